package id.rekap.workbook;

import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The content of one cell of an OpenDocument spreadsheet.
 *
 * @param kind what it holds
 * @param text the text, the literal of a number, an ISO date
 * @param look how a number is shown
 * @param formula the formula without its mark; null without one
 */
record OpenDocumentCell(Kind kind, String text, Look look, @Nullable String formula) {

  /** Reads a cell; the reader stands at its start and is left at its end. */
  static OpenDocumentCell read(final XmlReader xml, final Budget budget) throws IOException {
    final String type = xml.attribute("value-type", "");
    final boolean error = xml.has("value-type", "error");
    final String formula = withoutMark(xml.attribute("formula"));
    final String value = xml.attribute("value");
    final String date = xml.attribute("date-value");
    final String truth = xml.attribute("boolean-value");
    final String string = xml.attribute("string-value");
    final String paragraphs = text(xml, budget);
    final String shown = paragraphs == null ? "" : paragraphs;
    final String text = string == null || !shown.isEmpty() ? shown : string;
    if (formula != null && (error || shown.startsWith("#") || shown.startsWith("Err:"))) {
      return new OpenDocumentCell(Kind.ERROR, shown, Look.PLAIN, formula);
    }
    // LibreOffice turns the truth values of other formats into formulas of numbers.
    if ("TRUE()".equals(formula) || "FALSE()".equals(formula)) {
      final String bare = "TRUE()".equals(formula) ? "TRUE" : "FALSE";
      return new OpenDocumentCell(Kind.BOOLEAN, bare, Look.PLAIN, null);
    }
    return switch (type) {
      case "float", "currency", "percentage" ->
          value == null
              ? new OpenDocumentCell(Kind.TEXT, text, Look.PLAIN, formula)
              : new OpenDocumentCell(Kind.NUMBER, value, look(type, value, shown), formula);
      case "date" ->
          new OpenDocumentCell(
              date == null ? Kind.TEXT : Kind.DATE,
              date == null ? text : date,
              Look.PLAIN,
              formula);
      case "boolean" ->
          new OpenDocumentCell(
              Kind.BOOLEAN, "true".equals(truth) ? "TRUE" : "FALSE", Look.PLAIN, formula);
      default ->
          new OpenDocumentCell(
              // LibreOffice keeps an empty text that a formula gave as an empty paragraph.
              formula != null && paragraphs == null && text.isEmpty() && type.isEmpty()
                  ? Kind.NO_VALUE
                  : Kind.TEXT,
              text,
              Look.PLAIN,
              formula);
    };
  }

  boolean isEmpty() {
    return kind == Kind.TEXT && text.isEmpty();
  }

  /** The zeros in front of a number are nowhere in its cell but in what it shows. */
  private static Look look(final String type, final String value, final String shown) {
    if ("percentage".equals(type)) {
      return Look.PERCENT;
    }
    return shown.startsWith("0")
            && shown.endsWith(value)
            && shown.chars().allMatch(sign -> sign >= '0' && sign <= '9')
        ? Look.ofDigits(shown.length())
        : Look.PLAIN;
  }

  /** Drops the name of the formula's language and the equals sign. */
  private static @Nullable String withoutMark(final @Nullable String formula) {
    return formula == null ? null : formula.substring(formula.indexOf('=') + 1);
  }

  /**
   * The paragraphs of a cell, a line each; a comment on the cell is not its content.
   *
   * @return null where there is not even an empty one
   */
  private static @Nullable String text(final XmlReader xml, final Budget budget)
      throws IOException {
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
    return first ? null : text.toString();
  }
}
