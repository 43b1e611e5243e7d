package id.rekap.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Spearman's rank correlation: Pearson's correlation of the midranks.
 *
 * <p>p from t with n - 2 degrees of freedom, as SPSS prints it (R {@code cor.test(rank(x),
 * rank(y))}). The exact p runs over all orders; it is given without ties for at most {@value
 * #EXACT_LIMIT} pairs (R {@code cor.test(method = "spearman", exact = TRUE)}, whose own p is an
 * approximation above). Spearman (1904), <a
 * href="https://doi.org/10.2307/1412159">doi:10.2307/1412159</a>. Cost: n log n.
 *
 * @param n number of pairs
 * @param rho from -1 to 1; empty below 3 pairs or if one measurement is constant
 * @param t empty where rho is, and if rho is 1 or -1
 * @param pValue two-sided p of t, 0 if rho is 1 or -1; empty where rho is
 * @param exactPValue twice the smaller tail, at most 1; empty with ties, above the limit and where
 *     rho is
 */
public record SpearmanCorrelation(
    int n,
    OptionalDouble rho,
    OptionalDouble t,
    OptionalDouble pValue,
    OptionalDouble exactPValue) {

  /** The most pairs for which the exact p is computed. */
  public static final int EXACT_LIMIT = 9;

  /**
   * Correlates two measurements; only complete pairs count.
   *
   * @param pairs the pairs
   * @return the correlation
   */
  public static SpearmanCorrelation of(final PairedSample pairs) {
    return of(pairs.before(), pairs.after());
  }

  /**
   * Correlates two measurements.
   *
   * @param x first measurement
   * @param y second measurement of the same respondents in the same order
   * @return the correlation
   * @throws IllegalArgumentException if the lengths differ or a value is not finite
   */
  public static SpearmanCorrelation of(final double[] x, final double[] y) {
    final int[] ranksX = PooledRanks.of(Numbers.checked(x)).of(0);
    final int[] ranksY = PooledRanks.of(Numbers.checked(y)).of(0);
    final PearsonCorrelation ranks =
        PearsonCorrelation.of(
            Arrays.stream(ranksX).asDoubleStream().toArray(),
            Arrays.stream(ranksY).asDoubleStream().toArray());
    final boolean exact =
        ranks.r().isPresent()
            && x.length <= EXACT_LIMIT
            && isWithoutTies(ranksX)
            && isWithoutTies(ranksY);
    return new SpearmanCorrelation(
        ranks.n(),
        ranks.r(),
        ranks.t(),
        ranks.pValue(),
        exact ? OptionalDouble.of(exactPValue(ranksX, ranksY)) : OptionalDouble.empty());
  }

  private static boolean isWithoutTies(final int... ranks) {
    return Arrays.stream(ranks).distinct().count() == ranks.length;
  }

  private static double exactPValue(final int[] doubledX, final int[] doubledY) {
    int observed = 0;
    for (int i = 0; i < doubledX.length; i++) {
      final int difference = (doubledX[i] - doubledY[i]) / 2;
      observed += difference * difference;
    }
    final double[] orders = ordersBySum(doubledX.length);
    final double total = Arrays.stream(orders).sum();
    final double below = Arrays.stream(orders, 0, observed + 1).sum();
    final double above = Arrays.stream(orders, observed, orders.length).sum();
    return Math.min(1, 2 * Math.min(below, above) / total);
  }

  /** Counts the orders of n ranks by their sum of squared differences from 1 to n. */
  private static double[] ordersBySum(final int n) {
    final int largest = n * (n * n - 1) / 3;
    final double[][] counts = new double[1 << n][largest + 1];
    counts[0][0] = 1;
    for (int used = 0; used < counts.length - 1; used++) {
      final int position = Integer.bitCount(used);
      for (int rank = 0; rank < n; rank++) {
        if ((used >> rank & 1) == 0) {
          final int square = (rank - position) * (rank - position);
          final double[] to = counts[used | 1 << rank];
          for (int sum = largest; sum >= square; sum--) {
            to[sum] += counts[used][sum - square];
          }
        }
      }
    }
    return counts[counts.length - 1];
  }
}
