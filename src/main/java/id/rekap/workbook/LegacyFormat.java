package id.rekap.workbook;

import id.rekap.model.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Compound files: Excel 97 to 2003 ({@code .xls}), read record by record, and workbooks that a
 * password locks.
 */
final class LegacyFormat implements WorkbookFormat {

  @Override
  public boolean canRead(final byte[] content) {
    return FileKind.of(content) == FileKind.COMPOUND;
  }

  @Override
  public RawWorkbook read(final byte[] content, final Budget budget) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      final DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw refused(Reason.BERKAS_TERKUNCI, "An encrypted workbook");
      }
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        throw refused(Reason.FORMAT_TIDAK_DIDUKUNG, "A workbook with macros");
      }
      final String stream = stream(root);
      if (stream == null) {
        throw refused(Reason.BERKAS_BUKAN_LEMBAR_KERJA, "A compound file without a workbook");
      }
      try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(stream))) {
        return records(LegacyStream.needed(in.readAllBytes()), budget);
      }
    } catch (final EncryptedDocumentException locked) {
      throw refused(Reason.BERKAS_TERKUNCI, "An encrypted workbook");
    } catch (final OldExcelFormatException old) {
      throw refused(Reason.FORMAT_TIDAK_DIDUKUNG, "A workbook of Excel before 97");
    }
  }

  private static @Nullable String stream(final DirectoryNode root) {
    if (root.hasEntryCaseInsensitive("Workbook")) {
      return "Workbook";
    }
    return root.hasEntryCaseInsensitive("Book") ? "Book" : null;
  }

  private static RawWorkbook records(final InputStream in, final Budget budget) throws IOException {
    final LegacyRecords records = new LegacyRecords(budget);
    final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records);
    records.lookedUpIn(formats);
    final HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(formats);
    try {
      new HSSFEventFactory().processEvents(request, in);
    } catch (final LegacyRecords.Stop stopped) {
      throw stopped.why();
    }
    final RawWorkbook workbook = records.workbook();
    if (workbook.sheets().isEmpty()) {
      throw UnreadableWorkbookException.broken("xml", "No sheet in the workbook", Map.of());
    }
    return workbook;
  }

  private static UnreadableWorkbookException refused(final Reason reason, final String message) {
    return new UnreadableWorkbookException(reason.name(), message);
  }
}
