package id.rekap.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An upper bound of the two-sided p that Wilcoxon's signed-rank test can give, from the summary
 * numbers of both occasions alone: n, means, ranges and, where they are printed, standard
 * deviations. No paired data with these numbers give a larger p, so a larger one that is printed is
 * impossible. The bound is proved, not searched, and may be larger than what can be reached.
 *
 * <p>Let y - x = d be the differences and the mean of y certainly above that of x (otherwise the
 * roles change, or nothing is excluded). Steps of the proof:
 *
 * <ol>
 *   <li>Differences below 0 are few. {@code d <= -c} needs {@code y <= max x - c} and {@code x >=
 *       min y + c}; so their number is at most that of values so far from their own mean ({@link
 *       MomentCount}), and at most that of differences so far from the mean difference, whose
 *       standard deviation is at most the sum of the two (Minkowski). Call the bound G(c).
 *   <li>They have low ranks. A difference of size c at most has a rank no higher than the number of
 *       differences other than 0 of that size, which is at most F(c), the bound on {@code d <= c}
 *       by the same means, less the number of zeros.
 *   <li>With z zeros, N = n - z differences are ranked, and k + z is at most F(0), k the number
 *       below 0. The i-th largest of them has at most the size c_i = max {c : G(c) >= i}. Breaking
 *       ties in their favour only raises their ranks, which then are distinct: r_i is at most
 *       min(F(c_i) - z, r_(i-1) - 1). On a grid of step s a midrank on level c is also at most
 *       {@code (min(F(c - s), F(c) - z - 1) + F(c) - z + 1) / 2}, where F(c - s) counts without the
 *       zeros and is 0 for c = s. W- is at most the smaller of both sums.
 *   <li>Both hold together. A value of y is at most max x + d, so k differences below 0, z zeros
 *       and a rises of size c at most need {@code k (max x - s) + z max x + a (max x + c) + (n - k
 *       - z - a) max y >= n mean y}, s being the step, or 0 without a grid. The same holds of x,
 *       mirrored, and of the differences. So beside k and z there are at most a(c) such rises, F(c)
 *       - z is at most k + a(c), and k and z for which there is no room do not occur.
 *   <li>For ranks 1..N, ties or not, p grows with W- up to its expectation. Normal approximation:
 *       the variance without ties is the largest, so {@code |W- - E| - 1/2} over its root gives the
 *       largest p, with or without correction for ties and continuity. Exact p: given how many of
 *       each tie are negative, the sum with ties is the mean of the sum W without, so {@code E f}
 *       of it is at most {@code E f(W)} for convex f (Jensen), and {@code P(W- <= w) <= E(t - W)+ /
 *       (t - w)} for any t above w; also {@code <= exp(h w) prod (1 + exp(-h i)) / 2} for any h
 *       above 0 (Markov), the only one for N above 150. Pratt's variant has the ranks z+1..n
 *       instead; it is covered as well.
 *   <li>The bound is the largest over all k and z.
 * </ol>
 *
 * <p>Time is at most n times the square of the number of negative differences; n up to {@value
 * #MOST_PAIRS}.
 *
 * @param mostNegative the most differences against the direction of the means
 * @param largestRankSum the largest sum of their ranks, at the z of the largest p
 * @param nonZero N at the z of the largest p
 * @param exact upper bound of the exact p, from 0 to 1
 * @param asymptotic upper bound of p by the normal approximation, from 0 to 1
 */
public record LargestWilcoxonP(
    int mostNegative, double largestRankSum, int nonZero, double exact, double asymptotic) {

  /** The most pairs for which the bound is computed. */
  public static final int MOST_PAIRS = 500;

  /**
   * What is printed of one occasion.
   *
   * @param mean where the mean lies
   * @param deviation where the sample standard deviation lies; null where it is not printed
   * @param minimum no value is below it
   * @param maximum no value is above it
   */
  public record Occasion(
      Bounds mean, @Nullable Bounds deviation, BigDecimal minimum, BigDecimal maximum) {

    private Occasion mirrored() {
      return new Occasion(mirrored(mean), deviation, maximum.negate(), minimum.negate());
    }

    private static Bounds mirrored(final Bounds one) {
      return new Bounds(one.high().negate(), one.low().negate());
    }
  }

  /**
   * Computes the bound.
   *
   * @param before the occasion before
   * @param after the occasion after
   * @param n pairs
   * @param step the distance between neighbouring values where all values and both ends stand on
   *     one grid; null where that is unknown
   * @return the bound, or empty where n is below 1 or beyond the limit, a range is reversed, or the
   *     means do not tell a direction, so that nothing is excluded
   */
  public static Optional<LargestWilcoxonP> of(
      final Occasion before, final Occasion after, final int n, final @Nullable BigDecimal step) {
    if (n < 1 || n > MOST_PAIRS || isReversed(before) || isReversed(after)) {
      return Optional.empty();
    }
    if (before.mean().isBelow(after.mean())) {
      return Optional.of(new RankSumBound(before, after, n, step).largest());
    }
    if (after.mean().isBelow(before.mean())) {
      return Optional.of(new RankSumBound(before.mirrored(), after.mirrored(), n, step).largest());
    }
    return Optional.empty();
  }

  private static boolean isReversed(final Occasion one) {
    return one.minimum().compareTo(one.maximum()) > 0;
  }

  /**
   * Returns the larger of both bounds.
   *
   * @return from 0 to 1; 1 excludes nothing
   */
  public double largest() {
    return Math.max(exact, asymptotic);
  }
}
