package id.rekap.job;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.rekap.TestDatabase;
import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.FaultySmtp;
import id.rekap.delivery.MailServer;
import id.rekap.store.LedgerReport;
import id.rekap.store.Outbox;
import id.rekap.store.OutboxEntry;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Summaries that lie in an output folder, a real mail server, and a clock to be moved. */
final class PostOffice implements AutoCloseable {

  static final String OFFICE = "Universitas Contoh";
  private static final Instant BEGIN = Instant.parse("2026-01-05T03:00:00Z");

  private final GreenMail real = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final FaultySmtp server;
  private final ReportLedger reports;
  private final Outbox outbox;
  private final Path output;
  private final long run;
  private final List<MailSettings.Recipients> recipients = new ArrayList<>();
  private volatile Instant now = BEGIN;

  PostOffice(final TestDatabase database, final Path output) throws IOException {
    this(new JdbcTemplate(database.migrated()), output);
  }

  PostOffice(final JdbcTemplate jdbc, final Path output) throws IOException {
    real.start();
    this.server = new FaultySmtp(real.getSmtp().getPort());
    this.reports = new ReportLedger(jdbc);
    this.outbox = new Outbox(jdbc);
    this.output = output;
    this.run = new RunLedger(jdbc).openRun(BEGIN);
  }

  FaultySmtp server() {
    return server;
  }

  GreenMail real() {
    return real;
  }

  /** Sets who gets the summaries for a funder, in place of who did. */
  PostOffice recipients(final String funder, final String... to) {
    recipients.removeIf(one -> one.funder().equals(funder));
    if (to.length > 0) {
      recipients.add(new MailSettings.Recipients(OFFICE, funder, List.of(to), List.of()));
    }
    return this;
  }

  /** Delivers a summary as a run does, in place of its earlier revision. */
  PostOffice summary(final String month, final String funder, final int revision) {
    final String path = path(month, funder);
    final byte[] pdf = pdf(month, funder, revision);
    write(path, pdf);
    reports.record(
        new LedgerReport(
            key(month, funder),
            null,
            revision,
            LedgerReport.Status.DELIVERED,
            month + " " + funder,
            Digest.of("data of " + month + funder + revision),
            "0".repeat(64),
            run,
            now,
            List.of(new LedgerReport.DeliveredFile(path, Digest.of(pdf), pdf.length))));
    return this;
  }

  static byte[] pdf(final String month, final String funder, final int revision) {
    return ("%PDF " + month + " " + funder + " revision " + revision)
        .repeat(40)
        .getBytes(StandardCharsets.UTF_8);
  }

  static String path(final String month, final String funder) {
    return "Universitas-Contoh/"
        + month.substring(0, 4)
        + "/bulanan/"
        + month
        + "-"
        + funder
        + ".pdf";
  }

  void write(final String path, final byte[] bytes) {
    try {
      final Path file = output.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (final IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** Takes a summary back, as a run does where no program calls for it. */
  void withdraw(final String month, final String funder) {
    reports.remove(key(month, funder));
  }

  private static LedgerReport.Key key(final String month, final String funder) {
    final String subject = String.join("|", month, OFFICE, funder).toLowerCase(Locale.ROOT);
    return new LedgerReport.Key(RunRequest.MONTHLY, subject, "id");
  }

  PostOffice later(final Duration time) {
    now = now.plus(time);
    return this;
  }

  Instant now() {
    return now;
  }

  Posted round() {
    return post(Checkpoint.NONE).deliver(output, () -> false);
  }

  /** A post of its own, as another process has one. */
  Post post(final Checkpoint checkpoint) {
    return post(checkpoint, settings());
  }

  Post post(final Checkpoint checkpoint, final @Nullable MailSettings mail) {
    return new Post(
        outbox,
        reports,
        TestPorts.of(checkpoint).maker(),
        new Post.Office(mail, "id", ZoneId.of("Asia/Jakarta"), any -> Optional.empty()),
        new Moved(),
        checkpoint);
  }

  Path output() {
    return output;
  }

  MailSettings settings() {
    return new MailSettings(
        new MailServer(
            "127.0.0.1",
            server.port(),
            null,
            null,
            MailServer.Tls.NONE,
            Duration.ofSeconds(5),
            Duration.ofMillis(400)),
        "rekap@kampus.example",
        "pppm@kampus.example",
        YearMonth.of(2025, 1),
        recipients);
  }

  Outbox outbox() {
    return outbox;
  }

  List<OutboxEntry> entries() {
    return outbox.entries();
  }

  /** The states of the outbox, in the order of months, funders and revisions. */
  List<OutboxEntry.State> states() {
    return entries().stream().map(OutboxEntry::state).toList();
  }

  /** What lies in the mailboxes of recipients, one a recipient. */
  List<Received> received() {
    final List<Received> all = new ArrayList<>();
    for (final GreenMailUser user : real.getUserManager().listUser()) {
      for (final StoredMessage stored : inbox(user).getMessages()) {
        all.add(Received.of(user.getEmail(), stored.getMimeMessage()));
      }
    }
    return all;
  }

  private MailFolder inbox(final GreenMailUser user) {
    try {
      return real.getManagers().getImapHostManager().getInbox(user);
    } catch (final FolderException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A message in a mailbox. */
  record Received(String recipient, String messageId, String subject, String sha256) {

    static Received of(final String recipient, final MimeMessage message) {
      try {
        final MimeMultipart parts = (MimeMultipart) message.getContent();
        return new Received(
            recipient,
            message.getMessageID(),
            message.getSubject(),
            Digest.of(parts.getBodyPart(1).getInputStream().readAllBytes()));
      } catch (final MessagingException | IOException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    real.stop();
  }

  /** Tells the time that the test has come to. */
  private final class Moved extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(final ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
