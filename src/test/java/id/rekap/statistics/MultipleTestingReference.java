package id.rekap.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Compares {@link MultipleTesting} with the family {@code multiple_testing}. */
final class MultipleTestingReference {

  private MultipleTestingReference() {}

  static void check(final JsonNode oneCase) {
    final List<OptionalDouble> p =
        ReferenceInput.numbers(oneCase.path("input").path("p")).stream()
            .map(value -> value == null ? OptionalDouble.empty() : OptionalDouble.of(value))
            .toList();
    final Expectation expected = Expectation.of(oneCase);
    compare(expected, "holm", p, MultipleTesting::holm);
    compare(expected, "bonferroni", p, MultipleTesting::bonferroni);
    compare(expected, "benjamini_hochberg", p, MultipleTesting::benjaminiHochberg);
    expected.finish();
  }

  private static void compare(
      final Expectation expected,
      final String key,
      final List<OptionalDouble> p,
      final UnaryOperator<double[]> correction) {
    expected.optionals(key, Tolerances.EXACT_P, MultipleTesting.ofDefined(p, correction));
  }
}
