package id.rekap.render;

import java.text.Normalizer;

/** Text without the characters that have no place on paper. */
final class PrintableText {

  private PrintableText() {}

  /**
   * Turns line ends, tabs and every other kind of breaking space into ordinary spaces, composes
   * accents, and drops what is invisible: control characters, direction marks, soft hyphens and
   * other zero-width characters, halves of a surrogate pair.
   *
   * @param text any text
   * @return text that holds only characters to be printed
   */
  static String of(final String text) {
    if (text.chars().allMatch(PrintableText::isOrdinary)) {
      return text;
    }
    final StringBuilder printable = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> append(printable, point));
    return printable.toString();
  }

  private static boolean isOrdinary(final int unit) {
    return (unit >= 0x20 && unit < 0x7F) || unit == '\u00A0' || unit == '–' || unit == '−';
  }

  private static void append(final StringBuilder printable, final int point) {
    if (point == '\t' || point == '\n' || point == '\r' || isBreakingSpace(point)) {
      printable.append(' ');
    } else if (point == '\u202F' || point == '\u2060' || point == '\u2011') {
      printable.append(point == '\u202F' ? "\u00A0" : point == '\u2011' ? "-" : "");
    } else if (isVisible(point)) {
      printable.appendCodePoint(point);
    }
  }

  private static boolean isBreakingSpace(final int point) {
    return (Character.isWhitespace(point) && !Character.isISOControl(point))
        || (point >= 0x2000 && point <= 0x200A && point != 0x2007);
  }

  private static boolean isVisible(final int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
