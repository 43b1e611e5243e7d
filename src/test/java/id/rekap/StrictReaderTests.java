package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.language.Language;
import id.rekap.render.ProseCheck;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader who checks every word against its table would object to. */
class StrictReaderTests {

  private static final Path TEMPLATES = Path.of("templates");
  private static final Language INDONESIAN = Language.load(TEMPLATES, "id");
  private static final Object[] SCORE = {
    "nilai", "Nilai", "skor", "Semua", "Pengukuran", "poin", 0, 100, 0, "naik"
  };
  private static final Object[] ATTITUDE = {
    "sikap", "Sikap", "kategorik", "Semua", "Pengukuran", null, null, null, null, "naik"
  };
  private static final String[] LEVELS = OutcomeReports.LEVELS;

  @TempDir private Path folder;

  private Report report(
      final Object[] variable,
      final String[] occasions,
      final int[] groups,
      final IntFunction<Object[]> values)
      throws IOException {
    return OutcomeReports.report(folder, variable, occasions, groups, values);
  }

  private static String words(final Report report) {
    return ReportText.words(report, INDONESIAN).replace('\u00A0', ' ');
  }

  @Test
  void correctsThePlannedComparisonForNoOther() throws IOException {
    final int[] late = {0, 3, 1, 20, 2, 1, 0, 2, 1, 1, 3, 40};
    final String all =
        words(
            report(
                SCORE,
                new String[] {"T0", "T1", "T2"},
                new int[] {12},
                i -> new Object[] {10 + i, 12 + i + i % 3, 20 + i + late[i]}));
    assertThat(all)
        .contains("Uji Wilcoxon | W = 78; p < 0,001 (eksak", "T0–T2 | 12 |")
        .contains("(uji Wilcoxon, W = 78; p < 0,001).");
  }

  @Test
  void countsTheCategoriesOfAGroupOverItsPairs() throws IOException {
    final Report report =
        report(
            ATTITUDE,
            new String[] {"Pre", "Post"},
            new int[] {9, 8},
            i ->
                new Object[] {
                  LEVELS[i % 3 == 0 ? 1 : 0], i == 2 || i == 11 ? null : LEVELS[i < 9 ? 2 : 1]
                });
    assertThat(words(report))
        .contains("Kelompok A (8 pasangan)\nKurang | 5 (62,5) | 0 (0,0)\nCukup | 3 (37,5)")
        .contains("atas pasangan lengkap kelompok masing-masing");
  }

  @Test
  void takesPartsThatAddUpToAShownNumberForBorneOut() throws IOException {
    final Report report =
        report(
            ATTITUDE,
            new String[] {"Pre", "Post"},
            new int[] {9, 8},
            i -> new Object[] {LEVELS[i % 3], i % 2 == 1 ? null : LEVELS[2]});
    assertThat(words(report)).contains("17 orang, yaitu 9 kelompok A dan 8 kelompok B");
    final String page =
        new ReportRenderer(new TemplateFolder(TEMPLATES, null)).html(report, INDONESIAN);
    assertThat(ProseCheck.of(report, INDONESIAN, page)).isEmpty();
  }

  @Test
  void namesWhatWasCorrectedWhereOnlyPairsOfGroupsWere() throws IOException {
    final int[] rise = {20, 10, 2};
    final String all =
        words(
            report(
                SCORE,
                new String[] {"Pre", "Post"},
                new int[] {5, 5, 5},
                i -> new Object[] {40 + i, 40 + i + rise[i / 5] + i % 5 % 4}));
    assertThat(all)
        .contains("pertanyaan yang sama, yaitu untuk pasangan kelompok, nilai p dikoreksi")
        .contains("setiap dua kelompok dibandingkan dengan uji t Welch, dikoreksi")
        .doesNotContain("untuk , nilai p");
  }

  @Test
  void doesNotSayOneGroupWhereNoGroupIsNormal() throws IOException {
    final int[] fall = {1, 2, 2, 3, 30, 1, 2, 1, 1};
    final String all =
        words(
            report(
                SCORE,
                new String[] {"Pre", "Post"},
                new int[] {9, 8},
                i -> new Object[] {80 - i, 80 - i - fall[i % 9]}));
    assertThat(all)
        .contains("Perubahan paling sedikit satu kelompok tidak berdistribusi normal")
        .contains("tergolong besar (|Z|/√n = 0,89; korelasi peringkat biserial r = −1,00)");
  }

  @Test
  void saysWhyNormalityCouldNotBeChecked() throws IOException {
    final String all =
        words(
            report(
                SCORE,
                new String[] {"Pre", "Post"},
                new int[] {8},
                i -> new Object[] {40 + i, 50 + i}));
    assertThat(all).contains("Semua selisih nilai sama, sehingga kenormalannya tidak dapat");
  }

  @Test
  void leavesATestOfTwoOccasionsAloneThatTheDictionaryFixed() throws IOException {
    final Object[] fixed = Arrays.copyOf(SCORE, 13);
    fixed[12] = "wilcoxon";
    final String all =
        words(
            report(
                fixed,
                new String[] {"T0", "T1", "T2"},
                new int[] {12},
                i -> new Object[] {10 + i, 12 + i + i % 3, 20 + i + i % 5}));
    assertThat(all)
        .contains("Uji Wilcoxon | W = 78", "Uji Friedman | tidak dilakukan: yang ditetapkan dalam")
        .contains("perbedaan di antara semua waktu tidak diuji")
        .contains("Uji Wilcoxon untuk nilai ditetapkan sebelumnya dalam kamus data")
        .doesNotContain("T0–T1 |", "diuji dengan uji Friedman");
  }

  @Test
  void callsARiseNoImprovementWhereLessIsBetter() throws IOException {
    final Object[] pain = SCORE.clone();
    pain[9] = "turun";
    final String all =
        words(
            report(
                pain,
                new String[] {"Pre", "Post"},
                new int[] {9},
                i -> new Object[] {20 + i, 30 + i + i % 4}));
    assertThat(all)
        .contains("Karena nilai makin rendah makin baik, kenaikan ini bukan perbaikan")
        .contains("(memburuk)")
        .doesNotContain("(menurun)");
  }

  @Test
  void saysOfAnAnswerOnOtherPeopleOfHowMany() throws IOException {
    final Report report =
        report(
            ATTITUDE,
            new String[] {"Pre", "Post"},
            new int[] {12},
            i -> new Object[] {LEVELS[i % 2], i < 3 ? null : LEVELS[2]});
    assertThat(words(report))
        .contains(
            "mencakup tidak seorang pun dari 12 orang (0,0%) sebelum kegiatan dan 9 dari 9 orang (100,0%)")
        .contains(
            "Pada 9 pasangan lengkap, kategori itu naik dari tidak seorang pun (0,0%) menjadi 9 orang")
        .doesNotContain("kategori “Baik” naik");
  }
}
