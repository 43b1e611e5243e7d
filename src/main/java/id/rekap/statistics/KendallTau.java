package id.rekap.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Kendall's tau-b: concordant minus discordant pairs of respondents, corrected for ties.
 *
 * <p>(C - D) / sqrt((N - ties in x) (N - ties in y)) with N = n (n - 1) / 2. Kendall (1945), <a
 * href="https://doi.org/10.1093/biomet/33.3.239">doi:10.1093/biomet/33.3.239</a>; counted by the
 * merge sort of Knight (1966), <a
 * href="https://doi.org/10.1080/01621459.1966.10480879">doi:10.1080/01621459.1966.10480879</a>; R
 * {@code cor(x, y, method = "kendall")}. Cost: n log n.
 */
public final class KendallTau {

  private static final int FEWEST = 3;

  private KendallTau() {}

  /**
   * Correlates two measurements; only complete pairs count.
   *
   * @param pairs the pairs
   * @return tau-b
   */
  public static OptionalDouble b(final PairedSample pairs) {
    return b(pairs.before(), pairs.after());
  }

  /**
   * Correlates two measurements.
   *
   * @param x first measurement
   * @param y second measurement of the same respondents in the same order
   * @return tau-b, from -1 to 1; empty below 3 pairs or if one measurement is constant
   * @throws IllegalArgumentException if the lengths differ or a value is not finite
   */
  public static OptionalDouble b(final double[] x, final double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "%d and %d values are no pairs".formatted(x.length, y.length));
    }
    if (x.length < FEWEST) {
      return OptionalDouble.empty();
    }
    final int[] first = PooledRanks.of(Numbers.checked(x)).of(0);
    final int[] second = PooledRanks.of(Numbers.checked(y)).of(0);
    final long[] joint =
        IntStream.range(0, x.length).mapToLong(i -> ((long) first[i] << 32) + second[i]).toArray();
    final int[] inOrderOfX =
        IntStream.range(0, x.length)
            .boxed()
            .sorted(Comparator.comparingLong(i -> joint[i]))
            .mapToInt(i -> second[i])
            .toArray();
    final long discordant = inversions(inOrderOfX, new int[x.length], 0, x.length);
    final long pairs = x.length * (x.length - 1L) / 2;
    final long untiedX = pairs - ties(Arrays.stream(first).asLongStream().toArray());
    final long untiedY = pairs - ties(Arrays.stream(second).asLongStream().toArray());
    final long concordant = untiedX + untiedY - pairs + ties(joint) - discordant;
    return Numbers.ratio(
        (double) (concordant - discordant),
        Math.sqrt((double) untiedX) * Math.sqrt((double) untiedY));
  }

  /** Returns the number of pairs with equal values. */
  private static long ties(final long... values) {
    final long[] sorted = values.clone();
    Arrays.sort(sorted);
    long ties = 0;
    int run = 0;
    for (int i = 1; i < sorted.length; i++) {
      run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
      ties += run;
    }
    return ties;
  }

  /** Sorts a stretch and returns how many pairs stood in the wrong order. */
  private static long inversions(
      final int[] values, final int[] spare, final int from, final int to) {
    if (to - from < 2) {
      return 0;
    }
    final int middle = (from + to) >>> 1;
    long count = inversions(values, spare, from, middle) + inversions(values, spare, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || (left < middle && values[left] <= values[right])) {
        spare[i] = values[left++];
      } else {
        spare[i] = values[right++];
        count += middle - left;
      }
    }
    System.arraycopy(spare, from, values, from, to - from);
    return count;
  }
}
