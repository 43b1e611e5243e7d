package id.rekap.workbook;

import java.text.Normalizer;
import java.util.Locale;

/** Compares what people type: case, spaces and closing marks do not count. */
public final class Spelling {

  private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final String APOSTROPHES = "\u2018\u2019\u02BC\u00B4`";

  private static final String QUOTES = "\"'\u201C\u201D\u201E";
  private static final String CLOSING = ".,;:! ";

  private Spelling() {}

  /** Folds a text so that two spellings of the same heading, code or category are equal. */
  public static String fold(final String text) {
    if (isFolded(text)) {
      return text;
    }
    final String plain = isTidy(text) ? text : squeeze(plain(text));
    int end = plain.length();
    while (end > 1 && ":* ".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Tells whether a text is nothing but small letters and digits with single spaces inside. */
  private static boolean isFolded(final String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (c == ' ' ? gap : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
      gap = c == ' ';
    }
    return !gap;
  }

  /** Tells whether a text is plain ({@link #isPlain}) and its spaces are single ones inside. */
  private static boolean isTidy(final String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (c <= ' ' ? gap || c < ' ' : c >= 0x7F || c == '`') {
        return false;
      }
      gap = c == ' ';
    }
    return !gap;
  }

  /** Folds a code or a category, where closing marks do count. */
  public static String foldExactly(final String text) {
    if (isFolded(text)) {
      return text;
    }
    return (isTidy(text) ? text : squeeze(plain(text))).toLowerCase(Locale.ROOT);
  }

  /** One form of every letter, hyphen and apostrophe, and nothing that cannot be seen. */
  private static String plain(final String text) {
    if (isPlain(text)) {
      return text;
    }
    final String one = Normalizer.normalize(Characters.withoutControls(text), Normalizer.Form.NFKC);
    final StringBuilder out = new StringBuilder(one.length());
    for (int i = 0; i < one.length(); i++) {
      final char c = one.charAt(i);
      out.append(HYPHENS.indexOf(c) >= 0 ? '-' : APOSTROPHES.indexOf(c) >= 0 ? '\'' : c);
    }
    return out.toString();
  }

  private static boolean isPlain(final String text) {
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F || c == '`') {
        return false;
      }
    }
    return true;
  }

  /** A text without quotes around it and without closing marks: {@code ya.} is {@code ya}. */
  public static String bare(final String text) {
    int start = 0;
    int end = text.length();
    while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && (CLOSING + QUOTES).indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Turns every run of white space (also non-breaking) into one space and trims. */
  public static String squeeze(final String text) {
    return isSqueezed(text) ? text : squeezed(text);
  }

  private static boolean isSqueezed(final String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      final boolean space = isSpace(c);
      if (space && (gap || c != ' ')) {
        return false;
      }
      gap = space;
    }
    return text.isEmpty() || !gap;
  }

  private static String squeezed(final String text) {
    final StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      final char c = text.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Tells whether a text holds nothing that can be seen. */
  public static boolean isBlank(final String text) {
    if (!text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) <= '~') {
      return false;
    }
    return squeeze(Characters.withoutControls(text)).isEmpty();
  }

  public static boolean isSpace(final char c) {
    if (c > ' ' && c <= '~') {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Levenshtein distance of two texts: the number of letters to insert, delete or replace. */
  public static int distance(final String one, final String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      final int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        final int swap = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + swap);
      }
      before = now;
    }
    return before[other.length()];
  }
}
