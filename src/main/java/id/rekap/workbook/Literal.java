package id.rekap.workbook;

/** A number as a file writes it: digits, a point, an exponent. */
public final class Literal {

  /** Longer than any number that a spreadsheet writes. */
  private static final int LONGEST = 400;

  private Literal() {}

  /** Tells whether a text is such a number and lies within the numbers that a computer holds. */
  public static boolean isFinite(final String text) {
    int at = sign(text, 0);
    final int whole = digits(text, at);
    at += whole;
    int part = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      part = digits(text, at + 1);
      at += 1 + part;
    }
    if (whole + part == 0 || text.length() > LONGEST) {
      return false;
    }
    if (at == text.length() && whole < 300) {
      return true;
    }
    return hasExponent(text, at) && !Double.isInfinite(Double.parseDouble(text));
  }

  private static boolean hasExponent(final String text, final int at) {
    if (at == text.length()) {
      return true;
    }
    final int first = sign(text, at + 1);
    final int digits = digits(text, first);
    return Character.toLowerCase(text.charAt(at)) == 'e'
        && digits > 0
        && first + digits == text.length();
  }

  private static int sign(final String text, final int at) {
    final boolean signed = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    return signed ? at + 1 : at;
  }

  private static int digits(final String text, final int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }
}
