package id.rekap.intake;

import id.rekap.workbook.DateSystem;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawCell.Look;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.RawWorkbook;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What was read of a workbook as a new Excel workbook: sheets, values, hidden and merged parts, no
 * looks. For kinds of files that cannot be edited in place. A formula becomes the value it had; one
 * without a value becomes its own text.
 */
final class PlainBook {

  private static final int WIDTH = 16 * 256;
  private static final int WIDE_COLUMNS = 40;

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final XSSFCellStyle date = style("dd/mm/yyyy");
  private final XSSFCellStyle percent = style("0.##%");
  private final XSSFCellStyle quoted = style("General");
  private final Map<Look, XSSFCellStyle> zeros = new EnumMap<>(Look.class);

  private PlainBook(final DateSystem dateSystem) {
    quoted.setQuotePrefixed(true);
    if (dateSystem.equals(DateSystem.FROM_1904)) {
      book.getCTWorkbook().getWorkbookPr().setDate1904(true);
    }
  }

  static XSSFWorkbook of(final RawWorkbook raw) {
    final PlainBook made = new PlainBook(raw.dateSystem());
    raw.sheets().forEach(made::sheet);
    return made.book;
  }

  private XSSFCellStyle style(final String format) {
    final XSSFCellStyle made = book.createCellStyle();
    made.setDataFormat(book.createDataFormat().getFormat(format));
    return made;
  }

  private XSSFCellStyle zeros(final Look look) {
    return style("0".repeat(look.digits()));
  }

  private void sheet(final RawSheet raw) {
    final XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(raw.name()));
    for (final RawRow line : raw.rows()) {
      final XSSFRow row = sheet.createRow(line.number() - 1);
      for (int i = 0; i < line.size(); i++) {
        cell(row.createCell(line.column(i) - 1), line.at(i));
      }
      if (line.hidden()) {
        row.setZeroHeight(true);
      }
    }
    for (int i = 0; i < WIDE_COLUMNS; i++) {
      sheet.setColumnWidth(i, WIDTH);
    }
    raw.hiddenColumns().forEach(column -> sheet.setColumnHidden(column - 1, true));
    raw.merged().forEach(range -> sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(range)));
    if (raw.hidden()) {
      book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }
  }

  private void cell(final XSSFCell cell, final RawCell raw) {
    switch (raw.kind()) {
      case NUMBER -> number(cell, raw);
      case BOOLEAN -> cell.setCellValue(Boolean.parseBoolean(raw.text()));
      case DATE -> day(cell, raw.text());
      case ERROR -> error(cell, raw.text());
      case TEXT -> text(cell, raw.text());
      case NO_VALUE -> text(cell, "=" + raw.formula());
    }
  }

  private void number(final XSSFCell cell, final RawCell raw) {
    cell.setCellValue(Double.parseDouble(raw.text()));
    switch (raw.look()) {
      case DATE -> cell.setCellStyle(date);
      case PERCENT -> cell.setCellStyle(percent);
      default -> {
        // Otherwise the program's own way to show a number.
        if (raw.look().digits() > 0) {
          cell.setCellStyle(zeros.computeIfAbsent(raw.look(), this::zeros));
        }
      }
    }
  }

  private void day(final XSSFCell cell, final String iso) {
    try {
      if (iso.length() <= "2024-03-15".length()) {
        cell.setCellValue(LocalDate.parse(iso));
      } else {
        cell.setCellValue(LocalDateTime.parse(iso.replace("Z", "")));
      }
      cell.setCellStyle(date);
    } catch (final DateTimeParseException none) {
      text(cell, iso);
    }
  }

  private void error(final XSSFCell cell, final String text) {
    try {
      cell.setCellErrorValue(FormulaError.forString(text));
    } catch (final IllegalArgumentException unknown) {
      text(cell, text);
    }
  }

  private void text(final XSSFCell cell, final String text) {
    cell.setCellValue(SheetText.whole(text));
    if (SheetText.looksLikeFormula(text)) {
      cell.setCellStyle(quoted);
    }
  }
}
