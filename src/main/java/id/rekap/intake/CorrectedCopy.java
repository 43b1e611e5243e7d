package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.workbook.RawWorkbook;
import id.rekap.workbook.SentFile;
import id.rekap.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings back into a copy of the sender's workbook: a first sheet that lists them, and
 * every cell that one is about coloured and commented. Nothing else of the workbook changes; no
 * formula is computed, no link to another file followed. The same workbook and findings give the
 * same bytes.
 *
 * <p>One copy at a time, whatever the number of threads: a workbook that is open for editing takes
 * some twenty times its unpacked size.
 */
public final class CorrectedCopy {

  /** A workbook that weighs more, in bytes of XML, is not edited: only the list is made. */
  static final long HEAVIEST = 8L << 20;

  /** What was read of a file of another kind is not written as a workbook beyond so many cells. */
  static final int MOST_CELLS = 150_000;

  /** Remarks that are listed and marked; a copy with more would open slowly and help nobody. */
  static final int MOST_REMARKS = 2_000;

  private static final System.Logger LOG = System.getLogger(CorrectedCopy.class.getName());

  private final Intake intake;

  /**
   * A maker of copies.
   *
   * @param intake reads the kinds of files that cannot be edited in place
   */
  public CorrectedCopy(final Intake intake) {
    this.intake = intake;
  }

  /** What a copy holds besides the list of findings. */
  public enum Kind {
    /** Everything the sender's workbook holds, with its looks. */
    WHOLE,
    /** What was read of the sender's file, as a new workbook. */
    PLAIN,
    /** Nothing: the workbook is too large, or a copy of it would say something else. */
    LIST
  }

  /**
   * A copy.
   *
   * @param content an Excel workbook ({@code .xlsx}); the caller owns it
   * @param kind what it holds
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Made(byte[] content, Kind kind) {}

  /**
   * Makes a copy of a refused workbook that intake could open.
   *
   * @param file the workbook
   * @param sha256 SHA-256 of the bytes that the remarks are about
   * @param remarks every remark, worded
   * @param words the words of the copy
   * @return the copy; empty where the file has changed since or cannot be opened
   * @throws IOException where the file cannot be read from disk
   */
  public synchronized Optional<Made> of(
      final Path file, final String sha256, final List<Remark> remarks, final CopyWords words)
      throws IOException {
    if (!SentFile.sha256(file).equals(sha256)) {
      return Optional.empty();
    }
    // A folder of sheets is no file to edit.
    final byte[] content = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);
    final List<Remark> ordered =
        remarks.stream().sorted(Comparator.comparing(one -> !one.isError())).toList();
    final Letter letter =
        new Letter(
            file,
            ordered.subList(0, Math.min(MOST_REMARKS, ordered.size())),
            ordered.stream().skip(MOST_REMARKS).mapToLong(Remark::count).sum(),
            words);
    return copy(content, letter);
  }

  /** What is written into a copy. */
  private record Letter(Path path, List<Remark> remarks, long left, CopyWords words) {

    String file() {
      return SentFile.nameOf(path);
    }
  }

  private Optional<Made> copy(final byte[] content, final Letter letter) {
    try {
      final long weight = WorkbookReader.weight(content);
      if (weight > HEAVIEST) {
        return Optional.of(list(letter, "copy.large"));
      }
      return Optional.of(weight > 0 ? whole(content, letter) : plain(letter));
    } catch (final OutOfMemoryError full) {
      return alone(letter);
    } catch (final Exception | Error notEditable) {
      // Its message could quote the workbook; its kind is enough to look into it.
      LOG.log(
          System.Logger.Level.WARNING,
          "A workbook cannot be edited in place: {0}",
          notEditable.getClass().getName());
      return otherwise(letter);
    }
  }

  private Optional<Made> otherwise(final Letter letter) {
    try {
      return Optional.of(plain(letter));
    } catch (final OutOfMemoryError full) {
      return alone(letter);
    } catch (final Exception | Error unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Made> alone(final Letter letter) {
    try {
      return Optional.of(list(letter, "copy.large"));
    } catch (final IOException impossible) {
      throw new IllegalStateException("Written to memory", impossible);
    }
  }

  private static Made whole(final byte[] content, final Letter letter) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      final int sheets = book.getCTWorkbook().getSheets().sizeOfSheetArray();
      if (book.isMacroEnabled() || sheets != book.getNumberOfSheets()) {
        throw new IOException("A workbook with macros, or with sheets of a kind of their own");
      }
      book.setWorkbookType(XSSFWorkbookType.XLSX);
      FindingsSheet.removeFrom(book);
      final CellMarks marks = new CellMarks(book);
      marks.clear(book);
      book.forEach(sheet -> CellNotes.clear((XSSFSheet) sheet));
      mark(book, marks, letter);
      FindingsSheet.write(
          book, letter.file(), letter.remarks(), null, letter.left(), letter.words());
      return new Made(bytes(book), Kind.WHOLE);
    }
  }

  private Made plain(final Letter letter) throws IOException {
    final RawWorkbook raw = intake.open(letter.path());
    final long cells =
        raw.sheets().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .mapToLong(row -> row.cells().size())
            .sum();
    if (cells > MOST_CELLS) {
      return list(letter, "copy.large");
    }
    if (!raw.dateSystem().isExcels()) {
      return list(letter, "copy.days");
    }
    try (XSSFWorkbook book = PlainBook.of(raw)) {
      FindingsSheet.removeFrom(book);
      mark(book, new CellMarks(book), letter);
      FindingsSheet.write(
          book, letter.file(), letter.remarks(), "copy.plain", letter.left(), letter.words());
      return new Made(bytes(named(book)), Kind.PLAIN);
    }
  }

  private static Made list(final Letter letter, final String why) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      FindingsSheet.write(
          book, letter.file(), letter.remarks(), why, letter.left(), letter.words());
      return new Made(bytes(named(book)), Kind.LIST);
    }
  }

  /** A workbook that nobody made but us, at no time. */
  private static XSSFWorkbook named(final XSSFWorkbook book) {
    final POIXMLProperties.CoreProperties facts = book.getProperties().getCoreProperties();
    facts.setCreator(CellNotes.AUTHOR);
    try {
      facts.setCreated("1980-01-01T00:00:00Z");
    } catch (final InvalidFormatException impossible) {
      throw new IllegalStateException("A time that every package takes", impossible);
    }
    return book;
  }

  private static void mark(final XSSFWorkbook book, final CellMarks marks, final Letter letter) {
    final Map<XSSFCell, List<Integer>> cells = new LinkedHashMap<>();
    for (int i = 0; i < letter.remarks().size(); i++) {
      final XSSFCell cell = cell(book, letter.remarks().get(i));
      if (cell != null) {
        cells.computeIfAbsent(cell, first -> new ArrayList<>()).add(i);
      }
    }
    cells.forEach(
        (cell, numbers) -> {
          // Errors come first, so the first remark decides the colour.
          marks.mark(cell, letter.remarks().get(numbers.getFirst()).isError());
          CellNotes.write(cell, comment(numbers, letter));
        });
  }

  private static String comment(final List<Integer> numbers, final Letter letter) {
    final List<String> parts = new ArrayList<>();
    for (final int number : numbers) {
      final Remark remark = letter.remarks().get(number);
      final Map<String, Argument> slots = new TreeMap<>();
      slots.put("n", Argument.of(number + 1L));
      slots.put("why", Argument.of(remark.why()));
      final List<String> lines = new ArrayList<>();
      lines.add(letter.words().text("copy.comment.why", slots));
      if (remark.found() != null) {
        lines.add(
            letter
                .words()
                .text("copy.comment.found", Map.of("found", Argument.of(remark.found()))));
      }
      lines.add(letter.words().text("copy.comment.fix", Map.of("fix", Argument.of(remark.fix()))));
      parts.add(String.join("\n", lines));
    }
    return SheetText.shown(String.join("\n\n", parts));
  }

  /** The cell that a remark is about, made where the sheet has none there; null without one. */
  private static @Nullable XSSFCell cell(final XSSFWorkbook book, final Remark remark) {
    final XSSFSheet sheet = remark.sheet() == null ? null : book.getSheet(remark.sheet());
    if (sheet == null || remark.cell() == null || !remark.cell().matches("[A-Z]{1,3}[0-9]{1,7}")) {
      return null;
    }
    final CellReference place = new CellReference(remark.cell());
    if (place.getRow() > SpreadsheetVersion.EXCEL2007.getLastRowIndex()
        || place.getCol() > SpreadsheetVersion.EXCEL2007.getLastColumnIndex()) {
      return null;
    }
    final XSSFRow known = sheet.getRow(place.getRow());
    final XSSFRow row = known == null ? sheet.createRow(place.getRow()) : known;
    final XSSFCell old = row.getCell(place.getCol());
    if (old != null) {
      return old;
    }
    final XSSFCell made = row.createCell(place.getCol());
    made.setCellStyle(row.isFormatted() ? row.getRowStyle() : sheet.getColumnStyle(place.getCol()));
    return made;
  }

  private static byte[] bytes(final XSSFWorkbook book) throws IOException {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return SteadyArchive.of(out.toByteArray());
  }
}
