package id.rekap.workbook;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet: its cells that hold something, from left to right, and the columns in which
 * they stand.
 *
 * <p>Cells know no place: a large sheet repeats few contents, and cells that hold the same are one
 * object. Rows filled alike share their columns for the same reason.
 */
public final class RawRow {

  private final int number;
  private final boolean hidden;
  private final int[] columns;
  private final RawCell[] cells;

  /** Takes both arrays as they are; {@link RowCells} gives them in order, and its own. */
  RawRow(final int number, final boolean hidden, final int[] columns, final RawCell[] cells) {
    this.number = number;
    this.hidden = hidden;
    this.columns = columns;
    this.cells = cells;
  }

  /**
   * The row number as Excel shows it.
   *
   * @return from 1
   */
  public int number() {
    return number;
  }

  /**
   * Tells whether the sheet does not show it.
   *
   * @return true where it is hidden
   */
  public boolean hidden() {
    return hidden;
  }

  /**
   * Its cells that hold something, from left to right.
   *
   * @return an unmodifiable list
   */
  public List<RawCell> cells() {
    return Collections.unmodifiableList(Arrays.asList(cells));
  }

  /**
   * Counts the cells that hold something.
   *
   * @return from 0
   */
  public int size() {
    return cells.length;
  }

  /**
   * A cell that holds something.
   *
   * @param index from 0 at the left to below {@link #size()}
   * @return the cell
   */
  public RawCell at(final int index) {
    return cells[index];
  }

  /**
   * Where a cell that holds something stands.
   *
   * @param index from 0 at the left to below {@link #size()}
   * @return column number, from 1
   */
  public int column(final int index) {
    return columns[index];
  }

  /**
   * Gives a cell.
   *
   * @param column column number, from 1
   * @return the cell, or null where it is empty
   */
  public @Nullable RawCell cell(final int column) {
    // The cell of column n is the nth of its row at the latest.
    for (int i = Math.min(column, cells.length) - 1; i >= 0; i--) {
      final int found = columns[i];
      if (found <= column) {
        return found == column ? cells[i] : null;
      }
    }
    return null;
  }

  /**
   * The same row with more cells.
   *
   * @param more cells by column number; one where the row holds something already is left out
   * @return a new row
   */
  public RawRow with(final Map<Integer, RawCell> more) {
    final SortedMap<Integer, RawCell> all = new TreeMap<>(more);
    for (int i = 0; i < cells.length; i++) {
      all.put(columns[i], cells[i]);
    }
    return of(number, hidden, all);
  }

  /** A row of these cells by column number. */
  static RawRow of(final int number, final boolean hidden, final SortedMap<Integer, RawCell> all) {
    return new RawRow(
        number,
        hidden,
        all.keySet().stream().mapToInt(Integer::intValue).toArray(),
        all.values().toArray(RawCell[]::new));
  }

  /**
   * Tells whether the row holds nothing.
   *
   * @return true without cells
   */
  public boolean isEmpty() {
    return cells.length == 0;
  }
}
