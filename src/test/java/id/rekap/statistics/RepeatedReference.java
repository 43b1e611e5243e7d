package id.rekap.statistics;

import tools.jackson.databind.JsonNode;

/** Compares {@link Friedman} with the family {@code repeated}. */
final class RepeatedReference {

  private RepeatedReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode rows = oneCase.path("input").path("rows");
    final Friedman actual = Friedman.of(ReferenceInput.rows(rows, ReferenceInput::numbers));
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n_complete", actual.n());
    expected.count("k", actual.degreesOfFreedom() + 1L);
    expected.numbers("rank_sums", Tolerances.EQUAL, actual.rankSums());
    expected.numbers("mean_ranks", Tolerances.UNSIGNED, actual.meanRanks());
    expected.block(
        "friedman",
        block -> {
          block.number("chi2", Tolerances.UNSIGNED, actual.chi2());
          block.count("df", actual.degreesOfFreedom());
          block.number("p", Tolerances.ASYMPTOTIC_P, actual.pValue());
        });
    expected.number("kendall_w", Tolerances.UNSIGNED, actual.kendallW());
    expected.finish();
  }
}
