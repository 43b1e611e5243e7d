package id.rekap.workbook;

import java.util.Arrays;

/** The cells of the row that is being read, from left to right. */
final class RowCells {

  private static final int USUAL = 16;

  private int[] columns = new int[USUAL];
  private RawCell[] cells = new RawCell[USUAL];
  private int size;

  /** The columns of the row before: most rows are filled alike and share them. */
  private int[] before = {};

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * Adds a cell.
   *
   * @throws IllegalArgumentException where it does not stand to the right of the last one
   */
  void add(final int column, final RawCell cell) {
    if (size > 0 && column <= columns[size - 1]) {
      throw new IllegalArgumentException("Cells of a row are out of order");
    }
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
      cells = Arrays.copyOf(cells, 2 * size);
    }
    columns[size] = column;
    cells[size] = cell;
    size++;
  }

  RawRow row(final int number, final boolean hidden) {
    if (!Arrays.equals(columns, 0, size, before, 0, before.length)) {
      before = Arrays.copyOf(columns, size);
    }
    return new RawRow(number, hidden, before, Arrays.copyOf(cells, size));
  }
}
