package id.rekap.model;

/**
 * Which file a dataset came from and what became of its rows.
 *
 * @param fileName the workbook's name without folders
 * @param sha256 SHA-256 of its bytes, 64 lower-case hex digits
 * @param rowsRead data rows read (respondents or, without them, summary rows), equal to used plus
 *     refused
 * @param rowsUsed rows that the analysis rests on
 * @param rowsRefused rows left out, such as respondents without consent
 */
public record Provenance(
    String fileName, String sha256, int rowsRead, int rowsUsed, int rowsRefused) {

  /** Checks that no row is lost. */
  public Provenance {
    if (rowsRead != rowsUsed + rowsRefused) {
      throw new IllegalArgumentException(
          "%d rows read, but %d used and %d refused".formatted(rowsRead, rowsUsed, rowsRefused));
    }
  }
}
