package id.rekap.intake;

import id.rekap.model.Reason;
import id.rekap.workbook.Characters;
import id.rekap.workbook.DateSystem;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import id.rekap.workbook.Spelling;
import id.rekap.workbook.UnreadableWorkbookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The table of an export: of the first sheet that has one, its first row of two headings or more,
 * and one person a row below.
 *
 * @param columns the columns that have a heading
 * @param rows how many people
 * @param others names of the sheets that are not read
 */
record ExportSheet(List<ExportColumn> columns, int rows, List<String> others) {

  /** A path of groups as KoboToolbox writes it, such as {@code data_diri/umur}. */
  private static final Pattern PATH = Pattern.compile("[a-z0-9_]+(?:/[a-z0-9_]+)+");

  ExportSheet {
    columns = List.copyOf(columns);
    others = List.copyOf(others);
  }

  static ExportSheet read(final Path export, final ColumnDictionary columns) throws IOException {
    final RawWorkbook workbook = Intake.standard(columns).open(export);
    final List<RawSheet> shown = workbook.sheets().stream().filter(one -> !one.hidden()).toList();
    final RawSheet first =
        shown.stream()
            .filter(one -> one.rows().stream().filter(row -> texts(row) > 1).count() > 1)
            .findFirst()
            .orElseThrow(ExportSheet::noTable);
    final List<String> others =
        shown.stream().filter(one -> !one.equals(first)).map(RawSheet::name).toList();
    return of(first, others, workbook.dateSystem(), columns);
  }

  private static UnreadableWorkbookException noTable() {
    return new UnreadableWorkbookException(Reason.DATA_KOSONG.name(), "No table with answers");
  }

  private static ExportSheet of(
      final RawSheet sheet,
      final List<String> others,
      final DateSystem dateSystem,
      final ColumnDictionary dictionary)
      throws UnreadableWorkbookException {
    final List<RawRow> filled = sheet.rows().stream().filter(row -> texts(row) > 0).toList();
    final RawRow head =
        filled.stream().filter(row -> texts(row) > 1).findFirst().orElseThrow(ExportSheet::noTable);
    final List<RawRow> rows = filled.subList(filled.indexOf(head) + 1, filled.size());
    if (rows.isEmpty()) {
      throw noTable();
    }
    final Map<String, Integer> groups = groups(head);
    final List<ExportColumn> columns = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      final int column = head.column(i);
      final String heading = Spelling.squeeze(Characters.withoutControls(head.at(i).text()));
      if (!heading.isEmpty()) {
        final List<CellContent> cells = new ArrayList<>();
        for (final RawRow row : rows) {
          final RawCell answer = row.cell(column);
          cells.add(content(new Spot(sheet, row.number(), column, answer, dateSystem), dictionary));
        }
        columns.add(new ExportColumn(heading, name(heading, groups), cells));
      }
    }
    return new ExportSheet(columns, rows.size(), others);
  }

  private static long texts(final RawRow row) {
    return row.cells().stream().filter(cell -> !Spelling.squeeze(cell.text()).isEmpty()).count();
  }

  private static CellContent content(final Spot spot, final ColumnDictionary dictionary) {
    final RawCell cell = spot.cell();
    final String found = spot.found();
    if (cell == null
        || found == null
        || cell.kind() == RawCell.Kind.ERROR
        || cell.kind() == RawCell.Kind.NO_VALUE
        || dictionary.accepts("missing", found)) {
      return CellContent.NONE;
    }
    final boolean number = cell.kind() == RawCell.Kind.NUMBER && cell.look() != RawCell.Look.DATE;
    return new CellContent(found, number, false);
  }

  /** How many headings stand in each group: what stands before the first stroke. */
  private static Map<String, Integer> groups(final RawRow head) {
    final Map<String, Integer> groups = new HashMap<>();
    for (final RawCell cell : head.cells()) {
      final int stroke = cell.text().indexOf('/');
      if (stroke > 0) {
        groups.merge(cell.text().substring(0, stroke), 1, Integer::sum);
      }
    }
    return groups;
  }

  private static String name(final String heading, final Map<String, Integer> groups) {
    final int stroke = heading.indexOf('/');
    final boolean grouped =
        stroke > 0
            && (PATH.matcher(heading).matches()
                || groups.getOrDefault(heading.substring(0, stroke), 0) > 1);
    final String last = heading.substring(heading.lastIndexOf('/') + 1).strip();
    return grouped && !last.isEmpty() ? last : heading;
  }
}
