package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.DateSystem;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the heading row of a table among the first rows of a sheet. */
final class TableSearch {

  /** The last row in which a heading is looked for. */
  private static final int LAST_HEADING_ROW = 15;

  private static final int MOST_HEADING_ROWS = 3;

  private final Findings findings;
  private final DateSystem dateSystem;

  TableSearch(final Findings findings, final DateSystem dateSystem) {
    this.findings = findings;
    this.dateSystem = dateSystem;
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
    final Match match = bestMatch(sheet, new HeadingWords(headings));
    if (match == null) {
      sayHeadless(sheet, headings, empty);
      return null;
    }
    final List<RawRow> rows = rowsUnder(sheet, lastRow(sheet, match));
    final Spot head = headOf(sheet, match.rows().get(0));
    final Table bare = new Table(sheet, match.columns(), rows, head, match.rows(), dateSystem);
    final Table table = bare.with(JoinedCells.spread(bare, findings));
    new HeadingCheck(table, headings, findings).say();
    return table;
  }

  /** The row that headings reach down to as joined cells, unless data stand there. */
  private static int lastRow(final RawSheet sheet, final Match match) {
    final int first = match.rows().getFirst().number();
    final List<JoinedRange> joined =
        sheet.merged().stream()
            .map(JoinedRange::of)
            .filter(Objects::nonNull)
            .filter(one -> first <= one.top() && one.top() <= match.lastRow())
            .filter(one -> match.columns().containsValue(one.left()))
            .filter(one -> one.bottom() < first + MOST_HEADING_ROWS)
            .toList();
    final int last = joined.stream().mapToInt(JoinedRange::bottom).max().orElse(0);
    final boolean data =
        sheet.rows().stream()
            .filter(row -> row.number() > match.lastRow() && row.number() <= last)
            .anyMatch(row -> isData(row, match, joined));
    return data ? match.lastRow() : Math.max(last, match.lastRow());
  }

  /** Tells whether a row beside joined headings holds a number, or a name under one that is not. */
  private static boolean isData(
      final RawRow row, final Match match, final List<JoinedRange> joined) {
    final Integer code = match.columns().get("code");
    final boolean named =
        code != null
            && !Spot.isEmpty(row.cell(code))
            && joined.stream().noneMatch(one -> one.holds(code) && one.bottom() >= row.number());
    return named || match.columns().values().stream().anyMatch(one -> isNumber(row.cell(one)));
  }

  private static boolean isNumber(final @Nullable RawCell cell) {
    return cell != null
        && (cell.kind() == RawCell.Kind.NUMBER
            || (cell.kind() == RawCell.Kind.TEXT && NumberText.of(cell.text()) != null));
  }

  private static List<RawRow> rowsUnder(final RawSheet sheet, final int number) {
    final List<RawRow> rows = new ArrayList<>(sheet.rows().size());
    for (final RawRow row : sheet.rows()) {
      if (row.number() > number && !row.isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static @Nullable Match bestMatch(final RawSheet sheet, final HeadingWords headings) {
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
      final RawRow row, final @Nullable RawRow next, final HeadingWords headings) {
    final Map<String, Integer> columns = headings.columns(row, Map.of());
    // A row without a heading is guidance or a title, not the upper half of two.
    if (columns.isEmpty() || next == null || next.number() != row.number() + 1) {
      return new Match(List.of(row), columns);
    }
    final List<Integer> under =
        columns.values().stream().filter(column -> next.cell(column) != null).toList();
    if (under.isEmpty()) {
      final Map<String, Integer> both = headings.columns(next, columns, row);
      return both.size() == columns.size()
          ? new Match(List.of(row), columns)
          : new Match(List.of(row, next), both);
    }
    final Map<String, Integer> alone = new HashMap<>(columns);
    alone.values().removeAll(under);
    final Map<String, Integer> lower = headings.columns(next, alone, row);
    return lower.values().containsAll(under)
        ? new Match(List.of(row, next), headings.columns(row, lower))
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
      final HeadingWords headings) {
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
    final Map<String, Integer> all = headings.columns(third, match.columns());
    return all.size() == match.columns().size()
        ? match
        : new Match(List.of(first, next, third), all);
  }

  private Spot headOf(final RawSheet sheet, final RawRow row) {
    return new Spot(sheet, row.number(), row.column(0), row.at(0), dateSystem);
  }

  private void sayHeadless(
      final RawSheet sheet, final Collection<Heading> headings, final boolean empty) {
    final RawRow first =
        sheet.rows().stream().filter(row -> !row.isEmpty()).findFirst().orElse(null);
    if (first == null) {
      if (empty) {
        findings.add(Reason.DATA_KOSONG, new Spot(sheet, 1, 1, null, dateSystem));
      }
      return;
    }
    if (sayUncomputed(sheet)) {
      return;
    }
    for (final Heading heading : headings) {
      if (heading.required()) {
        // What stands there is no heading and may be a person's name.
        sayMissing(heading.name(), headOf(sheet, first));
      }
    }
  }

  /** Says which formulas of the first row with any that left no value: they may be the headings. */
  private boolean sayUncomputed(final RawSheet sheet) {
    for (final RawRow row : sheet.rows()) {
      boolean any = false;
      for (int i = 0; i < row.size() && row.number() <= LAST_HEADING_ROW; i++) {
        if (row.at(i).kind() == RawCell.Kind.NO_VALUE) {
          findings.addBrokenFormula(
              new Spot(sheet, row.number(), row.column(i), row.at(i), dateSystem));
          any = true;
        }
      }
      if (any) {
        return true;
      }
    }
    return false;
  }

  private void sayMissing(final String column, final Spot spot) {
    findings.add(Reason.KOLOM_TIDAK_ADA, spot, null, "", Map.of("column", Argument.of(column)));
  }
}
