package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.FaultySmtp.Fault;
import id.rekap.job.PostOffice.Received;
import id.rekap.store.OutboxEntry;
import id.rekap.store.OutboxEntry.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@Tag("slow")
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class PostTests {

  private static final String DANA = "dana@funder.example";
  private static final Duration LONG = Duration.ofHours(5);

  private final PostOffice office;

  PostTests(final TestDatabase database, @TempDir final Path output) throws IOException {
    this.office = new PostOffice(database, output);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void sendsARevisionOnceAndTheNextOneOnce() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    assertThat(office.round().lines())
        .containsExactly(new Posted.Line(PostOffice.path("2025-03", "Hibah"), "sent", "none", 0));
    assertThat(office.later(LONG).round()).isEqualTo(Posted.NOTHING);
    office.summary("2025-03", "Hibah", 2);
    office.round();
    assertThat(office.received())
        .extracting(Received::recipient, Received::subject, Received::sha256)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                DANA, "2025-03 Hibah revision 1", Digest.of(PostOffice.pdf("2025-03", "Hibah", 1))),
            org.assertj.core.groups.Tuple.tuple(
                DANA,
                "2025-03 Hibah revision 2",
                Digest.of(PostOffice.pdf("2025-03", "Hibah", 2))));
    assertThat(office.states()).containsExactly(State.SENT, State.SENT);
    assertThat(office.entries())
        .allSatisfy(one -> assertThat(one.envelope().to()).containsExactly(DANA))
        .extracting(OutboxEntry::messageId)
        .doesNotHaveDuplicates();
  }

  @Test
  void sendsASummaryThatIsMadeAnewOfTheSameDataNoSecondTime() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    office.round();
    office.summary("2025-03", "Hibah", 1);
    assertThat(office.round()).isEqualTo(Posted.NOTHING);
    assertThat(office.received()).hasSize(1);
  }

  @Test
  void holdsWhatNobodyIsSetToGetUntilSomebodyIs() {
    office.recipients("Lain", "lain@funder.example").summary("2025-03", "Hibah", 1);
    assertThat(office.round().held()).containsExactly(PostOffice.path("2025-03", "Hibah"));
    assertThat(office.states()).containsExactly(State.HELD);
    assertThat(office.received()).isEmpty();
    assertThat(office.server().connections()).isZero();
    office.recipients("Hibah", DANA);
    assertThat(office.round().count("sent")).isOne();
    assertThat(office.received()).extracting(Received::recipient).containsExactly(DANA);
  }

  @Test
  void sendsNothingOfAMonthThatIsNotOverOrBeforeTheFirst() {
    office.recipients("Hibah", DANA).summary("2026-01", "Hibah", 1).summary("2024-12", "Hibah", 1);
    assertThat(office.round()).isEqualTo(Posted.NOTHING);
    assertThat(office.entries()).isEmpty();
    // Midnight of Jakarta, not of Greenwich.
    office.later(Duration.between(office.now(), java.time.Instant.parse("2026-01-31T16:59:00Z")));
    assertThat(office.round()).isEqualTo(Posted.NOTHING);
    assertThat(office.later(Duration.ofMinutes(1)).round().count("sent")).isOne();
  }

  @Test
  void doesNothingAtAllWhereNoServerIsSet() {
    office.summary("2025-03", "Hibah", 1);
    final Posted posted = office.post(Checkpoint.NONE, null).deliver(office.output(), () -> false);
    assertThat(posted).isEqualTo(Posted.NOTHING);
    assertThat(office.entries()).isEmpty();
  }

  @Test
  void triesAgainLaterAndLaterAfterAPassingFailure() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    office.server().then(Fault.RECIPIENT_450, Fault.NEVER_GREETS, Fault.DROPS_BEFORE_DATA);
    assertThat(office.round().lines().getFirst().code()).isEqualTo(450);
    assertThat(office.later(Duration.ofMinutes(4)).round()).isEqualTo(Posted.NOTHING);
    assertThat(office.later(Duration.ofMinutes(1)).round().lines().getFirst().reason())
        .isEqualTo("silent");
    assertThat(office.later(Duration.ofMinutes(9)).round()).isEqualTo(Posted.NOTHING);
    assertThat(office.later(Duration.ofMinutes(1)).round().count("failed")).isOne();
    assertThat(office.entries().getFirst().dueAt())
        .isEqualTo(office.now().plus(Duration.ofMinutes(20)));
    assertThat(office.later(Duration.ofMinutes(20)).round().count("sent")).isOne();
    assertThat(office.received()).hasSize(1);
    assertThat(office.entries().getFirst().attempts()).isEqualTo(4);
  }

  @Test
  void waitsFourHoursAtTheMost() {
    assertThat(BackOff.after(1)).isEqualTo(Duration.ofMinutes(5));
    assertThat(BackOff.after(2)).isEqualTo(Duration.ofMinutes(10));
    assertThat(BackOff.after(6)).isEqualTo(Duration.ofMinutes(160));
    assertThat(BackOff.after(7)).isEqualTo(Duration.ofHours(4));
    assertThat(BackOff.after(1000)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void triesARefusalNotAgainButForAnotherAddress() {
    office.recipients("Hibah", DANA, "old@funder.example").summary("2025-03", "Hibah", 1);
    office.server().then(Fault.LAST_RECIPIENT_550);
    assertThat(office.round().lines())
        .containsExactly(
            new Posted.Line(PostOffice.path("2025-03", "Hibah"), "refused", "recipient", 550));
    assertThat(office.later(LONG).round()).isEqualTo(Posted.NOTHING);
    assertThat(office.received()).isEmpty();
    office.recipients("Hibah", DANA, "new@funder.example");
    assertThat(office.round().count("sent")).isOne();
    assertThat(office.received())
        .extracting(Received::recipient)
        .containsExactlyInAnyOrder(DANA, "new@funder.example");
  }

  @Test
  void triesADoubtfulMessageOnceMoreUnderTheSameIdentity() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    office.server().then(Fault.DROPS_AFTER_TEXT_TAKEN);
    assertThat(office.round().count("in_doubt")).isOne();
    assertThat(office.later(LONG).round().count("sent")).isOne();
    assertThat(office.received())
        .hasSize(2)
        .extracting(Received::messageId)
        .containsOnly(office.entries().getFirst().messageId());
    assertThat(office.entries().getFirst().doubts()).isOne();
  }

  @Test
  void neverSendsAThirdCopy() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    office.server().then(Fault.DROPS_AFTER_TEXT_TAKEN, Fault.HANGS_AFTER_TEXT_TAKEN);
    office.round();
    office.later(LONG).round();
    assertThat(office.later(LONG).round()).isEqualTo(Posted.NOTHING);
    assertThat(office.states()).containsExactly(State.DOUBTFUL);
    assertThat(office.entries().getFirst().doubts()).isEqualTo(2);
    assertThat(office.received()).hasSize(2);
  }

  @Test
  void takesBackWhatWasSupersededBeforeItWasSent() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    office.server().then(Fault.GREETS_WITH_421);
    office.round();
    office.summary("2025-03", "Hibah", 2).later(LONG).round();
    assertThat(office.states()).containsExactly(State.SUPERSEDED, State.SENT);
    assertThat(office.received())
        .extracting(Received::subject)
        .containsExactly("2025-03 Hibah revision 2");
  }

  @Test
  void sendsNothingThatWasWithdrawnAndAllThatComesAgainWithOtherData() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 2);
    office.server().then(Fault.GREETS_WITH_421);
    office.round();
    office.withdraw("2025-03", "Hibah");
    assertThat(office.later(LONG).round()).isEqualTo(Posted.NOTHING);
    assertThat(office.states()).containsExactly(State.SUPERSEDED);
    office.summary("2025-03", "Hibah", 1);
    assertThat(office.round().count("sent")).isOne();
  }

  @Test
  void sendsOnlyTheBytesThatWereDelivered() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    final String path = PostOffice.path("2025-03", "Hibah");
    office.write(path, "something else".getBytes(StandardCharsets.UTF_8));
    assertThat(office.round().lines().getFirst().reason()).isEqualTo("file");
    assertThat(office.server().connections()).isZero();
    office.write(path, PostOffice.pdf("2025-03", "Hibah", 1));
    assertThat(office.later(LONG).round().count("sent")).isOne();
  }

  @Test
  void leavesTheRestForLaterWhereTheServerCannotBeWorkedWith() {
    office.recipients("Hibah", DANA);
    for (int month = 1; month <= 5; month++) {
      office.summary("2025-0" + month, "Hibah", 1);
    }
    office.server().then(Fault.DROPS_AT_GREETING);
    assertThat(office.round().lines()).hasSize(1);
    assertThat(office.server().connections()).isOne();
    // The one that failed waits its time; it does not keep the others from going.
    assertThat(office.round().count("sent")).isEqualTo(4);
    assertThat(office.later(LONG).round().count("sent")).isOne();
    assertThat(office.received()).hasSize(5);
  }

  @Test
  void stopsBetweenTwoMessages() {
    office.recipients("Hibah", DANA).summary("2025-01", "Hibah", 1).summary("2025-02", "Hibah", 1);
    final Posted posted =
        office.post(Checkpoint.NONE).deliver(office.output(), () -> !office.received().isEmpty());
    assertThat(posted.count("sent")).isOne();
    assertThat(office.states()).containsExactly(State.SENT, State.QUEUED);
  }

  @Test
  void twoProcessesSendEverythingOnce() throws Exception {
    office.recipients("Hibah", DANA).recipients("Mitra", "mitra@funder.example");
    for (int month = 1; month <= 9; month++) {
      office.summary("2025-0" + month, "Hibah", 1).summary("2025-0" + month, "Mitra", 1);
    }
    final CountDownLatch start = new CountDownLatch(1);
    final List<Future<Posted>> posted = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 3; i++) {
        final Post post = office.post(Checkpoint.NONE);
        posted.add(
            threads.submit(
                () -> {
                  start.await();
                  return post.deliver(office.output(), () -> false);
                }));
      }
      start.countDown();
      long sent = 0;
      for (final Future<Posted> one : posted) {
        sent += one.get().count("sent");
      }
      assertThat(sent).isEqualTo(18);
    }
    assertThat(office.received()).hasSize(18).doesNotHaveDuplicates();
    assertThat(office.entries())
        .allSatisfy(one -> assertThat(one.state()).isEqualTo(State.SENT))
        .allSatisfy(one -> assertThat(one.attempts()).isOne());
  }

  @Test
  void aProcessThatWasHeldUpSendsNothingThatAnotherHasTakenOver() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    final Checkpoint heldUp =
        point -> {
          if (point.equals("mail.claimed")) {
            office.later(Duration.ofHours(1));
            assertThat(office.round().count("sent")).isOne();
          }
        };
    assertThat(office.post(heldUp).deliver(office.output(), () -> false).lines()).isEmpty();
    assertThat(office.received()).hasSize(1);
    assertThat(office.states()).containsExactly(State.SENT);
  }

  @Test
  void aKillBeforeTheTextIsNoDoubtAndOneAfterItIs() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    killAt("mail.claimed");
    assertThat(office.round()).isEqualTo(Posted.NOTHING);
    assertThat(office.states()).containsExactly(State.CLAIMED);
    assertThat(office.later(LONG).round().count("sent")).isOne();
    assertThat(office.entries().getFirst().doubts()).isZero();
    office.summary("2025-04", "Hibah", 1);
    killAt("mail.answered");
    assertThat(office.states()).containsExactly(State.SENT, State.SENDING);
    assertThat(office.later(LONG).round()).isEqualTo(Posted.NOTHING);
    assertThat(office.states()).containsExactly(State.SENT, State.DOUBTFUL);
    office.later(LONG).round();
    assertThat(office.states()).containsExactly(State.SENT, State.SENT);
    assertThat(office.entries().getLast().doubts()).isOne();
    assertThat(office.received()).hasSize(3);
  }

  private void killAt(final String point) {
    final Checkpoint deadly =
        here -> {
          if (here.equals(point)) {
            throw new Killed();
          }
        };
    try {
      office.post(deadly).deliver(office.output(), () -> false);
    } catch (final Killed expected) {
      return;
    }
    throw new AssertionError("It never came to " + point);
  }

  /** The end of a process. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void saysBeforehandWhatWouldGoToWhom() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1).summary("2025-03", "Mitra", 1);
    assertThat(office.post(Checkpoint.NONE).plan(List.of()))
        .containsExactly(
            new Plan.Message(
                PostOffice.path("2025-03", "Hibah"), 1, List.of(DANA), List.of(), false),
            new Plan.Message(PostOffice.path("2025-03", "Mitra"), 1, List.of(), List.of(), false));
    assertThat(office.entries()).isEmpty();
    office.round();
    assertThat(office.post(Checkpoint.NONE).plan(List.of()))
        .extracting(Plan.Message::path)
        .containsExactly(PostOffice.path("2025-03", "Mitra"));
  }

  @Test
  void writesNoAddressIntoTheLog() {
    final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    final Logger root = (Logger) LoggerFactory.getLogger("id.rekap.job");
    root.setLevel(Level.INFO);
    root.setAdditive(false);
    root.addAppender(lines);
    try {
      office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
      office.server().then(Fault.RECIPIENT_550);
      office.round();
    } finally {
      root.detachAppender(lines);
      root.setAdditive(true);
      root.setLevel(null);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.contains("d***@funder.example") && line.contains("550"))
        .noneMatch(line -> line.contains(DANA));
  }

  @Test
  void knowsTheMonthInTheSubjectOfASummary() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    office.round();
    final OutboxEntry entry = office.entries().getFirst();
    assertThat(Summaries.month(entry.key().report())).isEqualTo(YearMonth.of(2025, 3));
    assertThat(Summaries.parties(entry.key().report())).isEqualTo("universitas contoh|hibah");
  }
}
