package id.rekap.intake;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the sheet of findings. */
final class FindingsLooks {

  private static final byte[] INK = {0x1B, 0x1F, 0x24};
  private static final byte[] GREY = {0x4D, 0x55, 0x5E};
  private static final byte[] BLUE = {0x1F, 0x4E, 0x79};
  private static final byte[] WHITE = {-1, -1, -1};
  private static final byte[] PALE = {(byte) 0xEE, (byte) 0xF2, (byte) 0xF7};
  private static final byte[] RULE = {(byte) 0xC9, (byte) 0xCE, (byte) 0xD6};

  private final XSSFWorkbook book;

  /** The title of the sheet. */
  final XSSFCellStyle title;

  /** A line of explanation. */
  final XSSFCellStyle lead;

  /** The heads of the columns. */
  final XSSFCellStyle head;

  /** The line above a group of findings. */
  final XSSFCellStyle band;

  /** A text of a finding. */
  final XSSFCellStyle text;

  /** A text that begins as a formula would; stays text when it is edited. */
  final XSSFCellStyle quoted;

  /** A link to a place in the workbook. */
  final XSSFCellStyle link;

  /** The severity of an error. */
  final XSSFCellStyle error;

  /** The severity of a warning or a note. */
  final XSSFCellStyle warning;

  FindingsLooks(final XSSFWorkbook book) {
    this.book = book;
    title = style(font(16, true, INK));
    lead = style(font(10, false, GREY));
    head = filled(style(font(11, true, WHITE)), BLUE);
    head.setWrapText(true);
    head.setVerticalAlignment(VerticalAlignment.CENTER);
    band = filled(style(font(11, true, INK)), PALE);
    final XSSFFont plain = font(11, false, INK);
    text = cell(plain);
    quoted = cell(plain);
    quoted.setQuotePrefixed(true);
    final XSSFFont linked = font(11, true, BLUE);
    linked.setUnderline(XSSFFont.U_SINGLE);
    link = cell(linked);
    error = filled(cell(plain), CellMarks.Mark.ERROR.rgb());
    warning = filled(cell(plain), CellMarks.Mark.WARNING.rgb());
  }

  private XSSFCellStyle cell(final XSSFFont font) {
    final XSSFCellStyle made = style(font);
    made.setWrapText(true);
    made.setVerticalAlignment(VerticalAlignment.TOP);
    made.setAlignment(HorizontalAlignment.LEFT);
    made.setBorderBottom(BorderStyle.THIN);
    made.setBottomBorderColor(new XSSFColor(RULE));
    return made;
  }

  private XSSFCellStyle style(final XSSFFont font) {
    final XSSFCellStyle made = book.createCellStyle();
    made.setFont(font);
    return made;
  }

  private XSSFFont font(final int points, final boolean bold, final byte[] colour) {
    final XSSFFont made = book.createFont();
    made.setFontName("Calibri");
    made.setFontHeightInPoints((short) points);
    made.setBold(bold);
    made.setColor(new XSSFColor(colour));
    return made;
  }

  private static XSSFCellStyle filled(final XSSFCellStyle style, final byte[] colour) {
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(new XSSFColor(colour));
    return style;
  }
}
