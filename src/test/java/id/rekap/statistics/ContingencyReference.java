package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;

/**
 * Compares {@link IndependenceTest}, {@link FisherExact} and {@link OddsRatio} with the family
 * {@code contingency}.
 */
final class ContingencyReference {

  /** The absolute error at which R's root finder stops, of the odds ratio or its inverse. */
  private static final double STOP = Math.scalb(1.0, -13);

  private ContingencyReference() {}

  static void check(final JsonNode oneCase) {
    final ContingencyTable table =
        ContingencyTable.of(ReferenceInput.table(oneCase.path("input").path("table")));
    final IndependenceTest test = IndependenceTest.of(table);
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n", table.n());
    expected.count("cells", (long) table.rows() * table.columns());
    expected.number("expected_min", Tolerances.UNSIGNED, table.smallestExpected());
    expected.count("expected_below_5", table.expectedBelow(5));
    expected.block(
        "chi_square",
        block -> {
          block.number("chi2", Tolerances.SIGNED, test.chi2());
          block.count("df", test.degreesOfFreedom(), test.chi2().isPresent());
          block.number("p", Tolerances.ASYMPTOTIC_P, test.pValue());
        });
    expected.block(
        "chi_square_continuity",
        block -> {
          block.number("chi2", Tolerances.SIGNED, test.correctedChi2());
          block.number("p", Tolerances.ASYMPTOTIC_P, test.correctedPValue());
        });
    expected.block(
        "likelihood_ratio",
        block -> {
          block.number("g2", Tolerances.SIGNED, test.g2());
          block.number("p", Tolerances.ASYMPTOTIC_P, test.g2PValue());
        });
    expected.number("fisher_p", Tolerances.EXACT_P, FisherExact.of(table).exactPValue());
    expected.number("cramers_v", Tolerances.SIGNED, test.cramersV());
    oddsRatio(expected, table);
    expected.finish();
  }

  /** The exact estimate must be as near to R's as R's root finder comes; see {@link RootOfR}. */
  private static void oddsRatio(final Expectation expected, final ContingencyTable table) {
    if (!table.isTwoByTwo()) {
      return;
    }
    final OddsRatio odds = OddsRatio.of(table);
    expected.number("odds_ratio_sample", Tolerances.UNSIGNED, odds.sample());
    final double exact = odds.conditional().orElse(0);
    if (exact == 0) {
      expected.number(
          "odds_ratio_conditional", Tolerances.CONDITIONAL_ODDS_RATIO, odds.conditional());
    } else {
      final double ofR = RootOfR.conditionalOddsRatio(table);
      assertEquals(Math.min(exact, 1 / exact), Math.min(ofR, 1 / ofR), STOP);
      expected.number("odds_ratio_conditional", Tolerances.CONDITIONAL_ODDS_RATIO, ofR);
    }
  }
}
