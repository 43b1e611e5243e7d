package id.rekap.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * The whole months that a report covers. A program belongs to the period that its Tanggal Mulai
 * lies in.
 *
 * @param first the first month
 * @param last the last month, not before the first
 */
public record Period(YearMonth first, YearMonth last) {

  /** Checks that the months run forward. */
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("Last month " + last + " lies before first " + first);
    }
  }

  /**
   * One month.
   *
   * @param month the month
   * @return the period
   */
  public static Period of(final YearMonth month) {
    return new Period(month, month);
  }

  /**
   * One year from January to December.
   *
   * @param year the year
   * @return the period
   */
  public static Period of(final Year year) {
    return new Period(year.atMonth(1), year.atMonth(12));
  }

  /**
   * A year from January up to a month.
   *
   * @param month the last month
   * @return the period
   */
  public static Period yearTo(final YearMonth month) {
    return new Period(month.withMonth(1), month);
  }

  /**
   * Tells whether a day lies in it.
   *
   * @param day the day
   * @return true from the first day of the first month to the last day of the last
   */
  public boolean contains(final LocalDate day) {
    final YearMonth month = YearMonth.from(day);
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /**
   * Gives its first day.
   *
   * @return the first day of the first month
   */
  public LocalDate firstDay() {
    return first.atDay(1);
  }

  /**
   * Gives its last day.
   *
   * @return the last day of the last month
   */
  public LocalDate lastDay() {
    return last.atEndOfMonth();
  }

  /**
   * Gives its name in the figures file and in file names.
   *
   * @return {@code 2025-03} for a month, {@code 2025} for a whole year, else the two months joined
   *     by a hyphen, earlier first
   */
  public String code() {
    if (first.equals(last)) {
      return first.toString();
    }
    if (equals(of(Year.of(first.getYear())))) {
      return Integer.toString(first.getYear());
    }
    return first + "-" + last;
  }
}
