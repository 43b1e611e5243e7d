package id.rekap.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The differences of every number of one group minus every number of another, in order but never
 * listed.
 *
 * <p>The k-th is found by bisection over the doubles, counting with two pointers how many are not
 * larger. Bounded: memory n1 + n2, time at most 64 passes for each order statistic.
 */
final class PairwiseDifferences {

  private final double[] first;
  private final double[] second;

  private PairwiseDifferences(final double[] first, final double[] second) {
    this.first = first;
    this.second = second;
  }

  static PairwiseDifferences of(final double[] first, final double[] second) {
    return new PairwiseDifferences(
        Arrays.stream(first).sorted().toArray(), Arrays.stream(second).sorted().toArray());
  }

  /** Returns n1 times n2. */
  long size() {
    return (long) first.length * second.length;
  }

  /** Returns the median, Hodges and Lehmann's estimate; empty if a group is. */
  OptionalDouble median() {
    final long size = size();
    return size == 0
        ? OptionalDouble.empty()
        : Numbers.finite(Numbers.midpoint(ascending((size + 1) / 2), ascending(size / 2 + 1)));
  }

  /** Returns the k-th smallest difference, 1 &lt;= k &lt;= size. */
  double ascending(final long k) {
    long low = OrderedDoubles.key(first[0] - second[second.length - 1]);
    long high = OrderedDoubles.key(first[first.length - 1] - second[0]);
    while (low < high) {
      final long middle = OrderedDoubles.midpoint(low, high);
      if (notAbove(OrderedDoubles.value(middle)) >= k) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return OrderedDoubles.value(low) + 0.0;
  }

  private long notAbove(final double limit) {
    long count = 0;
    int from = 0;
    for (final double x : first) {
      while (from < second.length && x - second[from] > limit) {
        from++;
      }
      count += second.length - from;
    }
    return count;
  }
}
