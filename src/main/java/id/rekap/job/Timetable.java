package id.rekap.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * When {@code serve} does what. A period falls due on a day after its end, never before.
 *
 * @param zone the zone of every day and time here
 * @param interval how often the input folder is looked at
 * @param settling how long a new workbook must stand unchanged before it is taken
 * @param monthlyDay the day of the next month on which a month falls due, 1 to 28
 * @param monthlyTime the time of that day
 * @param yearlyDate the day of the next year on which a year falls due
 * @param yearlyTime the time of that day
 * @param heartbeat how often an instance shows that it is alive; after four times as long without a
 *     sign another one takes its work over
 * @param lock how long a file that marks a workbook as open is believed
 */
public record Timetable(
    ZoneId zone,
    Duration interval,
    Duration settling,
    int monthlyDay,
    LocalTime monthlyTime,
    MonthDay yearlyDate,
    LocalTime yearlyTime,
    Duration heartbeat,
    Duration lock) {

  /** A day: longer than anybody works on a workbook without closing it. */
  private static final Duration DAY = Duration.ofHours(24);

  /** A timetable in which a workbook is taken for open for a day at the most. */
  public Timetable(
      final ZoneId zone,
      final Duration interval,
      final Duration settling,
      final int monthlyDay,
      final LocalTime monthlyTime,
      final MonthDay yearlyDate,
      final LocalTime yearlyTime,
      final Duration heartbeat) {
    this(zone, interval, settling, monthlyDay, monthlyTime, yearlyDate, yearlyTime, heartbeat, DAY);
  }

  /** The last day that every month has. */
  public static final int LAST_DAY = 28;

  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final int MINUTES = 5;
  private static final int SECONDS = 10;
  private static final int MIDDLE = 15;

  /** Checks the day and the spans. */
  public Timetable {
    if (monthlyDay < 1 || monthlyDay > LAST_DAY) {
      throw new IllegalArgumentException("Not every month has a day " + monthlyDay);
    }
    if (!interval.isPositive()
        || settling.isNegative()
        || !heartbeat.isPositive()
        || !lock.isPositive()) {
      throw new IllegalArgumentException("Spans of time are positive");
    }
  }

  /**
   * The house's own: every five minutes; months on the 1st, years on 15 January, at six.
   *
   * @param zone the zone
   * @return the timetable
   */
  public static Timetable usual(final ZoneId zone) {
    return new Timetable(
        zone,
        Duration.ofMinutes(MINUTES),
        Duration.ofSeconds(SECONDS),
        1,
        MORNING,
        MonthDay.of(1, MIDDLE),
        MORNING,
        Duration.ofMinutes(1));
  }

  /** When a month falls due. */
  Instant dueAt(final YearMonth month) {
    return at(month.plusMonths(1).atDay(monthlyDay), monthlyTime);
  }

  /** When a year falls due. */
  Instant dueAt(final Year year) {
    return at(yearlyDate.atYear(year.getValue() + 1), yearlyTime);
  }

  /** When the next month falls due after a time. */
  Instant nextMonth(final Instant now) {
    final YearMonth last = YearMonth.from(now.atZone(zone)).minusMonths(1);
    return Stream.iterate(last, month -> month.plusMonths(1))
        .map(this::dueAt)
        .filter(one -> one.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /** When the next year falls due after a time. */
  Instant nextYear(final Instant now) {
    final Year last = Year.from(now.atZone(zone)).minusYears(1);
    return Stream.iterate(last, year -> year.plusYears(1))
        .map(this::dueAt)
        .filter(one -> one.isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /** When there is something to do again after a time: at the next interval, month or year. */
  Instant nextRound(final Instant now) {
    return Stream.of(now.plus(interval), nextMonth(now), nextYear(now))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private Instant at(final LocalDate day, final LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
