package id.rekap.workbook;

import id.rekap.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OpenDocument spreadsheets ({@code .ods}, OpenDocument 1.3 part 3), as LibreOffice writes them:
 * one pass over the content.
 *
 * <p>Not through a library: those that read the kind build every repeated row and column in memory,
 * which a file of a kilobyte can ask for by the million, and they give no errors of formulas.
 */
final class OpenDocumentFormat implements ArchiveFormat {

  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  /** What LibreOffice keeps of another file that formulas point to, as a table of this name. */
  private static final Pattern OTHER_FILE = Pattern.compile("'[^']*'#");

  /** What holds where a file does not say it (OpenDocument 1.3 part 3, 19.621). */
  private static final LocalDate USUAL_NULL_DATE = LocalDate.of(1899, 12, 30);

  private static final int DATE = "1899-12-30".length();

  @Override
  public boolean canRead(final Archive archive) {
    return archive.has("mimetype") || (archive.has(CONTENT) && archive.has(MANIFEST));
  }

  @Override
  public RawWorkbook read(final Archive archive, final Budget budget) throws IOException {
    final OfficePackage parts = new OfficePackage(archive, budget);
    if (!isSpreadsheet(archive, parts)) {
      throw new UnreadableWorkbookException(
          Reason.BERKAS_BUKAN_LEMBAR_KERJA.name(), "An OpenDocument file without sheets");
    }
    if (archive.has(MANIFEST)) {
      requireUnlocked(parts, budget);
    }
    requireNoMacros(archive);
    final OpenDocumentStyles styles = new OpenDocumentStyles();
    if (archive.has(STYLES)) {
      common(parts, styles, budget);
    }
    styles.endShared();
    final RawWorkbook workbook;
    try (InputStream in = parts.open(CONTENT)) {
      workbook = content(XmlReader.of(in, budget), styles, budget);
    }
    parts.scanRest();
    return workbook;
  }

  private static boolean isSpreadsheet(final Archive archive, final OfficePackage parts)
      throws IOException {
    if (!archive.has("mimetype")) {
      return true;
    }
    try (InputStream in = parts.open("mimetype")) {
      final String type = new String(in.readNBytes(200), java.nio.charset.StandardCharsets.UTF_8);
      return type.toLowerCase(Locale.ROOT).contains("opendocument.spreadsheet");
    }
  }

  private static void requireUnlocked(final OfficePackage parts, final Budget budget)
      throws IOException {
    try (InputStream in = parts.open(MANIFEST)) {
      final XmlReader xml = XmlReader.of(in, budget);
      while (xml.nextElement()) {
        if ("encryption-data".equals(xml.name())) {
          throw new UnreadableWorkbookException(
              Reason.BERKAS_TERKUNCI.name(), "An encrypted OpenDocument file");
        }
      }
    }
  }

  /** Libraries of macros, their dialogs, and scripts in other languages. */
  private static void requireNoMacros(final Archive archive) throws UnreadableWorkbookException {
    for (final ArchiveEntry entry : archive.entries()) {
      if (entry.name().matches("(Basic|Dialogs|Scripts)/.*[^/]")) {
        throw new UnreadableWorkbookException(
            Reason.FORMAT_TIDAK_DIDUKUNG.name(), "An OpenDocument file with macros");
      }
    }
  }

  /** Styles that the whole file shares; some programs keep all their number formats there. */
  private static void common(
      final OfficePackage parts, final OpenDocumentStyles styles, final Budget budget)
      throws IOException {
    try (InputStream in = parts.open(STYLES)) {
      final XmlReader xml = XmlReader.of(in, budget);
      while (xml.nextElement()) {
        styles.look(xml);
      }
    }
  }

  private static RawWorkbook content(
      final XmlReader xml, final OpenDocumentStyles styles, final Budget budget)
      throws IOException {
    final List<RawSheet> sheets = new ArrayList<>();
    boolean linked = false;
    boolean hasBody = false;
    LocalDate nullDate = USUAL_NULL_DATE;
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "spreadsheet" -> hasBody = true;
        case "table" -> {
          final String name = xml.attribute("name", "");
          if (OTHER_FILE.matcher(name).lookingAt()) {
            linked = true;
            xml.skip();
            continue;
          }
          final OpenDocumentSheet sheet = new OpenDocumentSheet(xml, budget, styles, name);
          sheets.add(sheet.read(styles.hides(xml.attribute("style-name", ""))));
          linked |= sheet.linked();
          budget.sheets(sheets.size());
        }
        case "null-date" -> nullDate = nullDate(xml.attribute("date-value"));
        case "dde-link" -> {
          linked = true;
          xml.skip();
        }
        case "tracked-changes" -> xml.skip();
        default -> styles.look(xml);
      }
    }
    if (!hasBody) {
      throw UnreadableWorkbookException.broken("xml", "No sheet in the content", Map.of());
    }
    return new RawWorkbook(sheets, DateSystem.from(nullDate), linked);
  }

  private static LocalDate nullDate(final @Nullable String value) throws IOException {
    try {
      return value == null
          ? USUAL_NULL_DATE
          : LocalDate.parse(value.substring(0, Math.min(DATE, value.length())));
    } catch (final DateTimeParseException none) {
      throw UnreadableWorkbookException.broken("xml", "No day to count days from", Map.of());
    }
  }
}
