package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.util.Base64;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with what a sender may have put in besides values. */
final class RichWorkbook {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  private RichWorkbook() {}

  /** Adds a chart, a picture, a validation, conditional colours, names, comments and more. */
  static Workbooks of(final Workbooks made) {
    final XSSFWorkbook book = made.poi();
    final XSSFSheet values = book.getSheet("Pengukuran");
    chart(values);
    final int picture = book.addPicture(DOT, Workbook.PICTURE_TYPE_PNG);
    values.createDrawingPatriarch().createPicture(anchor(8, 20, 9, 22), picture);
    final DataValidationHelper helper = values.getDataValidationHelper();
    values.addValidationData(
        helper.createValidation(
            helper.createNumericConstraint(1, 0, "0", "100"),
            new CellRangeAddressList(1, 12, 2, 3)));
    values
        .getSheetConditionalFormatting()
        .addConditionalFormatting(
            new CellRangeAddress[] {CellRangeAddress.valueOf("C2:D7")},
            values.getSheetConditionalFormatting().createConditionalFormattingRule("C2>50"));
    values.setColumnWidth(1, 30 * 256);
    values.createFreezePane(1, 1);
    values.setAutoFilter(CellRangeAddress.valueOf("A1:D13"));
    values.addMergedRegion(CellRangeAddress.valueOf("H1:J1"));
    made.formula("Pengukuran", "F2", "D2-C2", 40);
    book.setSheetVisibility(
        book.getSheetIndex("Butir"), org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
    final var name = book.createName();
    name.setNameName("Nilai");
    name.setRefersToFormula("Pengukuran!$C$2:$D$13");
    final var local = book.createName();
    local.setNameName("Umur");
    local.setSheetIndex(book.getSheetIndex("Responden"));
    local.setRefersToFormula("Responden!$D$2:$D$7");
    book.getSheet("Responden").setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    comment(book.getSheet("Responden"));
    book.getSheet("Luaran").protectSheet("rahasia");
    return made;
  }

  private static XSSFClientAnchor anchor(
      final int left, final int top, final int right, final int bottom) {
    return new XSSFClientAnchor(0, 0, 0, 0, left, top, right, bottom);
  }

  private static void chart(final XSSFSheet sheet) {
    final XSSFDrawing drawing = sheet.createDrawingPatriarch();
    final XSSFChart chart = drawing.createChart(anchor(7, 2, 14, 16));
    chart.setTitleText("Nilai");
    final var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    final var left = chart.createValueAxis(AxisPosition.LEFT);
    final XDDFChartData data = chart.createData(ChartTypes.LINE, bottom, left);
    data.addSeries(
        XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A7")),
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("C2:C7")));
    chart.plot(data);
  }

  private static void comment(final XSSFSheet sheet) {
    final XSSFComment comment =
        sheet.createDrawingPatriarch().createCellComment(anchor(6, 6, 9, 10));
    comment.setAddress(6, 0);
    comment.setAuthor("Dosen");
    comment.setString(new XSSFRichTextString("Tanyakan lagi"));
  }

  /** Requires that a copy holds what the workbook held, but for colours and our comments. */
  static void requireSame(final XSSFWorkbook old, final XSSFWorkbook now) {
    assertThat(now.getNumberOfSheets()).isEqualTo(old.getNumberOfSheets() + 1);
    for (int i = 0; i < old.getNumberOfSheets(); i++) {
      final XSSFSheet before = old.getSheetAt(i);
      final XSSFSheet after = now.getSheetAt(i + 1);
      assertThat(after.getSheetName()).isEqualTo(before.getSheetName());
      assertThat(now.getSheetVisibility(i + 1)).isEqualTo(old.getSheetVisibility(i));
      requireSame(before, after);
    }
    assertThat(now.getName("Nilai").getRefersToFormula()).isEqualTo("Pengukuran!$C$2:$D$13");
    assertThat(now.getName("Umur").getSheetIndex()).isEqualTo(now.getSheetIndex("Responden"));
    assertThat(now.getSheet("Responden").getRepeatingRows().formatAsString()).isEqualTo("1:1");
    assertThat(now.getAllPictures()).hasSameSizeAs(old.getAllPictures());
    assertThat(now.getSheet("Pengukuran").getDrawingPatriarch().getCharts()).hasSize(1);
    final XSSFComment sent = now.getSheet("Responden").getRow(6).getCell(0).getCellComment();
    assertThat(sent.getString().getString()).isEqualTo("Tanyakan lagi");
    assertThat(sent.getAuthor()).isEqualTo("Dosen");
  }

  private static void requireSame(final XSSFSheet before, final XSSFSheet after) {
    for (final Row row : before) {
      for (final Cell cell : row) {
        final Cell copied = after.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
        assertThat(copied.getCellType()).isEqualTo(cell.getCellType());
        assertThat(copied.toString()).isEqualTo(cell.toString());
        assertThat(copied.getCellStyle().getDataFormatString())
            .isEqualTo(cell.getCellStyle().getDataFormatString());
      }
    }
    assertThat(after.getMergedRegions()).isEqualTo(before.getMergedRegions());
    assertThat(after.getDataValidations()).hasSameSizeAs(before.getDataValidations());
    assertThat(after.getSheetConditionalFormatting().getNumConditionalFormattings())
        .isEqualTo(before.getSheetConditionalFormatting().getNumConditionalFormattings());
    assertThat(List.of(after.getColumnWidth(1), after.getColumnWidth(0)))
        .isEqualTo(List.of(before.getColumnWidth(1), before.getColumnWidth(0)));
    assertThat(after.getProtect()).isEqualTo(before.getProtect());
    assertThat(after.getCTWorksheet().isSetAutoFilter())
        .isEqualTo(before.getCTWorksheet().isSetAutoFilter());
  }
}
