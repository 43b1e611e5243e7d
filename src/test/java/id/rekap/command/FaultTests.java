package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong outside of the workbooks is said in one line, with the next step. */
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
    assertThat(shell.out()).startsWith("Tidak ada buku kerja di folder ");
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
    assertThat(shell.err()).contains("di folder " + home.resolve("out/notices") + ",");
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

  @ParameterizedTest
  @CsvSource({
    "status",
    "--version",
    "run --help",
    "check input/a.xlsx",
    "check --json input/a.xlsx"
  })
  void failsWhereItsResultCannotBeWritten(final String command) {
    final OutputStream full =
        new OutputStream() {
          @Override
          public void write(final int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    final Surroundings around =
        new Surroundings(
            home,
            home,
            Map.of(),
            new PrintStream(full, false, StandardCharsets.UTF_8),
            new PrintStream(complaints, true, StandardCharsets.UTF_8),
            false);
    assertThat(Rekap.execute(around, command.split(" "))).isEqualTo(ExitCode.FAILED);
    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .startsWith("Hasil tidak dapat ditulis seluruhnya")
        .hasLineCount(1);
  }
}
