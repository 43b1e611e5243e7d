package id.rekap.intake;

import java.util.regex.Pattern;

/**
 * Recognises codes that identify a person: national numbers, telephone numbers, addresses of mail,
 * names.
 */
final class Identity {

  private static final Pattern NATIONAL = Pattern.compile("\\d{16}");
  private static final Pattern TELEPHONE = Pattern.compile("(?:\\+?62|0)\\d{8,12}|8\\d{8,11}");
  private static final Pattern JOINTS = Pattern.compile("[\\s.()'-]+");
  private static final int SHOWN = 2;

  /** The shortest number of a person: a mobile telephone without its 0. */
  private static final int FEWEST_DIGITS = 9;

  private Identity() {}

  private static int digits(final String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** Tells whether a respondent's code is a person's identity. */
  static boolean isPersonal(final String code) {
    return code.indexOf(' ') >= 0 || code.indexOf('@') > 0 || isNumberOfPerson(code);
  }

  /** Hides a national or telephone number but for its first digits; other texts stay. */
  static String hide(final String text) {
    return isNumberOfPerson(text) ? mask(text) : text;
  }

  /** Hides a text but for its first characters. */
  static String mask(final String text) {
    return text.substring(0, Math.min(SHOWN, text.length())) + "…";
  }

  private static boolean isNumberOfPerson(final String text) {
    if (digits(text) < FEWEST_DIGITS) {
      return false;
    }
    final String digits = JOINTS.matcher(text).replaceAll("");
    return NATIONAL.matcher(digits).matches() || TELEPHONE.matcher(digits).matches();
  }
}
