package id.rekap.workbook;

import java.io.IOException;

/** One kind of file that can be read as a workbook. */
interface WorkbookFormat {

  /**
   * Tells from the first bytes whether the content is of this kind.
   *
   * @param content the whole file
   * @return true where {@link #read} should be tried
   */
  boolean canRead(byte[] content);

  /**
   * Reads the content.
   *
   * @param content the whole file
   * @param budget how much may be read
   * @return the sheets as they stand
   * @throws UnreadableWorkbookException where the content cannot be read, with the reason code
   * @throws IOException where the content is broken
   */
  RawWorkbook read(byte[] content, Budget budget) throws IOException;
}
