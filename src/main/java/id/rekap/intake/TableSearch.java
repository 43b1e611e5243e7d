package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the heading row of a table among the first rows of a sheet. */
final class TableSearch {

  /** The last row in which a heading is looked for. */
  private static final int LAST_HEADING_ROW = 15;

  private final Findings findings;
  private final boolean date1904;

  TableSearch(final Findings findings, final boolean date1904) {
    this.findings = findings;
    this.date1904 = date1904;
  }

  /** A heading row, or up to three that complete each other, and what was recognised. */
  private record Match(List<RawRow> rows, Map<String, Integer> columns) {
    int lastRow() {
      return rows.get(rows.size() - 1).number();
    }
  }

  /**
   * Finds a table and says which headings are missing or not read.
   *
   * @param empty true where a sheet without any content is to be called empty, not headless
   * @return null where there is no table
   */
  @Nullable Table find(
      final RawSheet sheet, final Collection<Heading> headings, final boolean empty) {
    final Match match = bestMatch(sheet, headings);
    if (match == null) {
      sayHeadless(sheet, headings, empty);
      return null;
    }
    final List<RawRow> rows =
        sheet.rows().stream()
            .filter(row -> row.number() > match.lastRow() && !row.isEmpty())
            .toList();
    final Table table =
        new Table(
            sheet,
            match.columns(),
            JoinedCells.spread(sheet, match.columns(), rows),
            headOf(sheet, match.rows().get(0)),
            match.rows(),
            date1904);
    new HeadingCheck(table, headings, findings).say();
    return table;
  }

  private @Nullable Match bestMatch(final RawSheet sheet, final Collection<Heading> headings) {
    Match best = null;
    for (int i = 0; i < sheet.rows().size(); i++) {
      final RawRow row = sheet.rows().get(i);
      if (row.number() > LAST_HEADING_ROW) {
        break;
      }
      final RawRow next = i + 1 < sheet.rows().size() ? sheet.rows().get(i + 1) : null;
      final RawRow third = i + 2 < sheet.rows().size() ? sheet.rows().get(i + 2) : null;
      final Match match = withThird(match(row, next, headings), next, third, headings);
      if (!match.columns().isEmpty()
          && (best == null || match.columns().size() > best.columns().size())) {
        best = match;
      }
    }
    return best;
  }

  /**
   * Reads one row as headings, or two: the second completes the first, or names each of its parts.
   */
  private static Match match(
      final RawRow row, final @Nullable RawRow next, final Collection<Heading> headings) {
    final Map<String, Integer> columns = assign(row, headings, Map.of());
    // A row without a heading is guidance or a title, not the upper half of two.
    if (columns.isEmpty() || next == null || next.number() != row.number() + 1) {
      return new Match(List.of(row), columns);
    }
    final List<Integer> under =
        columns.values().stream().filter(column -> next.cell(column) != null).toList();
    if (under.isEmpty()) {
      final Map<String, Integer> both = assign(next, headings, columns);
      return both.size() == columns.size()
          ? new Match(List.of(row), columns)
          : new Match(List.of(row, next), both);
    }
    final Map<String, Integer> lower = assign(next, headings, Map.of());
    return lower.values().containsAll(under)
        ? new Match(List.of(row, next), assign(row, headings, lower))
        : new Match(List.of(row), columns);
  }

  /**
   * Adds a third row of headings below one that only names a group of them, such as {@code
   * Karakteristik}: nothing stands under the headings that were found above it.
   */
  private static Match withThird(
      final Match match,
      final @Nullable RawRow next,
      final @Nullable RawRow third,
      final Collection<Heading> headings) {
    final RawRow first = match.rows().get(0);
    if (match.columns().isEmpty()
        || next == null
        || third == null
        || third.number() != first.number() + 2
        || match.columns().values().stream().anyMatch(column -> third.cell(column) != null)
        || (match.rows().size() == 1
            && match.columns().values().stream().anyMatch(column -> next.cell(column) != null))) {
      return match;
    }
    final Map<String, Integer> all = assign(third, headings, match.columns());
    return all.size() == match.columns().size()
        ? match
        : new Match(List.of(first, next, third), all);
  }

  private static Map<String, Integer> assign(
      final RawRow row, final Collection<Heading> headings, final Map<String, Integer> before) {
    final Map<String, Integer> columns = new HashMap<>(before);
    final int ranks = headings.stream().mapToInt(one -> one.spellings().size()).max().orElse(0);
    final Set<Integer> taken = new HashSet<>(before.values());
    for (int pass = 0; pass < 2 * ranks; pass++) {
      for (final RawCell cell : row.cells()) {
        final String text = pass < ranks ? cell.text() : lastPart(cell.text());
        if (cell.kind() == RawCell.Kind.ERROR
            || taken.contains(cell.column())
            || text.startsWith("_")) {
          continue;
        }
        final String key = keyOf(Spelling.fold(text), pass % ranks, headings, columns);
        if (key != null) {
          columns.put(key, cell.column());
          taken.add(cell.column());
        }
      }
    }
    return columns;
  }

  private static @Nullable String keyOf(
      final String folded,
      final int rank,
      final Collection<Heading> headings,
      final Map<String, Integer> taken) {
    for (final Heading heading : headings) {
      if (!taken.containsKey(heading.key()) && heading.accepts(folded, rank)) {
        return heading.key();
      }
    }
    return null;
  }

  static String lastPart(final String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private Spot headOf(final RawSheet sheet, final RawRow row) {
    final RawCell cell = row.cells().iterator().next();
    return new Spot(sheet, row.number(), cell.column(), cell, date1904);
  }

  private void sayHeadless(
      final RawSheet sheet, final Collection<Heading> headings, final boolean empty) {
    final RawRow first =
        sheet.rows().stream().filter(row -> !row.isEmpty()).findFirst().orElse(null);
    if (first == null) {
      if (empty) {
        findings.add(Reason.DATA_KOSONG, new Spot(sheet, 1, 1, null, date1904));
      }
      return;
    }
    for (final Heading heading : headings) {
      if (heading.required()) {
        // What stands there is no heading and may be a person's name.
        sayMissing(heading.name(), headOf(sheet, first));
      }
    }
  }

  private void sayMissing(final String column, final Spot spot) {
    findings.add(Reason.KOLOM_TIDAK_ADA, spot, null, "", Map.of("column", Argument.of(column)));
  }
}
