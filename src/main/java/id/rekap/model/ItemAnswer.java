package id.rekap.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One respondent's answer to one item on one occasion: a cell of the sheet Butir.
 *
 * @param origin where the row stands
 * @param respondent the respondent's code
 * @param variable the variable's code
 * @param occasion the occasion's code
 * @param item the item's code
 * @param answer the answer as text, such as {@code Ya} or {@code 4}
 */
public record ItemAnswer(
    Origin origin,
    String respondent,
    String variable,
    String occasion,
    String item,
    String answer) {

  private static final Set<String> YES = Set.of("ya", "y", "benar", "b", "betul", "tepat", "1");
  private static final Set<String> NO =
      Set.of("tidak", "t", "salah", "s", "tidak_tahu", "tidak_tepat", "0");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.,]\\d+)?");

  /** Whether an answer says yes or right. */
  public static boolean isYes(final String answer) {
    return YES.contains(folded(answer));
  }

  /** Whether an answer is a word of yes or no, right or wrong, or 1 or 0. */
  public static boolean isYesOrNo(final String answer) {
    return isYes(answer) || NO.contains(folded(answer));
  }

  /** Whether an answer is a number of at most three digits before the decimal sign. */
  public static boolean isNumber(final String answer) {
    return NUMBER.matcher(folded(answer)).matches();
  }

  /** The number that an answer is; only for one that is a number. */
  public static double number(final String answer) {
    return Double.parseDouble(folded(answer).replace(',', '.'));
  }

  private static String folded(final String answer) {
    return answer.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
  }
}
