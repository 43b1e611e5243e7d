package id.rekap.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param number row number as Excel shows it, from 1
 * @param hidden true where the sheet does not show it
 * @param cells its cells that hold something, from left to right
 */
public record RawRow(int number, boolean hidden, List<RawCell> cells) {

  /**
   * Keeps its own copy of the cells.
   *
   * @throws IllegalArgumentException where they do not stand from left to right
   */
  public RawRow {
    cells = List.copyOf(cells);
    for (int i = 1; i < cells.size(); i++) {
      if (cells.get(i).column() <= cells.get(i - 1).column()) {
        throw new IllegalArgumentException("Cells of row " + number + " are out of order");
      }
    }
  }

  /**
   * Gives a cell.
   *
   * @param column column number, from 1
   * @return the cell, or null where it is empty
   */
  public @Nullable RawCell cell(final int column) {
    // The cell of column n is the nth of its row at the latest.
    for (int i = Math.min(column, cells.size()) - 1; i >= 0; i--) {
      final int found = cells.get(i).column();
      if (found <= column) {
        return found == column ? cells.get(i) : null;
      }
    }
    return null;
  }

  /**
   * Tells whether the row holds nothing.
   *
   * @return true without cells
   */
  public boolean isEmpty() {
    return cells.isEmpty();
  }
}
