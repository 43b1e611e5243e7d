package id.rekap.intake;

import java.util.List;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/** Where things stand in a workbook of ours, as formulas name it. */
final class CellNames {

  /** The first row under the headings, from 1. */
  static final int FIRST = 3;

  private final ColumnDictionary columns;
  private final WorkbookWords words;
  private final int last;

  /**
   * For one workbook.
   *
   * @param last the last row that rules and formulas reach, from 1
   */
  CellNames(final ColumnDictionary columns, final WorkbookWords words, final int last) {
    this.columns = columns;
    this.words = words;
    this.last = last;
  }

  int last() {
    return last;
  }

  /** A cell of another sheet, such as {@code Variabel!$B$3}; the row is counted from 0. */
  String cell(final Layout layout, final String column, final int row) {
    return sheet(layout) + "$" + letter(layout, column) + "$" + (FIRST + row);
  }

  /** The cells of a column of another sheet. */
  String range(final Layout layout, final String column) {
    final String letter = letter(layout, column);
    return "%s$%s$%d:$%s$%d".formatted(sheet(layout), letter, FIRST, letter, last);
  }

  /** The labels of the categories whose variable stands in a cell. */
  String categoriesOf(final String variable) {
    final String owners = range(Layout.CATEGORY, "variable");
    return "OFFSET(%s,MATCH(%s,%s,0)-1,0,COUNTIF(%s,%s),1)"
        .formatted(cell(Layout.CATEGORY, "label", 0), variable, owners, owners, variable);
  }

  /** True where a cell holds a number within the limits that two cells hold. */
  static String within(final String cell, final String minimum, final String maximum) {
    return "AND(ISNUMBER(%s),%s>=N(%s),OR(%s=\"\",%s<=%s))"
        .formatted(cell, cell, minimum, maximum, cell, maximum);
  }

  /** What a column of the dictionary holds for the variable in a cell. */
  String ofVariable(final String variable, final String column) {
    return "INDEX(%s,MATCH(%s,%s,0))"
        .formatted(range(Layout.VARIABLE, column), variable, range(Layout.VARIABLE, "code"));
  }

  private String sheet(final Layout layout) {
    return SheetNameFormatter.format(columns.name(layout.sheetKey())) + "!";
  }

  private String letter(final Layout layout, final String column) {
    final List<String> all = words.columns(layout);
    return CellReference.convertNumToColString(all.indexOf(column));
  }
}
