package id.rekap.intake;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * Writes comments into the sheets of a workbook and takes them away again. What the sender wrote
 * stays; ours stands below it, after a line of its own that tells where it begins.
 */
final class CellNotes {

  /** The author of comments that hold nothing of the sender's. */
  static final String AUTHOR = "Rekap";

  private static final String BEGIN = "— Rekap —";

  /** Authors of comments that are the shadow of a conversation bear this; they are left alone. */
  private static final String CONVERSATION = "tc=";

  private static final float WIDTH_PIXELS = 330;
  private static final int LETTERS_A_LINE = 46;
  private static final float LINE_POINTS = 13;
  private static final float LEAST_POINTS = 60;
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_ROWS = 60;
  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_575;

  private CellNotes() {}

  /** Writes a comment, below what the sender wrote on the same cell. */
  static void write(final XSSFCell cell, final String text) {
    final XSSFComment old = cell.getCellComment();
    final String ours = BEGIN + "\n" + text;
    if (old == null) {
      place(cell, new XSSFRichTextString(ours), AUTHOR, false, text);
    } else if (!String.valueOf(old.getAuthor()).startsWith(CONVERSATION)) {
      final XSSFRichTextString both =
          new XSSFRichTextString((CTRst) old.getString().getCTRst().copy());
      final String before = both.getString();
      both.append("\n\n" + ours);
      final String author = old.getAuthor();
      final boolean visible = old.isVisible();
      cell.removeCellComment();
      place(cell, both, author, visible, before + "\n\n" + text);
    }
  }

  private static void place(
      final XSSFCell cell,
      final XSSFRichTextString words,
      final @Nullable String author,
      final boolean visible,
      final String text) {
    final XSSFSheet sheet = cell.getSheet();
    final XSSFComment comment =
        sheet.createDrawingPatriarch().createCellComment(box(cell, 1 + lines(text)));
    comment.setAddress(cell.getAddress());
    comment.setAuthor(author == null ? "" : author);
    comment.setString(words);
    comment.setVisible(visible);
  }

  private static int lines(final String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / LETTERS_A_LINE).sum();
  }

  /**
   * A box to the right of the cell, large enough for its lines whatever the columns' widths. It
   * begins in the cell's own column, at its far edge: POI takes the beginning for the cell.
   */
  private static XSSFClientAnchor box(final XSSFCell cell, final int lines) {
    final XSSFSheet sheet = cell.getSheet();
    final int left = cell.getColumnIndex();
    int right = Math.min(left + 1, LAST_COLUMN);
    for (float width = 0; width < WIDTH_PIXELS && right - left < MOST_COLUMNS; right++) {
      width += sheet.isColumnHidden(right) ? 0 : sheet.getColumnWidthInPixels(right);
    }
    final int top = cell.getRowIndex();
    final float wanted = Math.max(LEAST_POINTS, lines * LINE_POINTS);
    int bottom = top;
    for (float height = 0; height < wanted && bottom - top < MOST_ROWS; bottom++) {
      height += points(sheet, bottom);
    }
    final int edge = Math.max(0, (int) sheet.getColumnWidthInPixels(left) - 1);
    final XSSFClientAnchor box =
        new XSSFClientAnchor(
            edge * Units.EMU_PER_PIXEL,
            0,
            0,
            0,
            left,
            top,
            Math.min(right, LAST_COLUMN),
            Math.min(bottom, LAST_ROW));
    box.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
    return box;
  }

  private static float points(final XSSFSheet sheet, final int number) {
    final XSSFRow row = sheet.getRow(number);
    if (row == null) {
      return sheet.getDefaultRowHeightInPoints();
    }
    return row.getZeroHeight() ? 0 : row.getHeightInPoints();
  }

  /** Takes away what an earlier copy wrote. */
  static void clear(final XSSFSheet sheet) {
    final List<Map.Entry<CellAddress, XSSFComment>> all =
        List.copyOf(sheet.getCellComments().entrySet());
    for (final Map.Entry<CellAddress, XSSFComment> one : all) {
      final XSSFRichTextString words = one.getValue().getString();
      final int begin = words == null ? -1 : words.getString().indexOf(BEGIN);
      if (begin >= 0 && words != null) {
        clear(sheet, one.getKey(), one.getValue(), words, begin);
      }
    }
  }

  private static void clear(
      final XSSFSheet sheet,
      final CellAddress address,
      final XSSFComment comment,
      final XSSFRichTextString words,
      final int begin) {
    if (words.getString().substring(0, begin).isBlank()) {
      final XSSFRow old = sheet.getRow(address.getRow());
      final XSSFRow row = old == null ? sheet.createRow(address.getRow()) : old;
      final XSSFCell known = row.getCell(address.getColumn());
      final XSSFCell cell = known == null ? row.createCell(address.getColumn()) : known;
      cell.removeCellComment();
      if (known == null) {
        row.removeCell(cell);
      }
    } else {
      comment.setString(until(words, begin));
    }
  }

  /** The text up to a place, in the sender's own letters where ours stand in a run of their own. */
  private static XSSFRichTextString until(final XSSFRichTextString words, final int begin) {
    final CTRst kept = (CTRst) words.getCTRst().copy();
    for (int i = 0; i < kept.sizeOfRArray(); i++) {
      if (kept.getRArray(i).getT().strip().startsWith(BEGIN)) {
        for (int last = kept.sizeOfRArray() - 1; last >= i; last--) {
          kept.removeR(last);
        }
        return new XSSFRichTextString(kept);
      }
    }
    return new XSSFRichTextString(
        SheetText.whole(words.getString().substring(0, begin).stripTrailing()));
  }
}
