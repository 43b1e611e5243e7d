package id.rekap.workbook;

import id.rekap.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The front door of this package: reads the sheets of a file, or of a folder of sheets, in every
 * format of the house, without looking at what they mean. It may be shared by threads.
 */
public final class WorkbookReader {

  /** Kinds that are text; no mark in their bytes tells them from any other text. */
  private static final Set<String> TEXT_KINDS = Set.of("csv", "tsv");

  private static final List<WorkbookFormat> FORMATS = List.of(new Archives(), new LegacyFormat());

  private final Limits limits;

  /**
   * A reader.
   *
   * @param limits how much of a file is read before it is refused
   */
  public WorkbookReader(final Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file or a folder.
   *
   * @param path a workbook, or a folder with one CSV file per sheet
   * @return its sheets
   * @throws UnreadableWorkbookException where no format reads the content, or it is beyond a limit
   * @throws IOException where it cannot be read from disk
   */
  public RawWorkbook open(final Path path) throws IOException {
    final Budget budget = new Budget(limits);
    if (Files.isDirectory(path)) {
      return folder(path, budget);
    }
    final long length = Files.size(path);
    budget.file(length);
    return read(SentFile.nameOf(path), Files.readAllBytes(path), length, budget);
  }

  /**
   * Reads content that was taken from a file.
   *
   * @param name the file's name; tells CSV from other text
   * @param content its bytes, of a file that is too long at least {@link #firstBytes()}
   * @param length bytes of the whole file
   * @return its sheets
   * @throws UnreadableWorkbookException where no format reads the content, or it is beyond a limit
   * @throws IOException where a parser of an archive gives up
   */
  public RawWorkbook read(final String name, final byte[] content, final long length)
      throws IOException {
    return read(name, content, length, new Budget(limits));
  }

  /**
   * More of a file than this need not be kept.
   *
   * @return bytes
   */
  public int firstBytes() {
    return (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 8L);
  }

  /** So much longer than for its cells a library takes for everything else of a workbook. */
  private static final long WEIGHT = 8;

  /** No sheet larger than this is looked into, only to learn what it weighs. */
  private static final int LARGEST_LOOK = 16 << 20;

  /**
   * What editing an Excel workbook weighs: the size of all its XML, unpacked, in which styles and
   * what stands on a sheet beside its cells (links, joined cells, rules) count eightfold, because
   * the time that the library takes for them grows with their square.
   *
   * @param content bytes of a file
   * @return bytes; 0 for any other file
   * @throws IOException where the archive is broken
   */
  public static long weight(final byte[] content) throws IOException {
    if (FileKind.of(content) != FileKind.ZIP) {
      return 0;
    }
    final Archive archive = Archive.open(content, new Budget(Limits.DEFAULT));
    if (!new ExcelFormat().canRead(archive)) {
      return 0;
    }
    long weight = 0;
    for (final ArchiveEntry entry : archive.entries()) {
      if (entry.name().matches("(?i).*\\.(xml|vml|rels)")) {
        weight += entry.unpacked() + (WEIGHT - 1) * heavy(archive, entry);
      }
    }
    return weight;
  }

  private static long heavy(final Archive archive, final ArchiveEntry entry) throws IOException {
    if (entry.name().matches("(?i).*/styles[^/]*\\.xml")) {
      return entry.unpacked();
    }
    if (!entry.name().matches("(?i).*sheets/[^/]*\\.xml") || entry.unpacked() > LARGEST_LOOK) {
      return 0;
    }
    try (InputStream in = archive.open(entry)) {
      final String xml = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      final int first = xml.indexOf("sheetData");
      return (long) xml.length() - Math.max(0, xml.lastIndexOf("sheetData") - first);
    }
  }

  private static RawWorkbook read(
      final String name, final byte[] content, final long length, final Budget budget)
      throws IOException {
    budget.file(length);
    if (FileKind.of(content) == FileKind.EMPTY) {
      throw new UnreadableWorkbookException(Reason.BERKAS_KOSONG.name(), "No bytes");
    }
    final boolean otherName = SentFile.isOfOtherKind(name);
    for (final WorkbookFormat format : FORMATS) {
      if (!otherName && format.canRead(content)) {
        return format.read(content, budget);
      }
    }
    if (TEXT_KINDS.contains(SentFile.kindOf(name)) && TextFile.isText(content)) {
      return CsvFormat.read(name, content, budget);
    }
    final boolean other = otherName || FileKind.isOtherSpreadsheet(content);
    throw new UnreadableWorkbookException(
        (other ? Reason.FORMAT_TIDAK_DIDUKUNG : Reason.BERKAS_BUKAN_LEMBAR_KERJA).name(),
        "No format reads this content");
  }

  private static RawWorkbook folder(final Path folder, final Budget budget) throws IOException {
    final List<RawSheet> sheets = new ArrayList<>();
    long length = 0;
    for (final Path sheet : SentFile.sheets(folder)) {
      length += Files.size(sheet);
      budget.file(length);
      sheets.add(CsvSheets.read(SentFile.nameOf(sheet), Files.readAllBytes(sheet), budget));
      budget.sheets(sheets.size());
    }
    return new RawWorkbook(sheets, DateSystem.FROM_1900, false);
  }
}
