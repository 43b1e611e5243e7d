package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as people in Indonesia write them: the day always comes first. */
final class DateText {

  /** What a text says: a date, or nothing that could be one, or a day that no calendar has. */
  record Reading(@Nullable LocalDate date, boolean shaped) {}

  private static final int EARLIEST_YEAR = 1950;
  private static final int LATEST_YEAR = 2100;
  private static final int FIRST_OF_1900S = 30;
  private static final int DAYS_BETWEEN_SYSTEMS = 1462;
  private static final int LAST_SERIAL = 2_958_465;
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
  private static final String TIME = "(?:[ T,]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?.*)?";
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})" + TIME);
  private static final Pattern ISO = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})" + TIME);
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2})[\\s-]*(\\p{L}+)[.,]?[\\s-]*(\\d{4}|\\d{2})" + TIME);

  private final ColumnDictionary columns;

  DateText(final ColumnDictionary columns) {
    this.columns = columns;
  }

  Reading read(final String text) {
    final String plain = withoutWeekday(Spelling.squeeze(text));
    final Matcher digits = DIGITS.matcher(plain);
    if (digits.matches()) {
      return of(digits.group(3), digits.group(2), digits.group(1));
    }
    final Matcher iso = ISO.matcher(plain);
    if (iso.matches()) {
      return of(iso.group(1), iso.group(2), iso.group(3));
    }
    final Matcher words = WORDS.matcher(plain);
    if (words.matches()) {
      final String month = columns.find("month", words.group(2));
      return month == null ? new Reading(null, false) : of(words.group(3), month, words.group(1));
    }
    return new Reading(null, false);
  }

  private String withoutWeekday(final String text) {
    final int end = text.indexOf(',');
    final String first = end > 0 ? text.substring(0, end) : text.split(" ", 2)[0];
    return columns.accepts("weekday", first)
        ? text.substring(Math.min(text.length(), first.length() + 1)).strip()
        : text;
  }

  private static Reading of(final String year, final String month, final String day) {
    try {
      final LocalDate date =
          LocalDate.of(whole(year), Integer.parseInt(month), Integer.parseInt(day));
      return new Reading(date, true);
    } catch (final DateTimeException noSuchDay) {
      return new Reading(null, true);
    }
  }

  /** A year; one of two digits as Excel takes it, from 1930 to 2029. */
  private static int whole(final String year) {
    final int number = Integer.parseInt(year);
    return year.length() > 2 ? number : number + (number < FIRST_OF_1900S ? 2000 : 1900);
  }

  /** Tells whether a program can have taken place on a date. */
  static boolean isPlausible(final LocalDate date) {
    return date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
  }

  /**
   * Turns a serial number into a date; times of day are dropped.
   *
   * @return null for a number that no date has, and for the 29 February 1900 that never was
   */
  static @Nullable LocalDate ofSerial(final double serial, final boolean date1904) {
    if (!(serial >= 0 && serial <= LAST_SERIAL)) {
      return null;
    }
    final long days = (long) Math.floor(serial) + (date1904 ? DAYS_BETWEEN_SYSTEMS : 0);
    if (days == 60) {
      return null;
    }
    return BEFORE_1900.plusDays(days < 60 ? days + 1 : days);
  }
}
