package id.rekap.intake;

import java.util.List;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/** Where things stand in a workbook of ours, as formulas name it. */
final class CellNames {

  /** The first row under the headings, from 1. */
  static final int FIRST = 3;

  /** More variables than any export has; a rule of more than 255 letters is too long. */
  private static final int LAST_VARIABLE = 9_999;

  private static final String CODE = "code";

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

  /** The cells of a column of another sheet. */
  String range(final Layout layout, final String column) {
    final String letter = letter(layout, column);
    final int end = layout == Layout.VARIABLE ? Math.min(last, LAST_VARIABLE) : last;
    return "%s$%s$%d:$%s$%d".formatted(sheet(layout), letter, FIRST, letter, end);
  }

  /**
   * The labels of a variable's categories, from which a cell is chosen; the cell itself, so that
   * anything may stand there, where the dictionary knows no such variable or no categories of it.
   *
   * @param key the cell with the variable's code or label
   * @param column which of both that is, as a column of the dictionary
   */
  String choices(final String cell, final String key, final String column) {
    final String keys = all(Layout.VARIABLE, column);
    final String codes = all(Layout.VARIABLE, CODE);
    final String code =
        column.equals(CODE) ? key : "INDEX(%s,MATCH(%s,%s,0))".formatted(codes, key, keys);
    final String owners = all(Layout.CATEGORY, "variable");
    return "IF(COUNTIFS(%s,%s,%s,\"%s\")=0,%s,OFFSET(%s$%s$1,MATCH(%s,%s,0)-1,0,COUNTIF(%s,%s),1))"
        .formatted(
            keys,
            key,
            all(Layout.VARIABLE, "kind"),
            columns.name("kind.categorical"),
            cell,
            sheet(Layout.CATEGORY),
            letter(Layout.CATEGORY, "label"),
            code,
            owners,
            owners,
            code);
  }

  /**
   * False where the dictionary says that a variable is a number, and a cell holds none or one
   * beyond the limits that it gives.
   *
   * @param key the cell with the variable's code or label
   * @param column which of both that is, as a column of the dictionary
   */
  String within(final String cell, final String key, final String column) {
    final String kinds = range(Layout.VARIABLE, "kind");
    final String least = range(Layout.VARIABLE, "minimum");
    final String most = range(Layout.VARIABLE, "maximum");
    return "SUMPRODUCT((%s=%s)*((%s=\"%s\")+(%s=\"%s\"))*(1-ISNUMBER(%s)%s%s))=0"
        .formatted(
            range(Layout.VARIABLE, column),
            key,
            kinds,
            columns.name("kind.numeric"),
            kinds,
            columns.name("kind.score"),
            cell,
            "+ISNUMBER(%s)*(%s>%s)".formatted(least, least, cell),
            "+ISNUMBER(%s)*(%s<%s)".formatted(most, most, cell));
  }

  /** A whole column of another sheet: shorter to name than its cells. */
  private String all(final Layout layout, final String column) {
    final String letter = letter(layout, column);
    return "%s$%s:$%s".formatted(sheet(layout), letter, letter);
  }

  private String sheet(final Layout layout) {
    return SheetNameFormatter.format(columns.name(layout.sheetKey())) + "!";
  }

  private String letter(final Layout layout, final String column) {
    final List<String> all = words.columns(layout);
    return CellReference.convertNumToColString(all.indexOf(column));
  }
}
