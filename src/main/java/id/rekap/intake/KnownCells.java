package id.rekap.intake;

import id.rekap.model.Value;
import id.rekap.workbook.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * The values of one variable by the cell they were read from: cells that hold the same are mostly
 * one object. Of cells that fall on the same place the last one is kept.
 */
final class KnownCells {

  private static final int PLACES = 1 << 8;

  private final @Nullable RawCell[] cells = new @Nullable RawCell[PLACES];
  private final @Nullable Value[] values = new @Nullable Value[PLACES];

  private static int place(final RawCell cell) {
    final int hash = cell.text().hashCode();
    return (hash ^ hash >>> 8) & (PLACES - 1);
  }

  /** The value that was read from a cell; null for one that is not known. */
  @SuppressWarnings("ReferenceEquality") // to compare what they hold takes as long as to read it
  @Nullable Value get(final RawCell cell) {
    final int place = place(cell);
    return cells[place] == cell ? values[place] : null;
  }

  void put(final RawCell cell, final Value value) {
    final int place = place(cell);
    cells[place] = cell;
    values[place] = value;
  }
}
