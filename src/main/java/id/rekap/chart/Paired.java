package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values before and after and their differences, in the order of the pairs. */
final class Paired {

  private final double[] before;
  private final double[] after;
  private final double[] difference;

  private Paired(final double[] before, final double[] after, final double[] difference) {
    this.before = before;
    this.after = after;
    this.difference = difference;
  }

  static Paired of(final List<ChartData.Pair> pairs) {
    return new Paired(
        pairs.stream().mapToDouble(ChartData.Pair::before).toArray(),
        pairs.stream().mapToDouble(ChartData.Pair::after).toArray(),
        pairs.stream().mapToDouble(Paired::difference).toArray());
  }

  /** Without the noise of binary fractions, so that equal differences are equal. */
  private static double difference(final ChartData.Pair pair) {
    return Math.rint((pair.after() - pair.before()) * 1e8) / 1e8;
  }

  int size() {
    return before.length;
  }

  boolean isEmpty() {
    return before.length == 0;
  }

  double[] before() {
    return before.clone();
  }

  double[] after() {
    return after.clone();
  }

  double[] difference() {
    return difference.clone();
  }

  /** The lowest value, or a stand-in where there is none. */
  double least(final @Nullable Double otherwise) {
    final double stand = otherwise == null ? 0 : otherwise;
    return isEmpty()
        ? stand
        : Math.min(
            Arrays.stream(before).min().orElse(stand), Arrays.stream(after).min().orElse(stand));
  }

  /** The highest value, or a stand-in where there is none. */
  double most(final @Nullable Double otherwise) {
    final double stand = otherwise == null ? 0 : otherwise;
    return isEmpty()
        ? stand
        : Math.max(
            Arrays.stream(before).max().orElse(stand), Arrays.stream(after).max().orElse(stand));
  }

  double leastDifference() {
    return Arrays.stream(difference).min().orElse(0);
  }

  double mostDifference() {
    return Arrays.stream(difference).max().orElse(0);
  }
}
