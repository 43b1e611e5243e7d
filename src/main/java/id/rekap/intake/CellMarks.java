package id.rekap.intake;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/**
 * Colours cells of a workbook and takes the colours away again. Of a cell's style nothing but the
 * fill changes. The colour that a cell had before is kept in the fill's second colour, which no
 * program shows under a full fill, so it travels with the cell; a pattern or a gradient is not
 * kept.
 */
final class CellMarks {

  /** Fills of ours, told apart from a sender's by their exact values. */
  enum Mark {
    /** An error, under dark text. */
    ERROR("F9C8C2"),
    /** An error, under light text. */
    ERROR_DARK("A82A1F"),
    /** A warning or a note, under dark text. */
    WARNING("FFF0B3"),
    /** A warning or a note, under light text. */
    WARNING_DARK("7D5A02");

    private final String colour;

    Mark(final String colour) {
      this.colour = colour;
    }

    /** Its red, green and blue. */
    byte[] rgb() {
      return HexFormat.of().parseHex(colour);
    }
  }

  private static final long NO_COLOUR = 64;
  private static final double LIGHT = 0.6;

  private final StylesTable styles;
  private final boolean keepsSecondColour;
  private final Map<String, Integer> made = new HashMap<>();

  CellMarks(final XSSFWorkbook book) {
    styles = book.getStylesSource();
    final String maker = book.getProperties().getExtendedProperties().getApplication();
    // LibreOffice puts a colour of its own choice into the second place.
    keepsSecondColour = maker == null || !maker.startsWith("LibreOffice");
  }

  /** Colours a cell. */
  void mark(final XSSFCell cell, final boolean error) {
    final int style = (int) cell.getCTCell().getS();
    final String key = style + (error ? "e" : "w");
    cell.getCTCell().setS(made.computeIfAbsent(key, unknown -> marked(style, error)));
  }

  private int marked(final int style, final boolean error) {
    final CTXf xf = copy(style);
    final boolean light = isLight(styles.getFontAt((int) xf.getFontId()));
    final Mark mark =
        error ? light ? Mark.ERROR_DARK : Mark.ERROR : light ? Mark.WARNING_DARK : Mark.WARNING;
    final CTFill fill = CTFill.Factory.newInstance();
    final CTPatternFill pattern = solid(fill);
    pattern.addNewFgColor().setRgb(opaque(mark));
    final CTColor before = colour(styles.getFillAt((int) xf.getFillId()));
    if (before == null) {
      pattern.addNewBgColor().setIndexed(NO_COLOUR);
    } else {
      pattern.addNewBgColor().set(before);
    }
    return put(xf, fill);
  }

  private CTXf copy(final int style) {
    return (CTXf) styles.getCellXfAt(style).copy();
  }

  private static CTPatternFill solid(final CTFill fill) {
    final CTPatternFill pattern = fill.addNewPatternFill();
    pattern.setPatternType(STPatternType.SOLID);
    return pattern;
  }

  private int put(final CTXf xf, final CTFill fill) {
    xf.setFillId(styles.putFill(new XSSFCellFill(fill, styles.getIndexedColors())));
    xf.setApplyFill(true);
    final String wanted = xf.xmlText();
    for (int i = 0; i < styles.getNumCellStyles(); i++) {
      if (styles.getCellXfAt(i).xmlText().equals(wanted)) {
        return i;
      }
    }
    return styles.putCellXf(xf) - 1;
  }

  /** The one colour of a full fill; null for any other fill. */
  private static @Nullable CTColor colour(final XSSFCellFill fill) {
    final CTPatternFill pattern = fill.getCTFill().getPatternFill();
    return pattern != null
            && pattern.getPatternType() == STPatternType.SOLID
            && pattern.isSetFgColor()
        ? pattern.getFgColor()
        : null;
  }

  private static byte[] opaque(final Mark mark) {
    final byte[] rgb = mark.rgb();
    return new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]};
  }

  /**
   * Luminance of a font's colour; black where it is left to the program. Asked of a copy: the
   * library writes the colour that it finds in the theme into the font.
   */
  private boolean isLight(final XSSFFont font) {
    final XSSFFont copy = new XSSFFont((CTFont) font.getCTFont().copy());
    copy.setThemesTable(styles.getTheme());
    final XSSFColor colour = copy.getXSSFColor();
    final byte[] tinted = colour == null ? null : colour.getRGBWithTint();
    final byte[] rgb = tinted == null && colour != null ? colour.getRGB() : tinted;
    return rgb != null
        && rgb.length == 3
        && (0.2126 * (rgb[0] & 0xFF) + 0.7152 * (rgb[1] & 0xFF) + 0.0722 * (rgb[2] & 0xFF)) / 255
            > LIGHT;
  }

  /** Takes the colours of an earlier copy away and puts back what was there. */
  void clear(final Iterable<? extends Sheet> sheets) {
    final Map<Integer, Integer> plain = new HashMap<>();
    for (int i = 0; i < styles.getNumCellStyles(); i++) {
      if (isOurs(styles.getFillAt((int) styles.getCellXfAt(i).getFillId()))) {
        plain.put(i, cleared(i));
      }
    }
    if (plain.isEmpty()) {
      return;
    }
    for (final Sheet sheet : sheets) {
      for (final Row row : sheet) {
        for (final Cell cell : row) {
          final XSSFCell one = (XSSFCell) cell;
          final Integer style = plain.get((int) one.getCTCell().getS());
          if (style != null) {
            one.getCTCell().setS(style);
          }
        }
      }
    }
  }

  private static boolean isOurs(final XSSFCellFill fill) {
    final CTColor colour = colour(fill);
    if (colour == null || !colour.isSetRgb()) {
      return false;
    }
    final String hex = HexFormat.of().formatHex(colour.getRgb()).toUpperCase(Locale.ROOT);
    return List.of(Mark.values()).stream().anyMatch(one -> hex.endsWith(one.colour));
  }

  private int cleared(final int style) {
    final CTXf xf = copy(style);
    final CTPatternFill ours = styles.getFillAt((int) xf.getFillId()).getCTFill().getPatternFill();
    final CTFill fill = CTFill.Factory.newInstance();
    final CTColor before = keepsSecondColour && ours.isSetBgColor() ? ours.getBgColor() : null;
    if (before == null || (before.isSetIndexed() && before.getIndexed() == NO_COLOUR)) {
      fill.addNewPatternFill().setPatternType(STPatternType.NONE);
    } else {
      final CTPatternFill pattern = solid(fill);
      pattern.addNewFgColor().set(before);
      pattern.addNewBgColor().setIndexed(NO_COLOUR);
    }
    return put(xf, fill);
  }
}
