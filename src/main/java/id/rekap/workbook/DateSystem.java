package id.rekap.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a workbook mean where they are days: each kind of file counts from a day of
 * its own.
 *
 * @param dayZero the day that the number 0 stands for; with Excel's leap day, the one that numbers
 *     from 61 on are counted from
 * @param leapDay1900 true where the number 60 is the 29 February 1900 that never was, so that
 *     numbers below it are counted from a day later
 */
public record DateSystem(LocalDate dayZero, boolean leapDay1900) {

  /** Excel's own, with the leap day that it took over from Lotus 1-2-3. */
  public static final DateSystem FROM_1900 = new DateSystem(LocalDate.of(1899, 12, 30), true);

  /** Excel's for the Macintosh. */
  public static final DateSystem FROM_1904 = new DateSystem(LocalDate.of(1904, 1, 1), false);

  private static final int LEAP_DAY = 60;
  private static final int LAST_SERIAL = 2_958_465;

  /** One that counts every day that was. */
  static DateSystem from(final LocalDate dayZero) {
    return new DateSystem(dayZero, false);
  }

  /** Tells whether an Excel workbook can count its days so: a number then means the same in it. */
  public boolean isExcels() {
    return dayZero.equals(FROM_1900.dayZero()) || dayZero.equals(FROM_1904.dayZero());
  }

  /**
   * Turns a serial number into a date; times of day are dropped.
   *
   * @return null for a number that no date has, and for the 29 February 1900 that never was
   */
  public @Nullable LocalDate day(final double serial) {
    if (!(serial >= 0 && serial <= LAST_SERIAL)) {
      return null;
    }
    final long days = (long) Math.floor(serial);
    if (!leapDay1900 || days > LEAP_DAY) {
      return dayZero.plusDays(days);
    }
    return days == LEAP_DAY ? null : dayZero.plusDays(days + 1);
  }
}
