package id.rekap.job;

import id.rekap.intake.IntakeResult;
import java.io.IOException;
import java.nio.file.Path;

/** Reads one workbook; called by several threads at once. */
@FunctionalInterface
interface WorkbookReader {

  /**
   * Reads it.
   *
   * @param file the workbook
   * @return what became of it
   * @throws IOException where it cannot be read from disk
   */
  IntakeResult read(Path file) throws IOException;
}
