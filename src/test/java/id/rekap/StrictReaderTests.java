package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.intake.ColumnDictionary;
import id.rekap.intake.Intake;
import id.rekap.language.Language;
import id.rekap.render.ProseCheck;
import id.rekap.render.ReportRenderer;
import id.rekap.render.TemplateFolder;
import id.rekap.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final String[] LEVELS = {"Kurang", "Cukup", "Baik"};

  @TempDir private Path folder;

  /** A program with one outcome and people in groups of the sizes given. */
  private Report report(
      final Object[] variable,
      final String[] occasions,
      final int[] groups,
      final IntFunction<Object[]> values)
      throws IOException {
    final List<Object[]> people = new ArrayList<>();
    final List<Object[]> measured = new ArrayList<>();
    people.add(new Object[] {"Kode", "Kelompok"});
    measured.add(row("Kode", "Variabel", occasions));
    for (int group = 0; group < groups.length; group++) {
      for (int i = 0; i < groups[group]; i++) {
        final String code = "R%02d".formatted(people.size());
        measured.add(row(code, (String) variable[0], values.apply(people.size() - 1)));
        people.add(new Object[] {code, "Kelompok " + (char) ('A' + group)});
      }
    }
    final Object[][] when = new Object[occasions.length + 1][];
    when[0] = new Object[] {"Kode", "Label", "Urutan", "Peran"};
    for (int i = 0; i < occasions.length; i++) {
      final String role = i == 0 ? "sebelum" : i == occasions.length - 1 ? "sesudah" : "lanjutan";
      when[i + 1] = new Object[] {occasions[i], "Waktu " + (i + 1), i + 1, role};
    }
    final Object[] heads = {
      "Kode",
      "Label",
      "Jenis",
      "Kelompok",
      "Diisi di",
      "Satuan",
      "Min",
      "Maks",
      "Desimal",
      "Arah",
      "Ambang",
      "Turunan dari"
    };
    final Workbooks program =
        Workbooks.program()
            .rows("Variabel", new Object[][] {heads, variable})
            .rows("Waktu", when)
            .rows("Responden", people.toArray(Object[][]::new))
            .rows("Pengukuran", measured.toArray(Object[][]::new));
    List.of("Butir", "Daftar Butir", "Publikasi", "Kategori").forEach(program::remove);
    if (variable == ATTITUDE) {
      program.rows(
          "Kategori",
          new Object[][] {
            {"Variabel", "Urutan", "Label", "Dari", "Sampai"},
            {"sikap", 1, LEVELS[0], null, null},
            {"sikap", 2, LEVELS[1], null, null},
            {"sikap", 3, LEVELS[2], null, null},
          });
    }
    return GoldenReportTests.report(
        Intake.standard(ColumnDictionary.load(TEMPLATES.resolve("words")))
            .read(program.in(folder, "program.xlsx")));
  }

  private static Object[] row(final String code, final String variable, final Object[] values) {
    final List<Object> cells = new ArrayList<>(List.of(code, variable));
    cells.addAll(java.util.Arrays.asList(values));
    return cells.toArray();
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
}
