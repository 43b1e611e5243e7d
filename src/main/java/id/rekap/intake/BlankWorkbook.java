package id.rekap.intake;

import id.rekap.intake.BlankStyles.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the workbook that a program team fills in: empty, or with the answers of an export. The
 * same wish gives the same bytes. May be shared by threads.
 */
public final class BlankWorkbook {

  private static final String DATE = "2000-01-01T00:00:00Z";
  private static final String AUTHOR = "Rekap";
  private static final int DRAWN = 22;
  private static final int DRAWN_FEW = 8;
  private static final int LEAST_LAST = 502;
  private static final int ROOM = 200;

  private final ColumnDictionary columns;
  private final WorkbookWords words;

  private BlankWorkbook(final ColumnDictionary columns, final WorkbookWords words) {
    this.columns = columns;
    this.words = words;
  }

  /**
   * Loads the words of the workbook.
   *
   * @param templatesWords the folder {@code templates/words}
   * @return the writer
   * @throws IOException where a words file is missing, cannot be read or lacks a key
   */
  public static BlankWorkbook load(final Path templatesWords) throws IOException {
    return new BlankWorkbook(
        ColumnDictionary.load(templatesWords), WorkbookWords.load(templatesWords));
  }

  /**
   * The kinds of workbook that the words file describes.
   *
   * @return their names; the first is the usual one
   */
  public List<String> kinds() {
    return words.list("kinds");
  }

  /**
   * Writes the empty workbook.
   *
   * @param kind one of {@link #kinds()}
   * @return the bytes of an .xlsx file
   * @throws IOException where the workbook cannot be written
   */
  public byte[] empty(final String kind) throws IOException {
    return bytes(Blueprint.of(kind, words));
  }

  /**
   * Writes a workbook with the answers of an export of Google Forms or KoboToolbox.
   *
   * @param export the file; an Excel workbook or a text with one answer sheet a line
   * @return the workbook, and what was guessed and left out
   * @throws UnreadableWorkbookException where the file holds no table or cannot be read as one
   * @throws IOException where it cannot be read from disk
   */
  public FilledWorkbook from(final Path export) throws IOException {
    final ExportSheet sheet = ExportSheet.read(export, columns);
    final ExportDraft draft = new ExportDraft(sheet, columns, words);
    return new FilledWorkbook(
        bytes(draft.blueprint()),
        draft.respondents(),
        draft.guesses(),
        draft.dropped(),
        sheet.others());
  }

  private byte[] bytes(final Blueprint plan) throws IOException {
    final int rows =
        plan.sheets().stream().mapToInt(layout -> plan.rows(layout).size()).max().orElse(0);
    final CellNames names = new CellNames(columns, words, Math.max(LEAST_LAST, rows + ROOM));
    final SheetColumns sheets = new SheetColumns(plan, columns, words, names);
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      final BlankStyles styles = new BlankStyles(book);
      for (final Layout layout : plan.sheets()) {
        final String name = columns.name(layout.sheetKey());
        final List<SheetColumn> heads = sheets.of(layout);
        final BlankSheet sheet = new BlankSheet(book, styles, name, heads);
        if (layout == Layout.PROGRAM) {
          new ProgramForm(columns, words, new Rules(columns, words, names)).fill(sheet, plan);
        } else {
          final int drawn = layout == Layout.OCCASION ? DRAWN_FEW : DRAWN;
          fill(sheet, heads, plan.rows(layout), drawn, names.last());
        }
      }
      date(book);
      final ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return StableArchive.of(out.toByteArray());
    }
  }

  private void fill(
      final BlankSheet sheet,
      final List<SheetColumn> heads,
      final List<Map<String, CellContent>> rows,
      final int drawn,
      final int last) {
    for (int i = 0; i < Math.max(drawn, rows.size()); i++) {
      final Map<String, CellContent> content = i < rows.size() ? rows.get(i) : Map.of();
      final boolean example = columns.accepts("example-row", Blueprint.at(content, "code").text());
      final XSSFRow row = sheet.row(i);
      for (int j = 0; j < heads.size(); j++) {
        final SheetColumn head = heads.get(j);
        final CellContent cell = Blueprint.at(content, head.key());
        final Part part = example ? Part.EXAMPLE : cell.doubtful() ? Part.DOUBTFUL : Part.DATA;
        sheet.put(row.createCell(j), cell, part, head.look());
      }
      sheet.fit(row);
    }
    for (int j = 0; j < heads.size(); j++) {
      final Rule rule = heads.get(j).rule();
      if (rule != null) {
        rule.on(sheet.sheet(), CellNames.FIRST - 1, last - 1, j);
      }
    }
  }

  private static void date(final XSSFWorkbook book) {
    final CoreProperties core = book.getProperties().getCoreProperties();
    core.setCreator(AUTHOR);
    try {
      core.setCreated(DATE);
      core.setModified(DATE);
    } catch (final InvalidFormatException impossible) {
      throw new IllegalStateException("The date is one", impossible);
    }
  }
}
