package id.rekap.intake;

import id.rekap.workbook.RawCell;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Respondents whose code is a number, by that number: one sheet shows 1 as 001, another one as 1,
 * and both cells hold the same.
 */
final class NumberedCodes {

  private final Map<String, RespondentRow> byNumber = new HashMap<>();

  /**
   * Adds a respondent.
   *
   * @return an earlier one of the same number; null without one, or where the code is a text
   */
  @Nullable RespondentRow add(final RespondentRow respondent) {
    final String number = number(respondent.codeSpot());
    return number == null ? null : byNumber.putIfAbsent(number, respondent);
  }

  /** The respondent of a cell that holds a number; null for none. */
  @Nullable RespondentRow of(final Spot spot) {
    final String number = number(spot);
    return number == null ? null : byNumber.get(number);
  }

  /** The number of a cell without zeros in front; null where the cell holds a text. */
  private static @Nullable String number(final Spot spot) {
    final RawCell cell = spot.cell();
    final String shown = spot.found();
    if (cell == null || shown == null || cell.kind() != RawCell.Kind.NUMBER) {
      return null;
    }
    int start = 0;
    while (start + 1 < shown.length()
        && shown.charAt(start) == '0'
        && Character.isDigit(shown.charAt(start + 1))) {
      start++;
    }
    return shown.substring(start);
  }
}
