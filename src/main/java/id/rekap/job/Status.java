package id.rekap.job;

import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
import id.rekap.store.OutboxEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How things stand.
 *
 * @param files every workbook that was read
 * @param reports every report that is kept up to date
 * @param ignored names of the files of the input folder that are passed over
 * @param unreadable names of the files and folders of the input folder that cannot be read
 * @param copies workbooks of the input folder that lie there more than once
 * @param waiting names of the workbooks of the input folder that the next run will read
 * @param messages every revision that is sent by e-mail, sent already or not
 * @param lastRun when the last run ended; null where none did
 * @param unfinished true where a run was cut off; the next one goes on with it
 * @param heldBack the waiting workbooks that somebody has open, or whose end is missing
 * @param outlook what the schedule has ahead and behind
 */
public record Status(
    List<Workbook> files,
    List<Made> reports,
    List<String> ignored,
    List<String> unreadable,
    List<Copy> copies,
    List<String> waiting,
    List<Mail> messages,
    @Nullable Instant lastRun,
    boolean unfinished,
    List<HeldBack> heldBack,
    Outlook outlook) {

  /** Keeps its own copies. */
  public Status {
    files = List.copyOf(files);
    reports = List.copyOf(reports);
    ignored = List.copyOf(ignored);
    unreadable = List.copyOf(unreadable);
    copies = List.copyOf(copies);
    waiting = List.copyOf(waiting);
    messages = List.copyOf(messages);
    heldBack = List.copyOf(heldBack);
  }

  /**
   * A workbook that is not taken yet.
   *
   * @param name its file name
   * @param openSince since when a file beside it marks it as open; null where its end is missing
   * @param until when that file is believed no longer; null without one
   */
  public record HeldBack(String name, @Nullable Instant openSince, @Nullable Instant until) {}

  /**
   * A workbook that was read.
   *
   * @param name its file name
   * @param sha256 SHA-256 of its bytes
   * @param state {@code accepted}, {@code refused} or {@code superseded}
   * @param code Kode Kegiatan; null where it could not be read
   * @param read rows of data read, equal to used plus refused
   * @param used rows that the analysis rests on
   * @param refused rows left out
   * @param errors errors found
   * @param warnings warnings found
   * @param notes notes found
   * @param receivedAt when it was taken in
   * @param present true while these bytes lie in the input folder
   */
  public record Workbook(
      String name,
      String sha256,
      String state,
      @Nullable String code,
      int read,
      int used,
      int refused,
      int errors,
      int warnings,
      int notes,
      Instant receivedAt,
      boolean present) {

    static Workbook of(final LedgerFile file, final String name, final boolean present) {
      return new Workbook(
          name,
          file.sha256(),
          file.status().name().toLowerCase(Locale.ROOT),
          file.code(),
          file.rows().read(),
          file.rows().used(),
          file.rows().refused(),
          file.remarks().errors(),
          file.remarks().warnings(),
          file.remarks().notes(),
          file.receivedAt(),
          present);
    }
  }

  /**
   * A report that is kept up to date.
   *
   * @param kind its kind, such as {@code hasil}
   * @param language the tag of its language
   * @param code Kode Kegiatan; null for a notice without one
   * @param revision from 1
   * @param state {@code delivered} or {@code failed}
   * @param inputName name of the workbook it was made from
   * @param inputSha256 SHA-256 of that workbook
   * @param madeAt when it was made
   * @param files its files, relative to the output folder
   */
  public record Made(
      String kind,
      String language,
      @Nullable String code,
      int revision,
      String state,
      String inputName,
      String inputSha256,
      Instant madeAt,
      List<String> files) {

    /** Keeps its own copy. */
    public Made {
      files = List.copyOf(files);
    }

    static Made of(final LedgerReport report) {
      return new Made(
          report.key().kind(),
          report.key().language(),
          report.code(),
          report.revision(),
          report.status().name().toLowerCase(Locale.ROOT),
          report.inputName(),
          report.inputSha256(),
          report.madeAt(),
          report.files().stream().map(LedgerReport.DeliveredFile::path).toList());
    }
  }

  /**
   * A revision of a report that is sent by e-mail.
   *
   * @param file the file that goes with it, relative to the output folder
   * @param kind its kind, such as {@code bulanan}
   * @param language the tag of its language
   * @param subject what it is about, such as month and funder
   * @param revision from 1
   * @param state {@code queued}, {@code held}, {@code sending}, {@code sent}, {@code bounced},
   *     {@code failed}, {@code refused}, {@code in_doubt} or {@code superseded}
   * @param reason why the last attempt failed; null where none did
   * @param code the server's reply code; 0 where it gave none
   * @param attempts how often it was tried
   * @param doubts how many of these may have arrived although the server did not say so
   * @param to addresses of the last attempt's recipients
   * @param cc addresses of those who got a copy of it
   * @param messageId its identity as a message
   * @param next when it is tried again; null where it waits for nothing or for ever
   * @param changedAt when it came into this state
   * @param returned whom it did not reach after it was sent
   */
  public record Mail(
      String file,
      String kind,
      String language,
      String subject,
      int revision,
      String state,
      @Nullable String reason,
      int code,
      int attempts,
      int doubts,
      List<String> to,
      List<String> cc,
      String messageId,
      @Nullable Instant next,
      Instant changedAt,
      List<Bounce> returned) {

    /** Keeps its own copies. */
    public Mail {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      returned = List.copyOf(returned);
    }

    /**
     * A recipient whom a message did not reach.
     *
     * @param to the address; empty where it is not known which
     * @param status why, as a code of RFC 3463; empty where that is not known
     * @param noticedAt when Rekap came to know of it
     */
    public record Bounce(String to, String status, Instant noticedAt) {}

    static Mail of(final OutboxEntry entry, final List<OutboxEntry.Bounced> bounced) {
      final String state =
          entry.state() == OutboxEntry.State.SENT && !bounced.isEmpty()
              ? "bounced"
              : word(entry.state());
      return new Mail(
          entry.attachment().path(),
          entry.key().report().kind(),
          entry.key().report().language(),
          entry.attachment().inputName(),
          entry.key().revision(),
          state,
          entry.reason(),
          entry.code(),
          entry.attempts(),
          entry.doubts(),
          entry.envelope().to(),
          entry.envelope().cc(),
          entry.messageId(),
          state.equals("sending") ? null : entry.dueAt(),
          entry.changedAt(),
          bounced.stream()
              .map(one -> new Bounce(one.recipient(), one.status(), one.noticedAt()))
              .toList());
    }

    /** A state for people and scripts. */
    static String word(final OutboxEntry.State state) {
      return switch (state) {
        case CLAIMED, SENDING -> "sending";
        case DOUBTFUL -> "in_doubt";
        case QUEUED, HELD, SENT, FAILED, REFUSED, SUPERSEDED -> Posted.word(state);
      };
    }
  }
}
