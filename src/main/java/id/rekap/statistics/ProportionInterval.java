package id.rekap.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * 95 % intervals of a share of respondents; limits are shares from 0 to 1, not per cent.
 *
 * <p>The lower limit is exactly 0 without successes, the upper exactly 1 without failures. Brown,
 * Cai and DasGupta (2001), <a
 * href="https://doi.org/10.1214/ss/1009213286">doi:10.1214/ss/1009213286</a>. Cost: constant.
 */
public final class ProportionInterval {

  private static final double TAIL = (1 - ConfidenceInterval.LEVEL) / 2;
  private static final int MOST_STEPS = 100;
  private static final double CONVERGED = 1e-14;

  private ProportionInterval() {}

  /**
   * Returns Wilson's interval without continuity correction; R {@code prop.test(x, n, correct =
   * FALSE)$conf.int}.
   *
   * @param successes respondents who count, 0 to n
   * @param n all respondents, 1 or more
   * @return the interval
   * @throws IllegalArgumentException if the counts are out of range
   */
  public static ConfidenceInterval wilson(final long successes, final long n) {
    check(successes, n);
    return new ConfidenceInterval(
        wilsonLower(successes, n), 1 - wilsonLower(n - successes, n), ConfidenceInterval.LEVEL);
  }

  /**
   * Returns the exact interval of Clopper and Pearson (1934), <a
   * href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>; R {@code
   * binom.test(x, n)$conf.int}.
   *
   * @param successes respondents who count, 0 to n
   * @param n all respondents, 1 or more
   * @return the interval
   * @throws IllegalArgumentException if the counts are out of range
   */
  public static ConfidenceInterval clopperPearson(final long successes, final long n) {
    check(successes, n);
    return new ConfidenceInterval(
        exactLower(successes, n), 1 - exactLower(n - successes, n), ConfidenceInterval.LEVEL);
  }

  private static void check(final long successes, final long n) {
    if (n < 1 || successes < 0 || successes > n) {
      throw new IllegalArgumentException("No share: %d of %d".formatted(successes, n));
    }
  }

  /** Returns the smaller root of Wilson's equation in the form without cancellation. */
  private static double wilsonLower(final long successes, final long n) {
    final double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
    final double x = successes;
    final double root = Math.sqrt(x * (n - x) / n + z * z / 4);
    return x / n * x / (x + z * z / 2 + z * root);
  }

  /**
   * Returns the share at which so many successes or more have probability {@link #TAIL}.
   *
   * <p>Newton's steps on the logarithm of the beta distribution over the logarithm of the share, a
   * rising concave function, from Wilson's limit; they keep the digits of a limit near 0.
   */
  private static double exactLower(final long successes, final long n) {
    if (successes == 0) {
      return 0;
    }
    if (successes == n) {
      return Math.exp(Math.log(TAIL) / n);
    }
    final BetaDistribution beta = BetaDistribution.of((double) successes, n - successes + 1.0);
    double share = wilsonLower(successes, n);
    for (int i = 0; i < MOST_STEPS; i++) {
      final double below = beta.cumulativeProbability(share);
      final double step = Math.log(below / TAIL) * below / (share * beta.density(share));
      share *= Math.exp(-step);
      if (Math.abs(step) < CONVERGED) {
        break;
      }
    }
    return share;
  }
}
