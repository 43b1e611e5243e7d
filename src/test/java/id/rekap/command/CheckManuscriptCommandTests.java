package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that checks the numbers of a manuscript. */
final class CheckManuscriptCommandTests {

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(home).copy("input/003-jambi.xlsx", "naskah/003-jambi.xlsx");
  }

  @Test
  void showsWhatDoesNotHoldAndEveryNumber() throws IOException {
    assertThat(shell.run("check-manuscript", "naskah/003-jambi.xlsx")).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .contains("Lembar Publikasi memuat 31 baris: 30 sama dengan data dan 1 mustahil.")
        .contains("0,012", "tidak mungkin");
    assertThat(shell.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(shell.err()).isEmpty();
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("templates", "naskah");
    }
  }

  @Test
  void writesAPageWhereOneIsWanted() throws IOException {
    shell.run("check-manuscript", "naskah/003-jambi.xlsx", "--pdf", "hasil");
    assertThat(shell.err()).contains("Hasil pemeriksaan: ", "003-jambi.naskah.pdf");
    assertThat(Files.size(home.resolve("hasil/003-jambi.naskah.pdf"))).isGreaterThan(5_000);
  }

  @Test
  void printsJson() {
    assertThat(shell.run("check-manuscript", "--json", "naskah/003-jambi.xlsx"))
        .isEqualTo(ExitCode.OK);
    final JsonNode json = JsonMapper.shared().readTree(shell.out());
    assertThat(json.path("hasil").stringValue()).isEqualTo("diterima");
    final JsonNode finding = json.path("temuan_naskah").path(0);
    assertThat(finding.path("kode").stringValue()).isEqualTo("P_TERLALU_BESAR");
    assertThat(finding.path("baris").path(0).intValue()).isEqualTo(32);
    final JsonNode number = json.path("angka_naskah").path(30);
    assertThat(number.path("tercetak").stringValue()).isEqualTo("0,012");
    assertThat(number.path("hasil").stringValue()).isEqualTo("mustahil");
    assertThat(number.path("nilai").doubleValue()).isLessThan(0.001);
  }

  @Test
  void aWorkbookThatIsNotAcceptedHasNoNumbers() {
    shell.write("rusak.xlsx", "bukan buku kerja");
    assertThat(shell.run("check-manuscript", "rusak.xlsx")).isEqualTo(ExitCode.SOME_REFUSED);
    assertThat(shell.out()).contains("rusak.xlsx: ditolak.");
    shell.run("check-manuscript", "--json", "rusak.xlsx");
    assertThat(JsonMapper.shared().readTree(shell.out()).has("angka_naskah")).isFalse();
    assertThat(shell.run("check-manuscript", "hilang.xlsx")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.run("check-manuscript")).isEqualTo(ExitCode.USAGE);
  }
}
