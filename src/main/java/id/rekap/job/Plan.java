package id.rekap.job;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run would do.
 *
 * @param workbooks the workbooks it would read, by name
 * @param reports names of the workbooks whose stored data call for a report already
 * @param empty true where no workbook lies in the input folder
 */
public record Plan(List<Path> workbooks, List<String> reports, boolean empty) {

  /** Keeps its own copies. */
  public Plan {
    workbooks = List.copyOf(workbooks);
    reports = List.copyOf(reports);
  }
}
