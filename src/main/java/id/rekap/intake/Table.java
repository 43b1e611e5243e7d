package id.rekap.intake;

import id.rekap.workbook.DateSystem;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import java.util.List;
import java.util.Map;

/**
 * A table found on a sheet.
 *
 * @param sheet the sheet
 * @param columns column numbers by heading key
 * @param rows the rows under the heading that hold something
 * @param head the first cell of the heading row
 * @param headings the heading row, or all where there are two or three
 * @param dateSystem the workbook's date system
 */
record Table(
    RawSheet sheet,
    Map<String, Integer> columns,
    List<RawRow> rows,
    Spot head,
    List<RawRow> headings,
    DateSystem dateSystem) {

  Table {
    columns = Map.copyOf(columns);
    rows = List.copyOf(rows);
    headings = List.copyOf(headings);
  }

  /** The same with other rows. */
  Table with(final List<RawRow> others) {
    return others == rows ? this : new Table(sheet, columns, others, head, headings, dateSystem);
  }

  boolean has(final String key) {
    return columns.containsKey(key);
  }

  /** The number of a column; 0 where the sheet lacks it. */
  int column(final String key) {
    return columns.getOrDefault(key, 0);
  }

  /** A row's cell in a column; an empty spot where the sheet lacks the column. */
  Spot at(final RawRow row, final String key) {
    return at(row, column(key));
  }

  /** A row's cell in a column by its number, or by 0 an empty spot. */
  Spot at(final RawRow row, final int column) {
    return new Spot(sheet, row.number(), column, row.cell(column), dateSystem);
  }

  /** The heading over a known column; an empty spot where it is unknown. */
  Spot heading(final String key) {
    final int column = columns.getOrDefault(key, 0);
    for (final RawRow row : headings.reversed()) {
      final RawCell cell = row.cell(column);
      if (cell != null) {
        return new Spot(sheet, row.number(), column, cell, dateSystem);
      }
    }
    return new Spot(sheet, head.row(), column, null, dateSystem);
  }

  /** Tells whether a row under the headings holds something in a column. */
  boolean holds(final int column) {
    return rows.stream().anyMatch(row -> !Spot.isEmpty(row.cell(column)));
  }

  /** Tells whether a row holds nothing in any known column. */
  boolean isBlank(final RawRow row) {
    for (int i = 0; i < row.size(); i++) {
      if (!Spot.isEmpty(row.at(i)) && columns.containsValue(row.column(i))) {
        return false;
      }
    }
    return true;
  }
}
