package id.rekap.report;

import id.rekap.model.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refused workbook: what its notice is made from.
 *
 * @param fileName the workbook's name without folders
 * @param sha256 SHA-256 of its bytes
 * @param code the Kode Kegiatan, where it could be read
 * @param sheets how many sheets were read
 * @param respondents how many respondents were read
 * @param findings everything found, errors and remarks
 * @param version the version of Rekap
 * @param copy what comes with the notice besides
 */
public record Notice(
    String fileName,
    String sha256,
    @Nullable String code,
    int sheets,
    int respondents,
    List<Finding> findings,
    String version,
    Copy copy) {

  /** The corrected copy that comes with a notice. */
  public enum Copy {
    /** None: the file could not be opened. */
    NONE,
    /** The workbook with the findings in it. */
    MARKED,
    /** A list of the findings alone. */
    LIST
  }

  /** Keeps its own copy. */
  public Notice {
    findings = List.copyOf(findings);
  }
}
