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

  /** How many numbers are below each distinct one, and behind the last all. */
  private final int[] below;

  private WalshAverages(final double[] halves, final int[] below) {
    this.halves = halves;
    this.below = below;
  }

  static WalshAverages of(final double... x) {
    final double[] halves = x.clone();
    Numbers.sort(halves);
    for (int i = 0; i < halves.length; i++) {
      halves[i] /= 2;
    }
    final int[] below = new int[x.length + 1];
    int distinct = 0;
    for (int i = 0; i < halves.length; i++) {
      if (distinct == 0 || halves[i] != halves[distinct - 1]) {
        halves[distinct] = halves[i];
        below[distinct++] = i;
      }
    }
    below[distinct] = x.length;
    return new WalshAverages(Arrays.copyOf(halves, distinct), Arrays.copyOf(below, distinct + 1));
  }

  /** Returns n (n + 1) / 2. */
  long size() {
    final long n = below[halves.length];
    return n * (n + 1) / 2;
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
      if (last >= first) {
        final int equal = below[first + 1] - below[first];
        final int larger = below[last + 1] - below[first + 1];
        count += equal * (equal + 1L) / 2 + (long) equal * larger;
      }
    }
    return count;
  }
}
