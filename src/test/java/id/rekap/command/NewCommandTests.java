package id.rekap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that writes a workbook to fill in. */
final class NewCommandTests {

  private static final String EXPORT =
      """
      Cap waktu,Nama,Berapa umur Anda?,Nilai pre,Nilai post
      2026/03/15,Ibu Rahasia,25,40,80
      2026/03/15,Ibu Tertutup,31,50,90
      2026/03/15,Ibu Diam,28,30,70
      """;

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pelatihan", "penyuluhan", "kunjungan"})
  void writesTheWorkbookAndSaysTheNextStep(final String kind) throws IOException {
    assertThat(shell.run("new", "baru.xlsx", "--kind", kind)).isEqualTo(ExitCode.OK);
    assertThat(shell.out())
        .contains("baru.xlsx dibuat: buku kerja kosong, jenis " + kind, "./rekap check baru.xlsx");
    assertThat(shell.err()).isEmpty();
    assertThat(Files.size(home.resolve("baru.xlsx"))).isBetween(10_000L, 60_000L);
  }

  @Test
  void takesTheKindOfTheOfficeUnlessTheFlagNamesAnother() throws IOException {
    shell.write("rekap.yml", "kind: kunjungan\n");
    shell.run("new", "a.xlsx");
    assertThat(shell.out()).contains("jenis kunjungan");
    shell.run("new", "b.xlsx", "--kind", "pelatihan");
    assertThat(shell.out()).contains("jenis pelatihan");
    shell.set("REKAP_KIND", "penyuluhan").run("new", "c.xlsx");
    assertThat(shell.out()).contains("jenis penyuluhan");
  }

  @Test
  void takesTheExportOfTheSettingsUnlessAKindIsAskedFor() {
    shell.write("ekspor.csv", EXPORT).set("REKAP_FROM", "ekspor.csv");
    shell.run("new", "a.xlsx");
    assertThat(shell.out()).contains("ekspor.csv: 3 responden");
    shell.run("new", "b.xlsx", "--kind", "kunjungan");
    assertThat(shell.out()).contains("jenis kunjungan");
  }

  @Test
  void neverOverwritesAFile() throws IOException {
    shell.write("ada.xlsx", "milik tim");
    assertThat(shell.run("new", "ada.xlsx")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err())
        .isEqualTo("ada.xlsx sudah ada dan tidak ditimpa. Sebutkan nama lain.\n");
    assertThat(Files.readString(home.resolve("ada.xlsx"))).isEqualTo("milik tim");
  }

  @ParameterizedTest
  @CsvSource({
    "new baru.ods, baru.ods harus berakhir dengan .xlsx.",
    "new baru.xlsx --kind lomba, Jenis buku kerja lomba tidak dikenal. Yang ada:",
    "new baru.xlsx --from tidak-ada.xlsx, Ekspor tidak-ada.xlsx tidak ada.",
    "new baru.xlsx --kind kunjungan --from ekspor.csv, 'Pakailah --kind atau --from, tidak keduanya.'",
    "new folder/baru.xlsx, Folder "
  })
  void saysWhatCannotBe(final String arguments, final String complaint) {
    shell.write("ekspor.csv", EXPORT);
    assertThat(shell.run(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).startsWith(complaint);
    assertThat(shell.out()).isEmpty();
    assertThat(home.resolve("baru.xlsx")).doesNotExist();
  }

  @Test
  void saysWhatItGuessedAndWhatItLeftOut() {
    shell.write("ekspor.csv", EXPORT);
    assertThat(shell.run("new", "baru.xlsx", "--from", "ekspor.csv")).isEqualTo(ExitCode.OK);
    assertThat(shell.out().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
        .containsExactly(
            "baru.xlsx dibuat dari ekspor.csv: 3 responden, masing-masing dengan kode baru.",
            "Ditebak, perlu diperiksa (sel kuning di buku kerja):",
            "Kode | Jenis | Lembar | Judul di ekspor",
            "umur | numerik | Responden | Berapa umur Anda?",
            "nilai | skor | Pengukuran | Nilai pre + Nilai post",
            "Tidak disalin sebagai variabel:",
            "Alasan | Judul di ekspor",
            "catatan formulir | Cap waktu",
            "data pribadi | Nama",
            "Berikutnya: isi lembar Kegiatan, periksa sel kuning di lembar Variabel, Kategori, dan"
                + " Waktu, lalu jalankan ./rekap check baru.xlsx.");
    assertThat(shell.out() + shell.err()).doesNotContain("Rahasia");
  }

  @Test
  void failsWhereTheExportHoldsNoAnswers() {
    shell.write("surat.xlsx", "Dengan hormat");
    assertThat(shell.run("new", "baru.xlsx", "--from", "surat.xlsx")).isEqualTo(ExitCode.FAILED);
    assertThat(shell.err()).startsWith("surat.xlsx tidak dapat dibaca sebagai tabel jawaban.");
    assertThat(home.resolve("baru.xlsx")).doesNotExist();
  }
}
