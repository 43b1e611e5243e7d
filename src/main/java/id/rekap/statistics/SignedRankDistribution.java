package id.rekap.statistics;

import java.util.Arrays;

/**
 * The exact distribution of a sum of ranks, each of which counts with probability one half.
 *
 * <p>The shift algorithm of Streitberg and Roehmel (1986) on doubled ranks, so ties are no
 * obstacle; probabilities instead of counts, so nothing overflows and, all terms being positive,
 * nothing cancels. Bounded by the caller: time is the number of ranks times their sum, memory their
 * sum. R {@code exactRankTests::wilcox.exact}, and {@code psignrank} without ties.
 */
final class SignedRankDistribution {

  private final double[] probabilities;

  private SignedRankDistribution(final double[] probabilities) {
    this.probabilities = probabilities;
  }

  static SignedRankDistribution of(final int... doubledRanks) {
    return new SignedRankDistribution(
        probabilities(Arrays.stream(doubledRanks).sum(), doubledRanks));
  }

  /**
   * Returns P(|W - E| >= |w - E|) of the sum of such ranks. Sums beyond the nearer end are never
   * looked at: the smaller tail is all that it takes.
   */
  static double twoSided(final double w, final int... doubledRanks) {
    final long all = Arrays.stream(doubledRanks).sum();
    final long nearer = Math.min(Math.round(2 * w), all - Math.round(2 * w));
    final double[] tail = probabilities((int) nearer, doubledRanks);
    return Math.min(1, 2 * new SignedRankDistribution(tail).atMost(nearer / 2.0));
  }

  /** The probabilities of the doubled sums from 0 to a highest one. */
  private static double[] probabilities(final int highest, final int... doubledRanks) {
    final double[] p = new double[highest + 1];
    // One half for each sign, taken at once: exact, as halving in each round is, and half the work.
    p[0] = Math.scalb(1.0, -doubledRanks.length);
    int top = 0;
    for (final int rank : doubledRanks) {
      top = Math.min(top + rank, highest);
      for (int sum = top; sum >= rank; sum--) {
        p[sum] += p[sum - rank];
      }
    }
    return p;
  }

  /** Returns the lower half of the distribution for ranks 1 to n, without ties. */
  static SignedRankDistribution untied(final int n) {
    final int[] doubled = new int[n];
    Arrays.setAll(doubled, i -> 2 * (i + 1));
    return new SignedRankDistribution(probabilities(n * (n + 1) / 2, doubled));
  }

  /** Returns P(W &lt;= w). */
  double atMost(final double w) {
    double sum = 0;
    for (int i = 0; i <= Math.round(2 * w); i++) {
      sum += probabilities[i];
    }
    return Math.min(1, sum);
  }

  /** Returns P(W >= w); the same sum as {@link #atMost} from the other end, by symmetry. */
  double atLeast(final double w) {
    return atMost((probabilities.length - 1) / 2.0 - w);
  }

  /**
   * Returns the smallest whole w with P(W &lt;= w) of at least {@code tail}, at most one half; R
   * {@code qsignrank}.
   */
  long quantile(final double tail) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i];
      if (sum >= tail) {
        return (i + 1L) / 2;
      }
    }
    return (probabilities.length - 1L) / 2;
  }
}
