package id.rekap.workbook;

import id.rekap.model.Reason;
import java.io.IOException;
import java.util.List;

/** Every kind of workbook that comes as an archive; opened once and handed to the kind it is of. */
final class Archives implements WorkbookFormat {

  private static final List<ArchiveFormat> KINDS =
      List.of(new OpenDocumentFormat(), new ExcelFormat(), new CsvArchive());

  @Override
  public boolean canRead(final byte[] content) {
    return FileKind.of(content) == FileKind.ZIP;
  }

  @Override
  public RawWorkbook read(final byte[] content, final Budget budget) throws IOException {
    final Archive archive = Archive.open(content, budget);
    for (final ArchiveFormat kind : KINDS) {
      if (kind.canRead(archive)) {
        return kind.read(archive, budget);
      }
    }
    throw new UnreadableWorkbookException(
        Reason.BERKAS_BUKAN_LEMBAR_KERJA.name(), "An archive without a workbook");
  }
}
