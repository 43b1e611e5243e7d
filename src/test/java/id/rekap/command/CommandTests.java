package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.PdfText;
import id.rekap.Workbooks;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
final class CommandTests {

  private static final String SAMPLE = "input/003-jambi.xlsx";

  private static final String OWN_TITLE = "notice.title = Surat dari Utara\n";
  private static final int SCREEN = 80;

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "run", "check", "report", "report results", "new", "status", "serve"})
  void explainsEveryCommandInBothLanguages(final String command) {
    assertThat(shell.run((command + " --help").strip().split(" "))).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("Pemakaian: ./rekap").doesNotContain("Usage");
    assertThat(shell.run((command + " --help --lang en").strip().split(" ")))
        .isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("Usage: ./rekap").doesNotContain("Pemakaian");
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "report results", "new", "status", "serve"})
  void describesEveryOption(final String command) {
    shell.run((command + " --help").split(" "));
    assertThat(
            shell.out().lines().filter(line -> line.strip().matches("-.*|[A-Z]+(\\.\\.\\.)?  .*")))
        .isNotEmpty()
        .allMatch(line -> line.strip().matches("(-\\w, )?\\S+\\s+\\S.*"));
  }

  @Test
  void tellsItsVersion() {
    assertThat(shell.run("--version")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).matches("rekap \\d+\\.\\d+\\.\\d+\\R");
  }

  @ParameterizedTest
  @CsvSource({
    "rn, rn tidak dikenal. Mungkin maksudnya run.",
    "run --inptu x, --inptu tidak dikenal. Mungkin maksudnya --input.",
    "report results, Isian KODE belum ada.",
    "report, Perintahnya belum disebut.",
    "check, Isian BERKAS belum ada.",
    "new, Isian BERKAS belum ada.",
    "run --lang xx, Bahasa xx tidak tersedia. Pakailah --lang id atau --lang en."
  })
  void saysWhatIsWrongWithTheCommandLine(final String arguments, final String complaint) {
    assertThat(shell.run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).startsWith(complaint);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void refusesAnUnknownKeyOfTheOfficesFile() {
    shell.write("rekap.yml", "ouput: laporan\n");
    assertThat(shell.run("status")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err())
        .isEqualToIgnoringNewLines(
            "rekap.yml: kunci ouput tidak dikenal. Mungkin maksudnya output.");
  }

  @ParameterizedTest
  @CsvSource({
    "'input: a\n\toutput: b\n', 'rekap.yml, baris 2: tab tidak boleh dipakai.'",
    "'input: a\ninput: b\n', 'rekap.yml, baris 2: kunci ini tertulis dua kali.'",
    "'input: a\noutput b\ndata: c\n', 'rekap.yml, baris 3: penulisannya keliru.'",
    "'office stikes', 'rekap.yml: ada isi tanpa kunci.'",
    "'schedule: cepat', 'rekap.yml: schedule tidak berisi nilai, tetapi kunci lain'",
    "'zone: WIBB', 'Mungkin maksudnya WIB.'",
    "'zone: 7', 'Mungkin maksudnya WIB.'"
  })
  void saysInWordsWhereTheOfficesFileIsMistaken(final String written, final String complaint) {
    shell.write("rekap.yml", written);
    assertThat(shell.run("status")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains(complaint).hasLineCount(1);
  }

  @Test
  void namesWhatIsGivenInTheLanguageOfTheScreen() {
    shell.run("new", "--help");
    assertThat(shell.out())
        .contains("--kind=JENIS", "--from=EKSPOR", "BERKAS          Buku kerja yang dibuat")
        .doesNotContain("FILE", "=KIND", "bundle");
    shell.run("report", "--help");
    assertThat(shell.out()).contains("LAPORAN").doesNotContain("REPORT");
    shell.run("run", "--help", "--lang", "en");
    assertThat(shell.out()).contains("--input=DIR");
    assertThat(shell.run("report", "monthly", "2026-3")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains("2026-3 tidak dapat dipakai untuk TTTT-BB.");
  }

  @Test
  void takesTheFlagBeforeTheEnvironmentBeforeTheFile() {
    shell.write("rekap.yml", "input: dari-berkas\nlang: en\n");
    shell.run("run");
    assertThat(shell.err()).contains("There is no input folder").contains("dari-berkas");
    shell.set("REKAP_INPUT", "dari-lingkungan").set("REKAP_LANG", "id");
    shell.run("run");
    assertThat(shell.err()).contains("Folder masukan").contains("dari-lingkungan");
    assertThat(shell.run("run", "--input", "dari-bendera")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains("dari-bendera");
  }

  @Test
  void checksWithoutWritingAnything() {
    shell.copy(SAMPLE, "a.xlsx").write("broken.xlsx", "no workbook");
    assertThat(shell.run("check", "a.xlsx")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).startsWith("a.xlsx: diterima, 30 responden.");
    assertThat(shell.run("check", "a.xlsx", "broken.xlsx")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.run("check", "missing.xlsx")).isEqualTo(ExitCode.FAILED);
    assertThat(home.toFile().list()).containsOnly("templates", "a.xlsx", "broken.xlsx");
  }

  /** People are told where a file is damaged; the contract for scripts knows no cell of a file. */
  @Test
  void pointsAtNoCellOfAFileThatCannotBeRead() {
    final Workbooks book = Workbooks.program();
    final XSSFCell cell = book.poi().getSheet("Pengukuran").getRow(2).getCell(2);
    cell.getCTCell().setV("NaN");
    book.in(home, "a.xlsx");
    assertThat(shell.run("check", "a.xlsx")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out()).contains("Pengukuran  C3  ");
    assertThat(shell.run("check", "--json", "a.xlsx")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out())
        .contains("\"kode\":\"BERKAS_RUSAK\"")
        .contains("\"lembar\":\"Pengukuran\",\"sel\":null");
  }

  @Test
  void checksThatEveryTextCanBePrinted() {
    Workbooks.program().set("Kegiatan", "B3", "Pelatihan \uD83D\uDE00").in(home, "a.xlsx");
    assertThat(shell.run("check", "a.xlsx")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out()).contains("Kegiatan  B3  ").contains("U+1F600");
  }

  @Test
  void wrapsFindingsToTheTerminalWithErrorsApart() {
    Workbooks.program()
        .set("Pengukuran", "D3", 700)
        .set("Pengukuran", "C5", "\u001B[2Jempat\u202E puluh")
        .set("Responden", "D4", "36 th")
        .in(home, "a.xlsx");
    assertThat(shell.run("check", "a.xlsx")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out())
        .containsSubsequence("a.xlsx: ditolak.", "Perlu diperbaiki (2):", "D3", "700")
        .containsSubsequence("Sekadar untuk diketahui (", "D4")
        .doesNotContain("\u001B")
        .doesNotContain("\u202E");
    assertThat(shell.out().lines()).allMatch(line -> line.length() <= SCREEN);
    final long lines = shell.out().lines().count();
    shell.wide(150).run("check", "a.xlsx");
    assertThat(shell.out()).contains("\u001B[31mPerlu diperbaiki (2):\u001B[0m");
    assertThat(shell.out().lines().count()).isLessThan(lines);
    assertThat(shell.out().lines()).anyMatch(line -> line.length() > SCREEN);
    shell.set("NO_COLOR", "1").run("check", "a.xlsx");
    assertThat(shell.out()).doesNotContain("\u001B");
  }

  @Test
  void writesACorrectedCopyBesideTheNotice() throws Exception {
    Workbooks.program().set("Pengukuran", "D3", 700).in(home, "a.xlsx");
    shell.write("broken.xlsx", "no workbook");
    assertThat(shell.run("check", "--notice", "n", "a.xlsx", "broken.xlsx"))
        .isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(home.resolve("n").toFile().list())
        .containsExactlyInAnyOrder("a.pdf", "a.koreksi.xlsx", "broken.pdf");
    assertThat(PdfText.of(Files.readAllBytes(home.resolve("n/a.pdf")))).contains(".koreksi.xlsx");
    assertThat(PdfText.of(Files.readAllBytes(home.resolve("n/broken.pdf"))))
        .doesNotContain(".koreksi.xlsx");
    try (XSSFWorkbook book =
        new XSSFWorkbook(Files.newInputStream(home.resolve("n/a.koreksi.xlsx")))) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Temuan");
      final XSSFCell cell = book.getSheet("Pengukuran").getRow(2).getCell(3);
      assertThat(cell.getCellComment().getString().getString())
          .contains("Temuan 1: Nilai ini lebih besar")
          .contains("Isi sekarang: 700")
          .contains("Saran: ");
      cell.setCellValue(70);
      try (OutputStream out = Files.newOutputStream(home.resolve("a.xlsx"))) {
        book.write(out);
      }
    }
    assertThat(shell.run("check", "a.xlsx")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).doesNotContain("Temuan");
  }

  @Test
  void checksAsJson() {
    shell.copy(SAMPLE, "a.xlsx").write("broken.xlsx", "no workbook");
    assertThat(shell.run("check", "--json", "a.xlsx", "broken.xlsx", "missing.xlsx"))
        .isEqualTo(ExitCode.FAILED);
    final var answer = new tools.jackson.databind.ObjectMapper().readTree(shell.out());
    assertThat(answer).hasSize(3);
    assertThat(answer.get(0).get("hasil").asString()).isEqualTo("diterima");
    assertThat(answer.get(0).get("kode").asString()).isEqualTo("PEN-2025-JMB-01");
    assertThat(answer.get(0).get("sha256").asString()).hasSize(64);
    assertThat(answer.get(0).has("angka")).isTrue();
    assertThat(answer.get(1).get("hasil").asString()).isEqualTo("ditolak");
    assertThat(answer.get(1).get("temuan").get(0).get("tingkat").asString()).isEqualTo("galat");
    assertThat(answer.get(1).get("temuan").get(0).get("pesan").asString()).isNotBlank();
    assertThat(answer.get(1).get("temuan").get(0).get("saran").asString()).isNotBlank();
    assertThat(answer.get(1).has("angka")).isFalse();
    assertThat(answer.get(2).get("berkas").asString()).isEqualTo("missing.xlsx");
  }

  @Test
  void looksWithoutCreatingAnything() {
    shell.copy(SAMPLE, "input/a.xlsx");
    assertThat(shell.run("run", "--dry-run")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("Akan dibaca: a.xlsx");
    assertThat(shell.run("status")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("Menunggu dibaca: a.xlsx");
    assertThat(home.toFile().list()).containsOnly("templates", "input");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "report results", "new", "status", "serve"})
  void tellsDefaultAndVariableOfEveryOptionWithinTheScreen(final String command) {
    for (final String language : List.of("id", "en")) {
      shell.run((command + " --help --lang " + language).split(" "));
      assertThat(shell.out().lines()).allMatch(line -> line.length() <= SCREEN);
      final String help = shell.out().replaceAll("\\s+", " ");
      for (final String option : help.split(" (?=--)", -1)) {
        if (option.startsWith("--") && !option.startsWith("--help")) {
          final String name = option.replaceAll("(?s)^--(?:\\[no-\\])?([a-z-]+).*", "$1");
          assertThat(option)
              .contains(language.equals("id") ? "Bawaan: " : "Default: ")
              .contains(Surroundings.variable(name));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REKAP_LANGUAGE, xx, 'REKAP_LANGUAGE: bahasa xx tidak tersedia. Yang ada: en, id.'",
    "REKAP_LANG, xx, Bahasa xx tidak tersedia.",
    "REKAP_ZONE, Asia/Jakrta, Mungkin maksudnya Asia/Jakarta.",
    "REKAP_JSON, ya, 'REKAP_JSON hanya dapat bernilai true atau false, bukan ya.'",
    "REKAP_OFFICE, tiada, kantor tiada tidak punya folder di templates/offices"
  })
  void refusesASettingThatCannotBe(
      final String variable, final String value, final String complaint) {
    shell.set(variable, value);
    assertThat(shell.run("status")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains(complaint).hasLineCount(1);
    assertThat(shell.out()).isEmpty();
    shell.set(variable, "");
    assertThat(shell.run("status")).as("empty counts as not set").isEqualTo(ExitCode.OK);
  }

  @Test
  void namesTheOfficesThatThereAre() {
    shell.ownTemplates().write("templates/offices/utara/style/office.css", "");
    shell.write("templates/offices/selatan/style/office.css", "");
    shell.write("rekap.yml", "office: ../words\n").copy(SAMPLE, "input/a.xlsx");
    for (final String command : List.of("run", "status", "check input/a.xlsx")) {
      assertThat(shell.run(command.split(" "))).isEqualTo(ExitCode.USAGE);
      assertThat(shell.err())
          .isEqualToIgnoringNewLines(
              "rekap.yml, office: kantor ../words tidak punya folder di templates/offices."
                  + " Yang ada: selatan, utara.");
    }
    shell.set("REKAP_OFFICE", "utara");
    assertThat(shell.run("status")).isEqualTo(ExitCode.OK);
  }

  @Test
  void takesEverySwitchFromFlagEnvironmentAndFile() {
    shell.copy(SAMPLE, "input/a.xlsx").write("rekap.yml", "json: true\ndry-run: true\n");
    shell.run("status");
    assertThat(shell.out()).startsWith("{");
    shell.run("check", "input/a.xlsx");
    assertThat(shell.out()).startsWith("[");
    shell.run("run");
    assertThat(shell.out()).contains("Akan dibaca: a.xlsx");
    shell.set("REKAP_JSON", "false");
    shell.run("status");
    assertThat(shell.out()).doesNotStartWith("{");
    shell.run("status", "--json");
    assertThat(shell.out()).startsWith("{");
    shell.set("REKAP_JSON", "true");
    shell.run("status", "--no-json");
    assertThat(shell.out()).doesNotStartWith("{");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void writesNoticesOfTheOfficeWhereFlagEnvironmentOrFileSay() throws Exception {
    shell.ownTemplates().write("templates/offices/utara/words/id.properties", OWN_TITLE);
    shell.write("broken.xlsx", "no workbook").write("rekap.yml", "notice: a\noffice: utara\n");
    shell.run("check", "broken.xlsx");
    assertThat(PdfText.of(Files.readAllBytes(home.resolve("a/broken.pdf")))).contains("Utara");
    shell.set("REKAP_NOTICE", "b").run("check", "broken.xlsx");
    assertThat(home.resolve("b/broken.pdf")).isNotEmptyFile();
    shell.run("check", "--notice", "c", "broken.xlsx");
    assertThat(home.resolve("c/broken.pdf")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "spring.datasource.driver-class-name, ''",
    "spring.datasource.hikari.connection-timeout, ''",
    "spring.datasource.hikari.data-source-properties.sslmode, ''",
    "spring.datasource.hikari.conection-timeout, spring.datasource.hikari.connection-timeout",
    "spring.datasource.usrname, spring.datasource.username",
    "spring.main.banner-mode, spring.datasource.url",
    "zon, zone"
  })
  void knowsEveryKeyOfTheDatabase(final String key, final String nearest) {
    shell.write("rekap.yml", key + ": 1000\n");
    shell.run("check", "missing.xlsx");
    if (nearest.isEmpty()) {
      assertThat(shell.err()).isEmpty();
    } else {
      assertThat(shell.err()).startsWith("rekap.yml: kunci " + key + " tidak dikenal.");
      assertThat(shell.err()).contains("Mungkin maksudnya");
      assertThat(shell.err().strip()).endsWith(nearest + ".");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0123, 0123",
    "1_000, 1_000",
    "1e3, 1e3",
    "yes, yes",
    "2024-01-02, 2024-01-02",
    "'\"0x1F\"', 0x1F",
    "'~', '~'"
  })
  void takesEveryValueOfTheOfficesFileAsItStands(final String written, final String value)
      throws Exception {
    shell.write("rekap.yml", "office:\nspring:\n  datasource:\n    password: " + written + "\n");
    final OfficeFile office = OfficeFile.read(home.resolve("rekap.yml"));
    assertThat(office.get("spring.datasource.password")).isEqualTo(value);
    assertThat(office.get("office")).as("a key without a value is not set").isNull();
  }

  @Test
  void printsTimesInTheZoneOfTheOffice() {
    shell.copy(SAMPLE, "input/a.xlsx");
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    shell.run("status");
    assertThat(shell.out()).containsPattern("Terakhir dijalankan: [0-9: -]{16} WIB\\.");
    final String west = shell.out();
    shell.write("rekap.yml", "zone: Asia/Makassar\n").run("status");
    assertThat(shell.out()).containsPattern("Terakhir dijalankan: [0-9: -]{16} WITA\\.");
    shell.set("REKAP_ZONE", "Asia/Jayapura").run("status", "--lang", "en");
    assertThat(shell.out()).containsPattern("Last run: [0-9: -]{16} WIT\\.");
    assertThat(times(shell.out())).containsExactlyElementsOf(later(times(west), 2));
  }

  private static List<LocalDateTime> times(final String text) {
    // Six in the morning comes at another moment in every zone; all else is the same moment.
    return Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")
        .matcher(text.replaceAll("(?m)^(Ringkasan bulanan|Next monthly).*$", ""))
        .results()
        .map(found -> LocalDateTime.parse(found.group().replace(' ', 'T')))
        .toList();
  }

  private static List<LocalDateTime> later(final List<LocalDateTime> times, final int hours) {
    return times.stream().map(time -> time.plusHours(hours)).toList();
  }
}
