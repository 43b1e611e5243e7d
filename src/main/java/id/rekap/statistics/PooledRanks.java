package id.rekap.statistics;

import java.util.Arrays;

/**
 * The midranks of several groups ranked together, doubled so that they are whole numbers.
 *
 * <p>Cost: n log n.
 */
final class PooledRanks {

  private final int[][] doubled;
  private final int n;

  private PooledRanks(final int[][] doubled, final int n) {
    this.doubled = doubled;
    this.n = n;
  }

  static PooledRanks of(final double[]... groups) {
    final double[] sorted =
        Arrays.stream(groups).flatMapToDouble(Arrays::stream).sorted().toArray();
    final int[][] doubled = new int[groups.length][];
    for (int g = 0; g < groups.length; g++) {
      doubled[g] = Arrays.stream(groups[g]).mapToInt(x -> doubledRank(sorted, x)).toArray();
    }
    return new PooledRanks(doubled, sorted.length);
  }

  int n() {
    return n;
  }

  /** Returns the doubled ranks of a group in the order of its scores. */
  int[] of(final int group) {
    return doubled[group].clone();
  }

  /** Returns twice the sum of the ranks of a group. */
  long doubledSum(final int group) {
    return Arrays.stream(doubled[group]).asLongStream().sum();
  }

  /** Returns all doubled ranks, group after group. */
  int[] all() {
    return Arrays.stream(doubled).flatMapToInt(Arrays::stream).toArray();
  }

  /** Returns four times the sum of the squared distances of the ranks from their mean. */
  double quadrupledSquares() {
    return Arrays.stream(doubled)
        .flatMapToInt(Arrays::stream)
        .mapToLong(rank -> (rank - (n + 1L)) * (rank - (n + 1L)))
        .sum();
  }

  /** Returns first plus last position, counted from 1, of a score among the sorted scores. */
  private static int doubledRank(final double[] sorted, final double score) {
    return boundary(sorted, score, false) + 1 + boundary(sorted, score, true);
  }

  private static int boundary(final double[] sorted, final double score, final boolean inclusive) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      final int middle = (low + high) >>> 1;
      if (sorted[middle] < score || (inclusive && sorted[middle] == score)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
