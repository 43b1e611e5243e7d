package id.rekap.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the styles of an OpenDocument spreadsheet hide, and which of them show percentages. */
final class OpenDocumentStyles {

  private final Set<String> hiding = new HashSet<>();
  private final Set<String> percentages = new HashSet<>();
  private final Map<String, String> formats = new HashMap<>();
  private String style = "";

  /** Looks at an element; the reader stands at its start and stays there. */
  void look(final XmlReader xml) {
    switch (xml.name()) {
      case "style" -> {
        style = xml.attribute("name", "");
        formats.put(style, xml.attribute("data-style-name", ""));
      }
      case "percentage-style" -> percentages.add(xml.attribute("name", ""));
      // The styles of the content may have the names of other ones that the file shares.
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

  /** Tells whether a sheet of this style is not shown. */
  boolean hides(final String name) {
    return hiding.contains(name);
  }

  /**
   * Tells whether a number of this style is shown as a percentage. LibreOffice says so in the cell,
   * too; some other programs only here.
   */
  boolean isPercentage(final String name) {
    return percentages.contains(formats.getOrDefault(name, ""));
  }
}
