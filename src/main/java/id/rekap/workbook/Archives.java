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
        return read(kind, archive, budget);
      }
    }
    throw new UnreadableWorkbookException(
        Reason.BERKAS_BUKAN_LEMBAR_KERJA.name(), "An archive without a workbook");
  }

  /**
   * Reads by one kind. What breaks a parser may be the danger that it would have found: a document
   * type is looked for without it.
   */
  private static RawWorkbook read(
      final ArchiveFormat kind, final Archive archive, final Budget budget) throws IOException {
    try {
      return kind.read(archive, budget);
    } catch (final UnreadableWorkbookException known) {
      if (Reason.BERKAS_RUSAK.name().equals(known.code())) {
        requireHarmless(archive, budget);
      }
      throw known;
    } catch (final IOException broken) {
      requireHarmless(archive, budget);
      throw broken;
    }
  }

  private static void requireHarmless(final Archive archive, final Budget budget)
      throws UnreadableWorkbookException {
    try {
      new OfficePackage(archive, budget).scanRest();
    } catch (final UnreadableWorkbookException known) {
      if (Reason.XML_BERBAHAYA.name().equals(known.code())) {
        throw known;
      }
    } catch (final IOException broken) {
      // A part that cannot be unpacked declares nothing; what broke the reading is told.
    }
  }
}
