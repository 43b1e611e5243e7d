package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandTests {

  private static final String SAMPLE = "input/003-jambi.xlsx";

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "run", "check", "report", "report results", "status"})
  void explainsEveryCommandInBothLanguages(final String command) {
    assertThat(shell.run((command + " --help").strip().split(" "))).isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("Pemakaian: rekap").doesNotContain("Usage");
    assertThat(shell.run((command + " --help --lang en").strip().split(" ")))
        .isEqualTo(ExitCode.OK);
    assertThat(shell.out()).contains("Usage: rekap").doesNotContain("Pemakaian");
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "check", "report results", "status"})
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
    "report results, Isian CODE belum ada.",
    "report, Perintahnya belum disebut.",
    "check, Isian FILE belum ada.",
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

  @Test
  void checksThatEveryTextCanBePrinted() {
    Workbooks.program().set("Kegiatan", "B3", "Pelatihan \uD83D\uDE00").in(home, "a.xlsx");
    assertThat(shell.run("check", "a.xlsx")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out()).contains("Kegiatan!B3: ").contains("U+1F600");
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
}
