package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * Chi-squared tests of a contingency table: are the two characteristics independent?
 *
 * <p>Pearson (1900), <a
 * href="https://doi.org/10.1080/14786440009463897">doi:10.1080/14786440009463897</a>, without
 * continuity correction (R {@code chisq.test(table, correct = FALSE)}); with the correction of
 * Yates (1934), <a href="https://doi.org/10.2307/2983604">doi:10.2307/2983604</a>, for 2 x 2 only
 * (R {@code chisq.test(table)}); the likelihood ratio G2 of Wilks (1938), <a
 * href="https://doi.org/10.1214/aoms/1177732360">doi:10.1214/aoms/1177732360</a>. Cramer's V comes
 * from the uncorrected chi-squared. Everything is empty with fewer than 2 rows or columns or if one
 * of them is empty, where R gives NaN. Cost: number of cells.
 *
 * @param degreesOfFreedom (rows - 1) (columns - 1), never below 0
 * @param chi2 Pearson's chi-squared, 0 or more
 * @param pValue upper tail of chi-squared, 0 to 1
 * @param correctedChi2 with continuity correction; empty unless 2 x 2
 * @param correctedPValue its p; empty unless 2 x 2
 * @param g2 likelihood ratio; below 1e-12 it is rounding noise and 0
 * @param g2PValue its p, 0 to 1
 * @param cramersV sqrt(chi2 / (n (smaller of rows and columns - 1))), 0 to 1
 */
public record IndependenceTest(
    int degreesOfFreedom,
    OptionalDouble chi2,
    OptionalDouble pValue,
    OptionalDouble correctedChi2,
    OptionalDouble correctedPValue,
    OptionalDouble g2,
    OptionalDouble g2PValue,
    OptionalDouble cramersV) {

  private static final double NOISE = 1e-12;
  private static final double SMALL = 0.01;
  private static final int TERMS = 12;

  /**
   * Tests a table.
   *
   * @param table the counts
   * @return the tests
   */
  public static IndependenceTest of(final ContingencyTable table) {
    final int degreesOfFreedom = Math.max(0, table.rows() - 1) * Math.max(0, table.columns() - 1);
    if (!table.isFilled()) {
      final OptionalDouble none = OptionalDouble.empty();
      return new IndependenceTest(degreesOfFreedom, none, none, none, none, none, none, none);
    }
    final double chi2 = chi2(table, 0);
    final double g2 = g2(table);
    final OptionalDouble corrected =
        table.isTwoByTwo() ? OptionalDouble.of(chi2(table, 0.5)) : OptionalDouble.empty();
    final double smaller = Math.min(table.rows(), table.columns()) - 1.0;
    return new IndependenceTest(
        degreesOfFreedom,
        OptionalDouble.of(chi2),
        OptionalDouble.of(Tails.chiSquared(chi2, degreesOfFreedom)),
        corrected,
        corrected.isEmpty()
            ? corrected
            : OptionalDouble.of(Tails.chiSquared(corrected.getAsDouble(), degreesOfFreedom)),
        OptionalDouble.of(g2),
        OptionalDouble.of(Tails.chiSquared(g2, degreesOfFreedom)),
        OptionalDouble.of(Math.min(1, Math.sqrt(chi2 / (table.n() * smaller)))));
  }

  /** Moves each count by the correction towards its expectation, but not beyond. */
  private static double chi2(final ContingencyTable table, final double correction) {
    final double n = table.n();
    double chi2 = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        final double product = (double) (table.rowSum(i) * table.columnSum(j));
        final double distance = Math.max(0, Math.abs(excess(table, i, j)) - correction * n);
        chi2 += distance / product * (distance / n);
      }
    }
    return chi2;
  }

  /** Sums terms that are never negative, so that nothing cancels between cells. */
  private static double g2(final ContingencyTable table) {
    double g2 = 0;
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.columns(); j++) {
        final double product = (double) (table.rowSum(i) * table.columnSum(j));
        final double expected = product / table.n();
        g2 += 2 * expected * deviance(excess(table, i, j) / product);
      }
    }
    return g2 < NOISE ? 0 : g2;
  }

  /** Returns n times (count - expectation), exactly. */
  private static double excess(final ContingencyTable table, final int row, final int column) {
    return table.count(row, column) * table.n() - table.rowSum(row) * table.columnSum(column);
  }

  /** Returns (1 + x) ln(1 + x) - x for x from -1. */
  private static double deviance(final double x) {
    if (x <= -1) {
      return 1;
    }
    if (Math.abs(x) > SMALL) {
      return (1 + x) * Math.log1p(x) - x;
    }
    double sum = 0;
    for (int k = TERMS; k >= 2; k--) {
      sum = 1.0 / (k * (k - 1.0)) - x * sum;
    }
    return x * x * sum;
  }
}
