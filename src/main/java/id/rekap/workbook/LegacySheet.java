package id.rekap.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sheet of an Excel 97 workbook while its records arrive. */
final class LegacySheet {

  private final Budget budget;
  private final boolean worksheet;
  private final SortedMap<Integer, SortedMap<Integer, RawCell>> rows = new TreeMap<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<String> merged = new ArrayList<>();
  private @Nullable String place;

  LegacySheet(final Budget budget, final boolean worksheet) {
    this.budget = budget;
    this.worksheet = worksheet;
  }

  /** Tells sheets with cells from charts and macros. */
  boolean isWorksheet() {
    return worksheet;
  }

  /** The last cell that arrived; null where none did. */
  @Nullable String place() {
    return place;
  }

  void row(final int index, final boolean hidden) {
    if (hidden) {
      hiddenRows.add(index + 1);
    }
  }

  void hide(final int columnIndex) {
    hiddenColumns.add(columnIndex + 1);
  }

  void merge(final String range) {
    merged.add(range);
  }

  void add(final int number, final int column, final RawCell cell)
      throws UnreadableWorkbookException {
    if (!worksheet) {
      return; // A chart keeps the numbers it shows, series by series at the same places.
    }
    place = RawCell.address(number, column);
    final SortedMap<Integer, RawCell> row = rows.computeIfAbsent(number, one -> new TreeMap<>());
    if (row.put(column, cell) != null) {
      throw UnreadableWorkbookException.broken("cell", "A cell stands there twice", Map.of());
    }
    budget.cell();
    budget.rows(rows.size());
    budget.columns(row.size());
  }

  /** Puts a cell in the place of one that arrived. */
  void replace(final int number, final int column, final RawCell cell) {
    rows.computeIfAbsent(number, one -> new TreeMap<>()).put(column, cell);
  }

  RawSheet named(final String name, final boolean hidden) {
    final List<RawRow> all = new ArrayList<>();
    rows.forEach((number, cells) -> all.add(RawRow.of(number, hiddenRows.contains(number), cells)));
    return new RawSheet(name, hidden, all, hiddenColumns, merged);
  }
}
