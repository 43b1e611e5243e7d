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
      final Map<Integer, RawCell> more = added.get(row.number());
      all.add(more == null ? row : row.with(more));
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
      final int column = top == null ? 0 : named(top, range.group(1), columns);
      final RawCell cell = top == null ? null : top.cell(column);
      final int last = Integer.parseInt(range.group(4));
      if (top != null && cell != null && last > top.number()) {
        for (final RawRow row : byNumber.subMap(top.number(), false, last, true).values()) {
          if (columns.values().stream().anyMatch(one -> row.cell(one) != null)) {
            added.computeIfAbsent(row.number(), key -> new HashMap<>()).put(column, cell);
          }
        }
      }
    }
    return added;
  }

  /** The number of a column that holds names; 0 for another column or where the row is empty. */
  private static int named(
      final RawRow row, final String letters, final Map<String, Integer> columns) {
    for (final String name : NAMES) {
      final int column = columns.getOrDefault(name, 0);
      final String address = RawCell.address(row.number(), column);
      if (row.cell(column) != null && address.equals(letters + row.number())) {
        return column;
      }
    }
    return 0;
  }
}
