package id.rekap.intake;

import id.rekap.intake.BlankStyles.Part;
import id.rekap.intake.SheetColumn.Look;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One sheet that people fill in: a line of guidance, the headings, the rows. Guidance, fixed
 * headings and the example row are protected without a password; the cells to fill in are not, nor
 * headings that repeat what people declare on another sheet. Those are text, too: a formula would
 * lose its value in programs that save without computing.
 */
final class BlankSheet {

  private static final int GUIDANCE = 0;
  private static final int HEADING = 1;
  private static final int FIRST = CellNames.FIRST - 1;
  private static final int CHARACTER = 256;

  /** The most letters that a cell can hold. */
  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  /** In inches. */
  private static final double MARGIN = 0.4;

  private static final float GUIDANCE_LINE = 12.5f;
  private static final float HIGHEST = 409f;
  private static final float HEADING_LINE = 15f;
  private static final double SMALL_TYPE = 1.15;
  private static final double BOLD_TYPE = 0.85;

  private final XSSFSheet sheet;
  private final BlankStyles styles;
  private final List<SheetColumn> columns;

  BlankSheet(
      final XSSFWorkbook book,
      final BlankStyles styles,
      final String name,
      final List<SheetColumn> columns) {
    sheet = book.createSheet(name);
    this.styles = styles;
    this.columns = columns;
    heads();
    protect();
    print();
  }

  XSSFSheet sheet() {
    return sheet;
  }

  private void heads() {
    final XSSFRow guidance = sheet.createRow(GUIDANCE);
    final XSSFRow heading = sheet.createRow(HEADING);
    int guidanceLines = 1;
    int headingLines = 1;
    for (int i = 0; i < columns.size(); i++) {
      final SheetColumn column = columns.get(i);
      sheet.setColumnWidth(i, column.width() * CHARACTER);
      sheet.setDefaultColumnStyle(i, styles.of(Part.BELOW, column.look()));
      put(guidance.createCell(i), CellContent.text(column.guidance()), Part.GUIDANCE, Look.PLAIN);
      heading(heading.createCell(i), column);
      final double width = column.width();
      guidanceLines = Math.max(guidanceLines, lines(column.guidance(), width * SMALL_TYPE));
      headingLines = Math.max(headingLines, lines(column.heading(), width * BOLD_TYPE));
    }
    guidance.setHeightInPoints(height(guidanceLines));
    heading.setHeightInPoints(HEADING_LINE * headingLines + 5);
    sheet.createFreezePane(1, FIRST);
  }

  private static int lines(final String text, final double width) {
    int lines = 1;
    double used = 0;
    for (final String word : text.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length();
      lines += (int) (Math.max(0, used - 1) / width);
      used = used % width;
    }
    return lines;
  }

  private void heading(final XSSFCell cell, final SheetColumn column) {
    final Part named = column.own() ? Part.NAMED_HEADING : Part.HEADING;
    final Part part = column.heading().isEmpty() ? Part.OWN_HEADING : named;
    put(
        cell,
        CellContent.text(column.heading()),
        part,
        column.look() == Look.MIDDLE ? Look.MIDDLE : Look.PLAIN);
  }

  /** Puts other guidance above a column. */
  void note(final int column, final String text) {
    final XSSFRow guidance = sheet.getRow(GUIDANCE);
    guidance.getCell(column).setCellValue(text);
    final int lines = lines(text, columns.get(column).width() * SMALL_TYPE);
    guidance.setHeightInPoints(Math.max(guidance.getHeightInPoints(), height(lines)));
  }

  private static float height(final int lines) {
    return GUIDANCE_LINE * lines + 3;
  }

  /** The row with this number, from 0 under the headings. */
  XSSFRow row(final int number) {
    final XSSFRow row = sheet.getRow(FIRST + number);
    return row == null ? sheet.createRow(FIRST + number) : row;
  }

  void put(final XSSFCell cell, final CellContent content, final Part part, final Look look) {
    cell.setCellStyle(
        content.looksLikeFormula() ? styles.quoted(part, look) : styles.of(part, look));
    if (content.number() && look != Look.CODE) {
      cell.setCellValue(Double.parseDouble(content.text()));
    } else if (!content.isEmpty()) {
      final String text = content.text();
      cell.setCellValue(text.substring(0, Math.min(LONGEST, text.length())));
    }
  }

  /** Makes a row as high as its longest passage needs. */
  void fit(final XSSFRow row) {
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      final XSSFCell cell = row.getCell(i);
      if (cell != null && columns.get(i).look() == Look.PASSAGE) {
        lines = Math.max(lines, lines(cell.getStringCellValue(), columns.get(i).width()));
      }
    }
    if (lines > 1) {
      row.setHeightInPoints(Math.min(HIGHEST, HEADING_LINE * lines));
    }
  }

  private void protect() {
    sheet.enableLocking();
    sheet.lockFormatCells(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
    sheet.lockSort(false);
    sheet.lockAutoFilter(false);
  }

  private void print() {
    final PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setHorizontallyCenter(true);
    sheet.setRepeatingRows(new CellRangeAddress(GUIDANCE, HEADING, -1, -1));
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}
