package id.rekap.workbook;

import id.rekap.workbook.RawCell.Kind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The content of one cell of an OpenDocument spreadsheet.
 *
 * @param kind what it holds
 * @param text the text, the literal of a number, an ISO date
 * @param percent true for a percentage
 * @param formula the formula without its mark; null without one
 */
record OpenDocumentCell(Kind kind, String text, boolean percent, @Nullable String formula) {

  /** Reads a cell; the reader stands at its start and is left at its end. */
  static OpenDocumentCell read(final XmlReader xml, final Budget budget) throws IOException {
    final String type = xml.attribute("value-type", "");
    final boolean error = xml.has("value-type", "error");
    final String formula = withoutMark(xml.attribute("formula"));
    final String value = xml.attribute("value");
    final String date = xml.attribute("date-value");
    final String truth = xml.attribute("boolean-value");
    final String string = xml.attribute("string-value");
    final String shown = text(xml, budget);
    final String text = string == null || !shown.isEmpty() ? shown : string;
    if (formula != null && (error || shown.startsWith("#") || shown.startsWith("Err:"))) {
      return new OpenDocumentCell(Kind.ERROR, shown, false, formula);
    }
    return switch (type) {
      case "float", "currency", "percentage" ->
          value == null
              ? new OpenDocumentCell(Kind.TEXT, text, false, formula)
              : new OpenDocumentCell(Kind.NUMBER, value, "percentage".equals(type), formula);
      case "date" ->
          new OpenDocumentCell(
              date == null ? Kind.TEXT : Kind.DATE, date == null ? text : date, false, formula);
      case "boolean" ->
          new OpenDocumentCell(
              Kind.BOOLEAN, "true".equals(truth) ? "TRUE" : "FALSE", false, formula);
      default ->
          new OpenDocumentCell(
              formula != null && text.isEmpty() && type.isEmpty() ? Kind.NO_VALUE : Kind.TEXT,
              text,
              false,
              formula);
    };
  }

  boolean isEmpty() {
    return kind == Kind.TEXT && text.isEmpty();
  }

  /** Drops the name of the formula's language and the equals sign. */
  private static @Nullable String withoutMark(final @Nullable String formula) {
    return formula == null ? null : formula.substring(formula.indexOf('=') + 1);
  }

  /** The paragraphs of a cell, a line each; a comment on the cell is not its content. */
  private static String text(final XmlReader xml, final Budget budget) throws IOException {
    final StringBuilder text = new StringBuilder();
    boolean first = true;
    while (xml.nextTag()) {
      if ("p".equals(xml.name())) {
        text.append(first ? "" : "\n");
        first = false;
        xml.mixedText(text);
        budget.letters(text.length());
      } else {
        xml.skip();
      }
    }
    return text.toString();
  }
}
