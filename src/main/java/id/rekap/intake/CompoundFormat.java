package id.rekap.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Compound files: workbooks that a password locks, and the Excel of before 2007; not read. */
final class CompoundFormat implements WorkbookFormat {

  @Override
  public boolean canRead(final byte[] content) {
    return FileKind.of(content) == FileKind.COMPOUND;
  }

  @Override
  public RawWorkbook read(final byte[] content, final Budget budget) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      final DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new UnreadableWorkbookException(
            Reason.BERKAS_TERKUNCI.name(), "An encrypted workbook");
      }
      final boolean sheets =
          root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
      throw new UnreadableWorkbookException(
          (sheets ? Reason.FORMAT_TIDAK_DIDUKUNG : Reason.BERKAS_BUKAN_LEMBAR_KERJA).name(),
          sheets ? "A workbook of Excel before 2007" : "A compound file without a workbook");
    }
  }
}
