package id.rekap.intake;

import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives every row the name that a joined cell shows for several: a code, a group, a variable or an
 * occasion. Values stay where they stand: one joined over several people is nobody's in particular.
 */
final class JoinedCells {

  private static final Set<String> NAMES = Set.of("code", "group", "variable", "occasion");

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

  private JoinedCells() {}

  /** The rows under a heading, with the joined names in every row that holds something else. */
  static List<RawRow> spread(
      final RawSheet sheet, final Map<String, Integer> columns, final List<RawRow> rows) {
    final Map<Integer, Map<Integer, RawCell>> added =
        sheet.merged().isEmpty() ? Map.of() : added(sheet, columns, rows);
    if (added.isEmpty()) {
      return rows;
    }
    final List<RawRow> all = new ArrayList<>();
    for (final RawRow row : rows) {
      final NavigableMap<Integer, RawCell> cells = new TreeMap<>();
      row.cells().forEach(cell -> cells.put(cell.column(), cell));
      added.getOrDefault(row.number(), Map.of()).forEach(cells::putIfAbsent);
      all.add(new RawRow(row.number(), row.hidden(), List.copyOf(cells.values())));
    }
    return all;
  }

  /** Cells to add, by row and column. */
  private static Map<Integer, Map<Integer, RawCell>> added(
      final RawSheet sheet, final Map<String, Integer> columns, final List<RawRow> rows) {
    final NavigableMap<Integer, RawRow> byNumber = new TreeMap<>();
    rows.forEach(row -> byNumber.put(row.number(), row));
    final Map<Integer, Map<Integer, RawCell>> added = new HashMap<>();
    for (final String text : sheet.merged()) {
      final Matcher range = RANGE.matcher(text);
      if (!range.matches() || !range.group(1).equals(range.group(3))) {
        continue;
      }
      final RawRow top = byNumber.get(Integer.parseInt(range.group(2)));
      final RawCell cell = top == null ? null : named(top, range.group(1), columns);
      final int last = Integer.parseInt(range.group(4));
      if (top != null && cell != null && last > top.number()) {
        for (final RawRow row : byNumber.subMap(top.number(), false, last, true).values()) {
          if (columns.values().stream().anyMatch(column -> row.cell(column) != null)) {
            added
                .computeIfAbsent(row.number(), key -> new HashMap<>())
                .put(cell.column(), at(cell, row.number()));
          }
        }
      }
    }
    return added;
  }

  /** The cell of a column that holds names; null for another column or an empty cell. */
  private static @Nullable RawCell named(
      final RawRow row, final String letters, final Map<String, Integer> columns) {
    for (final String name : NAMES) {
      final RawCell cell = row.cell(columns.getOrDefault(name, 0));
      if (cell != null && cell.address().equals(letters + row.number())) {
        return cell;
      }
    }
    return null;
  }

  private static RawCell at(final RawCell cell, final int row) {
    return new RawCell(row, cell.column(), cell.kind(), cell.text(), cell.look(), cell.formula());
  }
}
