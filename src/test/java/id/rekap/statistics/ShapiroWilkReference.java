package id.rekap.statistics;

import tools.jackson.databind.JsonNode;

/** Compares {@link ShapiroWilk} with the family {@code shapiro_wilk}. */
final class ShapiroWilkReference {

  private ShapiroWilkReference() {}

  static void check(final JsonNode oneCase) {
    final double[] x = Numbers.present(ReferenceInput.numbers(oneCase.path("input").path("x")));
    final ShapiroWilk actual = ShapiroWilk.of(x);
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n", actual.n());
    expected.number("w", Tolerances.UNSIGNED, actual.w());
    expected.number("p", Tolerances.ASYMPTOTIC_P, actual.pValue());
    expected.text("undefined_reason", actual.undefined().map(ShapiroWilkReference::name));
    expected.finish();
  }

  private static String name(final ShapiroWilk.Undefined reason) {
    return switch (reason) {
      case TOO_FEW -> "n<3";
      case TOO_MANY -> "n>5000";
      case ALL_EQUAL -> "all values identical";
    };
  }
}
