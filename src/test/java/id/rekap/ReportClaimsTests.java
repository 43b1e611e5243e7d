package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.language.Language;
import id.rekap.report.Block;
import id.rekap.report.Report;
import id.rekap.summary.ChartData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report claims about a program that is not as plain as the examples. */
class ReportClaimsTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");

  @TempDir private Path folder;

  private Report report(final Workbooks program) throws IOException {
    return GoldenReportTests.report(
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
            .read(program.in(folder, "program.xlsx")));
  }

  private static String words(final Report report) {
    return ReportText.words(report, INDONESIAN).replace('\u00A0', ' ');
  }

  /** The example with a third occasion, on which every value is lower than after. */
  private static Workbooks followedUp() {
    final Workbooks program =
        Workbooks.program()
            .set("Waktu", "A4", "Bulan3")
            .set("Waktu", "B4", "Tiga bulan kemudian")
            .set("Waktu", "C4", 3)
            .set("Waktu", "D4", "lanjutan")
            .set("Waktu", "E4", LocalDate.of(2024, 6, 17))
            .set("Pengukuran", "E1", "Bulan3");
    for (int row = 2; row <= 7; row++) {
      program
          .set("Pengukuran", "D" + row, 30 + 10 * row)
          .set("Pengukuran", "E" + row, row < 7 ? 60 : 50);
    }
    return program;
  }

  @Test
  void namesTheOccasionsThatWerePaired() throws IOException {
    assertThat(words(report(followedUp())))
        .contains("Pengukuran sebelum pelatihan dan sesudah pelatihan dipasangkan")
        .doesNotContain("pertama dan terakhir");
    try (var jabodetabek =
        Files.newInputStream(Path.of("src/test/resources/golden/jabodetabek-2025/workbook.xlsx"))) {
      Files.copy(jabodetabek, folder.resolve("several.xlsx"));
    }
    final Report several =
        GoldenReportTests.report(
            Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
                .read(folder.resolve("several.xlsx")));
    assertThat(words(several))
        .contains(
            "pengukuran kunjungan rumah 1 (≤ 72 jam) dan pemantauan minggu ke-6 untuk nilai"
                + " pengetahuan dan efikasi diri menyusui (BSES-SF); pengukuran kunjungan rumah 1"
                + " (≤ 72 jam) dan kunjungan rumah 2 (minggu ke-1) untuk skor LATCH.");
  }

  @Test
  void saysInWordsWhatTheFigureOfTheCourseShows() throws IOException {
    assertThat(words(report(followedUp())))
        .contains("(tiga bulan kemudian), digambarkan pada Gambar 2.")
        .contains(
            "Sesudahnya, rerata turun dari 75,0 pada pengukuran sesudah pelatihan menjadi 58,3");
  }

  @Test
  void admitsThatTwoTestsOfOneScoreAreNotCorrected() throws IOException {
    assertThat(words(report(followedUp())))
        .contains("uji Friedman, χ²", "nilai p keduanya tidak dikoreksi satu terhadap yang lain.");
  }

  @Test
  void spacesOccasionsOfOneDayEvenly() throws IOException {
    final Report report = report(followedUp().set("Waktu", "E3", LocalDate.of(2024, 3, 15)));
    final ChartData.OverTime course =
        report.blocks().stream()
            .filter(block -> block instanceof Block.Figure)
            .map(block -> ((Block.Figure) block).chart())
            .filter(chart -> chart instanceof ChartData.OverTime)
            .map(chart -> (ChartData.OverTime) chart)
            .findFirst()
            .orElseThrow();
    assertThat(course.panels().getFirst().points())
        .extracting(ChartData.Point::time)
        .containsExactly(1.0, 2.0, 3.0);
    assertThat(INDONESIAN.text("chart.occasions"))
        .isEqualTo(INDONESIAN.word(course.timeAxis()).plain());
  }

  @Test
  void saysOnceWhatPercentagesAreOfWhereAnswersAreMissing() throws IOException {
    final String all = words(report(Workbooks.program().set("Responden", "E3", null)));
    assertThat(all)
        .contains("persentase dihitung terhadap responden yang mengisi")
        .doesNotContain("terhadap semua responden");
  }

  @Test
  void countsThoseWithoutConsentAmongThoseWhoTookPart() throws IOException {
    final Workbooks program = Workbooks.program().set("Responden", "G1", "Persetujuan");
    for (int row = 2; row <= 7; row++) {
      program.set("Responden", "G" + row, row == 2 ? "Tidak" : "Ya");
    }
    assertThat(words(report(program)))
        .contains(
            "diikuti 6 orang; 1 orang tidak memberi persetujuan, sehingga yang dilaporkan adalah"
                + " data 5 orang, yaitu 3 kader dan 2 ibu.");
  }

  @Test
  void namesTheCheckOfNormalityWhereverATablePrintsIt() throws IOException {
    final Workbooks program = Workbooks.program();
    for (int row = 2; row <= 7; row++) {
      program.set("Pengukuran", "C" + row, 40).set("Pengukuran", "D" + row, row < 4 ? 60 : 40);
    }
    final String all = words(report(program));
    assertThat(all.substring(all.indexOf("### Analisis data")))
        .contains("Kenormalan selisih diperiksa dengan uji Shapiro–Wilk.");
  }

  @Test
  void speaksOfTheInterventionOfAStudy() throws IOException {
    assertThat(words(report(Workbooks.program().set("Kegiatan", "B4", "Penelitian"))))
        .contains("sebelum dan sesudah intervensi", "disebabkan oleh intervensi")
        .doesNotContain("sesudah kegiatan");
  }

  @Test
  void namesTheOccasionsOfADifferenceThatIsNotBeforeAndAfter() throws IOException {
    final ChartData.PairedChange change =
        report(followedUp()).blocks().stream()
            .filter(block -> block instanceof Block.Figure)
            .map(block -> ((Block.Figure) block).chart())
            .filter(chart -> chart instanceof ChartData.PairedChange)
            .map(chart -> (ChartData.PairedChange) chart)
            .findFirst()
            .orElseThrow();
    assertThat(INDONESIAN.word(change.difference()).plain()).isEqualTo("Post − Pre");
  }

  @Test
  void writesNoCommaBeforeABracket() throws IOException {
    final Workbooks program =
        Workbooks.program().set("Kegiatan", "A18", "Provinsi").set("Kegiatan", "B18", "Bali");
    assertThat(ReportText.words(report(program), ENGLISH).replace('\u00A0', ' '))
        .contains("at Balai Desa, Bali, and was attended by 6 people")
        .doesNotContain(", (");
  }

  @Test
  void tellsWhatToDoWithAFileThatIsBrokenAsAWhole() throws IOException {
    final Path broken = Files.write(folder.resolve("rusak.xlsx"), new byte[] {'P', 'K', 3, 4, 0});
    final String whole =
        words(
            GoldenReportTests.report(
                Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words"))).read(broken)));
    assertThat(whole)
        .contains("Hapus berkas lama rusak.xlsx dari folder masukan")
        .doesNotContain("sel yang disebut", "nama yang sama");
    assertThat(words(report(Workbooks.program().set("Pengukuran", "C3", 700))))
        .contains("Ganti berkas lama di folder masukan")
        .doesNotContain("Hapus berkas lama");
  }
}
