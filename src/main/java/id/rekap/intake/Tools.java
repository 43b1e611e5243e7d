package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What every reader of a sheet needs.
 *
 * @param columns names and keywords
 * @param findings collects what is found
 * @param cells reads text and dates
 * @param numbers reads numbers
 * @param search finds tables
 * @param rows tells data rows from others
 * @param patience how long the work may take
 */
record Tools(
    ColumnDictionary columns,
    Findings findings,
    CellReader cells,
    NumberReader numbers,
    TableSearch search,
    Rows rows,
    Patience patience) {

  static Tools of(
      final ColumnDictionary columns,
      final RawWorkbook workbook,
      final IntPredicate printable,
      final Findings findings,
      final Patience patience) {
    final CellReader cells = new CellReader(columns, findings, printable, patience);
    return new Tools(
        columns,
        findings,
        cells,
        new NumberReader(cells),
        new TableSearch(findings, workbook.dateSystem()),
        new Rows(columns, findings),
        patience);
  }

  /** Finds the table of a sheet that the contract describes; null where there is none. */
  @Nullable Table table(final Layout layout, final @Nullable RawSheet sheet, final boolean needed) {
    return sheet == null ? null : search.find(sheet, layout.headings(columns), needed);
  }

  /** Says that a code is already taken by an earlier row. */
  void duplicate(final Spot spot, final int firstRow) {
    findings.add(Reason.KODE_GANDA, spot, "", Map.of("row", Argument.of(String.valueOf(firstRow))));
  }

  /** Says that an order is already taken by an earlier row. */
  void duplicateOrder(final Spot spot, final int firstRow) {
    findings.add(
        Reason.KODE_GANDA, spot, "order", Map.of("row", Argument.of(String.valueOf(firstRow))));
  }

  /** The same of a respondent's code: one that is a name or a number of a person is hidden. */
  void duplicatePerson(final Spot spot, final int firstRow) {
    final String code = spot.found();
    final String shown = code != null && Identity.isPersonal(code) ? Identity.mask(code) : code;
    findings.add(
        Reason.KODE_GANDA, spot, shown, "", Map.of("row", Argument.of(String.valueOf(firstRow))));
  }

  /** Says that a needed table has no rows. */
  void noData(final Table table) {
    findings.add(Reason.DATA_KOSONG, table.head());
  }

  void outside(final Spot spot, final String variant, final Map<String, Argument> slots) {
    findings.add(Reason.NILAI_DI_LUAR_RENTANG, spot, variant, slots);
  }
}
