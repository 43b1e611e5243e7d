package id.rekap.statistics;

import java.util.Arrays;

/**
 * A node of the network: what is left of the row sums before the next column, in descending order,
 * with bounds of what the columns still to come can add.
 *
 * <p>A path's length is the logarithm of the product of 1 / x! over its cells. The longest one is
 * bounded by the sum over cells of the largest term of a Poisson distribution with the cell's
 * expectation; the shortest by filling each column, or each row, with as few cells as its margins
 * allow. Both bounds hold always, they need not be reached.
 */
final class FisherNode {

  private final int[] rows;
  private final double logTotal;
  private final double longest;
  private final double shortest;
  private final FisherPaths paths = new FisherPaths();

  /**
   * Computes the bounds.
   *
   * @param rows what is left of the row sums, descending
   * @param columns the column sums still to come; their sum is that of the rows
   * @param logFactorial ln x! for every x up to the total
   */
  FisherNode(final int[] rows, final int[] columns, final double[] logFactorial) {
    this.rows = rows.clone();
    final int total = Arrays.stream(rows).sum();
    this.logTotal =
        logFactorial[total]
            - Arrays.stream(rows).mapToDouble(x -> logFactorial[x]).sum()
            - Arrays.stream(columns).mapToDouble(x -> logFactorial[x]).sum();
    this.longest = longest(rows, columns, total, logFactorial);
    this.shortest =
        -Math.min(
            concentrated(rows, columns, logFactorial), concentrated(columns, rows, logFactorial));
  }

  int[] rows() {
    return rows.clone();
  }

  /** Returns the logarithm of the sum of the lengths of all paths from here to the end. */
  double logTotal() {
    return logTotal;
  }

  /** Returns a number that no path from here to the end exceeds. */
  double longest() {
    return longest;
  }

  /** Returns a number that no path from here to the end falls below. */
  double shortest() {
    return shortest;
  }

  /** Returns the paths that lead here and on which the rest of the way decides. */
  FisherPaths paths() {
    return paths;
  }

  private static double longest(
      final int[] rows, final int[] columns, final int total, final double[] logFactorial) {
    double sum = 0;
    for (final int row : rows) {
      for (final int column : columns) {
        if (row > 0 && column > 0) {
          final double mean = (double) row * column / total;
          final int mode = (int) mean;
          sum += mode * Math.log(mean) - logFactorial[mode];
        }
      }
    }
    return sum + timesLog(total) - margins(rows) - margins(columns);
  }

  private static double margins(final int... sums) {
    return Arrays.stream(sums).mapToDouble(FisherNode::timesLog).sum();
  }

  private static double timesLog(final int x) {
    return x == 0 ? 0 : x * Math.log(x);
  }

  /** Returns the largest sum of ln x! if each line is filled by itself, widest cells first. */
  private static double concentrated(
      final int[] widths, final int[] lines, final double[] logFactorial) {
    final int[] ascending = widths.clone();
    Arrays.sort(ascending);
    double sum = 0;
    for (final int line : lines) {
      int left = line;
      for (int i = ascending.length - 1; i >= 0 && left > 0; i--) {
        final int cell = Math.min(left, ascending[i]);
        sum += logFactorial[cell];
        left -= cell;
      }
    }
    return sum;
  }
}
