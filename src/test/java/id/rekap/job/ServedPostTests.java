package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.TestDatabase;
import id.rekap.delivery.FaultySmtp;
import id.rekap.delivery.FaultySmtp.Fault;
import id.rekap.delivery.MailServer;
import id.rekap.workbook.Limits;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the schedule makes goes out by e-mail: a real server, a clock that the test sets. */
@Tag("slow")
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ServedPostTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String DANA = "dana@funder.example";

  private final GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final FaultySmtp server;
  private final SettableClock clock = new SettableClock("2025-03-20T03:00:00Z");
  private final Map<String, String> database;
  private final Path root;
  private Session session;
  private Duration answer = Duration.ofMillis(400);

  ServedPostTests(final TestDatabase database, @TempDir final Path root) throws IOException {
    real.start();
    this.server = new FaultySmtp(real.getSmtp().getPort());
    this.root = root;
    this.database = database.fresh();
    this.session = open();
  }

  @AfterEach
  void close() throws IOException {
    session.close();
    server.close();
    real.stop();
  }

  private Session open() {
    final MailSettings mail =
        new MailSettings(
            new MailServer(
                "127.0.0.1",
                server.port(),
                null,
                null,
                MailServer.Tls.NONE,
                Duration.ofSeconds(5),
                answer),
            "rekap@kampus.example",
            "pppm@kampus.example",
            YearMonth.of(2025, 1),
            List.of(new MailSettings.Recipients("Kampus", "", List.of(DANA), List.of())));
    final Settings settings =
        new Settings(
            root,
            Workspace.folders(root),
            "id",
            null,
            ZONE,
            Limits.DEFAULT,
            database,
            mail,
            Timetable.usual(ZONE),
            false);
    return Session.open(settings, TestPorts.at(clock, (span, stops) -> {}, maker -> maker), true);
  }

  private RunResult round(final String at) throws InterruptedException {
    clock.set(Instant.parse(at));
    final Attendance attendance = session.attend(true, Progress.NONE);
    assertThat(attendance.failure()).isNull();
    return Objects.requireNonNull(attendance.result());
  }

  private void put(final String title) {
    Workspace.write(
        root.resolve("input"),
        "a.xlsx",
        "code=P-1",
        "start=2025-03-10",
        "title=" + title,
        "office=Kampus");
  }

  private List<String> subjects() throws MessagingException {
    final List<String> subjects = new ArrayList<>();
    for (final MimeMessage message : real.getReceivedMessages()) {
      subjects.add(message.getSubject().strip());
    }
    return subjects;
  }

  @Test
  void sendsWhatTheRoundMadeOnceHoweverManyRoundsFollow() throws Exception {
    put("T");
    assertThat(round("2025-03-31T16:59:00Z").posted()).isEqualTo(Posted.NOTHING);
    assertThat(round("2025-03-31T22:59:00Z").posted()).isEqualTo(Posted.NOTHING);
    assertThat(round("2025-03-31T23:00:00Z").posted().count("sent")).isOne();
    assertThat(round("2025-03-31T23:05:00Z").posted()).isEqualTo(Posted.NOTHING);
    session.close();
    session = open();
    assertThat(round("2025-04-03T03:00:00Z").posted()).isEqualTo(Posted.NOTHING);
    assertThat(subjects()).containsExactly("2025-03  revision 1");
    put("Repaired");
    assertThat(round("2025-04-04T03:00:00Z").posted().count("sent")).isOne();
    assertThat(round("2025-04-04T03:05:00Z").posted()).isEqualTo(Posted.NOTHING);
    assertThat(subjects()).containsExactly("2025-03  revision 1", "2025-03  revision 2");
  }

  @Test
  void endsWithinSecondsWhereTheServerHangsAndSendsOnceLater() throws Exception {
    put("T");
    session.close();
    answer = Duration.ofMinutes(5);
    session = open();
    server.then(Fault.HANGS_BEFORE_DATA);
    clock.set(Instant.parse("2025-03-31T23:00:00Z"));
    final FutureTask<Attendance> round =
        new FutureTask<>(() -> session.attend(true, Progress.NONE));
    Thread.ofPlatform().start(round);
    assertThat(server.isReached()).isTrue();
    final long begin = System.nanoTime();
    session.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    round.get();
    session = open();
    assertThat(session.status().messages())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo("failed");
              assertThat(one.reason()).isEqualTo("cut_off");
              assertThat(one.doubts()).isZero();
            });
    assertThat(round("2025-03-31T23:00:30Z").posted().count("sent")).isOne();
    assertThat(round("2025-03-31T23:10:00Z").posted()).isEqualTo(Posted.NOTHING);
    assertThat(subjects()).containsExactly("2025-03  revision 1");
  }

  @Test
  void goesOnWithItsRoundsWhereTheServerHangsAndSendsLater() throws Exception {
    put("T");
    server.then(Fault.NEVER_GREETS, Fault.HANGS_BEFORE_DATA);
    final RunResult hung = round("2025-03-31T23:00:00Z");
    assertThat(hung.reports()).isNotEmpty();
    assertThat(hung.posted().lines().getFirst().reason()).isEqualTo("silent");
    assertThat(session.status().messages().getFirst().state()).isEqualTo("failed");
    assertThat(round("2025-03-31T23:04:00Z").posted()).isEqualTo(Posted.NOTHING);
    assertThat(round("2025-03-31T23:05:00Z").posted().count("failed")).isOne();
    assertThat(round("2025-03-31T23:15:00Z").posted().count("sent")).isOne();
    assertThat(subjects()).containsExactly("2025-03  revision 1");
  }
}
