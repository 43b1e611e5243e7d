package id.rekap.statistics;

import tools.jackson.databind.JsonNode;

/** Compares {@link ProportionInterval} with the family {@code proportion}. */
final class ProportionReference {

  private ProportionReference() {}

  static void check(final JsonNode oneCase) {
    final long successes = oneCase.path("input").path("successes").longValue();
    final long n = oneCase.path("input").path("n").longValue();
    final ConfidenceInterval wilson = ProportionInterval.wilson(successes, n);
    final ConfidenceInterval exact = ProportionInterval.clopperPearson(successes, n);
    final Expectation expected = Expectation.of(oneCase);
    expected.number(
        "proportion", Tolerances.UNSIGNED, Frequencies.of(successes, n - successes).share(0));
    expected.number("wilson_lower", Tolerances.LIMIT, wilson.lower());
    expected.number("wilson_upper", Tolerances.LIMIT, wilson.upper());
    expected.number("clopper_pearson_lower", Tolerances.LIMIT, exact.lower());
    expected.number("clopper_pearson_upper", Tolerances.LIMIT, exact.upper());
    expected.finish();
  }
}
