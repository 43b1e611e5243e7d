package id.rekap.intake;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its first cell a row of totals from a respondent, however the word is written. */
final class TotalMark {

  private static final String WORDS = "total-row";

  /** Those that are names, schools or codes as well. */
  private static final String SHORT = "total-row-or-name";

  /** What they have to be said of, to be totals. */
  private static final String OF = "total-row-of";

  /** {@code (n=12)} and the like, behind a word. */
  private static final Pattern ADDITION = Pattern.compile("\\s*\\(([^()]*)\\)");

  /** Signs around a word: {@code Rerata =}, {@code *Total}. */
  private static final Pattern SIGNS = Pattern.compile("^[\\s.:=*;,'\"-]+|[\\s.:=*;,'\"-]+$");

  /** What stands between such a word and the next one. */
  private static final Pattern FIRST = Pattern.compile("^[\\s±/=:+&,;.-]+");

  /** What may stand between such a word and what it is said of: {@code Mean±SD}. */
  private static final String BETWEEN = " ±/=:+&,;";

  private TotalMark() {}

  /** Tells whether a text begins with a word for totals; codes such as SD-01 do not. */
  static boolean is(final ColumnDictionary columns, final String text) {
    return columns.accepts(WORDS, text)
        || (!endsWithDigit(text) && isLike(columns, bare(text)) && !isCode(columns, text));
  }

  /** Tells a code such as {@code SD (A)}, a short word of one's own, from {@code SD (n=12)}. */
  private static boolean isCode(final ColumnDictionary columns, final String text) {
    final Matcher addition = ADDITION.matcher(text);
    return addition.find()
        && columns.accepts(SHORT, bare(text))
        && !isSaidOf(columns, addition.group(1).strip());
  }

  /** Tells whether an addition says of how many, in what unit, or of what something is said. */
  private static boolean isSaidOf(final ColumnDictionary columns, final String addition) {
    return addition.indexOf('=') >= 0
        || isWord(columns, addition)
        || Arrays.stream(addition.split("[" + BETWEEN + "]+", -1))
            .anyMatch(word -> !word.isEmpty() && isWord(columns, word));
  }

  private static boolean isWord(final ColumnDictionary columns, final String text) {
    return columns.find("unit", text) != null
        || columns.accepts(WORDS, text)
        || columns.accepts(OF, text);
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
      if (BETWEEN.indexOf(bare.charAt(at)) >= 0
          && isSaid(columns, bare.substring(0, at), bare.substring(at))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a word is one for totals where a text goes on: SD Pre, and no Max Rumbiak. */
  private static boolean isSaid(
      final ColumnDictionary columns, final String word, final String rest) {
    final String next = FIRST.matcher(rest).replaceAll("");
    return columns.accepts(WORDS, word)
        && (!columns.accepts(SHORT, word)
            || columns.accepts(WORDS, next)
            || columns.accepts(OF, next));
  }
}
