package id.rekap.intake;

import java.util.regex.Pattern;

/** Tells by its first cell a row of totals from a respondent, however the word is written. */
final class TotalMark {

  private static final String WORDS = "total-row";

  /** {@code (n=12)} and the like, behind a word. */
  private static final Pattern ADDITION = Pattern.compile("\\s*\\([^()]*\\)");

  /** Signs around a word: {@code Rerata =}, {@code *Total}. */
  private static final Pattern SIGNS = Pattern.compile("^[\\s.:=*;,'\"-]+|[\\s.:=*;,'\"-]+$");

  /** What may stand between such a word and what it is said of: {@code Mean±SD}. */
  private static final String BETWEEN = " ±/=:+&,;";

  private TotalMark() {}

  /** Tells whether a text begins with a word for totals; codes such as SD-01 do not. */
  static boolean is(final ColumnDictionary columns, final String text) {
    return columns.accepts(WORDS, text) || (!endsWithDigit(text) && isLike(columns, bare(text)));
  }

  /** Most codes end with a digit, and no other kind of row is longer looked at. */
  private static boolean endsWithDigit(final String text) {
    final char last = text.isEmpty() ? '0' : text.charAt(text.length() - 1);
    return last >= '0' && last <= '9' && text.indexOf('_') < 0;
  }

  private static String bare(final String text) {
    final String alone = ADDITION.matcher(text.replace('_', ' ')).replaceAll("");
    return SIGNS.matcher(alone).replaceAll("");
  }

  private static boolean isLike(final ColumnDictionary columns, final String bare) {
    if (columns.accepts(WORDS, bare)) {
      return true;
    }
    if (bare.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    for (int at = 1; at < bare.length(); at++) {
      if (BETWEEN.indexOf(bare.charAt(at)) >= 0 && columns.accepts(WORDS, bare.substring(0, at))) {
        return true;
      }
    }
    return false;
  }
}
