package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.language.Language;
import id.rekap.render.FiguresFile;
import id.rekap.report.Block;
import id.rekap.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the words of a whole report may say, on the workbooks of the golden cases. */
class ReportWordsTests {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Language ENGLISH = Language.load(TEMPLATES, "en");

  private static Report report(final String name) throws IOException {
    return GoldenReportTests.report(
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
            .read(GOLDEN.resolve(name).resolve("workbook.xlsx")));
  }

  private static String words(final String name) throws IOException {
    return ReportText.words(report(name), INDONESIAN).replace('\u00A0', ' ');
  }

  @Test
  void claimsOfAProgramThatSentOnlySummaryNumbersOnlyWhatWasDone() throws IOException {
    for (final String name : new String[] {"summary-only", "summary-groups"}) {
      final String all = words(name);
      final String methods = all.substring(all.indexOf("### Analisis data"));
      assertThat(methods)
          .contains("sebagaimana dikirim program; interval kepercayaan 95%")
          .doesNotContain("kuartil")
          .doesNotContain("Kuartil")
          .doesNotContain("Skor diringkas")
          .doesNotContain("belum dibulatkan")
          .doesNotContain("Nilai p");
    }
  }

  @Test
  void namesQuartilesOnlyWhereAFigureShowsThem() throws IOException {
    assertThat(words("jambi-2025")).contains("Kuartil pada gambar dihitung dengan tipe 6.");
    assertThat(words("no-numbers")).doesNotContain("Kuartil");
  }

  @Test
  void saysWhichRowGotWhichTestWhereTheyDiffer() throws IOException {
    assertThat(words("jabodetabek-2025"))
        .contains(
            "Nilai p: uji Cochran Q untuk keluhan bendungan"
                + " payudara, keluhan nyeri payudara, dan keluhan puting lecet; uji t berpasangan untuk nilai pengetahuan dan efikasi diri menyusui"
                + " (BSES-SF); uji Wilcoxon untuk skor LATCH.");
  }

  @Test
  void decidesByTheCorrectedPWhereSeveralTestsAnswerOneQuestion() throws IOException {
    assertThat(words("several-outcomes"))
        .contains(
            "Perubahan itu tidak bermakna secara statistik (uji t berpasangan, t(13) = −2,35;"
                + " p = 0,035; p Holm = 0,071).",
            "Uji t berpasangan untuk nilai pengetahuan ditetapkan sebelumnya dalam kamus data");
  }

  @Test
  void givesOnePairNoSpreadNoTestAndNoFigure() throws IOException {
    assertThat(words("one-respondent"))
        .contains("nilai pengetahuan naik dari 40,0 sebelum kegiatan menjadi 80,0")
        .contains("dan diikuti satu kader.")
        .doesNotContain("(SD –)", "Gambar", "rerata kelas", "Taraf kemaknaan");
  }

  @Test
  void givesNoRangeOfAgesThatAreAllAlike() throws IOException {
    assertThat(words("ceiling"))
        .contains("Umur responden semuanya 30 tahun.")
        .doesNotContain("adalah 30,0 tahun (SD 0,0; rentang 30–30 tahun)");
  }

  @Test
  void quotesNoAnswerThatIsANumber(@TempDir final Path folder) throws IOException {
    final Path file = folder.resolve("items.xlsx");
    try (InputStream in = Files.newInputStream(GOLDEN.resolve("items/workbook.xlsx"));
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(file)) {
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(ReportWordsTests::mark)));
      book.write(out);
    }
    final Report report =
        GoldenReportTests.report(
            Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words"))).read(file));
    assertThat(ReportText.words(report, INDONESIAN))
        .contains("persentase yang jawabannya bernilai 1, terhadap")
        .doesNotContain("“1”");
    assertThat(ReportText.tables(report)).contains("chart.answer.number");
  }

  /** Writes an answer as 1 or 0. */
  private static void mark(final Cell cell) {
    if (cell.getCellType() == CellType.STRING) {
      final String answer = cell.getStringCellValue();
      if (answer.equals("Benar") || answer.equals("Salah")) {
        cell.setBlank();
        cell.setCellValue(answer.equals("Benar") ? 1 : 0);
      }
    }
  }

  @Test
  void saysWhyGroupsAreNotTestedWhereTheyAreTooSmall() throws IOException {
    assertThat(words("small-groups"))
        .contains("uji antarkelompok tidak informatif dan nilai p tidak dicetak")
        .doesNotContain("bermakna secara statistik");
  }

  @Test
  void countsThoseLostToFollowUpOnEveryOccasion() throws IOException {
    assertThat(words("six-occasions"))
        .contains(
            "15 orang diukur pada pengukuran kunjungan pertama; yang tidak diukur lagi: 1 orang pada"
                + " pengukuran minggu keenam dan 2 orang pada pengukuran bulan ketiga; yang diukur"
                + " pada semua waktu: 13 orang.");
  }

  @Test
  void saysOnWhichOccasionNobodyWasMeasured() throws IOException {
    assertThat(words("empty-occasion"))
        .contains(
            "Pada pengukuran tiga bulan kemudian tidak ada hasil pengukuran nilai pengetahuan.",
            "tidak ada hasil pengukuran pernah mengikuti kelas ibu, sehingga perubahannya"
                + " tidak dapat dihitung.",
            "12 orang diukur pada pengukuran sebelum pelatihan; yang tidak diukur lagi: 2 orang"
                + " pada pengukuran sesudah pelatihan.")
        .doesNotContain("Tiga bulan kemudian | 0", "jumlah (%), n = 0");
    assertThat(report("empty-occasion").figures())
        .filteredOn(one -> "n".equals(one.key().measure()) && "Bulan3".equals(one.key().occasion()))
        .hasSize(3)
        .allMatch(one -> Double.valueOf(0).equals(one.value()));
  }

  @Test
  void statesLossToFollowUpOfEveryOutcome() throws IOException {
    assertThat(words("missing"))
        .contains(
            "orang diukur sebelum kegiatan; yang tidak diukur lagi: 2 orang sesudah kegiatan");
    assertThat(words("yes-no"))
        .contains("16 orang yang diukur sebelum kegiatan semuanya diukur lagi.");
  }

  @Test
  void saysWhichTestStandsForAFixedOneThatDoesNotFit() throws IOException {
    assertThat(words("fixed-misfits"))
        .contains(
            "Uji McNemar yang ditetapkan dalam kamus data untuk nilai pengetahuan tidak dipakai"
                + " karena uji itu hanya untuk jawaban ya/tidak; sebagai gantinya digunakan uji t"
                + " berpasangan.",
            "Uji t berpasangan yang ditetapkan dalam kamus data untuk skor keterampilan tidak"
                + " dipakai karena semua selisih sama",
            "Uji Friedman yang ditetapkan dalam kamus data untuk kunjungan posyandu tidak dipakai"
                + " karena uji itu memerlukan paling sedikit tiga waktu, sedangkan pengukurannya"
                + " hanya dua kali; sebagai gantinya digunakan uji t berpasangan.",
            "Uji Cochran Q yang ditetapkan dalam kamus data untuk mencuci tangan dengan sabun"
                + " tidak dipakai",
            "Uji Wilcoxon untuk skor dukungan keluarga dan sikap ditetapkan sebelumnya")
        .doesNotContain("Uji Mann–Whitney untuk skor dukungan keluarga");
    assertThat(words("fixed-course"))
        .contains(
            "Uji McNemar yang ditetapkan dalam kamus data untuk mengikuti kelas ibu tidak dipakai"
                + " karena uji itu membandingkan dua waktu, sedangkan pengukurannya tiga kali;"
                + " sebagai gantinya digunakan uji Cochran Q.",
            "Uji Cochran Q untuk minum tablet tambah darah ditetapkan sebelumnya");
  }

  @Test
  void leavesNoOtherTestBesideAFixedFriedman() throws IOException {
    for (final String name : new String[] {"fixed-course", "six-occasions"}) {
      assertThat(words(name))
          .contains("Uji dua waktu | tidak dilakukan: yang ditetapkan dalam kamus data adalah")
          .doesNotContain("uji t berpasangan, t(");
    }
  }

  @Test
  void saysWhyAGroupWithOneMeasurementIsNotCompared() throws IOException {
    assertThat(words("lost-group"))
        .contains(
            "Kontrol | 0 | – | – | – | – | –",
            "Tidak ada pasangan lengkap pada kelompok kontrol (7 orang diukur sebelum kegiatan,"
                + " tidak seorang pun sesudah kegiatan), sehingga perubahannya tidak dapat"
                + " dihitung.",
            "perubahan antarkelompok tidak dapat dibandingkan.",
            "Kelompok pembanding ada, tetapi perubahannya tidak diketahui")
        .doesNotContain("tidak ada kelompok pembanding");
  }

  @Test
  void correctsTestsBetweenGroupsOverOutcomes() throws IOException {
    assertThat(words("two-groups"))
        .contains(
            "Uji Mann–Whitney | U = 90; p = 0,006; p Holm = 0,012 (dua sisi)",
            "(uji Mann–Whitney, U = 90; p = 0,006; p Holm = 0,012)",
            "p Holm pada uji antarkelompok: dikoreksi menurut Holm untuk 3 hasil pengukuran");
    assertThat(report("two-groups").figures())
        .filteredOn(one -> one.key().measure().equals("p_mann_whitney_holm"))
        .hasSize(2);
  }

  @Test
  void keepsTheCapitalsOfTestsNamedAfterPeople() throws IOException {
    for (final String name : new String[] {"two-groups", "three-groups", "fixed-misfits"}) {
      assertThat(ReportText.words(report(name), ENGLISH).replace('\u00A0', ' '))
          .doesNotContain("welch", "wilcoxon", "mcnemar", "cochran", "friedman", "kruskal")
          .contains("so the groups were compared by ", "\nPaired t test | ");
    }
  }

  @Test
  void comparesEveryTwoGroupsAfterATestOfThree() throws IOException {
    assertThat(words("three-groups"))
        .contains(
            "Ibu hamil – Ibu menyusui | selisih perubahan 8,9; p = 0,003; p Holm = 0,005",
            "Pada perbandingan setiap dua kelompok dengan uji t Welch, perubahan berbeda secara"
                + " bermakna pada kader dengan ibu hamil (p = 0,009; p Holm = 0,009), kader dengan"
                + " ibu menyusui (p < 0,001; p Holm < 0,001), dan ibu hamil dengan ibu menyusui"
                + " (p = 0,003; p Holm = 0,005).");
  }

  @Test
  void countsThoseWhoseGainIsUndefined() throws IOException {
    assertThat(words("items"))
        .contains(
            "Rerata N-gain perorangan: dari 10 orang; N-gain 6 orang tidak terdefinisi",
            "Rerata perorangan itu dihitung dari 10 orang; N-gain 6 orang lainnya tidak"
                + " terdefinisi karena nilainya sebelum kegiatan sudah nilai terbaik.");
    assertThat(words("jambi-2025")).doesNotContain("tidak terdefinisi");
  }

  @Test
  void namesFallsOfPartsAndItemsAndACeilingOfAScore() throws IOException {
    assertThat(words("composite"))
        .contains("Rerata turun pada komponen Comfort (kenyamanan) dengan perubahan −0,31.");
    assertThat(words("items-scale")).contains("Hasil butir B5 lebih rendah sesudah kegiatan");
    assertThat(words("ceiling"))
        .contains("Semua responden (8 orang; 100,0%) mencapai nilai tertinggi, yaitu 100");
  }

  @Test
  void doesNotCallAMeanOfCompletePairsOneOfEverybody() throws IOException {
    assertThat(words("missing"))
        .contains("dari 7 pasangan lengkap, 7 naik", "N-gain dari rerata pasangan lengkap")
        .doesNotContain("rerata kelas");
    assertThat(words("jambi-2025"))
        .contains("N-gain dari rerata kelas")
        .doesNotContain("rerata pasangan lengkap");
  }

  @Test
  void saysOnceHowMuchAllRoseWhereAllRoseAlike() throws IOException {
    assertThat(words("same-difference"))
        .contains("Dari 8 pasangan, semuanya naik sebesar 10 poin.")
        .doesNotContain("kenaikan terkecil");
  }

  @Test
  void namesTheSummaryOfNumericCharacteristicsWhereATableShowsIt() throws IOException {
    assertThat(words("kemiren-2024")).contains("Karakteristik yang berupa angka juga diringkas");
    assertThat(words("summary-only")).doesNotContain("Karakteristik yang berupa angka");
  }

  @Test
  void printsInTheFiguresFileTheNumberAloneAsATableShowsIt() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      for (final Path folder : folders.sorted().toList()) {
        for (final Language language : new Language[] {INDONESIAN, ENGLISH}) {
          final byte[] file =
              new FiguresFile().bytes(report(folder.getFileName().toString()), language);
          for (final JsonNode row : JsonMapper.shared().readTree(file).get("angka")) {
            if (!row.get("tercetak").isNull()) {
              assertThat(row.get("tercetak").asString())
                  .as(row.toString())
                  .matches("([<>] )?−?[0-9.,]+|–");
            }
          }
        }
      }
    }
  }

  /** Longer than any pair that belongs together, such as {@code 4~Agustus–14~September}. */
  private static final int LONGEST_GLUED = 24;

  @Test
  void keepsShortPairsTogetherAndLetsLongPiecesBreak() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      for (final Path folder : folders.sorted().toList()) {
        for (final Language language : new Language[] {INDONESIAN, ENGLISH}) {
          final String all =
              report(folder.getFileName().toString()).blocks().stream()
                  .filter(block -> block instanceof Block.Paragraph)
                  .map(block -> ReportText.paragraph((Block.Paragraph) block, language))
                  .collect(Collectors.joining("\n"));
          assertThat(all).doesNotContain("d Cohen", "uji t", "Uji t", "Cochran Q");
          assertThat(language.text("note.sd")).startsWith("SD\u00A0=");
          assertThat(all.replaceAll("–(?=\\d)", "– ").split("[ \n]"))
              .as(folder + " " + language.tag())
              .allMatch(word -> !word.contains("\u00A0") || word.length() <= LONGEST_GLUED);
        }
      }
    }
  }
}
