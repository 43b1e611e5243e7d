package id.rekap.intake;

import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import java.util.List;

/** Recognises what Google Forms and KoboToolbox export: answers without a program around them. */
final class RawExport {

  private static final String OWN_MARK = "_";
  private static final int MOST_ROWS = 15;

  private RawExport() {}

  /** Tells whether a workbook is such an export: none of our sheets, and their headings. */
  static boolean is(final RawWorkbook workbook, final ColumnDictionary columns) {
    final boolean ours =
        workbook.sheets().stream()
            .anyMatch(
                sheet ->
                    columns.accepts(Layout.PROGRAM.sheetKey(), sheet.name())
                        || columns.accepts(Layout.VARIABLE.sheetKey(), sheet.name()));
    return !ours && workbook.sheets().stream().anyMatch(sheet -> bearsTheirs(sheet, columns));
  }

  private static boolean bearsTheirs(final RawSheet sheet, final ColumnDictionary columns) {
    for (final RawRow row : sheet.rows()) {
      if (row.number() > MOST_ROWS) {
        return false;
      }
      final List<String> headings = row.cells().stream().map(RawCell::text).toList();
      if (headings.size() > 1
          && headings.stream()
              .anyMatch(one -> one.startsWith(OWN_MARK) || columns.accepts("export-mark", one))) {
        return true;
      }
    }
    return false;
  }
}
