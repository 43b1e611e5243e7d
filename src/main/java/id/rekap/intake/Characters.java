package id.rekap.intake;

/** Removes characters that no reader can see and that could do harm. */
final class Characters {

  private Characters() {}

  /** Drops control and direction characters; line breaks and tabs stay. */
  static String withoutControls(final String text) {
    if (!hasControls(text)) {
      return text;
    }
    final StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isControl(point)).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Tells whether a text holds a control or direction character. */
  static boolean hasControls(final String text) {
    return text.codePoints().anyMatch(Characters::isControl);
  }

  private static boolean isControl(final int point) {
    if (point == '\n' || point == '\r' || point == '\t') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> Character.isISOControl(point) || (point & 0xFFFE) == 0xFFFE;
    };
  }

  /** Turns line breaks and tabs into spaces and trims each line's ends. */
  static String tidy(final String text) {
    final StringBuilder out = new StringBuilder();
    for (final String line : text.split("\\R", -1)) {
      final String clean = Spelling.squeeze(line);
      if (!clean.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(clean);
      }
    }
    return out.toString();
  }
}
