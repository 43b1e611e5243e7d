package id.rekap.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What a cell holds, as the file has it; not yet understood. Its row knows where it stands.
 *
 * @param kind what it holds
 * @param text text as it stands; the literal of a number; {@code TRUE} or {@code FALSE}; the text
 *     of an error such as {@code #DIV/0!}; an ISO date; empty for a formula without a value
 * @param look how its number is shown
 * @param formula the formula without its equals sign; null without one
 */
public record RawCell(Kind kind, String text, Look look, @Nullable String formula) {

  /** What a cell holds. */
  public enum Kind {
    /** Text. */
    TEXT,
    /** A number; its literal is the text. */
    NUMBER,
    /** A truth value. */
    BOOLEAN,
    /** A date in ISO form (only formats that keep dates apart from numbers). */
    DATE,
    /** The error that a formula gave. */
    ERROR,
    /** A formula whose value was never stored. */
    NO_VALUE
  }

  /** How a number is shown, from its cell style. */
  public enum Look {
    /** As a number. */
    PLAIN,
    /** As a date. */
    DATE,
    /** As a percentage. */
    PERCENT
  }

  /**
   * An address as Excel writes it.
   *
   * @param row row number, from 1
   * @param column column number, from 1
   * @return such as {@code D14}
   */
  public static String address(final int row, final int column) {
    final StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
