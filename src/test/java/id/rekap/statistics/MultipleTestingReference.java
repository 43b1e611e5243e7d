package id.rekap.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Compares {@link MultipleTesting} with the family {@code multiple_testing}. */
final class MultipleTestingReference {

  private MultipleTestingReference() {}

  static void check(final JsonNode oneCase) {
    final double[] p =
        ReferenceInput.numbers(oneCase.path("input").path("p")).stream()
            .mapToDouble(Objects::requireNonNull)
            .toArray();
    final Expectation expected = Expectation.of(oneCase);
    expected.numbers("holm", Tolerances.EXACT_P, list(MultipleTesting.holm(p)));
    expected.numbers("bonferroni", Tolerances.EXACT_P, list(MultipleTesting.bonferroni(p)));
    expected.numbers(
        "benjamini_hochberg", Tolerances.EXACT_P, list(MultipleTesting.benjaminiHochberg(p)));
    expected.finish();
  }

  private static List<Double> list(final double... values) {
    return Arrays.stream(values).boxed().toList();
  }
}
