package id.rekap.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

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
    final double[] sizes =
        Arrays.stream(differences)
            .map(Math::abs)
            .filter(d -> rankZeros || d > 0)
            .sorted()
            .toArray();
    final double[] nonzero = Arrays.stream(differences).filter(d -> d != 0).toArray();
    final int[] doubled =
        Arrays.stream(nonzero).mapToInt(d -> doubledRank(sizes, Math.abs(d))).toArray();
    return new SignedRanks(
        IntStream.range(0, nonzero.length)
            .filter(i -> nonzero[i] > 0)
            .map(i -> doubled[i])
            .toArray(),
        IntStream.range(0, nonzero.length)
            .filter(i -> nonzero[i] < 0)
            .map(i -> doubled[i])
            .toArray());
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
