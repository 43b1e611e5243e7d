package id.rekap.statistics;

import java.util.Arrays;

/** The ranks of the sizes of differences other than 0, doubled so that midranks are integers. */
final class SignedRanks {

  private final int[] up;
  private final int[] down;
  private final long sumUp;
  private final long sumDown;

  private SignedRanks(final int[] up, final int[] down) {
    this.up = up;
    this.down = down;
    this.sumUp = Arrays.stream(up).asLongStream().sum();
    this.sumDown = Arrays.stream(down).asLongStream().sum();
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
    final int[] doubled = doubledRanks(sizes);
    int ups = 0;
    int downs = 0;
    final int[] up = new int[differences.length];
    final int[] down = new int[differences.length];
    for (final double difference : differences) {
      if (difference > 0) {
        up[ups++] = doubled[Arrays.binarySearch(sizes, difference)];
      } else if (difference < 0) {
        down[downs++] = doubled[Arrays.binarySearch(sizes, -difference)];
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
    final double[] sorted = Arrays.copyOf(sizes, count);
    Numbers.sort(sorted);
    return sorted;
  }

  /** Returns first plus last position, counted from 1, of the ties of each of sorted sizes. */
  private static int[] doubledRanks(final double[] sizes) {
    final int[] doubled = new int[sizes.length];
    int first = 0;
    while (first < sizes.length) {
      int end = first + 1;
      while (end < sizes.length && sizes[end] == sizes[first]) {
        end++;
      }
      Arrays.fill(doubled, first, end, first + 1 + end);
      first = end;
    }
    return doubled;
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
    return sumUp / 2.0;
  }

  double sumDown() {
    return sumDown / 2.0;
  }

  /** Returns the variance of the sum of the ranks above 0 if every sign is a fair coin. */
  double variance() {
    long squares = 0;
    for (final int rank : up) {
      squares += (long) rank * rank;
    }
    for (final int rank : down) {
      squares += (long) rank * rank;
    }
    return squares / 16.0;
  }
}
