package id.rekap.intake;

import id.rekap.intake.SheetColumn.Look;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook that people fill in look; each style is made once. */
final class BlankStyles {

  /** What a cell is for. */
  enum Part {
    /** The line of guidance above a heading. */
    GUIDANCE,
    /** A heading. */
    HEADING,
    /** A heading that follows what people declare on another sheet. */
    NAMED_HEADING,
    /** A heading that people write themselves. */
    OWN_HEADING,
    /** The name of an entry that is not to be changed. */
    LABEL,
    /** A cell to fill in. */
    DATA,
    /** A whole column to fill in, below the drawn rows. */
    BELOW,
    /** A guess to look at. */
    DOUBTFUL,
    /** A cell of the example row. */
    EXAMPLE
  }

  private static final Set<Part> HEADINGS =
      EnumSet.of(Part.HEADING, Part.NAMED_HEADING, Part.OWN_HEADING);

  private static final String TEAL = "1F5C66";
  private static final String WHITE = "FFFFFF";
  private static final String GREY = "595959";
  private static final String LINE = "BFC9CC";

  private final XSSFWorkbook book;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  BlankStyles(final XSSFWorkbook book) {
    this.book = book;
  }

  XSSFCellStyle of(final Part part, final Look look) {
    return made.computeIfAbsent(part + " " + look, key -> make(part, look));
  }

  /** The same for text that begins like a formula: it stays text when somebody edits it. */
  XSSFCellStyle quoted(final Part part, final Look look) {
    return made.computeIfAbsent(
        part + " " + look + " quoted",
        key -> {
          final XSSFCellStyle style = make(part, look);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  private XSSFCellStyle make(final Part part, final Look look) {
    final XSSFCellStyle style = book.createCellStyle();
    style.setVerticalAlignment(
        part == Part.GUIDANCE ? VerticalAlignment.BOTTOM : VerticalAlignment.CENTER);
    style.setWrapText(part == Part.GUIDANCE || HEADINGS.contains(part) || look == Look.PASSAGE);
    if (look == Look.MIDDLE && part != Part.GUIDANCE) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    style.setLocked(
        switch (part) {
          case GUIDANCE, HEADING, LABEL, EXAMPLE -> true;
          case NAMED_HEADING, OWN_HEADING, DATA, BELOW, DOUBTFUL -> false;
        });
    if (part != Part.GUIDANCE && part != Part.BELOW) {
      border(style);
    }
    style.setFont(font(part));
    fill(style, part);
    style.setDataFormat(book.createDataFormat().getFormat(format(part, look)));
    return style;
  }

  private static String format(final Part part, final Look look) {
    if (part == Part.GUIDANCE || HEADINGS.contains(part)) {
      return "General";
    }
    return switch (look) {
      case PLAIN, MIDDLE, PASSAGE -> "General";
      case CODE -> "@";
      case DATE -> "dd/mm/yyyy";
    };
  }

  private XSSFFont font(final Part part) {
    final XSSFFont font = book.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) (part == Part.GUIDANCE ? 9 : 11));
    font.setItalic(part == Part.GUIDANCE || part == Part.EXAMPLE);
    font.setBold(HEADINGS.contains(part) || part == Part.LABEL);
    if (part == Part.HEADING || part == Part.NAMED_HEADING) {
      font.setColor(color(WHITE));
    } else if (part == Part.GUIDANCE || part == Part.EXAMPLE) {
      font.setColor(color(GREY));
    }
    return font;
  }

  private static void fill(final XSSFCellStyle style, final Part part) {
    final String fill =
        switch (part) {
          case HEADING, NAMED_HEADING -> TEAL;
          case OWN_HEADING -> "DDEBED";
          case LABEL -> "F3F6F7";
          case DOUBTFUL -> "FFF2CC";
          case EXAMPLE -> "ECECEC";
          case GUIDANCE, DATA, BELOW -> "";
        };
    if (!fill.isEmpty()) {
      style.setFillForegroundColor(color(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  private static void border(final XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(color(LINE));
    style.setBottomBorderColor(color(LINE));
    style.setLeftBorderColor(color(LINE));
    style.setRightBorderColor(color(LINE));
  }

  private static XSSFColor color(final String rgb) {
    final byte[] bytes = java.util.HexFormat.of().parseHex(rgb);
    return new XSSFColor(bytes, null);
  }
}
