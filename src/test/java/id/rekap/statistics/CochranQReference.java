package id.rekap.statistics;

import tools.jackson.databind.JsonNode;

/** Compares {@link CochranQ} with the family {@code cochran_q}. */
final class CochranQReference {

  private CochranQReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode rows = oneCase.path("input").path("rows");
    final CochranQ actual = CochranQ.of(ReferenceInput.rows(rows, ReferenceInput::wholeNumbers));
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n_complete", actual.n());
    expected.count("k", actual.degreesOfFreedom() + 1L);
    expected.numbers(
        "successes", Tolerances.EQUAL, actual.successes().stream().map(Long::doubleValue).toList());
    expected.number("q", Tolerances.UNSIGNED, actual.q());
    expected.count("df", actual.degreesOfFreedom());
    expected.number("p", Tolerances.ASYMPTOTIC_P, actual.pValue());
    expected.finish();
  }
}
