package id.rekap.intake;

import id.rekap.workbook.Characters;
import java.util.regex.Pattern;

/** Text on its way into a cell or a comment of an Excel workbook. */
final class SheetText {

  /** No reader wants more of it; Excel itself stops at 32,767 characters. */
  private static final int LONGEST = 2_000;

  /** Excel reads this as one character (ECMA-376, part 1, 22.9.2.19). */
  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  /** What spreadsheet programs take for the beginning of a formula when a cell is edited. */
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private SheetText() {}

  /** Text as a reader may see it: without control and direction characters, not endless. */
  static String shown(final String text) {
    final String clean = Characters.withoutControls(text);
    return whole(
        clean.length() <= LONGEST ? clean : clean.substring(0, whole(clean, LONGEST - 1)) + "…");
  }

  private static int whole(final String text, final int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** Text as it is, written so that Excel reads the same. */
  static String whole(final String text) {
    return ESCAPE.matcher(text).replaceAll("_x005F$0");
  }

  /** Tells whether a spreadsheet program would take typed text for a formula. */
  static boolean looksLikeFormula(final String text) {
    return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
  }
}
