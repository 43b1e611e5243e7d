package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two instances in processes of their own on one PostgreSQL, by a clock that the test sets. */
@Tag("slow")
final class TwoInstancesTests {

  private static final YearMonth FIRST = YearMonth.of(2024, 12);
  private static final YearMonth OFF = YearMonth.of(2025, 5);
  private static final YearMonth BACK = YearMonth.of(2025, 8);
  private static final YearMonth ALONE = YearMonth.of(2025, 11);
  private static final int MONTHS = 14;

  @TempDir private Path root;
  private final Map<String, String> database = TestDatabase.POSTGRES.fresh();
  private final List<Process> instances = new ArrayList<>();

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @AfterEach
  void leavesNoChildBehind() {
    mail.stop();
    instances.forEach(Process::destroyForcibly);
  }

  @Test
  @Timeout(300)
  void makeEveryPeriodOnceOverFourteenMonthsWithThreeOfThemOff() throws Exception {
    set("2024-12-02T03:00:00Z");
    Files.createDirectories(root.resolve("input"));
    mail.start();
    Files.writeString(root.resolve("mail"), String.valueOf(mail.getSmtp().getPort()));
    start();
    for (int i = 0; i < MONTHS; i++) {
      final YearMonth month = FIRST.plusMonths(i);
      if (month.equals(OFF)) {
        end();
      }
      if (month.equals(BACK)) {
        start();
      }
      if (month.equals(ALONE)) {
        instances.removeFirst().destroyForcibly().waitFor();
      }
      Workspace.write(
          root.resolve("input"),
          month + ".xlsx",
          "code=P-" + month,
          "start=" + month.atDay(10),
          "office=Kampus");
      set(month.atDay(20) + "T03:00:00Z");
      set(month.plusMonths(1).atDay(1) + "T03:00:00Z");
    }
    set("2026-02-20T03:00:00Z");
    end();
    final List<String> made = Files.readAllLines(root.resolve("made"));
    System.out.println("Rounds by instance: " + made);
    assertThat(made.stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
        .containsExactlyElementsOf(expected());
    assertThat(
            jdbc()
                .queryForList(
                    "select period from due_period where state = 'MADE' and revision = 1",
                    String.class))
        .hasSize(MONTHS + 2)
        .doesNotHaveDuplicates();
    assertThat(jdbc().queryForObject("select count(*) from due_period", Integer.class))
        .isEqualTo(MONTHS + 2);
    everySummaryWasSentOnce();
  }

  private void everySummaryWasSentOnce() throws Exception {
    final List<String> received = new ArrayList<>();
    final List<String> identities = new ArrayList<>();
    for (final MimeMessage one : mail.getReceivedMessages()) {
      received.add(one.getSubject().strip());
      identities.add(one.getMessageID());
    }
    assertThat(received)
        .containsExactlyInAnyOrderElementsOf(
            Stream.iterate(FIRST, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> month + "  revision 1")
                .toList());
    assertThat(
            jdbc().queryForList("select message_id from outbox where state = 'SENT'", String.class))
        .containsExactlyInAnyOrderElementsOf(identities)
        .hasSize(MONTHS);
  }

  private static List<String> expected() {
    return Stream.iterate(FIRST, month -> month.plusMonths(1))
        .limit(MONTHS)
        .flatMap(
            month ->
                month.getMonthValue() == 12
                    ? Stream.of(month + " Kampus 1", month.getYear() + " Kampus 1")
                    : Stream.of(month + " Kampus 1"))
        .toList();
  }

  private void start() throws IOException {
    Files.deleteIfExists(root.resolve("end"));
    for (final String name : List.of("a", "b")) {
      final List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
      command.add(System.getProperty("java.class.path"));
      command.addAll(List.of(ServingInstance.class.getName(), root.toString(), name));
      database.forEach((key, value) -> command.add(key + "=" + value));
      instances.add(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File(root.toFile(), name + ".txt"))
              .start());
    }
  }

  private void end() throws Exception {
    Files.createFile(root.resolve("end"));
    for (final Process instance : instances) {
      assertThat(instance.waitFor()).isZero();
    }
    instances.clear();
  }

  /** Sets the clock, and waits until the living instances have done what is due by then. */
  private void set(final String time) throws Exception {
    final Path fresh = Files.writeString(root.resolve("clock.new"), time);
    Files.move(fresh, root.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
    while (!instances.isEmpty() && !isDone(Instant.parse(time))) {
      assertThat(instances).as(this::said).allMatch(Process::isAlive);
      Thread.sleep(50);
    }
  }

  private String said() {
    return Workspace.files(root).stream()
        .filter(file -> file.endsWith(".txt"))
        .map(file -> read(root.resolve(file)))
        .toList()
        .toString();
  }

  private static String read(final Path file) {
    try {
      return Files.readString(file);
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether the last round has begun at that time or later, and is over. */
  private boolean isDone(final Instant time) {
    return isMigrated()
        && jdbc()
                .queryForList(
                    "select 1 from scheduled_tasks where not picked and execution_time > ?"
                        + " and last_success >= ?",
                    java.sql.Timestamp.from(time),
                    java.sql.Timestamp.from(time.minusSeconds(86400)))
                .size()
            == 1;
  }

  private boolean isMigrated() {
    return Boolean.TRUE.equals(
        jdbc()
            .queryForObject(
                "select exists (select 1 from information_schema.tables"
                    + " where table_name = 'due_period')",
                Boolean.class));
  }

  private JdbcTemplate jdbc() {
    return new JdbcTemplate(
        new DriverManagerDataSource(
            database.getOrDefault("spring.datasource.url", ""),
            database.getOrDefault("spring.datasource.username", ""),
            database.getOrDefault("spring.datasource.password", "")));
  }
}
