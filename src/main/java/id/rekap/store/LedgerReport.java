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
 * @param inputName name of the workbook it was made from
 * @param inputSha256 SHA-256 of that workbook
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
   * @param subject the program's code without outer spaces and in lower case, or the SHA-256 of a
   *     refused workbook
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

  /** Keeps its own copy of the files. */
  public LedgerReport {
    files = List.copyOf(files);
  }
}
