package id.rekap.workbook;

import java.io.IOException;
import java.util.Map;

/** A CSV file as a sheet that bears the file's name without its ending. */
final class CsvSheets {

  private CsvSheets() {}

  /**
   * Reads one file.
   *
   * @param path the file's name, with folders where it has any
   * @param content its bytes
   * @throws UnreadableWorkbookException where it is no text
   */
  static RawSheet read(final String path, final byte[] content, final Budget budget)
      throws IOException {
    final String file = path.substring(path.lastIndexOf('/') + 1);
    final int dot = file.lastIndexOf('.');
    final String name = dot > 0 ? file.substring(0, dot) : file;
    if (!TextFile.isText(content)) {
      throw UnreadableWorkbookException.broken("xml", "A CSV file that is no text", Map.of())
          .at(name, null);
    }
    return new CsvSheet(name, budget).read(TextFile.decode(content));
  }
}
