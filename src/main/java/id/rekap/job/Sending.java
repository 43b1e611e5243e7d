package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.Letter;
import id.rekap.delivery.MailAddress;
import id.rekap.delivery.Mailbox;
import id.rekap.delivery.Outcome;
import id.rekap.delivery.Outcome.Fate;
import id.rekap.delivery.Outcome.Reason;
import id.rekap.report.FunderMonth;
import id.rekap.store.LedgerReport;
import id.rekap.store.Outbox;
import id.rekap.store.OutboxEntry;
import id.rekap.store.OutboxEntry.Envelope;
import id.rekap.store.OutboxEntry.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one revision: claims it, gives it to the server, and writes down what became of it. */
final class Sending {

  /**
   * After this time without a word its sender is taken for dead. Longer than any attempt takes: the
   * server's answers are waited for a quarter of an hour at the most.
   */
  private static final Duration CLAIM = Duration.ofMinutes(45);

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  /** What is written beside a summary. */
  record Letters(
      ReportMaker maker,
      MailSettings mail,
      String language,
      Function<LedgerReport.Key, Optional<FunderMonth>> names) {

    /** Who gets a summary, with the names as the workbooks write them. */
    MailSettings.Recipients named(final LedgerReport.Key report) {
      final MailSettings.Recipients set = mail.of(Summaries.parties(report)).orElseThrow();
      return names
          .apply(report)
          .map(one -> new MailSettings.Recipients(one.office(), one.funder(), set.to(), set.cc()))
          .orElse(set);
    }
  }

  /**
   * What became of an attempt.
   *
   * @param line the message; null where somebody else has it
   * @param isEndOfRound true where the next message would fare the same
   */
  record Result(Posted.@Nullable Line line, boolean isEndOfRound) {}

  private final Outbox outbox;
  private final Mailbox mailbox;
  private final Letters letters;
  private final Clock clock;
  private final Checkpoint checkpoint;

  Sending(
      final Outbox outbox,
      final Mailbox mailbox,
      final Letters letters,
      final Clock clock,
      final Checkpoint checkpoint) {
    this.outbox = outbox;
    this.mailbox = mailbox;
    this.letters = letters;
    this.clock = clock;
    this.checkpoint = checkpoint;
  }

  Result send(
      final OutboxEntry entry,
      final Envelope envelope,
      final Path output,
      final BooleanSupplier stopping) {
    final ReportMaker.Written written = written(entry);
    final String claim = UUID.randomUUID().toString();
    final Instant now = clock.instant();
    if (!outbox.claim(entry.key(), claim, envelope, now, now.plus(CLAIM))) {
      return new Result(null, false);
    }
    checkpoint.reached("mail.claimed");
    final Outcome outcome = attempt(entry, claim, envelope, written, output, stopping);
    checkpoint.reached("mail.answered");
    if (outcome.reason() == Reason.TAKEN_OVER) {
      return new Result(null, false);
    }
    final State state = state(outcome.fate());
    record(entry, claim, envelope, outcome);
    log(entry, envelope, outcome);
    return new Result(
        new Posted.Line(
            entry.attachment().path(),
            Status.Mail.word(state),
            Posted.word(outcome.reason()),
            outcome.code()),
        outcome.isOfTheConnection());
  }

  private Outcome attempt(
      final OutboxEntry entry,
      final String claim,
      final Envelope envelope,
      final ReportMaker.Written written,
      final Path output,
      final BooleanSupplier stopping) {
    final byte[] pdf;
    try {
      pdf = Files.readAllBytes(output.resolve(entry.attachment().path()));
    } catch (final IOException missing) {
      return new Outcome(Fate.POSTPONED, Reason.FILE, 0);
    }
    // Only the very bytes that were delivered leave the house.
    if (!Digest.of(pdf).equals(entry.attachment().sha256())) {
      return new Outcome(Fate.POSTPONED, Reason.FILE, 0);
    }
    return mailbox.send(
        letter(entry, envelope, written, pdf),
        () -> {
          final Instant now = clock.instant();
          final boolean ours = outbox.begin(entry.key(), claim, now, now.plus(CLAIM));
          checkpoint.reached("mail.text");
          return ours;
        },
        stopping);
  }

  private ReportMaker.Written written(final OutboxEntry entry) {
    final LedgerReport.Key report = entry.key().report();
    return letters
        .maker()
        .letter(
            letters.named(report),
            Summaries.month(report),
            entry.key().revision(),
            letters.language());
  }

  private Letter letter(
      final OutboxEntry entry,
      final Envelope envelope,
      final ReportMaker.Written written,
      final byte[] pdf) {
    final MailSettings mail = letters.mail();
    return new Letter(
        entry.messageId(),
        mail.from(),
        mail.replyTo(),
        envelope.to(),
        envelope.cc(),
        written.subject(),
        written.body(),
        String.valueOf(Path.of(entry.attachment().path()).getFileName()),
        pdf);
  }

  private static State state(final Fate fate) {
    return switch (fate) {
      case SENT -> State.SENT;
      case REFUSED -> State.REFUSED;
      case POSTPONED -> State.FAILED;
      case DOUBTFUL -> State.DOUBTFUL;
    };
  }

  private void record(
      final OutboxEntry entry, final String claim, final Envelope envelope, final Outcome outcome) {
    final Instant now = clock.instant();
    final Instant again =
        switch (outcome.fate()) {
          case SENT, REFUSED -> null;
          case POSTPONED ->
              outcome.reason() == Reason.CUT_OFF
                  ? now
                  : now.plus(BackOff.after(entry.attempts() + 1));
          case DOUBTFUL -> OutboxUpdate.again(entry.doubts(), entry.attempts() + 1, now);
        };
    if (outcome.fate() == Fate.SENT) {
      outbox.sent(entry.key(), envelope, now);
    } else {
      outbox.ended(
          entry.key(),
          claim,
          state(outcome.fate()),
          Posted.word(outcome.reason()),
          outcome.code(),
          now,
          again);
    }
  }

  private static void log(final OutboxEntry entry, final Envelope envelope, final Outcome outcome) {
    LOG.info(
        "Message with {}, revision {}, attempt {}, to {}: {} ({} {})",
        entry.attachment().path(),
        entry.key().revision(),
        entry.attempts() + 1,
        Stream.concat(envelope.to().stream(), envelope.cc().stream())
            .map(MailAddress::masked)
            .collect(Collectors.joining(", ")),
        Posted.word(outcome.fate()),
        Posted.word(outcome.reason()),
        outcome.code());
  }
}
