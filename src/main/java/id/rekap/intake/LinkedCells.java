package id.rekap.intake;

import id.rekap.model.Reason;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import java.util.Map;
import java.util.regex.Pattern;

/** Points out cells that take their value from another workbook; it is never opened. */
final class LinkedCells {

  private static final Pattern OTHER_WORKBOOK = Pattern.compile("\\[[^\\]]+\\][^\\[\\]]*!");

  private LinkedCells() {}

  static void say(final RawWorkbook workbook, final Sheets sheets, final Findings findings) {
    boolean said = false;
    for (final RawSheet sheet : sheets.read()) {
      for (final RawRow row : sheet.rows()) {
        for (int i = 0; i < row.size(); i++) {
          final RawCell cell = row.at(i);
          final String formula = cell.formula();
          if (formula != null && OTHER_WORKBOOK.matcher(formula).find()) {
            final Spot spot =
                new Spot(sheet, row.number(), row.column(i), cell, workbook.dateSystem());
            findings.add(Reason.TAUTAN_LUAR, spot, "=" + formula, "", Map.of());
            said = true;
          }
        }
      }
    }
    if (workbook.linked() && !said) {
      findings.addWithoutCell(Reason.TAUTAN_LUAR, null, "file", Map.of());
    }
  }
}
