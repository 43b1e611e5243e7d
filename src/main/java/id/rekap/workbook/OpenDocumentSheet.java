package id.rekap.workbook;

import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of an OpenDocument spreadsheet; the reader stands at the start of its table. */
final class OpenDocumentSheet {

  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_384;
  private static final String DEFAULT_STYLE = "default-cell-style-name";

  private final XmlReader xml;
  private final Budget budget;
  private final OpenDocumentStyles styles;
  private final String name;
  private final List<RawRow> rows = new ArrayList<>();

  /** The cells of the row that is being read. */
  private final RowCells cells = new RowCells();

  private final List<String> merged = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();

  /** The style of cells without one of their own, by the last column that has it. */
  private final NavigableMap<Integer, String> columnStyles = new TreeMap<>();

  private @Nullable String rowStyle;
  private int row;
  private int column;
  private int columnsSeen;
  private boolean linked;

  OpenDocumentSheet(
      final XmlReader xml,
      final Budget budget,
      final OpenDocumentStyles styles,
      final String name) {
    this.xml = xml;
    this.budget = budget;
    this.styles = styles;
    this.name = name;
  }

  /** Tells whether the sheet takes its content from another file. */
  boolean linked() {
    return linked;
  }

  RawSheet read(final boolean hidden) throws IOException {
    try {
      children();
    } catch (final UnreadableWorkbookException known) {
      throw known.at(name, row == 0 ? null : RawCell.address(row, Math.max(1, column)));
    }
    return new RawSheet(name, hidden, rows, hiddenColumns, merged);
  }

  /** Rows and columns may stand in groups and in header rows; what else is there is passed over. */
  private void children() throws IOException {
    while (xml.nextTag()) {
      switch (xml.name()) {
        case "table-row" -> row();
        case "table-column" -> column();
        case "table-row-group",
            "table-header-rows",
            "table-rows",
            "table-column-group",
            "table-header-columns",
            "table-columns" ->
            children();
        case "table-source" -> {
          linked = true;
          xml.skip();
        }
        default -> xml.skip();
      }
    }
  }

  private void column() throws IOException {
    final int times = repeated("number-columns-repeated");
    if (isHidden(xml.attribute("visibility"))) {
      for (int i = 1; i <= times && columnsSeen + i <= LAST_COLUMN; i++) {
        hiddenColumns.add(columnsSeen + i);
      }
    }
    columnsSeen = Math.min(LAST_COLUMN, columnsSeen + times);
    columnStyles.putIfAbsent(columnsSeen, xml.attribute(DEFAULT_STYLE, ""));
    xml.skip();
  }

  private static boolean isHidden(final @Nullable String visibility) {
    return "collapse".equals(visibility) || "filter".equals(visibility);
  }

  private int repeated(final String attribute) throws IOException {
    final String times = xml.attribute(attribute);
    try {
      return times == null ? 1 : Math.clamp(Long.parseLong(times), 1, LAST_ROW);
    } catch (final NumberFormatException none) {
      throw broken("xml", "Not a whole number where one belongs");
    }
  }

  private void row() throws IOException {
    final int times = repeated("number-rows-repeated");
    final boolean hidden = isHidden(xml.attribute("visibility"));
    rowStyle = xml.attribute(DEFAULT_STYLE);
    row++;
    column = 0;
    cells.clear();
    while (xml.nextTag()) {
      switch (xml.name()) {
        // What stands under a joined cell is kept in the file and may be somebody's value.
        case "table-cell", "covered-table-cell" -> cell();
        default -> xml.skip();
      }
    }
    if (!cells.isEmpty()) {
      keep(hidden, times);
    }
    row += times - 1;
  }

  private void keep(final boolean hidden, final int times) throws IOException {
    for (int i = 0; i < times; i++) {
      final int number = row + i;
      if (number > LAST_ROW) {
        throw broken("beyond", "Row " + number + " does not exist");
      }
      budget.rows(rows.size() + 1);
      for (int one = 0; one < cells.size(); one++) {
        budget.cell();
      }
      rows.add(cells.row(number, hidden));
    }
  }

  private void cell() throws IOException {
    final int times = repeated("number-columns-repeated");
    merge();
    final String style = xml.attribute("style-name");
    final OpenDocumentCell content = OpenDocumentCell.read(xml, budget);
    column++;
    if (content.isEmpty()) {
      column += times - 1;
      return;
    }
    for (int i = 0; i < times; i++) {
      if (column > LAST_COLUMN) {
        throw broken("beyond", "Column " + column + " does not exist");
      }
      budget.columns(cells.size() + 1);
      cells.add(column, cell(content, styles.isPercentage(style(style))));
      column += i < times - 1 ? 1 : 0;
    }
  }

  /** The style of the cell in hand: its own, else its row's, else its column's. */
  private @Nullable String style(final @Nullable String own) {
    if (own != null || rowStyle != null) {
      return own != null ? own : rowStyle;
    }
    final Map.Entry<Integer, String> style = columnStyles.ceilingEntry(column);
    return style == null ? null : style.getValue();
  }

  private RawCell cell(final OpenDocumentCell content, final boolean percentage)
      throws IOException {
    if (content.kind() == Kind.NUMBER && !Literal.isFinite(content.text())) {
      throw broken("number", "A number that is none or not finite");
    }
    final boolean shown = percentage && content.kind() == Kind.NUMBER;
    final Look look = shown ? Look.PERCENT : content.look();
    return new RawCell(content.kind(), content.text(), look, content.formula());
  }

  private void merge() throws IOException {
    final int wide = repeated("number-columns-spanned");
    final int high = repeated("number-rows-spanned");
    if (wide > 1 || high > 1) {
      final int first = column + 1;
      merged.add(
          RawCell.address(row, first)
              + ":"
              + RawCell.address(row + high - 1, Math.min(LAST_COLUMN, first + wide - 1)));
    }
  }

  private static UnreadableWorkbookException broken(final String variant, final String message) {
    return UnreadableWorkbookException.broken(variant, message, Map.of());
  }
}
