package id.rekap.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** One workbook in the other forms in which it may be sent. */
final class Converted {

  private Converted() {}

  /** As Excel 97 saves it. */
  static HSSFWorkbook legacy(final Workbook from) {
    final HSSFWorkbook to = new HSSFWorkbook();
    final CellStyle date = to.createCellStyle();
    date.setDataFormat(to.createDataFormat().getFormat("dd/mm/yyyy"));
    for (final Sheet sheet : from) {
      final Sheet copy = to.createSheet(sheet.getSheetName());
      for (final Row row : sheet) {
        final Row target = copy.createRow(row.getRowNum());
        for (final Cell cell : row) {
          final Cell made = target.createCell(cell.getColumnIndex());
          if (cell.getCellType() == CellType.NUMERIC) {
            made.setCellValue(cell.getNumericCellValue());
            if (DateUtil.isCellDateFormatted(cell)) {
              made.setCellStyle(date);
            }
          } else if (cell.getCellType() == CellType.STRING) {
            made.setCellValue(cell.getStringCellValue());
          }
        }
      }
    }
    return to;
  }

  static byte[] bytes(final Workbook book) {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      book.write(out);
    } catch (final IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** The sheets as tables of an OpenDocument content, by the sheet's name. */
  static Map<String, String> tables(final Workbook from) {
    final Map<String, String> tables = new LinkedHashMap<>();
    for (final Sheet sheet : from) {
      final StringBuilder xml = new StringBuilder();
      xml.append("<table:table table:name=\"").append(sheet.getSheetName()).append("\">");
      xml.append("<table:table-column table:number-columns-repeated=\"1024\"/>");
      for (int r = 0; r <= sheet.getLastRowNum(); r++) {
        xml.append("<table:table-row>");
        final Row row = sheet.getRow(r);
        for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
          xml.append(cell(row.getCell(c)));
        }
        xml.append("</table:table-row>");
      }
      xml.append("<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell");
      xml.append(" table:number-columns-repeated=\"1024\"/></table:table-row></table:table>");
      tables.put(sheet.getSheetName(), xml.toString());
    }
    return tables;
  }

  private static String cell(final Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "<table:table-cell/>";
    }
    if (cell.getCellType() == CellType.STRING) {
      return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>"
          + cell.getStringCellValue().replace("&", "&amp;").replace("<", "&lt;")
          + "</text:p></table:table-cell>";
    }
    if (DateUtil.isCellDateFormatted(cell)) {
      final String day = cell.getLocalDateTimeCellValue().toLocalDate().toString();
      return "<table:table-cell office:value-type=\"date\" office:date-value=\""
          + day
          + "\"><text:p>x</text:p></table:table-cell>";
    }
    final String number = plain(cell);
    return "<table:table-cell office:value-type=\"float\" office:value=\""
        + number
        + "\"><text:p>"
        + number
        + "</text:p></table:table-cell>";
  }

  private static String plain(final Cell cell) {
    return BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
  }

  /** An OpenDocument spreadsheet of tables. */
  static byte[] openDocument(final Map<String, String> tables) {
    return openDocument(String.join("", tables.values()), "");
  }

  static byte[] openDocument(final String tables, final String manifest) {
    final String content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
            + "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">"
            + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
            + "<office:body><office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>";
    final Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
    parts.put("content.xml", utf8(content));
    parts.put("META-INF/manifest.xml", utf8("<manifest>" + manifest + "</manifest>"));
    return zip(parts);
  }

  /** The sheets as CSV, by the sheet's name: decimal commas, days before months. */
  static Map<String, String> csv(final Workbook from, final String separator) {
    final Map<String, String> files = new LinkedHashMap<>();
    for (final Sheet sheet : from) {
      final StringBuilder text = new StringBuilder();
      for (int r = 0; r <= sheet.getLastRowNum(); r++) {
        final Row row = sheet.getRow(r);
        for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
          text.append(c > 0 ? separator : "").append(field(row.getCell(c)));
        }
        text.append("\r\n");
      }
      files.put(sheet.getSheetName(), text.toString());
    }
    return files;
  }

  private static String field(final Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    if (cell.getCellType() == CellType.STRING) {
      return '"' + cell.getStringCellValue().replace("\"", "\"\"") + '"';
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))
        : '"' + plain(cell).replace('.', ',') + '"';
  }

  static byte[] zip(final Map<String, byte[]> parts) {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (final Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (final IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static byte[] utf8(final String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
