package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimetableTests {

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta, 2025-03-31T23:00:00Z, 2026-01-14T23:00:00Z",
    "Asia/Makassar, 2025-03-31T22:00:00Z, 2026-01-14T22:00:00Z",
    "Asia/Jayapura, 2025-03-31T21:00:00Z, 2026-01-14T21:00:00Z",
    "UTC, 2025-04-01T06:00:00Z, 2026-01-15T06:00:00Z"
  })
  void letsPeriodsFallDueAtSixInTheMorningOfItsZone(
      final ZoneId zone, final Instant march, final Instant year) {
    final Timetable timetable = Timetable.usual(zone);
    assertThat(timetable.dueAt(YearMonth.of(2025, 3))).isEqualTo(march);
    assertThat(timetable.dueAt(Year.of(2025))).isEqualTo(year);
  }

  @Test
  void tellsTheNextMonthOnBothSidesOfItsMoment() {
    final Timetable timetable = Timetable.usual(ZoneId.of("Asia/Jakarta"));
    final Instant january = Instant.parse("2025-12-31T23:00:00Z");
    assertThat(timetable.nextMonth(january.minusNanos(1))).isEqualTo(january);
    assertThat(timetable.nextMonth(january)).isEqualTo(Instant.parse("2026-01-31T23:00:00Z"));
    assertThat(timetable.nextMonth(Instant.parse("2025-12-31T17:30:00Z"))).isEqualTo(january);
  }

  @Test
  void tellsTheNextYearOnBothSidesOfItsMoment() {
    final Timetable timetable = Timetable.usual(ZoneId.of("Asia/Jayapura"));
    final Instant year = Instant.parse("2026-01-14T21:00:00Z");
    assertThat(timetable.nextYear(Instant.parse("2025-12-31T20:00:00Z"))).isEqualTo(year);
    assertThat(timetable.nextYear(year.minusNanos(1))).isEqualTo(year);
    assertThat(timetable.nextYear(year)).isEqualTo(Instant.parse("2027-01-14T21:00:00Z"));
  }

  @Test
  void makesTheNextRoundOnTimeForAMonth() {
    final Timetable timetable = Timetable.usual(ZoneId.of("UTC"));
    final Instant quiet = Instant.parse("2025-03-20T10:00:00Z");
    assertThat(timetable.nextRound(quiet)).isEqualTo(quiet.plus(Duration.ofMinutes(5)));
    assertThat(timetable.nextRound(Instant.parse("2025-04-01T05:58:00Z")))
        .isEqualTo(Instant.parse("2025-04-01T06:00:00Z"));
  }

  @Test
  void takesTheLastDayOfFebruaryForOneThatIsNotThere() {
    final Timetable leap =
        new Timetable(
            ZoneId.of("UTC"),
            Duration.ofMinutes(5),
            Duration.ZERO,
            28,
            LocalTime.MIDNIGHT,
            MonthDay.of(2, 29),
            LocalTime.NOON,
            Duration.ofMinutes(1));
    assertThat(leap.dueAt(Year.of(2025))).isEqualTo(Instant.parse("2026-02-28T12:00:00Z"));
    assertThat(leap.dueAt(YearMonth.of(2025, 1))).isEqualTo(Instant.parse("2025-02-28T00:00:00Z"));
  }

  @Test
  void refusesADayThatNotEveryMonthHas() {
    assertThatThrownBy(
            () ->
                new Timetable(
                    ZoneId.of("UTC"),
                    Duration.ofMinutes(5),
                    Duration.ZERO,
                    29,
                    LocalTime.MIDNIGHT,
                    MonthDay.of(1, 15),
                    LocalTime.NOON,
                    Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
