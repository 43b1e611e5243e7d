package id.rekap.workbook;

import org.jspecify.annotations.Nullable;

/** Short texts of one part that came last, so that a number of many cells is one string. */
final class RecentTexts {

  private static final int LONGEST = 10;
  private static final int PLACES = 1 << 11;

  private final @Nullable String[] texts = new @Nullable String[PLACES];

  /** A string of these characters: one that was given before, or a new one. */
  String of(final char[] letters, final int start, final int length) {
    if (length > LONGEST) {
      return new String(letters, start, length);
    }
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + letters[i];
    }
    final int place = (hash ^ hash >>> 11) & (PLACES - 1);
    final String known = texts[place];
    if (known != null && isSame(known, letters, start, length)) {
      return known;
    }
    final String text = new String(letters, start, length);
    texts[place] = text;
    return text;
  }

  private static boolean isSame(
      final String known, final char[] letters, final int start, final int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != letters[start + i]) {
        return false;
      }
    }
    return true;
  }
}
