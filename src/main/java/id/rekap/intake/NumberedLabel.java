package id.rekap.intake;

import org.jspecify.annotations.Nullable;

/**
 * An answer that gives a category's number beside its label: {@code 4 - setuju}, {@code 4. setuju},
 * {@code setuju (4)}.
 *
 * @param number the digits, without leading zeros
 * @param label the rest, folded
 */
record NumberedLabel(String number, String label) {

  private static final int MOST_DIGITS = 3;
  private static final String SIGNS = " -.:;,()[]=/";

  /** Takes a folded text apart; null where it has no number at one of its ends. */
  static @Nullable NumberedLabel of(final String folded) {
    final String text = trim(folded);
    int start = 0;
    while (start < text.length() && isDigit(text.charAt(start))) {
      start++;
    }
    int end = text.length();
    while (end > start && isDigit(text.charAt(end - 1))) {
      end--;
    }
    final boolean first = start > 0;
    final String number = first ? text.substring(0, start) : text.substring(end);
    final String label = trim(first ? text.substring(start) : text.substring(0, end));
    return number.isEmpty() || number.length() > MOST_DIGITS || label.isEmpty()
        ? null
        : new NumberedLabel(String.valueOf(Integer.parseInt(number)), label);
  }

  private static String trim(final String text) {
    int start = 0;
    int end = text.length();
    while (start < end && SIGNS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isDigit(final char c) {
    return c >= '0' && c <= '9';
  }
}
