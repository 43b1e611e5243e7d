package id.rekap.intake;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one file: accepted, refused or ignored. */
public sealed interface IntakeResult {

  /**
   * Names the file.
   *
   * @return its name without folders
   */
  String fileName();

  /**
   * Identifies the bytes that were read.
   *
   * @return SHA-256, 64 lower-case hex digits
   */
  String sha256();

  /**
   * Lists what was found, in the order of the sheets, rows and columns.
   *
   * @return errors, warnings and notes; unmodifiable
   */
  List<Finding> findings();

  /**
   * A workbook without errors.
   *
   * @param dataset its data
   * @param sheets number of sheets in the file
   * @param codeSheet the sheet on which Kode Kegiatan stands, as named in the file
   * @param codeCell the cell of Kode Kegiatan, such as {@code B2}
   * @param publishedColumn the letters of the column of printed numbers on the sheet Publikasi;
   *     empty without one
   * @param findings warnings and notes only
   */
  record Accepted(
      Dataset dataset,
      int sheets,
      String codeSheet,
      String codeCell,
      String publishedColumn,
      List<Finding> findings)
      implements IntakeResult {

    /** Keeps its own copy of the findings. */
    public Accepted {
      findings = List.copyOf(findings);
    }

    /**
     * The same with further warnings.
     *
     * @param more what else was found
     * @return a new result
     */
    public Accepted with(final List<Finding> more) {
      final List<Finding> all = new ArrayList<>(findings);
      all.addAll(more);
      return new Accepted(dataset, sheets, codeSheet, codeCell, publishedColumn, all);
    }

    @Override
    public String fileName() {
      return dataset.provenance().fileName();
    }

    @Override
    public String sha256() {
      return dataset.provenance().sha256();
    }
  }

  /**
   * A workbook with at least one error; nothing of it is used.
   *
   * @param fileName its name without folders
   * @param sha256 SHA-256 of its bytes
   * @param code Kode Kegiatan, where it could be read
   * @param sheets number of sheets that could be read, 0 where the file could not be opened
   * @param respondents respondents counted, 0 or more
   * @param findings every error and every warning
   */
  record Refused(
      String fileName,
      String sha256,
      @Nullable String code,
      int sheets,
      int respondents,
      List<Finding> findings)
      implements IntakeResult {

    /** Keeps its own copy of the findings. */
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A file that is no workbook of a program: a lock file, a hidden file, a README, another kind.
   *
   * @param fileName its name without folders
   * @param sha256 SHA-256 of its bytes
   */
  record Ignored(String fileName, String sha256) implements IntakeResult {
    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }
}
