package id.rekap.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value for a named slot of a finding's sentence: typed, so that every language prints numbers
 * and days its own way.
 */
public sealed interface Argument {

  /**
   * Words out of the workbook or its contract, printed as they stand.
   *
   * @param text the words
   */
  record Words(String text) implements Argument {}

  /**
   * A number that was read or computed; equal numbers are equal arguments, whatever their zeros.
   *
   * @param value the number
   */
  record Numeric(BigDecimal value) implements Argument {

    /** A whole number with more zeros than this keeps its exponent. */
    private static final int LONGEST = 40;

    /** Drops the zeros of its decimals. */
    public Numeric {
      final BigDecimal bare = value.stripTrailingZeros();
      value = bare.scale() < 0 && bare.scale() > -LONGEST ? bare.setScale(0) : bare;
    }
  }

  /**
   * How many there are of something.
   *
   * @param value the count, 0 or more
   */
  record Count(long value) implements Argument {}

  /**
   * A day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Argument {}

  /**
   * Words as an argument.
   *
   * @param text the words
   * @return the argument
   */
  static Argument of(final String text) {
    return new Words(text);
  }

  /**
   * A count as an argument.
   *
   * @param count the count
   * @return the argument
   */
  static Argument of(final long count) {
    return new Count(count);
  }

  /**
   * A day as an argument.
   *
   * @param date the day
   * @return the argument
   */
  static Argument of(final LocalDate date) {
    return new Day(date);
  }
}
