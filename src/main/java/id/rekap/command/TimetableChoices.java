package id.rekap.command;

import id.rekap.job.Timetable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of the schedule. */
final class TimetableChoices {

  /** Minutes between two looks at the input folder. */
  static final String INTAKE = "schedule.intake-minutes";

  /** Seconds that a new workbook must stand unchanged. */
  static final String SETTLE = "schedule.settle-seconds";

  /** Day and time at which the month before falls due. */
  static final String MONTHLY = "schedule.monthly";

  /** Date and time at which the year before falls due. */
  static final String YEARLY = "schedule.yearly";

  /** Seconds between two signs of life. */
  static final String HEARTBEAT = "schedule.heartbeat-seconds";

  /** Hours for which a mark of being open is believed. */
  static final String LOCK = "schedule.lock-hours";

  /** Their keys. */
  static final Set<String> KEYS = Set.of(INTAKE, SETTLE, MONTHLY, YEARLY, HEARTBEAT, LOCK);

  private static final int HOURS_OF_A_MONTH = 720;

  /** A word with so many other letters is another word. */
  private static final int NEAR = 4;

  private static final int MINUTES_OF_A_DAY = 1440;
  private static final int SECONDS_OF_AN_HOUR = 3600;
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2}) +([0-9]{1,2}):([0-9]{2})");
  private static final Pattern DATE =
      Pattern.compile("([0-9]{1,2})-([0-9]{1,2}) +([0-9]{1,2}):([0-9]{2})");

  private static final Map<String, ZoneId> SHORT =
      Map.of(
          "WIB", ZoneId.of("Asia/Jakarta"),
          "WITA", ZoneId.of("Asia/Makassar"),
          "WIT", ZoneId.of("Asia/Jayapura"));

  /** A value that cannot be, with the sentence that says what can. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final String key;
    private final String given;

    Refused(final String sentence, final String key, final String given) {
      super(key);
      this.sentence = sentence;
      this.key = key;
      this.given = given;
    }

    String sentence() {
      return sentence;
    }

    String key() {
      return key;
    }

    String given() {
      return given;
    }
  }

  private final BinaryOperator<String> setting;

  /**
   * Reads settings.
   *
   * @param setting gives the value of a key, or the other word where it is not set
   */
  TimetableChoices(final BinaryOperator<String> setting) {
    this.setting = setting;
  }

  /** The zone behind one of the three words that Indonesia uses; null for any other word. */
  static @Nullable ZoneId zone(final String word) {
    return SHORT.get(word.toUpperCase(Locale.ROOT));
  }

  /** The zone that may be meant; one of the three words where nothing is like what was written. */
  static String nearest(final String word) {
    final Set<String> known = new TreeSet<>(ZoneId.getAvailableZoneIds());
    known.addAll(SHORT.keySet());
    final String nearest = Nearest.to(word, known);
    return Nearest.distance(word, nearest) < Math.min(word.length(), NEAR) ? nearest : "WIB";
  }

  /**
   * Reads the timetable.
   *
   * @throws Refused where a value cannot be
   */
  Timetable timetable(final ZoneId zone) {
    final Timetable usual = Timetable.usual(zone);
    final Matcher monthly = matcher(MONTHLY, DAY, usual.monthlyDay() + " " + usual.monthlyTime());
    final Matcher yearly =
        matcher(
            YEARLY, DATE, usual.yearlyDate().toString().substring(2) + " " + usual.yearlyTime());
    final long interval = number(INTAKE, usual.interval().toMinutes(), 1, MINUTES_OF_A_DAY);
    final long settling = number(SETTLE, usual.settling().toSeconds(), 0, SECONDS_OF_AN_HOUR);
    final long heartbeat = number(HEARTBEAT, usual.heartbeat().toSeconds(), 1, SECONDS_OF_AN_HOUR);
    final long lock = number(LOCK, usual.lock().toHours(), 1, HOURS_OF_A_MONTH);
    final int day = group(monthly, 1);
    if (day < 1 || day > Timetable.LAST_DAY) {
      throw new Refused("error.no-day", MONTHLY, monthly.group());
    }
    try {
      return new Timetable(
          zone,
          Duration.ofMinutes(interval),
          Duration.ofSeconds(settling),
          day,
          time(MONTHLY, monthly, 2),
          MonthDay.of(group(yearly, 1), group(yearly, 2)),
          time(YEARLY, yearly, 3),
          Duration.ofSeconds(heartbeat),
          Duration.ofHours(lock));
    } catch (final DateTimeException none) {
      throw new Refused("error.no-date", YEARLY, yearly.group());
    }
  }

  private static LocalTime time(final String key, final Matcher found, final int first) {
    try {
      return LocalTime.of(group(found, first), group(found, first + 1));
    } catch (final DateTimeException none) {
      throw new Refused(sentence(key), key, found.group());
    }
  }

  private static String sentence(final String key) {
    return key.equals(MONTHLY) ? "error.no-day" : "error.no-date";
  }

  private Matcher matcher(final String key, final Pattern pattern, final String usual) {
    final String given = setting.apply(key, usual).strip();
    final Matcher found = pattern.matcher(given);
    if (!found.matches()) {
      throw new Refused(sentence(key), key, given);
    }
    return found;
  }

  private static int group(final Matcher found, final int number) {
    return Integer.parseInt(found.group(number));
  }

  private long number(final String key, final long usual, final long least, final long most) {
    final String given = setting.apply(key, String.valueOf(usual)).strip();
    try {
      final long number = Long.parseLong(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (final NumberFormatException none) {
      // Answered below, as every other number that cannot be.
    }
    throw new Refused("error.no-span", key, given);
  }
}
