package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.answer;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.measured;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.rekap.Workbooks;
import id.rekap.model.Argument;
import id.rekap.model.Finding;
import id.rekap.model.Severity;
import id.rekap.model.SummaryFigure;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet that contradicts itself is blamed once, and what it says is not held against answers. */
class ContradictionsTests {

  private static Finding finding(final Workbooks book, final String cell) {
    return read(book).findings().stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .filter(one -> cell.equals(one.cell()))
        .findFirst()
        .orElseThrow();
  }

  private static Workbooks upsideDown() {
    return Workbooks.program().set("Variabel", "G5", 200);
  }

  @Test
  void blamesAMinimumAboveTheMaximumAndStillFindsTheValueThatIsTooLarge() {
    assertThat(refused(upsideDown()))
        .containsExactly("NILAI_DI_LUAR_RENTANG | Variabel | G5 | 200");
    assertThat(finding(upsideDown(), "G5").slots())
        .containsEntry("minimum", NumberReader.show(200.0))
        .containsEntry("maximum", NumberReader.show(100.0));
    assertThat(refused(upsideDown().set("Pengukuran", "C4", 700)))
        .containsExactly(
            "NILAI_DI_LUAR_RENTANG | Variabel | G5 | 200",
            "NILAI_DI_LUAR_RENTANG | Pengukuran | C4 | 700");
  }

  @Test
  void blamesAMaximumThatTheValuesContradict() {
    assertThat(refused(Workbooks.program().set("Variabel", "H2", 1)))
        .containsExactly("NILAI_DI_LUAR_RENTANG | Variabel | H2 | 1");
    assertThat(refused(Workbooks.program().set("Variabel", "H2", 1).set("Responden", "D3", 9)))
        .containsExactly(
            "NILAI_DI_LUAR_RENTANG | Variabel | H2 | 1",
            "NILAI_DI_LUAR_RENTANG | Responden | D3 | 9");
  }

  @Test
  void judgesNoNumberByARangeOfCategoriesThatCannotBeRead() {
    assertThat(refused(Workbooks.program().set("Kategori", "D3", "tiga puluh enam koma")))
        .containsExactly("NILAI_BUKAN_ANGKA | Kategori | D3 | tiga puluh enam koma");
    assertThat(refused(Workbooks.program().set("Kategori", "D3", "x").set("Kategori", "E3", 90)))
        .containsExactly("NILAI_BUKAN_ANGKA | Kategori | D3 | x");
  }

  @Test
  void sumsNoBlockWithACellThatCannotBeRead() {
    assertThat(refused(Workbooks.summary().set("Rekap", "F5", "banyak")))
        .containsExactly("NILAI_BUKAN_ANGKA | Rekap | F5 | banyak");
    assertThat(refused(Workbooks.summary().set("Rekap", "F2", "banyak")))
        .containsExactly("NILAI_BUKAN_ANGKA | Rekap | F2 | banyak");
    assertThat(refused(Workbooks.summary().set("Rekap", "F7", null)))
        .containsExactly("ISIAN_WAJIB_KOSONG | Rekap | F7 | null");
  }

  @ParameterizedTest
  @CsvSource({
    "A4, sekolah, VARIABEL_TIDAK_DIKENAL",
    "B4, Bidan, KATEGORI_TIDAK_DIKENAL",
    "E4, modus, KATEGORI_TIDAK_DIKENAL"
  })
  void sumsNoBlockThatMayLackARow(final String cell, final String text, final String code) {
    assertThat(refused(Workbooks.summary().set("Rekap", cell, text)))
        .containsExactly(code + " | Rekap | " + cell + " | " + text);
  }

  @Test
  void stillSumsTheOtherBlocks() {
    assertThat(refused(Workbooks.summary().set("Rekap", "F5", "banyak").set("Rekap", "F14", 2)))
        .containsExactly(
            "NILAI_BUKAN_ANGKA | Rekap | F5 | banyak", "REKAP_TIDAK_KONSISTEN | Rekap | F14 | 2");
  }

  private static Workbooks sizedCategories() {
    return Workbooks.summary()
        .set("Rekap", "E4", "n")
        .set("Rekap", "E5", "n")
        .set("Rekap", "E6", "n");
  }

  @Test
  void takesTheNOfACategoryForItsPeopleAndSumsIt() {
    assertThat(accepted(sizedCategories()).figures())
        .extracting(SummaryFigure::category, SummaryFigure::measure, SummaryFigure::value)
        .contains(tuple("Dasar", "jumlah", 1.0), tuple("Menengah", "jumlah", 3.0));
    assertThat(refused(sizedCategories().set("Rekap", "F6", 9)))
        .containsExactly("REKAP_TIDAK_KONSISTEN | Rekap | F6 | 9");
  }

  @Test
  void leavesTheNOfACategoryAloneBesideItsCount() {
    final Workbooks book = Workbooks.summary();
    final Object[] asked = {"pendidikan", "Semua", null, "Dasar", "n", 6};
    for (int column = 0; column < asked.length; column++) {
      book.set("Rekap", (char) ('A' + column) + "15", asked[column]);
    }
    assertThat(accepted(book).figures())
        .extracting(SummaryFigure::category, SummaryFigure::measure, SummaryFigure::value)
        .contains(tuple("Dasar", "jumlah", 1.0), tuple("Dasar", "n", 6.0));
  }

  @Test
  void proposesOnlyTheVariablesOwnCategories() {
    assertThat(refused(misspelt()))
        .containsExactly(
            "VARIABEL_TIDAK_DIKENAL | Kategori | A6 | pendidikn",
            "KATEGORI_TIDAK_DIKENAL | Publikasi | F3 | entah");
    assertThat(finding(misspelt(), "F3").slots())
        .containsEntry("choices", Argument.of("Ya, Tidak"));
  }

  private static Workbooks misspelt() {
    return Workbooks.program()
        .set("Kategori", "A6", "pendidikn")
        .set("Publikasi", "C3", "keluhan")
        .set("Publikasi", "D3", "Kader")
        .set("Publikasi", "E3", "Pre")
        .set("Publikasi", "F3", "entah");
  }

  @Test
  void findsABrokenFormulaWhateverTheKind() {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "C3", "katagori apa")
            .formula("Responden", "E5", "1/0", FormulaError.DIV0);
    assertThat(refused(book))
        .containsExactly(
            "KATEGORI_TIDAK_DIKENAL | Variabel | C3 | katagori apa",
            "RUMUS_GALAT | Responden | E5 | #DIV/0!");
    final Workbooks unknown =
        Workbooks.program()
            .set("Pengukuran", "B5", "sekolah")
            .formula("Pengukuran", "C5", "1/0", FormulaError.DIV0);
    assertThat(refused(unknown))
        .containsExactly(
            "VARIABEL_TIDAK_DIKENAL | Pengukuran | B5 | sekolah",
            "RUMUS_GALAT | Pengukuran | C5 | #DIV/0!");
  }

  @Test
  void refusesTwoRowsWithOneOrder() {
    assertThat(refused(Workbooks.program().set("Waktu", "C3", 1).set("Waktu", "D3", "sebelum")))
        .containsExactly("KODE_GANDA | Waktu | C3 | 1");
    assertThat(refused(Workbooks.program().set("Kategori", "B6", 2)))
        .containsExactly("KODE_GANDA | Kategori | B6 | 2");
  }

  @Test
  void refusesABeforeThatComesAfter() {
    assertThat(
            refused(
                Workbooks.program().set("Waktu", "D2", "sesudah").set("Waktu", "D3", "sebelum")))
        .containsExactly("KATEGORI_TIDAK_KONSISTEN | Waktu | D3 | sebelum");
  }

  @Test
  void readsRowsOfOccasionsInAnyOrder() {
    final Workbooks book =
        Workbooks.program()
            .rows(
                "Waktu",
                new Object[][] {
                  {"Kode", "Label", "Urutan", "Peran"},
                  {"Post", "Sesudah", 2, "sesudah"},
                  {"Pre", "Sebelum", 1, "sebelum"}
                });
    assertThat(measured(accepted(book), "K01", "pengetahuan", "Pre")).isNotNull();
  }

  private static Workbooks meeting() {
    return Workbooks.program().set("Kategori", "D3", 35.5).set("Kategori", "E2", 35.5);
  }

  @Test
  void takesCategoriesThatMeetWhereNothingWasMeasured() {
    assertThat(answer(accepted(meeting()), "K01", "kel_umur")).isEqualTo("Muda");
    assertThat(refused(meeting().set("Responden", "D3", 35.5)))
        .containsExactly("NILAI_DI_LUAR_RENTANG | Kategori | D3 | 35.5");
    assertThat(finding(meeting().set("Responden", "D3", 35.5), "D3").variant()).isEqualTo("shared");
    assertThat(refused(Workbooks.program().set("Kategori", "D3", 34).set("Kategori", "E2", 35)))
        .containsExactly("NILAI_DI_LUAR_RENTANG | Kategori | D3 | 34");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 - Tidak", "2. tidak", "Tidak (2)", "(2) Tidak", "02 – Tidak"})
  void takesALabelWithItsNumber(final String text) {
    final Workbooks book = Workbooks.program().set("Pengukuran", "D8", text);
    assertThat(measured(accepted(book), "K01", "keluhan", "Post")).isEqualTo("Tidak");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 - Tidak", "Tidak (3)", "2 - Tida", "2 - ", "2 - Tidak 2"})
  void refusesALabelWithAnotherNumber(final String text) {
    assertThat(refused(Workbooks.program().set("Pengukuran", "D8", text)))
        .hasSize(1)
        .allMatch(one -> one.startsWith("KATEGORI_TIDAK_DIKENAL | Pengukuran | D8"));
  }

  @Test
  void readsTheNumberBesideALabelAsDeclared() {
    final Workbooks book = Workbooks.program().set("Kategori", "F7", "0");
    assertThat(measured(accepted(book.set("Pengukuran", "D8", "0 - Ya")), "K01", "keluhan", "Post"))
        .isEqualTo("Ya");
    assertThat(
            refused(
                Workbooks.program().set("Kategori", "F7", "2").set("Pengukuran", "D8", "2-Tidak")))
        .containsExactly("KATEGORI_TIDAK_DIKENAL | Pengukuran | D8 | 2-Tidak");
  }

  @Test
  void proposesTheGroupThatIsMeant() {
    assertThat(refused(slip())).containsExactly("KATEGORI_TIDAK_DIKENAL | Responden | C2 | Kadr");
    assertThat(finding(slip(), "C2").slots()).containsEntry("nearest", Argument.of("Kader"));
    final IntakeResult unnamed = read(slip().set("Variabel", "D6", "Semua"));
    assertThat(findings(unnamed)).contains("KELOMPOK_MIRIP | Responden | C2 | Kadr");
    assertThat(unnamed).isInstanceOf(IntakeResult.Accepted.class);
  }

  private static Workbooks slip() {
    return Workbooks.program().set("Responden", "C2", "Kadr");
  }

  @ParameterizedTest
  @CsvSource({
    "Kader, Kadr, true",
    "Ibu hamil, Ibu hammil, true",
    "Kader kesehatan, Kader kesehtan, true",
    "Kelompok 1, Kelompok 2, false",
    "Kelompok1, Kelompok2, false",
    "Kelas I, Kelas II, false",
    "RW A, RW B, false",
    "Guru, Ibu, false",
    "Kader, Bidan, false"
  })
  void tellsASlipFromAnotherName(final String one, final String other, final boolean alike) {
    assertThat(AlikeGroups.isAlike(one, other)).isEqualTo(alike);
    assertThat(AlikeGroups.isAlike(other, one)).isEqualTo(alike);
  }
}
