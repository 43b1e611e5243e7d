package id.rekap.intake;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param number row number as Excel shows it, from 1
 * @param hidden true where the sheet does not show it
 * @param byColumn its cells that hold something, by column number
 */
public record RawRow(int number, boolean hidden, SortedMap<Integer, RawCell> byColumn) {

  /** Keeps its own copy of the cells. */
  public RawRow {
    byColumn = Collections.unmodifiableSortedMap(new TreeMap<>(byColumn));
  }

  /**
   * Gives a cell.
   *
   * @param column column number, from 1
   * @return the cell, or null where it is empty
   */
  public @Nullable RawCell cell(final int column) {
    return byColumn.get(column);
  }

  /**
   * Gives every cell that holds something.
   *
   * @return from left to right
   */
  public Collection<RawCell> cells() {
    return byColumn.values();
  }
}
