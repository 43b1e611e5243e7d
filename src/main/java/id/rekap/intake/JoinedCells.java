package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives every row what a joined cell shows for several: a code, a group, a bound of the dictionary.
 * An answer in words is shown for all of them too, and said; a number joined over several people is
 * nobody's in particular, stays in its first row, and is said as well. So is what stands under a
 * joined cell, where nobody sees it.
 */
final class JoinedCells {

  /** Columns of which each row has its own content; an empty one is said where it matters. */
  private static final Set<String> OWN = Set.of("label", "order");

  /** Columns of single numbers or texts. */
  private static final Set<String> VALUES = Set.of("field", "value", "printed");

  private final Table table;
  private final Findings findings;
  private final NavigableMap<Integer, RawRow> byNumber = new TreeMap<>();
  private final Map<Integer, Map<Integer, RawCell>> added = new HashMap<>();

  private JoinedCells(final Table table, final Findings findings) {
    this.table = table;
    this.findings = findings;
    table.headings().forEach(row -> byNumber.put(row.number(), row));
    table.rows().forEach(row -> byNumber.put(row.number(), row));
  }

  /** The rows under a heading, with what is joined in every row that holds something else. */
  static List<RawRow> spread(final Table table, final Findings findings) {
    return table.sheet().merged().isEmpty()
        ? table.rows()
        : new JoinedCells(table, findings).rows();
  }

  private List<RawRow> rows() {
    final List<JoinedRange> ranges =
        table.sheet().merged().stream()
            .map(JoinedRange::of)
            .filter(one -> one != null && one.isSeveral())
            .sorted()
            .toList();
    table.columns().forEach((key, column) -> column(key, column, ranges));
    final List<RawRow> all = new ArrayList<>(table.rows().size());
    for (final RawRow row : table.rows()) {
      final Map<Integer, RawCell> more = added.get(row.number());
      all.add(more == null ? row : row.with(more));
    }
    return all;
  }

  /** Looks at the joined cells of a column. One that begins inside another is none. */
  private void column(final String key, final int column, final List<JoinedRange> ranges) {
    int end = 0;
    for (final JoinedRange range : ranges) {
      if (range.holds(column) && range.top() > end) {
        end = range.bottom();
        covered(range, column);
        if (range.left() == column) {
          joined(key, range);
        }
      }
    }
  }

  /** Says what stands under a joined cell and differs from what the cell shows. */
  private void covered(final JoinedRange range, final int column) {
    final RawRow top = byNumber.get(range.top());
    final String shown = top == null ? null : spot(top, range.left()).found();
    for (final RawRow row : byNumber.subMap(range.top(), true, range.bottom(), true).values()) {
      final Spot spot = spot(row, column);
      final String found = spot.found();
      if (found != null
          && (shown == null || !Spelling.foldExactly(found).equals(Spelling.foldExactly(shown)))) {
        findings.add(
            Reason.BARIS_TERSEMBUNYI,
            spot,
            "covered",
            Map.of("range", Argument.of(range.address())));
      }
    }
  }

  /** What a cell at the left of a range says of the rows below its first one. */
  private void joined(final String key, final JoinedRange range) {
    final RawRow top = byNumber.get(range.top());
    final RawCell cell = top == null ? null : top.cell(range.left());
    if (top == null || cell == null || isHeading(top) || OWN.contains(key)) {
      return;
    }
    final List<RawRow> below =
        byNumber.subMap(range.top(), false, range.bottom(), true).values().stream()
            .filter(row -> row.cell(range.left()) == null && !isBare(row))
            .toList();
    final boolean value = key.indexOf(':') > 0 || VALUES.contains(key);
    final boolean words = key.indexOf(':') > 0 && isWords(cell);
    if (!value || words) {
      below.forEach(
          row ->
              added
                  .computeIfAbsent(row.number(), number -> new HashMap<>())
                  .put(range.left(), cell));
    }
    if (value && !below.isEmpty()) {
      findings.add(
          Reason.ISIAN_KOSONG,
          spot(top, range.left()),
          words ? "joined.words" : "joined",
          Map.of(
              "range", Argument.of(range.address()),
              "count", Argument.of(below.size())));
    }
  }

  private boolean isHeading(final RawRow row) {
    return row.number() <= table.headings().getLast().number();
  }

  /** Tells whether a row holds nothing in any known column. */
  private boolean isBare(final RawRow row) {
    return table.columns().values().stream().allMatch(one -> row.cell(one) == null);
  }

  private static boolean isWords(final RawCell cell) {
    return cell.kind() == RawCell.Kind.TEXT && NumberText.of(cell.text()) == null;
  }

  private Spot spot(final RawRow row, final int column) {
    return new Spot(table.sheet(), row.number(), column, row.cell(column), table.dateSystem());
  }
}
