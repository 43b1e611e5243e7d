package id.rekap.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument spreadsheet hide, and which of them show percentages. */
final class OpenDocumentStyles {

  /** More ancestors than any style has; a circle of them ends, too. */
  private static final int DEEPEST = 50;

  private static final String CELL = "table-cell";

  private final Set<String> hiding = new HashSet<>();
  private final Map<String, CellStyle> cells = new HashMap<>();
  private Set<String> percentages = new HashSet<>();
  private String style = "";

  /**
   * The style of a cell.
   *
   * @param format the name of its number format; empty where its parent's holds
   * @param parent the name of the style that it changes; empty without one
   * @param percentages the number formats that are percentages, among those that it may name
   */
  private record CellStyle(String format, String parent, Set<String> percentages) {}

  /** Looks at an element; the reader stands at its start and stays there. */
  void look(final XmlReader xml) {
    switch (xml.name()) {
      case "style" -> {
        style = xml.attribute("name", "");
        if (CELL.equals(xml.attribute("family", CELL))) {
          final String format = xml.attribute("data-style-name", "");
          final String parent = xml.attribute("parent-style-name", "");
          cells.put(style, new CellStyle(format, parent, percentages));
        }
      }
      case "percentage-style" -> percentages.add(xml.attribute("name", ""));
      case "number-style",
          "currency-style",
          "date-style",
          "time-style",
          "boolean-style",
          "text-style" ->
          percentages.remove(xml.attribute("name", ""));
      case "table-properties" -> {
        if ("false".equals(xml.attribute("display"))) {
          hiding.add(style);
        }
      }
      default -> {
        // Everything else is looks.
      }
    }
  }

  /**
   * Ends the styles that the file shares. Number formats of the content may have the names of other
   * ones among them, and hold for styles of the content alone.
   */
  void endShared() {
    percentages = new HashSet<>(percentages);
  }

  /** Tells whether a sheet of this style is not shown. */
  boolean hides(final String name) {
    return hiding.contains(name);
  }

  /**
   * Tells whether a number of this style is shown as a percentage. LibreOffice says so in the cell,
   * too; some other programs only here.
   *
   * @param name the style's name; null for none
   */
  boolean isPercentage(final @Nullable String name) {
    CellStyle one = name == null ? null : cells.get(name);
    for (int i = 0; one != null && i < DEEPEST; i++) {
      if (!one.format().isEmpty()) {
        return one.percentages().contains(one.format());
      }
      one = cells.get(one.parent());
    }
    return false;
  }
}
