package id.rekap.intake;

import id.rekap.intake.RawCell.Kind;
import id.rekap.intake.RawCell.Look;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an export that is text: one row a line, fields parted by comma, semicolon or tab. */
final class ExportText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  private final String text;
  private final char separator;
  private final List<RawRow> rows = new ArrayList<>();
  private List<RawCell> cells = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private int row = 1;
  private int column = 1;

  private ExportText(final String text) {
    this.text = text;
    separator = separator(text);
  }

  static RawWorkbook read(final byte[] content, final String name) {
    final String decoded = decode(content);
    final String text =
        !decoded.isEmpty() && decoded.charAt(0) == MARK ? decoded.substring(1) : decoded;
    final List<RawRow> rows = new ExportText(text).rows();
    final RawSheet sheet = new RawSheet(name, false, rows, Set.of(), List.of());
    return new RawWorkbook(List.of(sheet), false, false);
  }

  /** UTF-8 or, where that cannot be, what spreadsheet programs on Windows write. */
  private static String decode(final byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (final CharacterCodingException notUnicode) {
      return new String(content, WINDOWS);
    }
  }

  /** The separator that the first line has most of, outside quotes. */
  private static char separator(final String text) {
    final int[] counts = new int[3];
    final String known = ",;\t";
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      final char c = text.charAt(i);
      quoted ^= c == '"';
      final int at = known.indexOf(c);
      if (!quoted && at >= 0) {
        counts[at]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return known.charAt(best);
  }

  private List<RawRow> rows() {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        endField();
      } else if (!quoted && c == '\n') {
        endRow();
      } else if (c != '\r') {
        field.append(c);
      }
    }
    endRow();
    return rows;
  }

  private void endField() {
    if (!field.isEmpty()) {
      cells.add(new RawCell(row, column, Kind.TEXT, field.toString(), Look.PLAIN, null));
    }
    field.setLength(0);
    column++;
  }

  private void endRow() {
    endField();
    if (!cells.isEmpty()) {
      rows.add(new RawRow(row, false, cells));
    }
    cells = new ArrayList<>();
    row++;
    column = 1;
  }
}
