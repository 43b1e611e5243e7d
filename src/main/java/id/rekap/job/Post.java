package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import id.rekap.delivery.Mailbox;
import id.rekap.report.FunderMonth;
import id.rekap.store.LedgerReport;
import id.rekap.store.Outbox;
import id.rekap.store.OutboxEntry;
import id.rekap.store.OutboxEntry.State;
import id.rekap.store.ReportLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends the monthly summaries to their funders, each revision once. Does nothing where no server is
 * set. May be called at any time, by several processes on one database at once.
 */
final class Post {

  /**
   * What the post works with.
   *
   * @param mail how summaries are sent; null where they are not
   * @param language the language of the reports that {@code run} makes
   * @param zone the zone in which a month ends
   * @param names how the workbooks write office and funder of a summary; empty where none does
   */
  record Office(
      @Nullable MailSettings mail,
      String language,
      ZoneId zone,
      Function<LedgerReport.Key, Optional<FunderMonth>> names) {}

  private final Outbox outbox;
  private final ReportLedger reports;
  private final ReportMaker maker;
  private final Office office;
  private final Clock clock;
  private final Checkpoint checkpoint;

  Post(
      final Outbox outbox,
      final ReportLedger reports,
      final ReportMaker maker,
      final Office office,
      final Clock clock,
      final Checkpoint checkpoint) {
    this.outbox = outbox;
    this.reports = reports;
    this.maker = maker;
    this.office = office;
    this.clock = clock;
    this.checkpoint = checkpoint;
  }

  /**
   * Puts what was delivered into the outbox and sends what is due there: what was tried least
   * first, earlier months first. Where the server cannot be worked with, the rest waits for the
   * next round. At last looks what came back.
   *
   * @param output the output folder, with the files to be sent
   * @param stopping asked before each message whether to leave the rest for later
   */
  Posted deliver(final Path output, final BooleanSupplier stopping) {
    final MailSettings mail = office.mail();
    if (mail == null) {
      return Posted.NOTHING;
    }
    final Summaries summaries = new Summaries(mail, office.language());
    final Map<OutboxEntry.Key, Summaries.Summary> wanted =
        summaries.of(reports.reports(), thisMonth());
    new OutboxUpdate(outbox, summaries, clock).bring(wanted);
    final Sending sending =
        new Sending(
            outbox,
            new Mailbox(mail.server()),
            new Sending.Letters(maker, mail, office.language(), office.names()),
            clock,
            checkpoint);
    final List<Posted.Line> lines = new ArrayList<>();
    for (final OutboxEntry entry : due(wanted.keySet())) {
      if (stopping.getAsBoolean()) {
        break;
      }
      final Sending.Result result =
          sending.send(entry, summaries.envelope(entry.key().report()), output, stopping);
      if (result.line() != null) {
        lines.add(result.line());
      }
      if (result.isEndOfRound()) {
        break;
      }
    }
    final Returns.Look look = new Returns(outbox, clock).look(mail.bounces(), stopping);
    return new Posted(lines, held(), look.bounced(), look.unread());
  }

  private List<OutboxEntry> due(final Set<OutboxEntry.Key> wanted) {
    final Instant now = clock.instant();
    return outbox.entries().stream()
        .filter(one -> wanted.contains(one.key()) && isDue(one, now))
        .sorted(
            Comparator.comparingInt(OutboxEntry::attempts)
                .thenComparing(one -> one.key().report().subject())
                .thenComparing(one -> one.key().revision()))
        .toList();
  }

  private static boolean isDue(final OutboxEntry entry, final Instant now) {
    final Instant due = entry.dueAt();
    return switch (entry.state()) {
      case QUEUED -> true;
      case FAILED, DOUBTFUL -> due != null && !due.isAfter(now);
      case HELD, CLAIMED, SENDING, SENT, REFUSED, SUPERSEDED -> false;
    };
  }

  private List<String> held() {
    return outbox.entries().stream()
        .filter(one -> one.state() == State.HELD)
        .map(one -> one.attachment().path())
        .toList();
  }

  /**
   * Tells what would go to whom; changes nothing.
   *
   * @param due summaries that a run would make anew
   */
  List<Plan.Message> plan(final List<RunRequest> due) {
    final MailSettings mail = office.mail();
    if (mail == null) {
      return List.of();
    }
    final Summaries summaries = new Summaries(mail, office.language());
    final List<LedgerReport> made = reports.reports();
    final Map<LedgerReport.Key, Plan.Message> messages = new LinkedHashMap<>();
    final Map<OutboxEntry.Key, OutboxEntry> known = new HashMap<>();
    outbox.entries().forEach(one -> known.put(one.key(), one));
    summaries
        .of(made, thisMonth())
        .forEach(
            (key, summary) ->
                messages.put(
                    key.report(), message(key, summary.attachment().path(), summaries, known)));
    final ReportPaths paths = new ReportPaths(made);
    for (final RunRequest request : due) {
      if (request.month() != null && summaries.isSent(request.key(), thisMonth())) {
        final String path = paths.monthly(request.key(), request.month()) + ".pdf";
        final OutboxEntry.Key key =
            new OutboxEntry.Key(request.key(), request.revision(), request.inputSha256());
        messages.put(request.key(), message(key, path, summaries, known));
      }
    }
    return messages.values().stream().filter(one -> !one.isOver()).toList();
  }

  private static Plan.Message message(
      final OutboxEntry.Key key,
      final String path,
      final Summaries summaries,
      final Map<OutboxEntry.Key, OutboxEntry> known) {
    final OutboxEntry.Envelope envelope = summaries.envelope(key.report());
    return new Plan.Message(
        path,
        key.revision(),
        envelope.to(),
        envelope.cc(),
        OutboxUpdate.isOver(known.get(key), envelope));
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(office.zone()));
  }
}
