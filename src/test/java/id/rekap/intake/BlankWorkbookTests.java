package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.report.Edition;
import id.rekap.report.JournalResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The empty workbook: what it holds, what intake says of it, and that it can be filled in. */
class BlankWorkbookTests {

  private static final Path WORDS = Path.of("templates/words");
  private static final int FIRST = 2;

  @TempDir private Path folder;

  private static BlankWorkbook writer() throws IOException {
    return BlankWorkbook.load(WORDS);
  }

  private IntakeResult read(final XSSFWorkbook book) throws IOException {
    final Path file = folder.resolve("buku.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return Intake.standard(ColumnDictionary.load(WORDS)).read(file);
  }

  private static XSSFWorkbook open(final byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pelatihan", "penyuluhan", "kunjungan"})
  void saysOfTheEmptyWorkbookOnlyWhatIsToBeFilledIn(final String kind) throws IOException {
    final Path file = Files.write(folder.resolve("kosong.xlsx"), writer().empty(kind));
    final IntakeResult result = Intake.standard(ColumnDictionary.load(WORDS)).read(file);
    final Set<String> codes = new TreeSet<>();
    result.findings().forEach(one -> codes.add(one.code() + " " + one.sheet()));
    final Set<String> expected =
        new TreeSet<>(
            Set.of(
                "ISIAN_WAJIB_KOSONG Kegiatan",
                "DATA_KOSONG Responden",
                "DATA_KOSONG Pengukuran",
                "BARIS_CONTOH_DIABAIKAN Responden",
                "BARIS_CONTOH_DIABAIKAN Pengukuran"));
    if (kind.equals("pelatihan")) {
      expected.add("BARIS_CONTOH_DIABAIKAN Butir");
    }
    assertThat(codes).isEqualTo(expected);
    assertThat(result.findings())
        .filteredOn(one -> one.code().equals("BARIS_CONTOH_DIABAIKAN"))
        .allMatch(one -> one.severity() == Severity.NOTE);
    assertThat(result.findings())
        .filteredOn(one -> one.code().equals("DATA_KOSONG"))
        .allMatch(one -> "A2".equals(one.cell()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pelatihan", "penyuluhan", "kunjungan"})
  void isAcceptedAndReportedOnceFilledInAsItSays(final String kind) throws IOException {
    try (XSSFWorkbook book = open(writer().empty(kind))) {
      fill(book);
      final IntakeResult result = read(book);
      assertThat(result)
          .as(() -> String.join("\n", Trial.findings(result)))
          .isInstanceOf(IntakeResult.Accepted.class);
      assertThat(result.findings())
          .extracting(Finding::code)
          .containsOnly("BARIS_CONTOH_DIABAIKAN");
      final Dataset dataset = ((IntakeResult.Accepted) result).dataset();
      assertThat(dataset.respondents()).hasSize(12).noneMatch(one -> one.code().equals("CONTOH"));
      assertThat(dataset.measurements())
          .noneMatch(one -> one.respondent().equals("CONTOH"))
          .isNotEmpty();
      assertThat(new JournalResults().compose(dataset, new Edition(1, "0")).blocks())
          .hasSizeGreaterThan(5);
    }
  }

  /** Fills in every sheet that has to be: twelve people, every variable on every occasion. */
  private static void fill(final XSSFWorkbook book) {
    entries(book.getSheet("Kegiatan"));
    final Sheet people = book.getSheet("Responden");
    final Map<String, Integer> heads = heads(people);
    final Map<String, List<String>> choices = choices(book);
    for (int i = 0; i < 12; i++) {
      final int row = FIRST + 1 + i;
      set(people, row, 0, "R%02d".formatted(i + 1));
      for (final Map<String, String> variable : variables(book)) {
        final Integer column = heads.get(variable.getOrDefault("Label", ""));
        if (column != null) {
          set(people, row, column, answer(variable, choices, i, 1));
        }
      }
      set(people, row, heads.getOrDefault("Kelompok", 0), "Kader");
      set(people, row, heads.getOrDefault("Persetujuan", 0), "Ya");
    }
    final Sheet measured = book.getSheet("Pengukuran");
    int row = FIRST;
    while (text(measured, row, 0).equals("CONTOH")) {
      row++;
    }
    for (final Map<String, String> variable : variables(book)) {
      for (int i = 0; variable.getOrDefault("Diisi di", "").equals("Pengukuran") && i < 12; i++) {
        set(measured, row, 0, "R%02d".formatted(i + 1));
        set(measured, row, 1, variable.getOrDefault("Kode", ""));
        for (int time = 2; !text(measured, 1, time).isEmpty(); time++) {
          set(measured, row, time, answer(variable, choices, i, time));
        }
        row++;
      }
    }
  }

  static void entries(final Sheet sheet) {
    final Map<String, Object> values =
        Map.ofEntries(
            entry("Kode Kegiatan *", "PKM-2026-007"),
            entry("Judul *", "Pelatihan contoh"),
            entry("Tanggal Mulai *", 46100),
            entry("Ketua *", "Dosen A"),
            entry("Institusi", "STIKES Contoh"));
    for (int row = FIRST; row < FIRST + Layout.ENTRIES.size(); row++) {
      final Object value = values.get(text(sheet, row, 0));
      if (value != null) {
        set(sheet, row, 1, value);
      }
    }
  }

  private static Object answer(
      final Map<String, String> variable,
      final Map<String, List<String>> choices,
      final int person,
      final int time) {
    final List<String> known = choices.getOrDefault(variable.getOrDefault("Kode", ""), List.of());
    if (variable.getOrDefault("Jenis", "").equals("kategorik")) {
      return known.get((person + time) % known.size());
    }
    final double low = Double.parseDouble(variable.getOrDefault("Min", ""));
    final double high = Double.parseDouble(variable.getOrDefault("Maks", ""));
    return low + Math.floor((high - low) * (person % 4 + time) / 10);
  }

  private static List<Map<String, String>> variables(final XSSFWorkbook book) {
    final Sheet sheet = book.getSheet("Variabel");
    final Map<String, Integer> heads = heads(sheet);
    final List<Map<String, String>> all = new ArrayList<>();
    for (int row = FIRST; !text(sheet, row, 0).isEmpty(); row++) {
      final Map<String, String> one = new LinkedHashMap<>();
      for (final Map.Entry<String, Integer> head : heads.entrySet()) {
        one.put(head.getKey(), text(sheet, row, head.getValue()));
      }
      all.add(one);
    }
    return all;
  }

  private static Map<String, List<String>> choices(final XSSFWorkbook book) {
    final Sheet sheet = book.getSheet("Kategori");
    final Map<String, List<String>> choices = new LinkedHashMap<>();
    for (int row = FIRST; !text(sheet, row, 0).isEmpty(); row++) {
      choices
          .computeIfAbsent(text(sheet, row, 0), key -> new ArrayList<>())
          .add(text(sheet, row, 2));
    }
    return choices;
  }

  private static Map<String, Integer> heads(final Sheet sheet) {
    final Map<String, Integer> heads = new LinkedHashMap<>();
    for (final Cell cell : sheet.getRow(1)) {
      heads.put(text(sheet, 1, cell.getColumnIndex()), cell.getColumnIndex());
    }
    return heads;
  }

  static String text(final Sheet sheet, final int row, final int column) {
    final Cell cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
    if (cell == null) {
      return "";
    }
    final CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return type == CellType.NUMERIC
        ? String.valueOf(cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  static void set(final Sheet sheet, final int row, final int column, final Object value) {
    final var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    final Cell cell = line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    assertThat(cell.getCellStyle().getLocked() && !cell.getCellStyle().equals(defaults(sheet)))
        .as(sheet.getSheetName() + " " + cell.getAddress())
        .isFalse();
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static Object defaults(final Sheet sheet) {
    return sheet.getWorkbook().getCellStyleAt(0);
  }

  @Test
  void takesNoRealRespondentForTheExample() throws IOException {
    try (XSSFWorkbook book = open(writer().empty("pelatihan"))) {
      fill(book);
      set(book.getSheet("Responden"), FIRST + 1, 0, "CONTOH1");
      set(book.getSheet("Pengukuran"), FIRST + 1, 0, "CONTOH1");
      final IntakeResult result = read(book);
      assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
      assertThat(((IntakeResult.Accepted) result).dataset().respondents())
          .hasSize(12)
          .anyMatch(one -> one.code().equals("CONTOH1"));
    }
  }

  @Test
  void refusesASecondPersonUnderTheExamplesCode() throws IOException {
    try (XSSFWorkbook book = open(writer().empty("pelatihan"))) {
      fill(book);
      set(book.getSheet("Responden"), FIRST + 1, 0, "Contoh");
      final IntakeResult result = read(book);
      assertThat(result).isInstanceOf(IntakeResult.Refused.class);
      assertThat(Trial.findings(result)).contains("KODE_GANDA | Responden | A4 | Contoh");
    }
  }

  @ParameterizedTest
  @CsvSource({"pelatihan, 11", "penyuluhan, 8", "kunjungan, 8"})
  void givesEverySheetItsGuidanceRulesProtectionAndPrintSetUp(final String kind, final int sheets)
      throws IOException {
    try (XSSFWorkbook book = open(writer().empty(kind))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(sheets);
      for (final Sheet one : book) {
        final XSSFSheet sheet = (XSSFSheet) one;
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
        assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
        for (final Cell cell : sheet.getRow(1)) {
          assertThat(text(sheet, 0, cell.getColumnIndex())).endsWith(".");
          assertThat(cell.getCellStyle().getLocked())
              .as(sheet.getSheetName() + " " + cell.getAddress())
              .isEqualTo(!isOwn(sheet, cell.getColumnIndex()));
        }
        for (final XSSFDataValidation rule : sheet.getDataValidations()) {
          final String formula = rule.getValidationConstraint().getFormula1();
          assertThat(formula == null ? "" : formula).hasSizeLessThanOrEqualTo(255);
          assertThat(rule.getErrorBoxTitle()).isEqualTo("Periksa isian");
        }
      }
      assertThat(book.getSheet("Variabel").getDataValidations()).hasSizeGreaterThan(9);
    }
  }

  /** Headings that a team writes or renames: those of variables and of occasions. */
  private static boolean isOwn(final Sheet sheet, final int column) {
    return switch (sheet.getSheetName()) {
      case "Responden" -> column >= 3;
      case "Pengukuran" -> column >= 2;
      default -> false;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"pelatihan", "penyuluhan", "kunjungan"})
  void holdsNoFormulaThatASavingProgramMightLeaveWithoutAValue(final String kind)
      throws IOException {
    try (XSSFWorkbook book = open(writer().empty(kind))) {
      for (final Sheet sheet : book) {
        sheet.forEach(
            row ->
                row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
      }
    }
  }

  @Test
  void isReadByANewLabelOnceItsHeadingIsRenamedToo() throws IOException {
    try (XSSFWorkbook book = open(writer().empty("kunjungan"))) {
      set(book.getSheet("Variabel"), FIRST, 1, "Usia ibu");
      set(book.getSheet("Variabel"), FIRST, 0, "usia_ibu");
      set(book.getSheet("Kategori"), FIRST, 0, "usia_ibu");
      set(book.getSheet("Kategori"), FIRST + 1, 0, "usia_ibu");
      set(book.getSheet("Kategori"), FIRST + 2, 0, "usia_ibu");
      set(
          book.getSheet("Responden"),
          1,
          heads(book.getSheet("Responden")).getOrDefault("Umur", 0),
          "Usia ibu");
      fill(book);
      assertThat(read(book)).isInstanceOf(IntakeResult.Accepted.class);
    }
  }

  @Test
  void givesTheSameBytesForTheSameWish() throws IOException {
    final byte[] once = writer().empty("kunjungan");
    assertThat(writer().empty("kunjungan")).isEqualTo(once);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(once))) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        assertThat(one.getTimeLocal().getYear()).as(one.getName()).isEqualTo(2000);
        if (one.getName().equals("docProps/core.xml")) {
          assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
              .contains("2000-01-01T00:00:00Z")
              .doesNotContain("202");
        }
      }
    }
  }

  @Test
  void namesEveryMissingWordAtOnce() throws IOException {
    try (Stream<Path> files = Files.list(WORDS)) {
      for (final Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    final Path words = folder.resolve("workbook-id.properties");
    final String less =
        Files.readString(words)
            .replaceAll("(?m)^hint\\.variable\\.code .*$", "")
            .replaceAll("(?m)^entry\\.title .*$", "");
    Files.writeString(words, less);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> BlankWorkbook.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("2 keys missing")
        .hasMessageContaining("hint.variable.code")
        .hasMessageContaining("entry.title");
  }
}
