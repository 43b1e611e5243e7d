package id.rekap.job;

import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
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
 * @param lastRun when the last run ended; null where none did
 * @param unfinished true where a run was cut off; the next one goes on with it
 * @param incomplete names of the waiting workbooks that somebody has open, or whose end is missing
 * @param outlook what the schedule has ahead and behind
 */
public record Status(
    List<Workbook> files,
    List<Made> reports,
    List<String> ignored,
    List<String> unreadable,
    List<Copy> copies,
    List<String> waiting,
    @Nullable Instant lastRun,
    boolean unfinished,
    List<String> incomplete,
    Outlook outlook) {

  /** Keeps its own copies. */
  public Status {
    files = List.copyOf(files);
    reports = List.copyOf(reports);
    ignored = List.copyOf(ignored);
    unreadable = List.copyOf(unreadable);
    copies = List.copyOf(copies);
    waiting = List.copyOf(waiting);
    incomplete = List.copyOf(incomplete);
  }

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
      Instant receivedAt) {

    static Workbook of(final LedgerFile file) {
      return new Workbook(
          file.name(),
          file.sha256(),
          file.status().name().toLowerCase(Locale.ROOT),
          file.code(),
          file.rows().read(),
          file.rows().used(),
          file.rows().refused(),
          file.remarks().errors(),
          file.remarks().warnings(),
          file.remarks().notes(),
          file.receivedAt());
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
}
