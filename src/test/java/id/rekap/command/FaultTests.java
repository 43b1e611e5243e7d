package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.job.FolderException;
import id.rekap.job.RunResult.ReportLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong outside of the workbooks is said in one line, with the next step. */
@Tag("slow")
final class FaultTests {

  private static final String SAMPLE = "input/003-jambi.xlsx";

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(home);
    shell.copy(SAMPLE, "input/a.xlsx").write("file", "");
  }

  @ParameterizedTest
  @CsvSource({
    "run --output file/output, 1, 'Laporan tidak dapat ditulis ke folder ', '--output, lalu ulangi.'",
    "run --output file --lang en, 1, Reports cannot be written, '--output, then try again.'",
    "run --data file/data, 1, Basis data dan catatan kerja tidak, '--data, lalu ulangi.'",
    "report results X --data file, 1, Basis data dan catatan kerja tidak, '--data, lalu ulangi.'",
    "run --output input/laporan, 2, Folder laporan, --output.",
    "run --dry-run --output ., 2, Folder laporan, --output.",
    "status --data input, 2, Folder data, --data.",
    "run --data a;b, 2, Folder data, --data.",
    "run --data a;b --lang en, 2, The data folder, --data."
  })
  void saysWhichFolderAndWhyAndWhatToDo(
      final String command, final int code, final String start, final String end) {
    assertThat(shell.run(command.split(" "))).isEqualTo(code);
    assertThat(shell.err()).startsWith(start).hasLineCount(1);
    assertThat(shell.err().strip()).endsWith(end).contains(home.toString());
    assertThat(shell.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "surat.docx, '.xlsx, .xls, .ods'",
    "foto.jpg, '.xlsx, .xls, .ods'",
    "kegiatan, '.xlsx, .xls, .ods'",
    "~$a.xlsx, ganti namanya",
    "README.xlsx, ganti namanya"
  })
  void saysOfANamedFileThatIsNoWorkbookWhatToGive(final String name, final String advice) {
    shell.write(name, "Dengan hormat");
    assertThat(shell.run("check", name)).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).startsWith(name + ": tidak diperiksa").contains(advice).hasLineCount(1);
    assertThat(shell.run("check", "--json", name)).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("\"diabaikan\"").contains("\"temuan\":[]");
    assertThat(shell.err()).startsWith(name + ": tidak diperiksa").contains(advice).hasLineCount(1);
  }

  @Test
  void saysThatAnArchiveHoldsNoSheets() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(home.resolve("kirim.zip")))) {
      zip.putNextEntry(new ZipEntry("kegiatan.xlsx"));
    }
    assertThat(shell.run("check-manuscript", "kirim.zip")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out()).contains("tidak berisi berkas CSV");
  }

  @Test
  void saysThatTheDatabaseDoesNotOpenAndKeepsTheDetailForTheLog() throws IOException {
    shell.write("data/rekap.mv.db", "no database");
    assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err()).startsWith("Berkas basis data ").hasLineCount(1);
    assertThat(shell.err()).contains(home.resolve("data/rekap.mv.db").toString());
    assertThat(shell.run("status", "--lang", "en")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err()).startsWith("The database file ").hasLineCount(1);
  }

  @Test
  void saysThatTheServerDoesNotAnswerAndNeverThePassword() {
    shell.write(
        "rekap.yml",
        """
        spring.datasource.url: jdbc:postgresql://localhost:1/rekap?password=secret-word
        spring.datasource.username: kantor
        spring.datasource.password: secret-word
        """);
    for (final String command : new String[] {"run", "status"}) {
      assertThat(shell.run(command)).isEqualTo(ExitCode.FAILED);
      assertThat(shell.err())
          .startsWith("Basis data jdbc:postgresql://localhost:1/rekap tidak menjawab.")
          .hasLineCount(1)
          .doesNotContain("secret-word");
    }
  }

  @Test
  void saysThatNoWorkbookLiesInTheFolder() throws IOException {
    Files.delete(home.resolve("input/a.xlsx"));
    assertThat(shell.run("run", "--dry-run")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .startsWith("Tidak ada buku kerja di folder ")
        .doesNotContain("Belum ada yang dikerjakan");
    assertThat(shell.run("run", "--lang", "en")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .startsWith("There is no workbook in the folder ")
        .contains("./rekap run")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "id, 'Surat pemberitahuan tidak dapat ditulis ke folder ', '--notice, lalu ulangi.'",
    "en, Notices cannot be written to the folder , '--notice, then try again.'"
  })
  void saysThatNoticesCannotBeWritten(final String language, final String start, final String end) {
    shell.write("broken.xlsx", "no workbook");
    for (final String folder : new String[] {"file", "file/below"}) {
      assertThat(shell.run("check", "broken.xlsx", "--notice", folder, "--lang", language))
          .isEqualTo(ExitCode.FAILED);
      assertThat(shell.out()).startsWith("broken.xlsx: ");
      assertThat(shell.err()).startsWith(start).hasLineCount(1);
      assertThat(shell.err().strip()).endsWith(end).contains(home.resolve(folder).toString());
    }
  }

  @Test
  void tellsOfAnUnforeseenFailureOnlyWhatCannotQuoteAWorkbook() {
    assertThat(shell.complaintOf(new IllegalStateException("cell of Siti")))
        .contains("IllegalStateException")
        .doesNotContain("Siti")
        .hasLineCount(1);
    assertThat(
            shell.complaintOf(
                new IllegalStateException("Siti", new NoSuchFileException("templates/x.html"))))
        .contains("templates/x.html")
        .doesNotContain("Siti");
  }

  @Test
  void namesTheFolderOfTheNotices() {
    shell.write("input/broken.xlsx", "no workbook");
    assertThat(shell.run("run", "--output", "out")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.err()).contains("di folder out/notices,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check --notice n input/broken.xlsx"})
  void tellsEveryMistakeOfAnOfficeInSentencesAndWithItsPath(final String command) {
    final String own = "templates/offices/utara/";
    shell
        .ownTemplates()
        .write("input/broken.xlsx", "no workbook")
        .write("rekap.yml", "office: utara");
    shell.write(own + "words/id.properties", "salah.kunci = x\ntitle.eyebrow = {kinds}\n");
    shell.write(own + "style/office.css", "h1 { color: red");
    shell.write(own + "style/chart.properties", "colour.ink = black\n");
    shell.write(own + "fragments/text.html", "<b th:utext=\"${text}\"/>");
    assertThat(shell.run(command.split(" "))).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .contains(own + "words/id.properties: tidak dikenal: salah.kunci. ")
        .contains(own + "words/id.properties: pada title.eyebrow tidak ada isian bernama kinds. ")
        .contains(own + "style/office.css: ada aturan gaya ")
        .contains(own + "style/chart.properties: colour.ink = black bukan warna. ")
        .contains(own + "fragments/text.html: th:utext tidak boleh dipakai. ")
        .doesNotContain("unknown", home.toString());
    shell.run((command + " --lang en").split(" "));
    assertThat(shell.err()).contains("colour.ink = black is not a colour.");
  }

  @Test
  void tellsWhatAnOfficeWroteAndNoPageCanPrintBeforeTheFirstReport() throws IOException {
    final String own = "templates/offices/utara/";
    shell.ownTemplates().write("rekap.yml", "office: utara");
    Workbooks.program().in(home.resolve("input"), "a.xlsx");
    shell.write(own + "words/id.properties", "page.word = Hal. \u4f60\n");
    shell.write(own + "teks/profil.md", "Kampus kami \ud83d\ude00.\n");
    assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .contains(own + "words/id.properties: pada page.word ada aksara yang tidak dimiliki")
        .contains("\u4f60 (U+4F60)")
        .contains(own + "teks/profil.md: aksara ini tidak dimiliki")
        .contains("(U+1F600)")
        .doesNotContain("ERROR", "rekap.log");
    shell.write(own + "words/id.properties", "title.eyebrow = Hasil\n");
    Files.write(home.resolve(own + "teks/profil.md"), new byte[] {'a', (byte) 0xe9, '\n'});
    assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .contains(own + "words/id.properties: pada title.eyebrow, isian kind hilang. ")
        .contains(own + "teks/profil.md: tidak dapat dibaca. Simpan sebagai teks UTF-8");
    assertThat(home.resolve("output"))
        .satisfiesAnyOf(
            folder -> assertThat(folder).doesNotExist(),
            folder -> assertThat(folder).isDirectoryNotContaining("glob:**/*.pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check --notice n input/broken.xlsx"})
  void tellsWhichFilesOfAnOfficeNothingReads(final String command) throws IOException {
    final String own = "templates/offices/utara/";
    shell.write("input/broken.xlsx", "no workbook");
    shell.ownTemplates().write("rekap.yml", "office: utara");
    Workbooks.program().in(home.resolve("input"), "a.xlsx");
    shell.write(own + "word/id.properties", "title.eyebrow = {kind}\n");
    shell.write(own + "style/ofice.css", "h1 { color: red }");
    shell.write(own + "teks/profile.md", "Kampus kami.\n");
    shell.write(own + "words/columns-id.properties", "a = b\n");
    shell.write(own + "README.md", "a note").write(own + "catatan.txt", "a note");
    shell
        .write(own + "style/office.css", "@page { margin: 2cm }")
        .write(own + "style/.kop.css", "");
    shell
        .write(own + "fragments/kop.html", "<p>Kop</p>")
        .write(own + "teks/profil.md", "Profil.\n");
    Files.writeString(
        home.resolve(own + "fragments/page.html"),
        Files.readString(home.resolve("templates/fragments/page.html"))
            + "<!--/* fragments/kop.html */-->");
    assertThat(shell.run(command.split(" "))).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .contains(own + "word/id.properties: berkas ini tidak dipakai. ")
        .contains("Barangkali yang dimaksud words/id.properties;")
        .contains("Barangkali yang dimaksud style/office.css;")
        .contains("Barangkali yang dimaksud teks/profil.md;")
        .contains(own + "words/columns-id.properties: berkas ini tidak dipakai. ")
        .doesNotContain("README", "catatan", "ERROR")
        .doesNotContain("kop.css", "kop.html", "page.html:", "office.css:", "profil.md:");
  }

  @Test
  void callsARenamedWorkbookByTheNameThatItHasNow() throws IOException {
    final Path input = home.resolve("input");
    Workbooks.program().in(input, "baik.xlsx");
    shell.write("input/rusak.xlsx", "no workbook");
    shell.run("run");
    Files.move(input.resolve("baik.xlsx"), input.resolve("bagus.xlsx"));
    Files.move(input.resolve("rusak.xlsx"), input.resolve("cacat.xlsx"));
    shell.run("status");
    assertThat(shell.out())
        .contains("bagus.xlsx", "cacat.xlsx")
        .doesNotContain("baik.xlsx", "rusak.xlsx");
    assertThat(shell.run("run")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.err()).contains("ditolak: cacat.xlsx. ");
    assertThat(home.resolve("output/notices/cacat.pdf")).exists();
    assertThat(home.resolve("output/notices/rusak.pdf")).doesNotExist();
    assertThat(shell.run("run")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out()).contains("Tidak ada yang baru");
  }

  @Test
  void saysThatTheListOfFilesCannotBeWrittenAndMendsItLater() throws IOException {
    // Even an administrator cannot replace a folder in which something lies by a file.
    shell.write("output/manifest.json/blocks", "");
    assertThat(shell.run("run")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .startsWith("Daftar laporan manifest.json di folder output tidak dapat ditulis karena ")
        .contains("sistem operasi menolaknya. Atasi sebabnya, lalu jalankan lagi ./rekap run")
        .hasLineCount(1);
    assertThat(shell.out()).contains("berkas PDF dibuat di output.");
    shell.run("status");
    assertThat(shell.out())
        .contains("Terakhir dijalankan: ")
        .doesNotContain("terputus", "Belum pernah");
    assertThat(shell.run("report", "results", "PEN-2025-JMB-01")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err()).startsWith("Daftar laporan manifest.json ").hasLineCount(1);
    Files.delete(home.resolve("output/manifest.json/blocks"));
    Files.delete(home.resolve("output/manifest.json"));
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(shell.err()).isEmpty();
    assertThat(home.resolve("output/manifest.json")).isRegularFile();
  }

  @Test
  void tellsTheReasonOfTheSystemInItsOwnWords() {
    assertThat(
            shell.complaintOf(
                new IllegalStateException(
                    "Siti", new FileSystemException("x", null, "No space left on device"))))
        .startsWith("Pekerjaan gagal: tempat penyimpanannya penuh. ")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "run.failed, FULL, Laporan untuk a.xlsx gagal ditulis karena tempat penyimpanan folder keluaran penuh",
    "run.failed, READ_ONLY, Laporan untuk a.xlsx gagal ditulis karena tempat penyimpanan folder keluaran hanya",
    "serve.failed, NOT_PERMITTED, Laporan a.xlsx gagal ditulis karena tidak ada izin menulis ke folder keluaran",
    "run.failed, , Laporan untuk a.xlsx gagal dibuat",
    "serve.failed, , Laporan a.xlsx gagal dibuat"
  })
  void tellsWhyAReportCouldNotBeWrittenAsFarAsItIsKnown(
      final String key, final FolderException.Fault fault, final String start) {
    assertThat(
            shell.complaintOf(key, new ReportLine("hasil", "a.xlsx", "A", null, List.of(), fault)))
        .startsWith(start)
        .hasLineCount(1);
  }

  @Test
  void namesTheFolderInWhichTheOfficeWorksInFull(@TempDir final Path elsewhere) throws IOException {
    Files.copy(home.resolve("input/a.xlsx"), elsewhere.resolve("a.xlsx"));
    assertThat(shell.run("run", "--input", elsewhere.toString(), "--output", "."))
        .isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains(" berkas PDF dibuat di " + home + ".\n");
  }

  @Test
  void tellsARefusedWorkbookThatIsGoneFromOneThatWaits() {
    shell.write("input/rusak.xlsx", "no workbook");
    shell.run("run");
    assertThat(shell.err()).contains("1 buku kerja di folder masukan ditolak: rusak.xlsx. ");
    shell.run("status");
    assertThat(shell.out()).containsPattern("rusak\\.xlsx .* ditolak  ");
    assertThat(home.resolve("input/rusak.xlsx").toFile().delete()).isTrue();
    shell.run("status");
    assertThat(shell.out()).contains("ditolak (tidak ada lagi)");
    shell.run("status", "--json");
    assertThat(shell.out()).contains("\"present\":false");
  }

  @Test
  void settlesARefusedWorkbookByItsCorrectedCopyOfAnotherName() throws IOException {
    final Path input = home.resolve("input");
    final Workbooks program = Workbooks.program().set("Kegiatan", "B2", "p-1");
    program.set("Kegiatan", "B6", "31 Februari 2024").in(input, "a.xlsx");
    assertThat(shell.run("run")).as(shell.err()).isEqualTo(ExitCode.SOME_REFUSED);
    Files.delete(input.resolve("a.xlsx"));
    Workbooks.program().set("Kegiatan", "B2", "P-1").in(input, "a.koreksi.xlsx");
    assertThat(shell.run("run")).as(shell.err()).isEqualTo(ExitCode.OK);
    shell.run("status");
    assertThat(shell.out()).contains("diganti").doesNotContain("ditolak (");
  }

  @Test
  void saysThatTheHousesOwnWordsAreBroken() {
    shell.ownTemplates().write("templates/words/id.properties", "a = {open\n");
    assertThat(shell.run("status")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err()).contains("id.properties: a: a { without its }");
  }

  @Test
  void namesCopiesAndEveryFileItMade() throws IOException {
    Files.createDirectories(home.resolve("input/x"));
    Files.copy(home.resolve("input/a.xlsx"), home.resolve("input/x/a.xlsx"));
    final String same = "x/a.xlsx: isinya sama dengan a.xlsx; dibaca sekali saja.";
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains(same);
    shell.run("run");
    assertThat(shell.out()).contains("Tidak ada yang baru").contains(same);
    shell.run("status");
    assertThat(shell.out()).contains(same);
    shell.run("status", "--json");
    assertThat(shell.out())
        .contains("\"copies\":[{\"file\":\"x/a.xlsx\",\"same_as\":\"a.xlsx\"}]")
        .contains("\"unreadable\":[]");
  }

  @Test
  void showsEveryReportOfARevision() {
    Workbooks.program().set("Kegiatan", "B2", "P-1").in(home.resolve("input"), "b.xlsx");
    shell.run("run");
    shell.run("report", "results", "P-1", "--lang", "en");
    Workbooks.program()
        .set("Kegiatan", "B2", "P-1")
        .set("Kegiatan", "B3", "Judul lain")
        .in(home.resolve("input"), "b.xlsx");
    assertThat(shell.run("run")).as(shell.err()).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .contains("/P-1.pdf", "/P-1.naskah.pdf", "/P-1-en.pdf", "6 berkas PDF dibuat");
  }

  @ParameterizedTest
  @CsvSource({"rn, ./rekap --help", "run --inptu x, ./rekap run --help"})
  void namesTheCommandAsItIsCalled(final String arguments, final String command) {
    assertThat(shell.run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains("Lihat: " + command);
  }

  @Test
  void givesEveryNoticeAFileOfItsOwn() {
    shell.write("x/b.xlsx", "no workbook").write("y/B.xlsx", "none either").write("b.xlsx", "no");
    assertThat(shell.run("check", "--notice", "n", "x/b.xlsx", "y/B.xlsx", "b.xlsx"))
        .isEqualTo(ExitCode.SOME_REFUSED);
    final String[] first = home.resolve("n").toFile().list();
    assertThat(first)
        .hasSize(3)
        .contains("b.pdf")
        .filteredOn(name -> !name.equals("b.pdf"))
        .allMatch(name -> name.matches("[bB]-[0-9a-f]{8}\\.pdf"));
    shell.run("check", "--notice", "n", "x/b.xlsx", "y/B.xlsx", "b.xlsx");
    assertThat(home.resolve("n").toFile().list()).containsExactlyInAnyOrder(first);
  }

  /** What takes nothing, for a reason that the system gives. */
  private static OutputStream failing(final String reason) {
    return new OutputStream() {
      @Override
      public void write(final int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private Surroundings around(final PrintStream out, final OutputStream complaints) {
    return new Surroundings(
        home,
        home,
        Map.of(),
        out,
        new PrintStream(complaints, true, StandardCharsets.UTF_8),
        false,
        0);
  }

  @ParameterizedTest
  @CsvSource({"status", "--version", "run --help", "check --json input/a.xlsx"})
  void endsQuietlyWhereNobodyReadsItsResultAnyMore(final String command) {
    final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    final Surroundings around =
        around(new ResultStream(failing("Broken pipe"), StandardCharsets.UTF_8), complaints);
    assertThat(Rekap.execute(around, command.split(" "))).isEqualTo(141);
    assertThat(complaints.size()).isZero();
  }

  @Test
  void namesTheTextsOfAFinalIssueFromItsOwnFolderAndTheSettingTheyNeed() throws IOException {
    shell.ownTemplates().copy("input/003-jambi.xlsx", "input/jambi.xlsx");
    assertThat(shell.run("run")).isEqualTo(ExitCode.OK);
    assertThat(shell.run("report", "yearly", "2025", "--final")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .contains(
            " templates/offices/nama-kantor/teks/pengesahan.md,"
                + " templates/offices/nama-kantor/teks/profil.md",
            "office: nama-kantor")
        .doesNotContain(home.toString());
    shell.write("rekap.yml", "office: jambi\n");
    shell.write("templates/offices/jambi/teks/profil.md", "Ada.");
    assertThat(shell.run("report", "yearly", "2025", "--final")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err())
        .contains(" templates/offices/jambi/teks/pengesahan.md")
        .doesNotContain("profil.md", "office:", home.toString());
    shell.write("templates/offices/jambi/teks/pengesahan.md", "Ada.");
    assertThat(shell.run("report", "yearly", "2025", "--final")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .isEqualTo(
            "output/Universitas-Adiwangsa-Jambi/2025/tahunan/Universitas-Adiwangsa-Jambi-2025.pdf\n");
  }

  @ParameterizedTest
  @CsvSource({
    "status",
    "--version",
    "run --help",
    "check input/a.xlsx",
    "check --json input/a.xlsx"
  })
  void failsWhereItsResultCannotBeWritten(final String command) {
    final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    final Surroundings around =
        around(
            new PrintStream(failing("No space left on device"), false, StandardCharsets.UTF_8),
            complaints);
    assertThat(Rekap.execute(around, command.split(" "))).isEqualTo(ExitCode.FAILED);
    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .startsWith("Hasil tidak dapat ditulis seluruhnya")
        .hasLineCount(1);
  }
}
