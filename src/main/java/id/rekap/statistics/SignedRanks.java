package id.rekap.statistics;

import java.util.Arrays;

/** The ranks of the sizes of differences other than 0, doubled so that midranks are integers. */
final class SignedRanks {

  private final int[] up;
  private final int[] down;

  private SignedRanks(final int[] up, final int[] down) {
    this.up = up;
    this.down = down;
  }

  /**
   * Ranks differences by size.
   *
   * @param differences the differences
   * @param rankZeros whether zeros take the lowest ranks before they are dropped (Pratt), or are
   *     dropped first (Wilcoxon)
   */
  static SignedRanks of(final double[] differences, final boolean rankZeros) {
    final double[] sizes = sizes(differences, rankZeros);
    int ups = 0;
    int downs = 0;
    final int[] up = new int[differences.length];
    final int[] down = new int[differences.length];
    for (final double difference : differences) {
      if (difference > 0) {
        up[ups++] = doubledRank(sizes, difference);
      } else if (difference < 0) {
        down[downs++] = doubledRank(sizes, -difference);
      }
    }
    return new SignedRanks(Arrays.copyOf(up, ups), Arrays.copyOf(down, downs));
  }

  private static double[] sizes(final double[] differences, final boolean withZeros) {
    final double[] sizes = new double[differences.length];
    int count = 0;
    for (final double difference : differences) {
      if (withZeros || difference != 0) {
        sizes[count++] = Math.abs(difference);
      }
    }
    Arrays.sort(sizes, 0, count);
    return Arrays.copyOf(sizes, count);
  }

  /** Returns the doubled ranks, those of differences above 0 first. */
  int[] all() {
    final int[] all = Arrays.copyOf(up, up.length + down.length);
    System.arraycopy(down, 0, all, up.length, down.length);
    return all;
  }

  int countUp() {
    return up.length;
  }

  int countDown() {
    return down.length;
  }

  double sumUp() {
    return Arrays.stream(up).asLongStream().sum() / 2.0;
  }

  double sumDown() {
    return Arrays.stream(down).asLongStream().sum() / 2.0;
  }

  /** Returns the variance of the sum of the ranks above 0 if every sign is a fair coin. */
  double variance() {
    return Arrays.stream(all()).mapToDouble(rank -> (double) rank * rank).sum() / 16;
  }

  /** Returns first plus last position, counted from 1, of a size among sorted sizes. */
  private static int doubledRank(final double[] sizes, final double size) {
    return boundary(sizes, size, false) + 1 + boundary(sizes, size, true);
  }

  /** Returns how many sorted sizes are below the size, or not above it. */
  private static int boundary(final double[] sizes, final double size, final boolean inclusive) {
    int low = 0;
    int high = sizes.length;
    while (low < high) {
      final int middle = (low + high) >>> 1;
      if (sizes[middle] < size || (inclusive && sizes[middle] == size)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
