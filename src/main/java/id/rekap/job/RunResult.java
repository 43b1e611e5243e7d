package id.rekap.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did.
 *
 * @param workbooks workbooks that were taken in or refused, by file name
 * @param broken names of workbooks and folders that could not be read from disk
 * @param reports reports that were made, in the order of their paths
 * @param failed reports that could not be made
 * @param refused workbooks in the input folder that stand refused, from this run or an earlier one
 * @param copies workbooks that lie in the input folder more than once
 * @param posted what was sent by e-mail
 * @param manifest why the list of files could not be written; null where it stands
 * @param empty true where no workbook lies in the input folder
 * @param stopped true where a signal ended it early; the next run goes on
 */
public record RunResult(
    List<WorkbookLine> workbooks,
    List<String> broken,
    List<ReportLine> reports,
    List<ReportLine> failed,
    List<WorkbookLine> refused,
    List<Copy> copies,
    Posted posted,
    FolderException.@Nullable Fault manifest,
    boolean empty,
    boolean stopped) {

  /**
   * A workbook.
   *
   * @param name its file name
   * @param code Kode Kegiatan; null where it could not be read
   * @param accepted true where it was taken in
   * @param respondents respondents counted
   * @param errors errors found
   * @param warnings warnings found
   * @param report path of its report or notice in the output folder; null where none was made
   */
  public record WorkbookLine(
      String name,
      @Nullable String code,
      boolean accepted,
      int respondents,
      int errors,
      int warnings,
      @Nullable String report) {}

  /**
   * A report.
   *
   * @param kind its kind, such as {@code hasil}
   * @param workbook name of the workbook it was made from
   * @param code Kode Kegiatan; null for a notice without one
   * @param path path of its pages in the output folder; null where it failed before its first
   *     delivery
   * @param beside paths of further pages that lie beside it, such as the check of a manuscript
   * @param fault why it could not be written; null where it was, or where that is not known
   */
  public record ReportLine(
      String kind,
      String workbook,
      @Nullable String code,
      @Nullable String path,
      List<String> beside,
      FolderException.@Nullable Fault fault) {

    /** Keeps its own copy. */
    public ReportLine {
      beside = List.copyOf(beside);
    }
  }

  /** Keeps its own copies. */
  public RunResult {
    workbooks = List.copyOf(workbooks);
    broken = List.copyOf(broken);
    reports = List.copyOf(reports);
    failed = List.copyOf(failed);
    refused = List.copyOf(refused);
    copies = List.copyOf(copies);
  }

  /** The same run, and what it sent by e-mail at its end. */
  RunResult with(final Posted round) {
    return new RunResult(
        workbooks, broken, reports, failed, refused, copies, round, manifest, empty, stopped);
  }

  /**
   * Tells whether there was nothing to do.
   *
   * @return true where no workbook was read and no report made
   */
  public boolean isNothingNew() {
    return workbooks.isEmpty() && broken.isEmpty() && reports.isEmpty() && failed.isEmpty();
  }
}
