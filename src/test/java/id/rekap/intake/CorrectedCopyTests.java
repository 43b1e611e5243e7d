package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Finding;
import id.rekap.workbook.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorrectedCopyTests {

  private static final String RED = "FFF9C8C2";
  private static final String YELLOW = "FFFFF0B3";

  /** Rows of the list before its first finding: title, counts, how, note, heads, band. */
  private static final int FIRST = 6;

  /** White on black, as every program's theme begins. */
  private static final String THEME =
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Tema\">"
          + "<a:themeElements><a:clrScheme name=\"Tema\">"
          + "<a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1>"
          + "<a:lt1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1>"
          + "</a:clrScheme></a:themeElements></a:theme>";

  @TempDir private Path folder;

  private Intake intake() throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words")));
  }

  /** Remarks with the codes for words: the words themselves are somebody else's. */
  private static List<Remark> remarks(final IntakeResult result) {
    return result.findings().stream().map(CorrectedCopyTests::remark).toList();
  }

  private static Remark remark(final Finding one) {
    return new Remark(
        one.code(),
        one.severity(),
        one.sheet(),
        one.cell(),
        one.found(),
        "why " + one.code(),
        "fix " + one.code(),
        one.count());
  }

  private static String words(final String key, final Map<String, ?> slots) {
    return key.equals("copy.sheet") ? "Temuan" : key + new TreeMap<>(slots).values();
  }

  private CorrectedCopy.Made made(final Path file) throws IOException {
    final IntakeResult result = intake().read(file);
    assertThat(result).isInstanceOf(IntakeResult.Refused.class);
    return new CorrectedCopy(intake())
        .of(file, result.sha256(), remarks(result), CorrectedCopyTests::words)
        .orElseThrow();
  }

  private XSSFWorkbook copy(final Workbooks faulty) throws IOException {
    return open(made(faulty.in(folder, "uji.xlsx")).content());
  }

  private static XSSFWorkbook open(final byte[] content) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(content));
  }

  private static XSSFCell cell(final XSSFWorkbook book, final String sheet, final String address) {
    final var place = new org.apache.poi.ss.util.CellAddress(address);
    return book.getSheet(sheet).getRow(place.getRow()).getCell(place.getColumn());
  }

  private static String colour(final XSSFCell cell) {
    final XSSFColor colour = cell.getCellStyle().getFillForegroundXSSFColor();
    return colour == null ? "none" : colour.getARGBHex();
  }

  private static Workbooks faulty() {
    return Workbooks.program()
        .set("Pengukuran", "D3", 700)
        .set("Pengukuran", "C5", "empat puluh")
        .set("Responden", "D4", "36 th");
  }

  @Test
  void coloursAndCommentsTheCellOfEveryFinding() throws IOException {
    try (XSSFWorkbook book = copy(faulty())) {
      assertThat(colour(cell(book, "Pengukuran", "D3"))).isEqualTo(RED);
      assertThat(colour(cell(book, "Pengukuran", "C5"))).isEqualTo(RED);
      assertThat(colour(cell(book, "Responden", "D4"))).isEqualTo(YELLOW);
      assertThat(colour(cell(book, "Pengukuran", "D4"))).isEqualTo("none");
      final XSSFComment comment = cell(book, "Pengukuran", "D3").getCellComment();
      assertThat(comment.getAuthor()).isEqualTo("Rekap");
      assertThat(comment.getString().getString())
          .contains("copy.comment.why")
          .contains("why NILAI_DI_LUAR_RENTANG")
          .contains("700")
          .contains("fix NILAI_DI_LUAR_RENTANG");
      final XSSFClientAnchor box = (XSSFClientAnchor) comment.getClientAnchor();
      assertThat(box.getCol2() - box.getCol1()).isGreaterThanOrEqualTo(4);
      assertThat(box.getRow2() - box.getRow1()).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void putsSeveralFindingsOnOneCellIntoOneComment() throws IOException {
    final Path file = faulty().in(folder, "uji.xlsx");
    final IntakeResult result = intake().read(file);
    final List<Remark> twice =
        java.util.stream.Stream.concat(remarks(result).stream(), remarks(result).stream()).toList();
    final byte[] content =
        new CorrectedCopy(intake())
            .of(file, result.sha256(), twice, CorrectedCopyTests::words)
            .orElseThrow()
            .content();
    try (XSSFWorkbook book = open(content)) {
      assertThat(cell(book, "Pengukuran", "D3").getCellComment().getString().getString())
          .containsSubsequence("why NILAI_DI_LUAR_RENTANG", "why NILAI_DI_LUAR_RENTANG");
      assertThat(book.getSheet("Pengukuran").getCellComments()).hasSize(2);
    }
  }

  @Test
  void listsErrorsFirstWithLinksToTheirCells() throws IOException {
    try (XSSFWorkbook book = copy(faulty().remove("Waktu").rename("Butir", "Soal o'clock"))) {
      final XSSFSheet list = book.getSheetAt(0);
      assertThat(list.getSheetName()).isEqualTo("Temuan");
      assertThat(book.getActiveSheetIndex()).isZero();
      assertThat(list.getRow(0).getCell(0).getStringCellValue()).contains("uji.xlsx");
      assertThat(list.getRow(FIRST - 1).getCell(0).getStringCellValue())
          .contains("copy.band.errors");
      assertThat(list.getRow(FIRST).getCell(3).getStringCellValue()).isEqualTo("D3");
      assertThat(list.getRow(FIRST).getCell(3).getHyperlink().getLocation())
          .isEqualTo("'Pengukuran'!D3");
      assertThat(list.getRow(FIRST).getCell(4).getStringCellValue()).isEqualTo("700");
      assertThat(list.getRow(FIRST).getCell(7).getStringCellValue())
          .isEqualTo("NILAI_DI_LUAR_RENTANG");
      final List<String> links =
          list.getHyperlinkList().stream().map(link -> link.getLocation()).toList();
      assertThat(links).contains("'Soal o''clock'!A1", "'Responden'!D4");
      assertThat(list.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
      assertThat(list.getPrintSetup().getLandscape()).isTrue();
      assertThat(list.getPrintSetup().getFitHeight()).isZero();
      assertThat(list.getRepeatingRows().formatAsString()).isEqualTo("5:5");
    }
  }

  @Test
  void writesTextOfTheSenderAsTextWhateverItBeginsWith() throws IOException {
    final Workbooks faulty = faulty();
    final List<String> texts = List.of("=1+1", "+62", "-5 x", "@SUM(A1)", "\t=2", "_x005F_x0041_");
    for (int i = 0; i < texts.size(); i++) {
      faulty.set("Pengukuran", "D" + (3 + i), texts.get(i));
    }
    try (XSSFWorkbook book = copy(faulty)) {
      final XSSFSheet list = book.getSheetAt(0);
      list.forEach(
          row ->
              row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
      assertThat(list.getRow(FIRST).getCell(4).getStringCellValue()).isEqualTo("=1+1");
      assertThat(list.getRow(FIRST).getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
      final List<String> found = new java.util.ArrayList<>();
      list.forEach(
          row -> {
            if (row.getCell(4) != null) {
              found.add(row.getCell(4).toString());
            }
          });
      assertThat(found).contains("_x0041_", "@SUM(A1)", "-5 x");
    }
  }

  @Test
  void keepsFormatFontAndBordersOfAColouredCell() throws IOException {
    final Workbooks faulty = faulty();
    final XSSFWorkbook poi = faulty.poi();
    final XSSFCellStyle style = poi.createCellStyle();
    style.setDataFormat(poi.createDataFormat().getFormat("0.000"));
    style.setBorderLeft(BorderStyle.DOUBLE);
    final var font = poi.createFont();
    font.setItalic(true);
    font.setColor(IndexedColors.WHITE.getIndex());
    style.setFont(font);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFillForegroundColor(new XSSFColor(new byte[] {0, 0, 127}));
    cell(poi, "Pengukuran", "D3").setCellStyle(style);
    try (XSSFWorkbook book = copy(faulty)) {
      final XSSFCellStyle now = cell(book, "Pengukuran", "D3").getCellStyle();
      assertThat(now.getDataFormatString()).isEqualTo("0.000");
      assertThat(now.getBorderLeft()).isEqualTo(BorderStyle.DOUBLE);
      assertThat(now.getFont().getItalic()).isTrue();
      assertThat(now.getFillForegroundXSSFColor().getARGBHex()).isEqualTo("FFA82A1F");
    }
  }

  /** The library writes what a theme's colour is beside it, in a way that no program writes. */
  @Test
  void leavesTheColourOfAFontToTheTheme() throws IOException {
    final Workbooks faulty = faulty();
    final XSSFWorkbook poi = faulty.poi();
    poi.getStylesSource().ensureThemesTable();
    final XSSFCellStyle style = poi.createCellStyle();
    final var font = poi.createFont();
    font.setThemeColor((short) 0);
    style.setFont(font);
    cell(poi, "Pengukuran", "D3").setCellStyle(style);
    final Path file =
        Files.write(
            folder.resolve("uji.xlsx"),
            Packages.of(Files.readAllBytes(faulty.in(folder, "tema.xlsx")))
                .with("xl/theme/theme-1.xml", THEME)
                .bytes());
    try (XSSFWorkbook book = open(made(file).content())) {
      final XSSFCell marked = cell(book, "Pengukuran", "D3");
      final var colour = marked.getCellStyle().getFont().getCTFont().getColorArray(0);
      assertThat(colour.getTheme()).isZero();
      assertThat(colour.isSetRgb()).isFalse();
      assertThat(colour(marked)).isEqualTo("FFA82A1F");
    }
  }

  @Test
  void keepsEverythingElseOfTheWorkbook() throws IOException {
    final Path file = RichWorkbook.of(faulty()).in(folder, "uji.xlsx");
    final Map<String, String> before = parts(Files.readAllBytes(file));
    final Map<String, String> after = parts(made(file).content());
    final TreeSet<String> gone = new TreeSet<>(before.keySet());
    gone.removeAll(after.keySet());
    assertThat(gone).isEmpty();
    final TreeSet<String> changed = new TreeSet<>();
    before.forEach(
        (name, content) -> {
          if (!content.equals(after.get(name))) {
            changed.add(name);
          }
        });
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/comments5.xml",
            "xl/drawings/vmlDrawing0.vml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet5.xml",
            "xl/worksheets/sheet6.xml",
            "xl/worksheets/_rels/sheet6.xml.rels");
    try (XSSFWorkbook old = new XSSFWorkbook(Files.newInputStream(file));
        XSSFWorkbook now = open(made(file).content())) {
      RichWorkbook.requireSame(old, now);
    }
  }

  private static Map<String, String> parts(final byte[] archive) throws IOException {
    final Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }

  @Test
  void givesTheSameBytesForTheSameWorkbook() throws IOException {
    final Path file = RichWorkbook.of(faulty()).in(folder, "uji.xlsx");
    assertThat(made(file).content()).isEqualTo(made(file).content());
  }

  @Test
  void readsACopyThatWasRepairedAndSentBack() throws IOException {
    final Path back = folder.resolve("uji.koreksi.xlsx");
    try (XSSFWorkbook book = copy(faulty())) {
      cell(book, "Pengukuran", "D3").setCellValue(70);
      cell(book, "Pengukuran", "C5").setCellValue(40);
      try (var out = Files.newOutputStream(back)) {
        book.write(out);
      }
    }
    final IntakeResult result = intake().read(back);
    assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    assertThat(result.findings()).extracting(Finding::sheet).doesNotContain("Temuan");
  }

  @Test
  void takesAwayWhatAnEarlierCopyWrote() throws IOException {
    final Workbooks sent = faulty();
    final XSSFWorkbook poi = sent.poi();
    final XSSFCellStyle green = poi.createCellStyle();
    green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    green.setFillForegroundColor(new XSSFColor(new byte[] {0, 127, 0}));
    cell(poi, "Pengukuran", "D3").setCellStyle(green);
    comment(cell(poi, "Pengukuran", "D3"), "Dari saya");
    final Path back = folder.resolve("uji.koreksi.xlsx");
    try (XSSFWorkbook book = copy(sent)) {
      assertThat(cell(book, "Pengukuran", "D3").getCellComment().getString().getString())
          .startsWith("Dari saya")
          .contains("why NILAI_DI_LUAR_RENTANG");
      assertThat(cell(book, "Pengukuran", "D3").getCellComment().getAuthor()).isEqualTo("Dosen");
      cell(book, "Pengukuran", "D3").setCellValue(70);
      try (var out = Files.newOutputStream(back)) {
        book.write(out);
      }
    }
    try (XSSFWorkbook book = open(made(back).content())) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Temuan");
      assertThat(book.getSheetIndex("Temuan 2")).isNegative();
      assertThat(colour(cell(book, "Pengukuran", "D3"))).isEqualTo("FF007F00");
      assertThat(cell(book, "Pengukuran", "D3").getCellComment().getString().getString())
          .isEqualTo("Dari saya");
      assertThat(colour(cell(book, "Pengukuran", "C5"))).isEqualTo(RED);
      assertThat(cell(book, "Pengukuran", "C5").getCellComment().getString().getString())
          .containsOnlyOnce("why NILAI_BUKAN_ANGKA");
    }
  }

  private static void comment(final XSSFCell cell, final String text) {
    final XSSFComment comment =
        cell.getSheet()
            .createDrawingPatriarch()
            .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 5, 1, 7, 3));
    comment.setAddress(cell.getAddress());
    comment.setAuthor("Dosen");
    comment.setString(new XSSFRichTextString(text));
  }

  @Test
  void keepsASheetOfTheSendersThatBearsItsName() throws IOException {
    final Workbooks sent = faulty().rows("Temuan", new Object[][] {{"Catatan lapangan"}});
    try (XSSFWorkbook book = copy(sent)) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Temuan 2");
      assertThat(cell(book, "Temuan", "A1").getStringCellValue()).isEqualTo("Catatan lapangan");
    }
  }

  @Test
  void writesWhatWasReadOfAnotherKindAsANewWorkbook() throws IOException {
    final RawWorkbook raw = intake().open(faulty().hide("Waktu").in(folder, "uji.xlsx"));
    try (XSSFWorkbook book = PlainBook.of(raw)) {
      assertThat(cell(book, "Pengukuran", "D3").getNumericCellValue()).isEqualTo(700);
      assertThat(cell(book, "Pengukuran", "C5").getStringCellValue()).isEqualTo("empat puluh");
      assertThat(cell(book, "Kegiatan", "B6").getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo("2024-03-15");
      assertThat(book.isSheetHidden(book.getSheetIndex("Waktu"))).isTrue();
      final Path plain = folder.resolve("baru.xlsx");
      try (var out = Files.newOutputStream(plain)) {
        book.write(out);
      }
      final IntakeResult again = intake().read(plain);
      final IntakeResult first = intake().read(faulty().hide("Waktu").in(folder, "uji.xlsx"));
      assertThat(again.findings()).isEqualTo(first.findings());
    }
  }

  @Test
  void writesTheListAloneWhereItsNumbersWouldBeOtherDays() throws IOException {
    for (final String day : new String[] {"1899-12-30", "1904-01-01", "1900-01-01"}) {
      final String tables =
          "<table:calculation-settings><table:null-date table:date-value=\""
              + day
              + "\"/></table:calculation-settings>"
              + String.join("", Converted.tables(faulty().poi()).values());
      final Path file =
          Files.write(folder.resolve(day + ".ods"), Converted.openDocument(tables, ""));
      final CorrectedCopy.Made made = made(file);
      try (XSSFWorkbook book = open(made.content())) {
        final String note = book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue();
        if (day.startsWith("1900")) {
          assertThat(made.kind()).isEqualTo(CorrectedCopy.Kind.LIST);
          assertThat(note).contains("copy.days");
        } else {
          assertThat(made.kind()).isEqualTo(CorrectedCopy.Kind.PLAIN);
          assertThat(book.isDate1904()).isEqualTo(day.startsWith("1904"));
        }
      }
    }
  }

  @Test
  void writesTheListAloneForAWorkbookTooLargeToEdit() throws IOException {
    final Workbooks sent = faulty();
    final Object[][] rows = new Object[60_000][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Object[] {i, "catatan", i / 7.0, i};
    }
    final Path file = sent.rows("Catatan", rows).in(folder, "besar.xlsx");
    final CorrectedCopy.Made made = made(file);
    assertThat(made.kind()).isEqualTo(CorrectedCopy.Kind.LIST);
    try (XSSFWorkbook book = open(made.content())) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
          .contains("copy.large");
      assertThat(book.getSheetAt(0).getHyperlinkList()).isEmpty();
      assertThat(book.getSheetAt(0).getRow(FIRST).getCell(3).getStringCellValue()).isEqualTo("D3");
    }
  }

  @Test
  void makesNoCopyOfAFileThatChangedSince() throws IOException {
    final Path file = faulty().in(folder, "uji.xlsx");
    assertThat(
            new CorrectedCopy(intake())
                .of(file, "0".repeat(64), List.of(), CorrectedCopyTests::words))
        .isEmpty();
  }
}
