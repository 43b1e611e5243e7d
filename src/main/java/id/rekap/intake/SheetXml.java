package id.rekap.intake;

import id.rekap.intake.RawCell.Kind;
import id.rekap.intake.RawCell.Look;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the XML of sheets; one reader serves all sheets of a workbook. */
final class SheetXml {

  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;
  private static final int MOST_CELLS = 3_000_000;

  private static final int LONGEST_NUMBER = 400;
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

  private final List<String> strings;
  private final List<Look> looks;
  private int cellCount;

  SheetXml(final List<String> strings, final List<Look> looks) {
    this.strings = strings;
    this.looks = looks;
  }

  RawSheet read(final InputStream in, final String name, final boolean hidden) throws IOException {
    final XmlReader xml = XmlReader.of(in);
    final List<RawRow> rows = new ArrayList<>();
    final Set<Integer> hiddenColumns = new HashSet<>();
    final List<String> merged = new ArrayList<>();
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "col" -> column(xml, hiddenColumns);
        case "row" -> rows.add(row(xml, rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number()));
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
    return new RawSheet(
        name,
        hidden,
        rows.stream().filter(row -> !row.byColumn().isEmpty()).toList(),
        hiddenColumns,
        merged);
  }

  private static void column(final XmlReader xml, final Set<Integer> hidden) throws IOException {
    if (xml.flag("hidden")) {
      final int last = Math.min(LAST_COLUMN, whole(xml.attribute("max"), 0));
      for (int one = whole(xml.attribute("min"), 1); one <= last; one++) {
        hidden.add(one);
      }
    }
  }

  private RawRow row(final XmlReader xml, final int previous) throws IOException {
    final int number = whole(xml.attribute("r"), previous + 1);
    if (number <= previous || number > LAST_ROW) {
      throw new IOException("Row " + number + " comes after row " + previous);
    }
    final boolean hidden = xml.flag("hidden");
    final SortedMap<Integer, RawCell> cells = new TreeMap<>();
    int column = 0;
    while (xml.nextTag()) {
      if ("c".equals(xml.name())) {
        column = place(xml.attribute("r"), number, column + 1);
        final RawCell cell = cell(xml, number, column);
        if (cell != null && cells.put(column, cell) != null) {
          throw new IOException("Cell " + cell.address() + " stands there twice");
        }
      } else {
        xml.skip();
      }
    }
    return new RawRow(number, hidden, cells);
  }

  private static int place(final @Nullable String address, final int row, final int next)
      throws IOException {
    int column = 0;
    if (address == null) {
      column = next;
    } else {
      int i = 0;
      while (i < address.length() && Character.isLetter(address.charAt(i)) && i < 4) {
        column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        i++;
      }
      if (!address.substring(i).equals(String.valueOf(row))) {
        throw new IOException("Cell " + address + " stands in row " + row);
      }
    }
    if (column < 1 || column > LAST_COLUMN) {
      throw new IOException("Column " + column + " does not exist");
    }
    return column;
  }

  private @Nullable RawCell cell(final XmlReader xml, final int row, final int column)
      throws IOException {
    final String type = xml.attribute("t");
    final Look look = look(whole(xml.attribute("s"), 0));
    String value = null;
    String formula = null;
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "f" -> formula = xml.text();
        case "is" -> value = StringsXml.richText(xml);
        default -> xml.skip();
      }
    }
    if (formula != null && (value == null || (value.isEmpty() && !"str".equals(type)))) {
      count();
      return new RawCell(row, column, Kind.NO_VALUE, "", look, formula);
    }
    if (value == null || value.isEmpty()) {
      return null;
    }
    count();
    return typed(
        type == null ? "n" : type, value, new RawCell(row, column, Kind.TEXT, "", look, formula));
  }

  private void count() throws IOException {
    if (++cellCount > MOST_CELLS) {
      throw new UnreadableWorkbookException(
          Reason.BATAS_TERLAMPAUI.name(), "More than " + MOST_CELLS + " cells");
    }
  }

  private RawCell typed(final String type, final String value, final RawCell shell)
      throws IOException {
    return switch (type) {
      case "s" -> with(shell, Kind.TEXT, shared(value.strip()));
      case "str" -> with(shell, Kind.TEXT, StringsXml.decode(value));
      case "inlineStr" -> with(shell, Kind.TEXT, value);
      case "b" -> with(shell, Kind.BOOLEAN, "1".equals(value.strip()) ? "TRUE" : "FALSE");
      case "e" -> with(shell, Kind.ERROR, value.strip());
      case "d" -> with(shell, Kind.DATE, value.strip());
      default -> with(shell, isNumber(value.strip()) ? Kind.NUMBER : Kind.TEXT, value.strip());
    };
  }

  private static boolean isNumber(final String text) {
    return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
  }

  private static RawCell with(final RawCell shell, final Kind kind, final String text) {
    return new RawCell(shell.row(), shell.column(), kind, text, shell.look(), shell.formula());
  }

  private String shared(final String index) throws IOException {
    final int at = whole(index, -1);
    if (at < 0 || at >= strings.size()) {
      throw new IOException("Shared string " + index + " does not exist");
    }
    return strings.get(at);
  }

  private Look look(final int style) {
    return style >= 0 && style < looks.size() ? looks.get(style) : Look.PLAIN;
  }

  private static int whole(final @Nullable String text, final int otherwise) throws IOException {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (final NumberFormatException broken) {
      throw new IOException("Not a whole number: " + text, broken);
    }
  }
}
