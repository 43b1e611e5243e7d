package id.rekap.workbook;

import java.io.IOException;
import java.util.List;

/** One CSV file alone: a workbook of one sheet. */
final class CsvFormat {

  private CsvFormat() {}

  /** Reads the file; the sheet bears its name. */
  static RawWorkbook read(final String fileName, final byte[] content, final Budget budget)
      throws IOException {
    return new RawWorkbook(
        List.of(CsvSheets.read(fileName, content, budget)), DateSystem.FROM_1900, false);
  }
}
