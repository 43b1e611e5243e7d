package id.rekap.workbook;

import java.io.IOException;

/** One kind of workbook that comes as an archive. */
interface ArchiveFormat {

  /** Tells from the names of its entries whether an archive is of this kind. */
  boolean canRead(Archive archive);

  /**
   * Reads the archive.
   *
   * @throws UnreadableWorkbookException where it cannot be read, with the reason
   * @throws IOException where its content is broken
   */
  RawWorkbook read(Archive archive, Budget budget) throws IOException;
}
