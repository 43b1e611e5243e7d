package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.TestDatabase;
import id.rekap.store.DuePeriod;
import id.rekap.store.PeriodLedger;
import id.rekap.workbook.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The schedule, by a clock that the test sets, with reports of one line. */
@Tag("slow")
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ServeTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final Path root;
  private final Map<String, String> database;
  private final SettableClock clock = new SettableClock("2024-12-20T03:00:00Z");
  private final List<String> made = new CopyOnWriteArrayList<>();
  private final Set<String> failing = new HashSet<>();
  private final List<Runnable> betweenLooks = new ArrayList<>();
  private @Nullable Session session;
  private boolean emptyMonths;

  ServeTests(final TestDatabase database, @TempDir final Path root) {
    this.root = root;
    this.database = database.fresh();
  }

  @AfterEach
  void turnOff() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private Session on() {
    Session open = session;
    if (open == null) {
      open =
          Session.open(
              settings(),
              TestPorts.at(
                  clock,
                  (span, stops) -> betweenLooks.forEach(Runnable::run),
                  lines -> new TestPorts.Witness(lines, made::add, failing::contains)),
              true);
      session = open;
    }
    return open;
  }

  /**
   * Rounds are rare, so that the months go by fast; those that fall due are on time all the same.
   */
  private Settings settings() {
    final Timetable usual = Timetable.usual(ZONE);
    return new Settings(
        root,
        Workspace.folders(root),
        "id",
        null,
        ZONE,
        Limits.DEFAULT,
        database,
        null,
        new Timetable(
            ZONE,
            Duration.ofDays(20),
            usual.settling(),
            usual.monthlyDay(),
            usual.monthlyTime(),
            usual.yearlyDate(),
            usual.yearlyTime(),
            usual.heartbeat()),
        emptyMonths);
  }

  private Attendance attend() throws InterruptedException {
    final Attendance attendance = on().attend(true, Progress.NONE);
    assertThat(attendance.failure()).isNull();
    return attendance;
  }

  /** Serves up to a time, from one round to the next. */
  private void serve(final String until) throws InterruptedException {
    final Instant end = Instant.parse(until);
    while (true) {
      final Attendance attendance = on().attend(false, Progress.NONE);
      assertThat(attendance.failure()).isNull();
      if (attendance.next().isAfter(end)) {
        break;
      }
      clock.set(attendance.next());
    }
    clock.set(end);
  }

  private void put(final String code, final String start, final String title) {
    Workspace.write(
        root.resolve("input"),
        code + ".xlsx",
        "code=" + code,
        "start=" + start,
        "title=" + title,
        "office=Kampus");
  }

  private void put(final YearMonth month) {
    put("P-" + month, month.atDay(10).toString(), "T");
  }

  private List<String> periods() {
    return periods(DuePeriod.State.MADE);
  }

  private List<String> periods(final DuePeriod.State state) {
    return on().bean(PeriodLedger.class).periods().stream()
        .filter(one -> one.state() == state)
        .map(one -> one.period() + " " + one.revision())
        .toList();
  }

  private JdbcTemplate jdbc() {
    return on().bean(JdbcTemplate.class);
  }

  @Test
  void makesEveryPeriodOnceOverFourteenMonthsWithThreeOfThemOff() throws Exception {
    final YearMonth first = YearMonth.of(2024, 12);
    for (int i = 0; i < 14; i++) {
      final YearMonth month = first.plusMonths(i);
      put(month);
      if (month.equals(YearMonth.of(2025, 5))) {
        turnOff();
      }
      if (session != null || month.isBefore(YearMonth.of(2025, 5))) {
        serve(month.plusMonths(1).atDay(3) + "T03:00:00Z");
      } else if (month.equals(YearMonth.of(2025, 7))) {
        clock.set(Instant.parse("2025-08-09T20:00:00Z"));
        serve("2025-08-10T03:00:00Z");
        assertThat(made).endsWith("2025-05 Kampus 1", "2025-06 Kampus 1", "2025-07 Kampus 1");
      }
    }
    serve("2026-02-20T03:00:00Z");
    final List<String> expected = new ArrayList<>();
    Stream.iterate(first, month -> month.plusMonths(1))
        .limit(14)
        .forEach(
            month -> {
              expected.add(month + " Kampus 1");
              if (month.getMonthValue() == 12) {
                expected.add(month.getYear() + " Kampus 1");
              }
            });
    assertThat(made).containsExactlyElementsOf(expected);
    assertThat(periods()).hasSize(16).doesNotHaveDuplicates();
    assertThat(on().bean(PeriodLedger.class).periods()).hasSize(16);
    assertThat(
            jdbc()
                .queryForList(
                    "select parameter_value from batch_job_execution_params"
                        + " where parameter_name = 'period'",
                    String.class))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(one -> one.substring(0, one.indexOf(' '))).toList());
    assertThat(on().status().outlook().missed()).isEmpty();
  }

  @Test
  void makesAPeriodAtItsMomentAndNotBefore() throws Exception {
    put(YearMonth.of(2025, 1));
    clock.set(Instant.parse("2025-01-31T22:59:59Z"));
    attend();
    assertThat(made).isEmpty();
    assertThat(Workspace.files(root.resolve("output"))).contains("Kampus/2025/hasil/P-2025-01.pdf");
    serve("2025-01-31T23:00:00Z");
    assertThat(made).containsExactly("2025-01 Kampus 1");
    assertThat(on().status().outlook().nextMonth()).isEqualTo("2025-02-28T23:00:00Z");
  }

  @Test
  void makesWhatALateCorrectionTouchesAgainAndNothingElse() throws Exception {
    for (int month = 1; month <= 4; month++) {
      put(YearMonth.of(2025, month));
    }
    clock.set(Instant.parse("2025-05-02T03:00:00Z"));
    attend();
    made.clear();
    put("P-2025-02", "2025-02-10", "Repaired");
    attend();
    assertThat(made).containsExactly("2025-02 Kampus 2", "2025-03 Kampus 2", "2025-04 Kampus 2");
    attend();
    assertThat(made).hasSize(3);
    serve("2026-01-20T03:00:00Z");
    assertThat(made).hasSize(4).endsWith("2025 Kampus 1");
    made.clear();
    put("P-2025-04", "2025-04-10", "Repaired");
    attend();
    assertThat(made).containsExactly("2025-04 Kampus 3", "2025 Kampus 2");
    assertThat(periods())
        .containsExactlyInAnyOrder(
            "2025-01 1",
            "2025-02 1",
            "2025-02 2",
            "2025-03 1",
            "2025-03 2",
            "2025-04 1",
            "2025-04 2",
            "2025-04 3",
            "2025 1",
            "2025 2");
  }

  @Test
  void makesNothingAgainForAProgramOfALaterMonth() throws Exception {
    put(YearMonth.of(2025, 3));
    clock.set(Instant.parse("2025-04-02T03:00:00Z"));
    attend();
    put(YearMonth.of(2025, 4));
    attend();
    assertThat(made).containsExactly("2025-03 Kampus 1");
  }

  @Test
  void makesHalfAPageForMonthsWithoutAProgramOnlyWhereItIsSet() throws Exception {
    put(YearMonth.of(2025, 2));
    clock.set(Instant.parse("2025-05-10T03:00:00Z"));
    attend();
    assertThat(made).containsExactly("2025-02 Kampus 1");
    turnOff();
    emptyMonths = true;
    attend();
    assertThat(made.subList(1, made.size()))
        .containsExactly("2025-01 Kampus 1", "2025-03 Kampus 1", "2025-04 Kampus 1");
    put(YearMonth.of(2025, 6));
    attend();
    assertThat(made).hasSize(4);
    made.clear();
    serve("2026-09-10T03:00:00Z");
    assertThat(made)
        .filteredOn(one -> one.startsWith("2025-") || one.startsWith("2026-"))
        .hasSize(8 + 6)
        .startsWith("2025-05 Kampus 1", "2025-06 Kampus 1", "2025-07 Kampus 1")
        .endsWith("2026-06 Kampus 1");
    turnOff();
    emptyMonths = false;
    made.clear();
    put("P-2025-02", "2025-03-10", "T");
    attend();
    assertThat(made).contains("2025-02 Kampus 2", "2025-03 Kampus 2");
  }

  @Test
  void goesOnWithLaterPeriodsAndTriesAFailedOneAgain() throws Exception {
    put(YearMonth.of(2025, 2));
    put(YearMonth.of(2025, 3));
    failing.add("2025-02");
    clock.set(Instant.parse("2025-04-01T23:00:00Z"));
    attend();
    assertThat(made).containsExactly("2025-03 Kampus 1");
    final Outlook.Unmade failed = on().status().outlook().failed().getFirst();
    assertThat(failed.about()).isEqualTo("2025-02, Kampus");
    assertThat(failed.attempts()).isOne();
    assertThat(failed.nextTry()).isEqualTo("2025-04-01T23:05:00Z");
    attend();
    assertThat(periods(DuePeriod.State.FAILED)).containsExactly("2025-02 1");
    assertThat(on().status().outlook().failed().getFirst().attempts()).isOne();
    clock.set(Instant.parse("2025-04-01T23:05:00Z"));
    attend();
    assertThat(on().status().outlook().failed().getFirst().nextTry())
        .isEqualTo("2025-04-01T23:15:00Z");
    put("P-2025-02", "2025-02-10", "Repaired");
    failing.clear();
    clock.set(Instant.parse("2025-04-01T23:15:00Z"));
    attend();
    assertThat(made).contains("2025-02 Kampus 1");
    assertThat(on().status().outlook().failed()).isEmpty();
  }

  @Test
  void takesWhatRunMadeForMade() throws Exception {
    put(YearMonth.of(2025, 3));
    clock.set(Instant.parse("2025-04-10T03:00:00Z"));
    assertThat(on().status().outlook().missed()).isEmpty();
    on().run(Progress.NONE);
    assertThat(made).containsExactlyInAnyOrder("2025-03 Kampus 1", "2025 Kampus 1");
    attend();
    assertThat(made).hasSize(2);
    assertThat(periods()).containsExactly("2025-03 1");
    put("P-2025-03-B", "2025-03-20", "T");
    on().run(Progress.NONE);
    assertThat(made).hasSize(4).contains("2025-03 Kampus 2", "2025 Kampus 2");
    assertThat(on().status().outlook().missed()).isEmpty();
    assertThat(on().status().outlook().failed()).isEmpty();
    attend();
    assertThat(made).hasSize(4);
    assertThat(periods()).containsExactly("2025-03 1", "2025-03 2");
  }

  @Test
  void takesAWorkbookOnceItStandsStillAndNobodyHasItOpen() throws Exception {
    put(YearMonth.of(2025, 3));
    final Path file = root.resolve("input/P-2025-03.xlsx");
    betweenLooks.add(() -> append(file));
    attend();
    assertThat(on().status().files()).isEmpty();
    betweenLooks.clear();
    final Path lock = Files.createFile(root.resolve("input/~$P-2025-03.xlsx"));
    attend();
    assertThat(on().status().files()).isEmpty();
    assertThat(on().status().heldBack())
        .extracting(Status.HeldBack::name)
        .containsExactly("P-2025-03.xlsx");
    Files.delete(lock);
    attend();
    assertThat(on().status().files()).hasSize(1);
    assertThat(on().status().heldBack()).isEmpty();
  }

  @Test
  void takesAWorkbookBesideALockFileThatWasLeftBehind() throws Exception {
    put(YearMonth.of(2025, 3));
    final Path lock = Files.createFile(root.resolve("input/.~lock.P-2025-03.xlsx#"));
    final Instant opened = Instant.parse("2025-04-10T03:00:00Z");
    Files.setLastModifiedTime(lock, FileTime.from(opened));
    clock.set(opened.plus(Duration.ofHours(23)));
    attend();
    assertThat(on().status().files()).isEmpty();
    assertThat(on().status().heldBack())
        .containsExactly(
            new Status.HeldBack("P-2025-03.xlsx", opened, opened.plus(Duration.ofHours(24))));
    clock.set(opened.plus(Duration.ofHours(24)));
    attend();
    assertThat(on().status().files()).hasSize(1);
    assertThat(on().status().heldBack()).isEmpty();
  }

  @Test
  void tellsThatNobodyServesAnyMore() throws Exception {
    put(YearMonth.of(2025, 3));
    assertThat(on().status().outlook().isServed()).as("never did").isFalse();
    attend();
    assertThat(on().status().outlook().isServed()).isTrue();
    final Instant next = Objects.requireNonNull(on().status().outlook().nextRound());
    clock.set(next.plus(Duration.ofMinutes(4)));
    assertThat(on().status().outlook().isServed()).as("it may be busy").isTrue();
    clock.set(next.plus(Duration.ofMinutes(6)));
    assertThat(on().status().outlook().isServed()).isFalse();
  }

  @Test
  void letsAWorkbookWithoutItsEndThroughOnceNobodyTouchesItAnyMore() throws Exception {
    final Path file = root.resolve("input/half.xlsx");
    Files.createDirectories(root.resolve("input"));
    Files.writeString(file, "PK\u0003\u0004 begins and goes no further");
    clock.set(Files.getLastModifiedTime(file).toInstant().plusSeconds(3599));
    attend();
    assertThat(on().status().waiting()).containsExactly("half.xlsx");
    clock.set(Files.getLastModifiedTime(file).toInstant().plusSeconds(3601));
    attend();
    assertThat(on().status().waiting()).isEmpty();
  }

  private static void append(final Path file) {
    try {
      Files.writeString(file, Files.readString(file) + "\n# more");
    } catch (final IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void takesTheRoundOfADeadInstanceOverAndLeavesThatOfALivingOne() throws Exception {
    put(YearMonth.of(2025, 2));
    attend();
    put(YearMonth.of(2025, 3));
    pickedByAnother(Duration.ofMinutes(3));
    assertThat(on().attend(false, Progress.NONE).result()).isNull();
    assertThat(on().status().waiting()).hasSize(1);
    pickedByAnother(Duration.ofMinutes(5));
    assertThat(on().attend(false, Progress.NONE).result()).isNotNull();
    assertThat(on().status().waiting()).isEmpty();
  }

  private void pickedByAnother(final Duration silence) {
    jdbc()
        .update(
            "update scheduled_tasks set picked = true, picked_by = 'another', execution_time = ?,"
                + " last_heartbeat = ?",
            java.sql.Timestamp.from(clock.instant().minus(silence)),
            java.sql.Timestamp.from(clock.instant().minus(silence)));
  }
}
