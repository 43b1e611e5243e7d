package id.rekap.workbook;

import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.SheetScan.Unusual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet byte by byte. Takes a small part of XML only: elements without prefix,
 * attributes in double quotes, texts of visible ASCII without entities; anything else, and
 * everything that {@link SheetXml} refuses, is {@link Unusual}.
 */
final class RowScan {

  private static final byte[] ROW = SheetScan.ascii("<row");
  private static final byte[] NUMBER = SheetScan.ascii("r");
  private static final byte[] HIDDEN = SheetScan.ascii("hidden");
  private static final byte[] ROW_END = SheetScan.ascii("</row>");
  private static final byte[] END = SheetScan.ascii("</sheetData>");
  private static final byte[] CELL_END = SheetScan.ascii("</c>");
  private static final byte[] FORMULA = SheetScan.ascii("<f");
  private static final byte[] FORMULA_END = SheetScan.ascii("</f>");
  private static final byte[] VALUE = SheetScan.ascii("<v>");
  private static final byte[] VALUE_END = SheetScan.ascii("</v>");
  private static final byte[] INLINE = SheetScan.ascii("<is><t>");
  private static final byte[] INLINE_KEPT = SheetScan.ascii("<is><t xml:space=\"preserve\">");
  private static final byte[] INLINE_END = SheetScan.ascii("</t></is>");

  private static final byte[] TEXT_TYPE = SheetScan.ascii("str\"");
  private static final byte[] INLINE_NAME = SheetScan.ascii("inlineStr\"");
  private static final int INLINE_TYPE = 'i';

  /** Bytes of a text that mean themselves: all visible ASCII but markup, and the space. */
  private static final boolean[] PLAIN = new boolean[256];

  static {
    for (int i = ' '; i <= '~'; i++) {
      PLAIN[i] = i != '<' && i != '&' && i != '>';
    }
  }

  private final SheetBytes in;
  private final byte[] bytes;
  private final ScannedCells contents;
  private final ScanTag tag;
  private final RowCells cells = new RowCells();
  private final List<RawRow> rows = new ArrayList<>();

  private int row;
  private int column;

  /** Elements of cells, also of those that hold nothing. */
  private long elements;

  /** What the tag of the cell says of it: its type as {@link #type()} folds it, and its style. */
  private int type;

  private int style;

  RowScan(final SheetBytes in, final ScannedCells contents) {
    this.in = in;
    bytes = in.bytes;
    this.contents = contents;
    tag = new ScanTag(in);
  }

  List<RawRow> rows() {
    return rows;
  }

  boolean hasPrefix() {
    return tag.hasPrefix();
  }

  /** Reads up to the end tag of all rows, and stops before it. */
  void read() throws IOException {
    in.more();
    in.space();
    while (in.takes(ROW)) {
      row();
      in.more();
      in.space();
    }
    if (!in.is(END)) {
      throw new Unusual();
    }
  }

  private void row() throws IOException {
    final boolean open = tag.read();
    final int number = tag.whole(NUMBER);
    if (number <= row || number > SheetXml.LAST_ROW) {
      throw new Unusual();
    }
    row = number;
    column = 0;
    final boolean hidden = tag.isSet(HIDDEN);
    cells.clear();
    if (open) {
      in.space();
      while (bytes[in.at] == '<' && bytes[in.at + 1] == 'c') {
        in.at += 2;
        cell();
        in.more();
        in.space();
      }
      expect(ROW_END);
    }
    if (!cells.isEmpty()) {
      rows.add(cells.row(number, hidden));
      contents.budget().rows(rows.size());
    }
  }

  private void cell() throws IOException {
    contents.budget().tick();
    elements++;
    contents.budget().cells(elements);
    final boolean open = head();
    if (!open) {
      return;
    }
    final String formula = bytes[in.at + 1] == 'f' ? formula() : null;
    final RawCell cell = type == INLINE_TYPE ? inline(formula) : value(formula);
    expect(CELL_END);
    if (cell != null) {
      cells.add(column, cell);
      contents.budget().cell();
      contents.budget().columns(cells.size());
    }
  }

  private void expect(final byte[] word) throws Unusual {
    if (!in.takes(word)) {
      throw new Unusual();
    }
  }

  /** Reads the tag of a cell: address, type and style; true where something follows in it. */
  private boolean head() throws Unusual {
    type = 'n';
    style = 0;
    int seen = 0;
    while (bytes[in.at] == ' ' && bytes[in.at + 1] >= 'a') {
      final int name = bytes[in.at + 1];
      final int bit = 1 << (name - 'a');
      if (bytes[in.at + 2] != '=' || bytes[in.at + 3] != '"' || (seen & bit) != 0) {
        throw new Unusual();
      }
      seen |= bit;
      in.at += 4;
      switch (name) {
        case 'r' -> address();
        case 's' -> style = tag.whole();
        case 't' -> type = type();
        default -> throw new Unusual();
      }
    }
    // Without an address a sheet of some size could hold more cells than its size tells.
    if ((seen & 1 << ('r' - 'a')) == 0) {
      throw new Unusual();
    }
    return tag.close();
  }

  /** The column that the address names, which must stand right of the last one, in this row. */
  private void address() throws Unusual {
    int at = in.at;
    int named = 0;
    int letter = bytes[at] & ~0x20;
    while (letter >= 'A' && letter <= 'Z' && named <= SheetXml.LAST_COLUMN) {
      named = named * 26 + letter - 'A' + 1;
      at++;
      letter = bytes[at] & ~0x20;
    }
    in.at = at;
    if (tag.whole() != row || named <= column || named > SheetXml.LAST_COLUMN) {
      throw new Unusual();
    }
    column = named;
  }

  /** Folds a type to one letter: {@code str} to t, {@code inlineStr} to i, others are one. */
  private int type() throws Unusual {
    final int first = bytes[in.at];
    if (bytes[in.at + 1] == '"') {
      in.at += 2;
      return switch (first) {
        case 'n', 's', 'b', 'e', 'd' -> first;
        default -> throw new Unusual();
      };
    }
    if (in.takes(TEXT_TYPE)) {
      return 't';
    }
    expect(INLINE_NAME);
    return INLINE_TYPE;
  }

  private String formula() throws IOException {
    expect(FORMULA);
    if (!tag.read()) {
      return "";
    }
    final String text = text(textEnd());
    expect(FORMULA_END);
    return text;
  }

  private @Nullable RawCell inline(final @Nullable String formula) throws IOException {
    if (!in.takes(INLINE)) {
      expect(INLINE_KEPT);
    }
    final int end = textEnd();
    final RawCell cell =
        end == in.at ? null : contents.of(Kind.TEXT, undecoded(text(end)), style, formula);
    in.at = end;
    expect(INLINE_END);
    if (cell == null && formula != null) {
      throw new Unusual();
    }
    return cell;
  }

  private @Nullable RawCell value(final @Nullable String formula) throws IOException {
    if (!in.takes(VALUE)) {
      return formula == null ? null : contents.of(Kind.NO_VALUE, "", style, formula);
    }
    final int from = in.at;
    final int end = textEnd();
    in.at = end;
    expect(VALUE_END);
    if (end == from) {
      return formula == null || type == 't' ? null : contents.of(Kind.NO_VALUE, "", style, formula);
    }
    return switch (type) {
      case 'n' -> contents.number(bytes, from, end, style, formula);
      case 's' -> contents.shared(bytes, from, end, style, formula);
      case 't' -> contents.of(Kind.TEXT, undecoded(string(from, end)), style, formula);
      case 'b' -> contents.truth(bytes, from, end, style, formula);
      case 'e' -> contents.of(Kind.ERROR, bare(from, end), style, formula);
      default -> contents.of(Kind.DATE, bare(from, end), style, formula);
    };
  }

  /** Where the text that begins here ends. */
  private int textEnd() throws IOException {
    final byte[] all = bytes;
    int at = in.at;
    while (PLAIN[all[at] & 0xFF]) {
      at++;
    }
    contents.budget().letters(at - in.at);
    return at;
  }

  private String text(final int end) {
    final String text = string(in.at, end);
    in.at = end;
    return text;
  }

  private String string(final int from, final int end) {
    return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
  }

  /** A text that has nothing to strip off. */
  private String bare(final int from, final int end) throws Unusual {
    if (bytes[from] == ' ' || bytes[end - 1] == ' ') {
      throw new Unusual();
    }
    return string(from, end);
  }

  private static String undecoded(final String text) throws Unusual {
    if (text.contains("_x")) {
      throw new Unusual();
    }
    return text;
  }
}
