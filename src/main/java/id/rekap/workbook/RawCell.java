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
    PLAIN(0),
    /** As a date. */
    DATE(0),
    /** As a percentage. */
    PERCENT(0),
    /** As typed, in a file that keeps no numbers apart from texts. */
    UNTYPED(0),
    /** A whole number with zeros in front, such as 001; so many digits at least. */
    DIGITS_2(2),
    DIGITS_3(3),
    DIGITS_4(4),
    DIGITS_5(5),
    DIGITS_6(6),
    DIGITS_7(7),
    DIGITS_8(8);

    private final int digits;

    Look(final int digits) {
      this.digits = digits;
    }

    /**
     * How many digits it shows at least.
     *
     * @return 0 where it adds no zeros
     */
    public int digits() {
      return digits;
    }

    /**
     * The look of a number format or of a shown number that is all digits.
     *
     * @param length how many digits
     * @return {@link #PLAIN} where there is no look of so many
     */
    static Look ofDigits(final int length) {
      for (final Look look : values()) {
        if (look.digits == length) {
          return look;
        }
      }
      return PLAIN;
    }
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
