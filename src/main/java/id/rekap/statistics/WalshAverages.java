package id.rekap.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The means of all pairs of numbers, each number with itself included, in order but never listed.
 *
 * <p>The k-th is found by bisection over the doubles, counting with two pointers how many are not
 * larger. Bounded: memory n, time at most 64 passes for each order statistic.
 */
final class WalshAverages {

  private final double[] halves;

  private WalshAverages(final double[] halves) {
    this.halves = halves;
  }

  static WalshAverages of(final double... x) {
    return new WalshAverages(Arrays.stream(x).map(value -> value / 2).sorted().toArray());
  }

  /** Returns n (n + 1) / 2. */
  long size() {
    return halves.length * (halves.length + 1L) / 2;
  }

  /** Returns the median, Hodges and Lehmann's estimate; empty without numbers. */
  OptionalDouble median() {
    final long size = size();
    return size == 0
        ? OptionalDouble.empty()
        : Numbers.finite(Numbers.midpoint(ascending((size + 1) / 2), ascending(size / 2 + 1)));
  }

  /** Returns the k-th smallest average, 1 &lt;= k &lt;= size. */
  double ascending(final long k) {
    long low = OrderedDoubles.key(2 * halves[0]);
    long high = OrderedDoubles.key(2 * halves[halves.length - 1]);
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
    int last = halves.length - 1;
    for (int first = 0; first <= last; first++) {
      while (last >= first && halves[first] + halves[last] > limit) {
        last--;
      }
      count += last - first + 1;
    }
    return count;
  }
}
