package id.rekap.job;

import id.rekap.store.LedgerReport;
import id.rekap.store.LedgerReport.DeliveredFile;
import id.rekap.store.OutboxEntry;
import id.rekap.store.OutboxEntry.Attachment;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The monthly summaries that lie in the output folder and are to be sent, and to whom. */
final class Summaries {

  /** A month as the subject of a summary begins, and the bar behind it. */
  private static final int MONTH = "2025-03".length();

  /** A summary that is to be sent: its file, and its identity as a message. */
  record Summary(Attachment attachment, String messageId) {}

  private final MailSettings mail;
  private final String language;

  /**
   * Summaries in one language.
   *
   * @param mail to whom they go, and from which month on
   * @param language the language of the reports that {@code run} makes; others are not sent
   */
  Summaries(final MailSettings mail, final String language) {
    this.mail = mail;
    this.language = language;
  }

  /**
   * Lists what is to be sent, sent already or not: summaries of months that are over, as they were
   * delivered last.
   *
   * @param all every report that is kept up to date
   * @param now the month that is not over yet
   */
  Map<OutboxEntry.Key, Summary> of(final List<LedgerReport> all, final YearMonth now) {
    final Map<OutboxEntry.Key, Summary> wanted = new LinkedHashMap<>();
    for (final LedgerReport report : all) {
      if (report.status() == LedgerReport.Status.DELIVERED && isSent(report.key(), now)) {
        for (final DeliveredFile file : report.files()) {
          if (file.path().endsWith(".pdf")) {
            final OutboxEntry.Key key = key(report);
            wanted.put(
                key,
                new Summary(
                    new Attachment(report.inputName(), file.path(), file.sha256()),
                    messageId(key)));
          }
        }
      }
    }
    return wanted;
  }

  private static OutboxEntry.Key key(final LedgerReport report) {
    return new OutboxEntry.Key(report.key(), report.revision(), report.inputSha256());
  }

  /** Tells whether a report is a summary that is sent by e-mail. */
  boolean isSent(final LedgerReport.Key key, final YearMonth now) {
    if (!key.kind().equals(RunRequest.MONTHLY) || !key.language().equals(language)) {
      return false;
    }
    final YearMonth month = month(key);
    return !month.isBefore(mail.since())
        && month.isBefore(now)
        && mail.of(parties(key)).map(MailSettings.Recipients::isSent).orElse(true);
  }

  /** The month of a summary. */
  static YearMonth month(final LedgerReport.Key key) {
    return YearMonth.parse(key.subject().substring(0, MONTH));
  }

  /** The office and the funder of a summary, by their identity. */
  static String parties(final LedgerReport.Key key) {
    return key.subject().substring(MONTH + 1);
  }

  /** Between whom a summary goes; nobody gets it where no recipient is set. */
  OutboxEntry.Envelope envelope(final LedgerReport.Key key) {
    return mail.of(parties(key))
        .map(one -> new OutboxEntry.Envelope(mail.from(), one.to(), one.cc()))
        .orElse(OutboxEntry.Envelope.NONE);
  }

  /**
   * The identity of a revision as a message: the same however often it is sent, and another for
   * other data, also where a database was begun anew.
   */
  private String messageId(final OutboxEntry.Key key) {
    final LedgerReport.Key report = key.report();
    final String digest =
        Digest.of(
            String.join(
                "\n",
                report.kind(),
                report.subject(),
                report.language(),
                String.valueOf(key.revision()),
                key.inputSha256()));
    return "<rekap."
        + digest.substring(0, 40)
        + mail.from().substring(mail.from().indexOf('@'))
        + ">";
  }
}
