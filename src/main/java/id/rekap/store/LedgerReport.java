package id.rekap.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that is kept up to date.
 *
 * @param key which report it is
 * @param code Kode Kegiatan; null for a notice of a workbook whose code could not be read
 * @param revision the revision of the data it was made from, from 1
 * @param status what became of it
 * @param inputName name of the workbook it was made from, or what it is about where there are
 *     several
 * @param inputSha256 SHA-256 of that workbook, or of what names them all
 * @param inputs every workbook it was made from; for a report on one workbook just that
 * @param madeWith fingerprint of the program and the templates that made it, 64 hex digits
 * @param run the run in which it was made
 * @param madeAt when it was made
 * @param files its files in the output folder; those of the last delivery where it failed
 */
public record LedgerReport(
    Key key,
    @Nullable String code,
    int revision,
    Status status,
    String inputName,
    String inputSha256,
    List<Input> inputs,
    String madeWith,
    long run,
    Instant madeAt,
    List<DeliveredFile> files) {

  /** What became of a report. */
  public enum Status {
    /** Its files lie in the output folder. */
    DELIVERED,
    /** It could not be made; the next run tries again. */
    FAILED
  }

  /**
   * Which report it is.
   *
   * @param kind its kind, such as {@code hasil} or {@code pemberitahuan}
   * @param subject the program's code without outer spaces and in lower case, the SHA-256 of a
   *     refused workbook, or office, funder and month of a summary
   * @param language the tag of its language
   */
  public record Key(String kind, String subject, String language) {}

  /**
   * A file as it was delivered.
   *
   * @param path relative to the output folder, with slashes
   * @param sha256 SHA-256 of its bytes
   * @param size number of its bytes
   */
  public record DeliveredFile(String path, String sha256, long size) {}

  /**
   * A workbook that a report was made from.
   *
   * @param name its file name
   * @param sha256 SHA-256 of its bytes
   */
  public record Input(String name, String sha256) {}

  /** A report on one workbook. */
  public LedgerReport(
      final Key key,
      final @Nullable String code,
      final int revision,
      final Status status,
      final String inputName,
      final String inputSha256,
      final String madeWith,
      final long run,
      final Instant madeAt,
      final List<DeliveredFile> files) {
    this(
        key,
        code,
        revision,
        status,
        inputName,
        inputSha256,
        List.of(new Input(inputName, inputSha256)),
        madeWith,
        run,
        madeAt,
        files);
  }

  /** Keeps its own copies. */
  public LedgerReport {
    inputs = List.copyOf(inputs);
    files = List.copyOf(files);
  }
}
