package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as people in Indonesia write them: the day always comes first. */
final class DateText {

  /**
   * What a cell says: a date, or why it is none.
   *
   * @param doubt the variant of the finding; empty for a date and for what is not like one
   */
  record Reading(@Nullable LocalDate date, String doubt) {
    static final Reading NONE = new Reading(null, "");
  }

  private static final int EARLIEST_YEAR = 1950;
  private static final int LATEST_YEAR = 2100;

  /** A time of day and what follows it. */
  private static final String TIME = "(?:[ T,]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?<rest>.*))?";

  /** Another day in digits, or its year. */
  private static final Pattern ANOTHER_DAY =
      Pattern.compile("\\b(?:19|20)\\d{2}\\b|\\d\\s*/\\s*\\d|\\d\\s*-\\s*\\d{1,2}\\s*-\\s*\\d");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

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
      return namesAnotherDay(digits)
          ? Reading.NONE
          : of(digits.group(3), digits.group(2), digits.group(1));
    }
    final Matcher iso = ISO.matcher(plain);
    if (iso.matches()) {
      return namesAnotherDay(iso) ? Reading.NONE : of(iso.group(1), iso.group(2), iso.group(3));
    }
    final Matcher words = WORDS.matcher(plain);
    if (words.matches()) {
      final String month = columns.find("month", words.group(2));
      return month == null || namesAnotherDay(words)
          ? Reading.NONE
          : of(words.group(3), month, words.group(1));
    }
    return Reading.NONE;
  }

  /** Tells whether a date goes on to another one behind its time: neither of them is taken then. */
  private boolean namesAnotherDay(final Matcher read) {
    final String rest = read.group("rest");
    return rest != null
        && (ANOTHER_DAY.matcher(rest).find()
            || WORD.matcher(rest)
                .results()
                .anyMatch(word -> columns.find("month", word.group()) != null));
  }

  private String withoutWeekday(final String text) {
    final int end = text.indexOf(',');
    final String first = end > 0 ? text.substring(0, end) : text.split(" ", 2)[0];
    return columns.accepts("weekday", first)
        ? text.substring(Math.min(text.length(), first.length() + 1)).strip()
        : text;
  }

  /** A year of two digits is not guessed: programs take it for different centuries. */
  private static Reading of(final String year, final String month, final String day) {
    if (year.length() == 2) {
      return new Reading(null, "year");
    }
    try {
      return new Reading(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), "");
    } catch (final DateTimeException noSuchDay) {
      return new Reading(null, "calendar");
    }
  }

  /** Tells whether a program can have taken place on a date. */
  static boolean isPlausible(final LocalDate date) {
    return date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR;
  }
}
