package id.rekap.statistics;

import java.util.Arrays;

/**
 * A checked table of respondents by category before (row) and after (column).
 *
 * <p>The total is bounded by an {@code int}, so that products of two counts fit into a long.
 */
final class SquareTable {

  private final long[][] cells;
  private final int total;

  private SquareTable(final long[][] cells, final int total) {
    this.cells = cells;
    this.total = total;
  }

  /**
   * Copies and checks a table.
   *
   * @throws IllegalArgumentException if the table is not square, a count is negative, or there are
   *     more respondents than an int can count
   */
  static SquareTable of(final long[][] table) {
    final long[][] cells = new long[table.length][];
    long total = 0;
    for (int i = 0; i < table.length; i++) {
      cells[i] = table[i].clone();
      if (cells[i].length != table.length) {
        throw new IllegalArgumentException(
            "Row %d has %d cells in a table of %d rows"
                .formatted(i, cells[i].length, table.length));
      }
      for (final long count : cells[i]) {
        total += checked(count);
      }
      checked(total);
    }
    return new SquareTable(cells, (int) total);
  }

  static long checked(final long count) {
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Count %d is not in 0 to %d".formatted(count, Integer.MAX_VALUE));
    }
    return count;
  }

  int size() {
    return cells.length;
  }

  int total() {
    return total;
  }

  long count(final int before, final int after) {
    return cells[before][after];
  }

  /** Returns how many moved between the two categories, in either direction. */
  long moved(final int i, final int j) {
    return cells[i][j] + cells[j][i];
  }

  /** Returns how many more are in the category after than before. */
  long marginChange(final int category) {
    long change = -Arrays.stream(cells[category]).sum();
    for (final long[] row : cells) {
      change += row[category];
    }
    return change;
  }
}
