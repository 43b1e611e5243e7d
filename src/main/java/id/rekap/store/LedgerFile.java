package id.rekap.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was read, identified by its bytes.
 *
 * @param sha256 SHA-256 of its bytes, 64 lower-case hex digits
 * @param name its file name without folders
 * @param status what became of it
 * @param code Kode Kegiatan; null where it could not be read
 * @param sheets number of sheets that could be read
 * @param respondents respondents counted, 0 or more
 * @param rows data rows read, used and refused
 * @param remarks how many findings of each weight
 * @param blockedBy SHA-256 of the workbook that holds its code, where that is why it was refused
 * @param version the version of Rekap that read it
 * @param run the run in which it was read
 * @param receivedAt when it was read
 */
public record LedgerFile(
    String sha256,
    String name,
    Status status,
    @Nullable String code,
    int sheets,
    int respondents,
    Rows rows,
    Remarks remarks,
    @Nullable String blockedBy,
    String version,
    long run,
    Instant receivedAt) {

  /** What became of a workbook. */
  public enum Status {
    /** It speaks for its program. */
    ACCEPTED,
    /** It has errors; nothing of it is used. */
    REFUSED,
    /**
     * It was accepted, and a later one speaks for its program now; or it was refused, and its
     * repaired version was accepted.
     */
    SUPERSEDED
  }

  /**
   * What became of the rows of data.
   *
   * @param read rows read, equal to used plus refused
   * @param used rows that the analysis rests on
   * @param refused rows left out
   */
  public record Rows(int read, int used, int refused) {}

  /**
   * How many findings of each weight.
   *
   * @param errors errors
   * @param warnings warnings
   * @param notes notes
   */
  public record Remarks(int errors, int warnings, int notes) {}
}
