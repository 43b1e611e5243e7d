package id.rekap.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.FaultySmtp.Fault;
import id.rekap.delivery.MailServer;
import id.rekap.delivery.Notifications;
import id.rekap.store.OutboxEntry;
import jakarta.mail.Flags;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What becomes of messages that come back, in the sender's mailbox on a real server. */
@Tag("slow")
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class ReturnsTests {

  private static final String DANA = "dana@funder.example";
  private static final String OTHER = "lain@funder.example";
  private static final String STRANGER = "sri.wahyuni@jauh.example";
  private static final Duration LONG = Duration.ofHours(5);
  private static final String PATH = PostOffice.path("2025-03", "Hibah");

  private final GreenMail box = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private final PostOffice office;
  private final GreenMailUser user;

  ReturnsTests(final TestDatabase database, @TempDir final Path output) throws IOException {
    this.office = new PostOffice(database, output);
    box.start();
    user = box.setUser("rekap@kampus.example", "rekap", "secret");
  }

  @AfterEach
  void close() throws IOException {
    office.close();
    box.stop();
  }

  private Posted round() {
    final MailSettings plain = office.settings();
    final MailServer server =
        new MailServer(
            "127.0.0.1",
            box.getImap().getPort(),
            "rekap",
            "secret",
            MailServer.Tls.NONE,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
    return office
        .post(
            Checkpoint.NONE,
            new MailSettings(
                plain.server(),
                plain.from(),
                plain.replyTo(),
                plain.since(),
                plain.recipients(),
                new MailSettings.Bounces(server, "INBOX")))
        .deliver(office.output(), () -> false);
  }

  private void arrives(final String text) throws Exception {
    inbox().store(Notifications.message(text));
  }

  private MailFolder inbox() throws Exception {
    return box.getManagers().getImapHostManager().getInbox(user);
  }

  private List<Boolean> seen() throws Exception {
    return inbox().getMessages().stream().map(one -> one.isSet(Flags.Flag.SEEN)).toList();
  }

  private String messageId() {
    return office.entries().getFirst().messageId();
  }

  private Status.Mail status() {
    final OutboxEntry entry = office.entries().getFirst();
    return Status.Mail.of(
        entry, office.outbox().bounces().getOrDefault(entry.messageId(), List.of()));
  }

  @Test
  void tellsOnceWhomAMessageDidNotReachAndNeverSendsItAgain() throws Exception {
    office.recipients("Hibah", DANA, OTHER).summary("2025-03", "Hibah", 1);
    assertThat(round().lines()).hasSize(1);
    arrives(Notifications.failed(messageId(), DANA.toUpperCase(java.util.Locale.ROOT), "5.1.1"));
    final Posted told = round();
    assertThat(told.bounced()).containsExactly(new Posted.Bounced(PATH, 1, DANA, "5.1.1"));
    assertThat(told.unread()).isNull();
    assertThat(status().state()).isEqualTo("bounced");
    assertThat(status().returned())
        .containsExactly(new Status.Mail.Bounce(DANA, "5.1.1", office.now()));
    arrives(Notifications.failed(messageId(), DANA, "5.1.1"));
    assertThat(office.recipients("Hibah", OTHER).later(LONG).now()).isNotNull();
    assertThat(round()).isEqualTo(Posted.NOTHING);
    assertThat(seen()).containsExactly(true, true);
    assertThat(office.real().getReceivedMessages()).hasSize(2);
    arrives(Notifications.failed(messageId(), OTHER, "5.2.2"));
    assertThat(round().bounced()).extracting(Posted.Bounced::to).containsExactly(OTHER);
    assertThat(status().returned()).hasSize(2);
  }

  @Test
  void takesALaterRevisionForAnotherMessage() throws Exception {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    round();
    arrives(Notifications.failed(messageId(), DANA, "5.1.1"));
    office.summary("2025-03", "Hibah", 2);
    final Posted second = round();
    assertThat(second.lines()).hasSize(1);
    assertThat(second.bounced()).hasSize(1);
    assertThat(office.outbox().bounces().keySet()).containsExactly(messageId());
    assertThat(office.entries().get(1).messageId()).isNotEqualTo(messageId());
  }

  /**
   * Whoever knows no identity of ours cannot make anything appear, nor hide a message of others.
   */
  @Test
  void leavesWhatIsNotOfAMessageThatWasSent() throws Exception {
    office.summary("2025-02", "Hibah", 1);
    office.recipients("Dana", DANA).summary("2025-03", "Dana", 1);
    round();
    final String held = messageId();
    arrives(Notifications.failed(held, DANA, "5.1.1"));
    arrives(Notifications.failed("<rekap.0@kampus.example>", DANA, "5.1.1"));
    arrives(Notifications.of("delayed", office.entries().get(1).messageId(), DANA, "4.4.1"));
    assertThat(round().bounced()).isEmpty();
    assertThat(seen()).containsExactly(false, false, false);
    assertThat(office.outbox().bounces()).isEmpty();
  }

  @Test
  void keepsAForeignAddressOutOfTheLedgerAndTheLog() throws Exception {
    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    final Logger logger = (Logger) LoggerFactory.getLogger("id.rekap");
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    round();
    arrives(
        Notifications.failed(messageId(), STRANGER, "5.1.1")
            .replace("Your message", "Ibu Sri Wahyuni"));
    arrives("From: " + STRANGER + "\nSubject: Ny. Sri\nContent-Type: multipart/report\n\nSri\n");
    assertThat(round().bounced()).containsExactly(new Posted.Bounced(PATH, 1, "", "5.1.1"));
    assertThat(status().returned()).extracting(Status.Mail.Bounce::to).containsExactly("");
    assertThat(log.list).isNotEmpty();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("Sri") || line.contains("sri") || line.contains(DANA));
  }

  /** What came back had been taken: a second copy would be one too many. */
  @Test
  void endsTheDoubtAboutAMessageThatCameBack() throws Exception {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    office.server().then(Fault.DROPS_AFTER_TEXT_TAKEN);
    round();
    assertThat(office.states()).containsExactly(OutboxEntry.State.DOUBTFUL);
    arrives(Notifications.failed(messageId(), DANA, "5.1.1"));
    round();
    assertThat(office.states()).containsExactly(OutboxEntry.State.SENT);
    office.later(LONG);
    assertThat(round().lines()).isEmpty();
  }

  @Test
  void saysThatTheMailboxCannotBeReadAndSendsAllTheSame() {
    office.recipients("Hibah", DANA).summary("2025-03", "Hibah", 1);
    user.setPassword("another");
    final Posted posted = round();
    assertThat(posted.lines()).extracting(Posted.Line::state).containsExactly("sent");
    assertThat(posted.unread()).isEqualTo("login");
  }
}
