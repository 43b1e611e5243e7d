package id.rekap.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Compares {@link ItemAnalysis} with the family {@code items}. */
final class ItemsReference {

  private ItemsReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode rows = oneCase.path("input").path("rows");
    final ItemAnalysis actual = ItemAnalysis.of(ReferenceInput.rows(rows, ReferenceInput::numbers));
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n", actual.n());
    expected.count("k", actual.k());
    expected.number("cronbach_alpha", Tolerances.SIGNED, actual.alpha());
    expected.number("kr20_population", Tolerances.SIGNED, actual.kr20Population());
    expected.number("kr20_sample_total", Tolerances.SIGNED, actual.kr20Sample());
    expected.number("kr21_population", Tolerances.SIGNED, actual.kr21Population());
    expected.optionals("item_mean", Tolerances.MEAN, each(actual, ItemAnalysis.Item::mean));
    expected.optionals(
        "item_total_r", Tolerances.SIGNED, each(actual, ItemAnalysis.Item::totalCorrelation));
    expected.optionals(
        "item_rest_r", Tolerances.SIGNED, each(actual, ItemAnalysis.Item::restCorrelation));
    expected.optionals(
        "alpha_if_deleted", Tolerances.SIGNED, each(actual, ItemAnalysis.Item::alphaIfDeleted));
    expected.count("group_size_27", actual.groupSize());
    expected.optionals(
        "discrimination_d", Tolerances.SIGNED, each(actual, ItemAnalysis.Item::discrimination));
    expected.finish();
  }

  private static List<OptionalDouble> each(
      final ItemAnalysis analysis, final Function<ItemAnalysis.Item, OptionalDouble> value) {
    return analysis.items().stream().map(value).toList();
  }
}
