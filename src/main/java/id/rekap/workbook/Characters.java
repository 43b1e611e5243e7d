package id.rekap.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.function.IntPredicate;

/** Removes characters that no reader can see and that could do harm. */
public final class Characters {

  private static final int MOST_NAMED = 5;

  private Characters() {}

  /** Drops control and direction characters; line breaks and tabs stay. */
  public static String withoutControls(final String text) {
    if (!hasControls(text)) {
      return text;
    }
    final StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(point -> !isControl(point)).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Tells whether a text holds a control or direction character. */
  public static boolean hasControls(final String text) {
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return text.codePoints().anyMatch(Characters::isControl);
      }
    }
    return false;
  }

  private static boolean isControl(final int point) {
    if (point == '\n' || point == '\r' || point == '\t') {
      return false;
    }
    if (point >= 0xFE00 && point <= 0xFE0F) {
      return true; // chooses between the drawn and the coloured form of the sign before it
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> Character.isISOControl(point) || (point & 0xFFFE) == 0xFFFE;
    };
  }

  /** Tells whether a text holds nothing but letters and signs of ASCII that can be seen. */
  static boolean isAscii(final String text) {
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** Joins letters and their accents where Unicode has one sign for both (form NFC). */
  public static String composed(final String text) {
    if (isAscii(text)) {
      return text;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean holds(final String text, final IntPredicate meant) {
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (point != '\n' && meant.test(point)) {
        return true;
      }
    }
    return false;
  }

  /** Names the signs of a text that are meant, each once: {@code U+1F600, U+4E2D}. */
  public static String named(final String text, final IntPredicate meant) {
    if (!holds(text, meant)) {
      return "";
    }
    final List<String> names =
        text.codePoints()
            .filter(point -> point != '\n' && meant.test(point))
            .distinct()
            .mapToObj("U+%04X"::formatted)
            .limit(MOST_NAMED + 1L)
            .toList();
    return names.size() <= MOST_NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMED)) + ", …";
  }

  /** Drops controls, turns runs of spaces and tabs into one space and trims each line's ends. */
  public static String tidy(final String text) {
    if (isAscii(text)) {
      return Spelling.squeeze(text);
    }
    final StringBuilder out = new StringBuilder();
    for (final String line : withoutControls(text).split("\\R", -1)) {
      final String clean = Spelling.squeeze(line);
      if (!clean.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(clean);
      }
    }
    return out.toString();
  }
}
