package id.rekap.statistics;

import java.util.Arrays;

/**
 * The exact distribution of the rank sum of one group over all splits into groups of the same
 * sizes, given the ranks, so ties are no obstacle.
 *
 * <p>The shift algorithm of Streitberg and Roehmel (1986), Statistical Software Newsletter 12, on
 * doubled ranks, lowered and divided so that they are as small as whole numbers can be. Counts of
 * splits are doubles: all terms are positive, so nothing cancels. Time: numbers times the size of
 * the group times the largest rank sum; memory: the last two; bounded by the caller.
 */
final class RankSumDistribution {

  private final double[] splits;
  private final double total;
  private final long offset;
  private final long unit;
  private final long doubledCentre;

  private RankSumDistribution(
      final double[] splits, final long offset, final long unit, final long doubledCentre) {
    this.splits = splits;
    this.total = Arrays.stream(splits).sum();
    this.offset = offset;
    this.unit = unit;
    this.doubledCentre = doubledCentre;
  }

  /**
   * Counts the splits.
   *
   * @param size size of the group, at least 1
   * @param doubledRanks doubled ranks of all numbers
   */
  static RankSumDistribution of(final int size, final int... doubledRanks) {
    final int lowest = Arrays.stream(doubledRanks).min().orElseThrow();
    final int unit =
        Math.max(
            1, Arrays.stream(doubledRanks).map(r -> r - lowest).reduce(0, (a, b) -> gcd(a, b)));
    final int[] scores =
        Arrays.stream(doubledRanks).map(r -> (r - lowest) / unit).sorted().toArray();
    int top = 0;
    for (int i = scores.length - size; i < scores.length; i++) {
      top += scores[i];
    }
    final double[][] counts = new double[size + 1][top + 1];
    counts[0][0] = 1;
    for (int i = 0; i < scores.length; i++) {
      for (int k = Math.min(size, i + 1); k > 0; k--) {
        add(counts[k - 1], counts[k], scores[i]);
      }
    }
    return new RankSumDistribution(
        counts[size], (long) size * lowest, unit, size * (doubledRanks.length + 1L));
  }

  /** Returns P(W &lt;= w) for twice the rank sum w. */
  double atMost(final long doubled) {
    double sum = 0;
    for (int i = 0; i < splits.length && value(i) <= doubled; i++) {
      sum += splits[i];
    }
    return Math.min(1, sum / total);
  }

  /** Returns P(W >= w) for twice the rank sum w. */
  double atLeast(final long doubled) {
    double sum = 0;
    for (int i = splits.length - 1; i >= 0 && value(i) >= doubled; i--) {
      sum += splits[i];
    }
    return Math.min(1, sum / total);
  }

  /** Returns P(|W - E| >= |w - E|) for twice the rank sum w. */
  double asFar(final long doubled) {
    final long distance = Math.abs(doubled - doubledCentre);
    double sum = 0;
    for (int i = 0; i < splits.length; i++) {
      if (Math.abs(value(i) - doubledCentre) >= distance) {
        sum += splits[i];
      }
    }
    return Math.min(1, sum / total);
  }

  private long value(final int index) {
    return offset + unit * index;
  }

  private static void add(final double[] from, final double[] to, final int shift) {
    for (int sum = to.length - 1; sum >= shift; sum--) {
      to[sum] += from[sum - shift];
    }
  }

  private static int gcd(final int a, final int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
