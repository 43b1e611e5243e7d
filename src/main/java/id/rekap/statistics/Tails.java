package id.rekap.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Tail probabilities that keep their relative precision far out. */
final class Tails {

  private static final double NEGLIGIBLE = Math.ulp(1.0) / 4;

  private Tails() {}

  /** Returns P(|Z| >= |z|) of the standard normal; R {@code 2 * pnorm(-abs(z))}. */
  static double normalTwoSided(final double z) {
    return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
  }

  /** Returns P(X >= chi2); R {@code pchisq(chi2, df, lower.tail = FALSE)}. */
  static double chiSquared(final double chi2, final int degreesOfFreedom) {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chi2);
  }

  /** Returns P(X = x) of the binomial at 1/2; R {@code dbinom(x, n, 0.5)}. */
  static double fairCoin(final int x, final int n) {
    return BinomialDistribution.of(n, 0.5).probability(x);
  }

  /**
   * Returns P(X <= x) of the binomial at 1/2; R {@code pbinom(x, n, 0.5)}.
   *
   * <p>Sums the probabilities downwards as multiples of the largest one, for x up to n / 2.
   */
  static double fairCoinLower(final int x, final int n) {
    double term = 1;
    double sum = 1;
    for (int i = x; i > 0 && term > NEGLIGIBLE * sum; i--) {
      term *= i / (n - i + 1.0);
      sum += term;
    }
    return Math.min(1, sum * fairCoin(x, n));
  }
}
