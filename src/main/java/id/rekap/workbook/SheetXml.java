package id.rekap.workbook;

import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of one sheet.
 *
 * <p>Refused with the cell, because a reader that goes on would lose or change a value: a cell or a
 * row that stands there twice or out of order, an address beyond the last row or column, a text
 * that the list of texts lacks, a number that is none or not finite.
 */
final class SheetXml {

  static final int LAST_ROW = 1_048_576;
  static final int LAST_COLUMN = 16_384;

  /** What a cell says of itself: address, type, style. */
  private static final String[] ATTRIBUTES = {"r", "t", "s"};

  private final @Nullable String[] attributes = new @Nullable String[ATTRIBUTES.length];

  private final String name;
  private final List<String> strings;
  private final List<Look> looks;
  private final Budget budget;

  /** The cells of the row that is being read. */
  private final RowCells cells = new RowCells();

  /** Where the reader stands, for the answer when it cannot go on. */
  private int row;

  private int column;

  SheetXml(
      final String name, final List<String> strings, final List<Look> looks, final Budget budget) {
    this.name = name;
    this.strings = strings;
    this.looks = looks;
    this.budget = budget;
  }

  RawSheet read(final InputStream in, final boolean hidden) throws IOException {
    try {
      return sheet(XmlReader.of(in, budget), null, hidden);
    } catch (final UnreadableWorkbookException known) {
      throw known.at(name, address());
    } catch (final IOException broken) {
      throw UnreadableWorkbookException.broken("xml", String.valueOf(broken.getMessage()), Map.of())
          .at(name, address());
    }
  }

  /**
   * Reads a sheet whose rows a scan takes out of the XML.
   *
   * @param size bytes of its XML
   * @param all gives the cells
   * @throws IOException where the scan cannot tell what stands there, or anything is wrong
   */
  RawSheet scan(final InputStream in, final long size, final ScannedCells all, final boolean hidden)
      throws IOException {
    final SheetScan scan = new SheetScan(in, size, all);
    return sheet(XmlReader.of(scan, budget), scan, hidden);
  }

  private @Nullable String address() {
    return row == 0 ? null : RawCell.address(row, Math.max(1, column));
  }

  private RawSheet sheet(final XmlReader xml, final @Nullable SheetScan scan, final boolean hidden)
      throws IOException {
    final List<RawRow> rows = new ArrayList<>();
    final Set<Integer> hiddenColumns = new HashSet<>();
    final List<String> merged = new ArrayList<>();
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "col" -> column(xml, hiddenColumns);
        case "sheetData" -> {
          if (scan == null) {
            rows(xml, rows);
          } else {
            scan.hand(xml, rows);
          }
        }
        case "mergeCell" -> {
          final String range = xml.attribute("ref");
          if (range != null) {
            merged.add(range);
          }
        }
        default -> {
          // Everything else on a sheet is looks.
        }
      }
    }
    return new RawSheet(name, hidden, rows, hiddenColumns, merged);
  }

  /** Rows stand here alone: an anchor of a button has an element of that name, too. */
  private void rows(final XmlReader xml, final List<RawRow> rows) throws IOException {
    while (xml.nextTag()) {
      if ("row".equals(xml.name())) {
        final RawRow next = row(xml);
        if (!next.isEmpty()) {
          rows.add(next);
          budget.rows(rows.size());
        }
      } else {
        xml.skip();
      }
    }
  }

  private static void column(final XmlReader xml, final Set<Integer> hidden) throws IOException {
    if (xml.flag("hidden")) {
      final int last = Math.min(LAST_COLUMN, whole(xml.attribute("max"), 0));
      for (int one = Math.max(1, whole(xml.attribute("min"), 1)); one <= last; one++) {
        hidden.add(one);
      }
    }
  }

  private RawRow row(final XmlReader xml) throws IOException {
    final int number = whole(xml.attribute("r"), row + 1);
    final int before = row;
    row = Math.max(1, Math.min(number, LAST_ROW));
    column = 0;
    if (number <= before) {
      throw broken("row", "Row " + number + " comes after row " + before);
    }
    if (number > LAST_ROW) {
      throw broken("beyond", "Row " + number + " does not exist");
    }
    final boolean hidden = xml.flag("hidden");
    cells.clear();
    while (xml.nextTag()) {
      if ("c".equals(xml.name())) {
        final RawCell cell = cell(xml);
        if (cell != null) {
          cells.add(column, cell);
          budget.cell();
          budget.columns(cells.size());
        }
      } else {
        xml.skip();
      }
    }
    return cells.row(number, hidden);
  }

  private @Nullable RawCell cell(final XmlReader xml) throws IOException {
    final int before = column;
    xml.attributes(ATTRIBUTES, attributes);
    final String address = attributes[0];
    final int next = address == null ? before + 1 : place(address);
    column = Math.max(1, Math.min(next, LAST_COLUMN));
    if (next > LAST_COLUMN) {
      throw broken("beyond", "Column " + next + " does not exist");
    }
    if (next <= before) {
      throw broken(next == before ? "cell" : "order", "A cell stands there twice or out of order");
    }
    final String type = attributes[1];
    final Look look = look(whole(attributes[2], 0));
    String value = null;
    String formula = null;
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "f" -> formula = xml.text();
        case "is" -> value = StringsXml.richText(xml, budget);
        default -> xml.skip();
      }
    }
    if (formula != null && (value == null || (value.isEmpty() && !"str".equals(type)))) {
      return new RawCell(Kind.NO_VALUE, "", look, formula);
    }
    return value == null || value.isEmpty()
        ? null
        : typed(type == null ? "n" : type, value, look, formula);
  }

  /** The column that an address names; it must name the row, too. */
  private int place(final String address) throws IOException {
    int named = 0;
    int i = 0;
    while (i < address.length() && i < 4 && isLetter(address.charAt(i))) {
      named = named * 26 + (address.charAt(i) & 0x1F);
      i++;
    }
    int line = 0;
    final int digits = address.length() - i;
    for (int at = i; at < address.length() && digits <= 7; at++) {
      final char digit = address.charAt(at);
      line = digit < '0' || digit > '9' ? Integer.MIN_VALUE : line * 10 + digit - '0';
    }
    if (named < 1 || line != row) {
      throw broken("order", "A cell names another row than the one in which it stands");
    }
    return named;
  }

  private static boolean isLetter(final char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private RawCell typed(
      final String type, final String value, final Look look, final @Nullable String formula)
      throws IOException {
    return switch (type) {
      case "n" -> new RawCell(Kind.NUMBER, number(value.strip()), look, formula);
      case "s" -> new RawCell(Kind.TEXT, shared(value.strip()), look, formula);
      case "str" -> new RawCell(Kind.TEXT, StringsXml.decode(value), look, formula);
      case "inlineStr" -> new RawCell(Kind.TEXT, value, look, formula);
      case "b" ->
          new RawCell(Kind.BOOLEAN, "1".equals(value.strip()) ? "TRUE" : "FALSE", look, formula);
      case "e" -> new RawCell(Kind.ERROR, value.strip(), look, formula);
      case "d" -> new RawCell(Kind.DATE, value.strip(), look, formula);
      default -> throw broken("kind", "A cell of an unknown kind");
    };
  }

  private String number(final String literal) throws IOException {
    if (!Literal.isFinite(literal)) {
      throw broken("number", "A number that is none or not finite");
    }
    return literal;
  }

  private String shared(final String index) throws IOException {
    final int at = whole(index, -1);
    if (at < 0 || at >= strings.size()) {
      throw broken("string", "Shared string " + at + " does not exist");
    }
    return strings.get(at);
  }

  private Look look(final int style) {
    return style >= 0 && style < looks.size() ? looks.get(style) : Look.PLAIN;
  }

  private static UnreadableWorkbookException broken(final String variant, final String message) {
    return UnreadableWorkbookException.broken(variant, message, Map.of());
  }

  private static int whole(final @Nullable String text, final int otherwise) throws IOException {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (final NumberFormatException none) {
      throw broken("xml", "Not a whole number where one belongs");
    }
  }
}
