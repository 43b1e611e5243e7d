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
    final double[] p = new double[Arrays.stream(doubledRanks).sum() + 1];
    p[0] = 1;
    int top = 0;
    for (final int rank : doubledRanks) {
      top += rank;
      for (int sum = top; sum >= rank; sum--) {
        p[sum] = (p[sum] + p[sum - rank]) / 2;
      }
      for (int sum = Math.min(top, rank - 1); sum >= 0; sum--) {
        p[sum] /= 2;
      }
    }
    return new SignedRankDistribution(p);
  }

  /** Returns the distribution for ranks 1 to n, without ties. */
  static SignedRankDistribution untied(final int n) {
    final int[] doubled = new int[n];
    Arrays.setAll(doubled, i -> 2 * (i + 1));
    return of(doubled);
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

  /** Returns P(|W - E| >= |w - E|). */
  double twoSided(final double w) {
    return Math.min(1, 2 * Math.min(atMost(w), atLeast(w)));
  }

  /**
   * Returns the smallest whole w with P(W &lt;= w) of at least {@code tail}; R {@code qsignrank}.
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
