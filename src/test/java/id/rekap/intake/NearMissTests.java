package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Argument;
import id.rekap.model.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a fixed list that are nearly one of them, and numbers that no category takes. */
class NearMissTests {

  private static Finding only(final IntakeResult result, final String code) {
    return result.findings().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PKM", "Pengabdian Masyarakat", "Pengabdian kepda Masyarakat", "Pelatihan"})
  void saysWhichKindOfActivityCountsNowhere(final String kind) {
    final IntakeResult result = read(Workbooks.program().set("Kegiatan", "B4", kind));
    assertThat(findings(result)).containsExactly("JENIS_KEGIATAN_LAIN | Kegiatan | B4 | " + kind);
    assertThat(only(result, "JENIS_KEGIATAN_LAIN").slots())
        .containsEntry("service", Argument.of("Pengabdian kepada Masyarakat"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PENGABDIAN KEPADA  MASYARAKAT", " Pengabdian kepada Masyarakat: ", "Penelitian"})
  void takesAKnownKindOfActivityInAnySpelling(final String kind) {
    final Workbooks book = Workbooks.program().set("Kegiatan", "B4", kind);
    assertThat(accepted(book).program().isService()).isEqualTo(!kind.equals("Penelitian"));
  }

  @Test
  void asksNothingAboutAnEmptyKind() {
    assertThat(findings(read(Workbooks.program().set("Kegiatan", "B4", null)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Variabel, C2, nomerik, numerik",
    "Variabel, C3, katagorik, kategorik",
    "Variabel, E2, Respnden, Responden",
    "Variabel, J5, naek, naik",
    "Variabel, N5, wilcokson, wilcoxon",
    "Waktu, D3, sesdah, sesudah",
    "Luaran, C2, Draff, Draf"
  })
  void proposesTheWordOfAFixedListThatIsSpelledMostAlike(
      final String sheet, final String cell, final String typed, final String meant) {
    final IntakeResult result = read(Workbooks.program().set(sheet, cell, typed));
    assertThat(findings(result))
        .contains("KATEGORI_TIDAK_DIKENAL | " + sheet + " | " + cell + " | " + typed);
    final Finding finding = only(result, "KATEGORI_TIDAK_DIKENAL");
    assertThat(finding.variant()).isEqualTo("fixed.near");
    assertThat(finding.slots()).containsEntry("nearest", Argument.of(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "Iya, near",
    "'Ya, setuju', near",
    "Y, near",
    "Setuju, near",
    "Tidak, ''",
    "Yakin tidak, ''"
  })
  void asksWhetherAConsentWasMeant(final String consent, final String variant) {
    final Workbooks book = Workbooks.program().set("Responden", "G1", "Persetujuan");
    for (int row = 2; row <= 6; row++) {
      book.set("Responden", "G" + row, "Ya");
    }
    final IntakeResult result = read(book.set("Responden", "G7", consent));
    assertThat(only(result, "TANPA_PERSETUJUAN").cell()).isEqualTo("G7");
    assertThat(only(result, "TANPA_PERSETUJUAN").variant()).isEqualTo(variant);
  }

  /** The bounds of Kelompok umur end at 50; K06 is 52, and K01 is 21. */
  private static Workbooks bounded(final @Nullable Object filled) {
    return Workbooks.program().set("Kategori", "E3", 50).set("Responden", "F7", filled);
  }

  @Test
  void refusesANumberThatNoCategoryTakes() {
    assertThat(refused(bounded(null)))
        .containsExactly("KATEGORI_TIDAK_DIKENAL | Responden | D7 | 52");
    assertThat(refused(bounded("Dewasa")))
        .containsExactly("KATEGORI_TIDAK_KONSISTEN | Responden | F7 | Dewasa");
    final Workbooks below =
        Workbooks.program().set("Kategori", "D2", 25).set("Responden", "F2", null);
    assertThat(refused(below)).containsExactly("KATEGORI_TIDAK_DIKENAL | Responden | D2 | 21");
  }

  @Test
  void takesACategoryWithoutBoundsForANumberOutsideTheOthers() {
    final Workbooks book =
        bounded("Lansia")
            .set("Kategori", "A9", "kel_umur")
            .set("Kategori", "B9", 3)
            .set("Kategori", "C9", "Lansia");
    assertThat(findings(read(book))).isEmpty();
  }

  @Test
  void refusesAMeasuredNumberThatNoCategoryTakes() {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "A7", "tingkat")
            .set("Variabel", "B7", "Tingkat")
            .set("Variabel", "C7", "kategorik")
            .set("Variabel", "D7", "Semua")
            .set("Variabel", "E7", "Pengukuran")
            .set("Variabel", "L7", "pengetahuan")
            .set("Kategori", "A9", "tingkat")
            .set("Kategori", "B9", 1)
            .set("Kategori", "C9", "Kurang")
            .set("Kategori", "D9", 0)
            .set("Kategori", "E9", 55)
            .set("Kategori", "A10", "tingkat")
            .set("Kategori", "B10", 2)
            .set("Kategori", "C10", "Baik")
            .set("Kategori", "D10", 56)
            .set("Kategori", "E10", 80);
    assertThat(refused(book))
        .containsExactly(
            "KATEGORI_TIDAK_DIKENAL | Pengukuran | D4 | 90",
            "KATEGORI_TIDAK_DIKENAL | Pengukuran | D7 | 90");
  }

  @Test
  void asksForTheColumnOfAVariableWhoseOwnRowIsBrokenAtOnce() {
    final Workbooks book =
        Workbooks.program().set("Variabel", "C3", "katagorik").set("Responden", "E1", "Pendidkan");
    assertThat(refused(book))
        .containsExactly(
            "KATEGORI_TIDAK_DIKENAL | Variabel | C3 | katagorik",
            "KOLOM_TIDAK_ADA | Responden | E1 | Pendidkan");
    final Workbooks bounds =
        Workbooks.program().set("Kategori", "A6", "pendidkan").set("Responden", "E1", "Sekolah");
    assertThat(refused(bounds))
        .contains(
            "VARIABEL_TIDAK_DIKENAL | Kategori | A6 | pendidkan",
            "KOLOM_TIDAK_ADA | Responden | E1 | Sekolah");
  }

  @Test
  void asksForNoColumnOfAVariableThatIsDerivedFromAnUnknownOne() {
    final Workbooks book = Workbooks.program().set("Variabel", "L4", "umurr");
    for (int row = 1; row <= 7; row++) {
      book.set("Responden", "F" + row, null);
    }
    assertThat(refused(book)).containsExactly("VARIABEL_TIDAK_DIKENAL | Variabel | L4 | umurr");
  }

  /** An addition to a heading is proposed to be dropped, never dropped in silence. */
  @ParameterizedTest
  @CsvSource({
    "E1, Pendidkan, Pendidikan",
    "E1, 3. Pendidikan, Pendidikan",
    "E1, Pendidikan (ijazah), Pendidikan",
    "E1, Pend. terakir, Pendidikan",
    "D1, Umur (kg), Umur",
    "D1, 1. Umur, Umur",
    "D1, 1) Usia, Umur",
    "D1, 'Umur, tahun', Umur",
    "A1, 1. Kode, Kode",
    "A1, Kode (tanpa nama), Kode",
    "C1, Kelompk, Kelompok",
    "C1, 2. Kelompok, Kelompok"
  })
  void proposesTheHeadingThatWasMeant(final String cell, final String typed, final String meant) {
    final IntakeResult result = read(Workbooks.program().set("Responden", cell, typed));
    assertThat(findings(result)).contains("KOLOM_TIDAK_ADA | Responden | " + cell + " | " + typed);
    final Finding finding = only(result, "KOLOM_TIDAK_ADA");
    assertThat(finding.variant()).isEqualTo("near");
    assertThat(finding.slots()).containsEntry("column", Argument.of(meant));
  }

  /** Where nothing asks for the groups, a proposal is a warning. */
  @ParameterizedTest
  @ValueSource(strings = {"Kelompk", "2. Kelompok", "Kelompok (kader/ibu)"})
  void proposesAHeadingThatMayBeMissing(final String typed) {
    final Workbooks book =
        Workbooks.program()
            .remove("Publikasi")
            .set("Variabel", "D6", "Semua")
            .set("Responden", "C1", typed);
    final Finding finding = only(read(book), "KOLOM_DIABAIKAN");
    assertThat(finding.cell()).isEqualTo("C1");
    assertThat(finding.variant()).isEqualTo("near");
    assertThat(finding.slots()).containsEntry("column", Argument.of("Kelompok"));
  }

  /** People without consent would be counted if its column went unread. */
  @Test
  void refusesAColumnThatMayHoldTheConsent() {
    for (final String typed : new String[] {"Persetujaun", "Persetujuan (Ya/Tidak)"}) {
      assertThat(refused(Workbooks.program().set("Responden", "G1", typed)))
          .containsExactly("KOLOM_TIDAK_ADA | Responden | G1 | " + typed);
    }
  }
}
