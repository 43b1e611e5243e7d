package id.rekap.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares {@link Frequencies} with the family {@code frequency}. */
final class FrequencyReference {

  private FrequencyReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode input = oneCase.path("input");
    final Frequencies actual = Frequencies.of(ReferenceInput.counts(input.path("counts")));
    final Optional<Frequencies.Percentages> percentages =
        actual.percentages(input.path("decimals").intValue());
    final Expectation expected = Expectation.of(oneCase);
    expected.count("total", actual.total());
    expected.texts("percent", printed(percentages.map(Frequencies.Percentages::halfUp)));
    expected.text("percent_sum", percentages.map(p -> p.sum().toPlainString()));
    expected.truth("sums_to_100", percentages.map(Frequencies.Percentages::sumsTo100));
    expected.texts(
        "percent_largest_remainder",
        printed(percentages.map(Frequencies.Percentages::largestRemainder)));
    expected.finish();
  }

  private static List<String> printed(final Optional<List<BigDecimal>> percentages) {
    return percentages.orElse(List.of()).stream().map(BigDecimal::toPlainString).toList();
  }
}
