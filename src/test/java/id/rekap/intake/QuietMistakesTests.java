package id.rekap.intake;

import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Argument;
import id.rekap.model.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is accepted and said all the same, because a number may not be what the team expects. */
class QuietMistakesTests {

  private static Finding last(final IntakeResult result, final String code) {
    return result.findings().stream()
        .filter(one -> one.code().equals(code))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  @Test
  void saysThatValuesOfOtherGroupsDoNotCount() {
    final Workbooks book =
        Workbooks.program()
            .set("Pengukuran", "A12", "K05")
            .set("Pengukuran", "B12", "keluhan")
            .set("Pengukuran", "C12", "Ya")
            .set("Pengukuran", "D12", "Tidak")
            .set("Variabel", "D3", "Kader");
    final IntakeResult result = read(book);
    assertThat(findings(result))
        .containsExactly(
            "NILAI_DI_LUAR_KELOMPOK | Responden | E6 | SMK",
            "NILAI_DI_LUAR_KELOMPOK | Pengukuran | C12 | Ya");
    assertThat(last(result, "NILAI_DI_LUAR_KELOMPOK").slots())
        .containsEntry("count", Argument.of(1L))
        .containsEntry("group", Argument.of("Kader"));
  }

  private static Workbooks items(
      final Object first, final Object second, final Object third, final Object fourth) {
    return Workbooks.program()
        .set("Butir", "D2", first)
        .set("Butir", "E2", second)
        .set("Butir", "D3", third)
        .set("Butir", "E3", fourth);
  }

  @Test
  void saysOnceThatItemsCannotBeScored() {
    final IntakeResult words = read(items("Ya", "mungkin", "mungkin", "Tidak"));
    assertThat(findings(words)).containsExactly("BUTIR_TIDAK_DINILAI | Butir | E2 | mungkin");
    assertThat(last(words, "BUTIR_TIDAK_DINILAI").slots())
        .containsEntry("variable", Argument.of("Nilai pengetahuan"))
        .containsEntry("count", Argument.of(2L));
    assertThat(findings(read(items(4, "3", "Tidak", 5))))
        .containsExactly("BUTIR_TIDAK_DINILAI | Butir | D3 | Tidak");
    assertThat(findings(read(items(4, "3", "2,5", 5)))).isEmpty();
    assertThat(findings(read(items("Benar", 1, "salah", 0)))).isEmpty();
  }

  @Test
  void saysThatNobodyWasMeasured() {
    final Workbooks marked = Workbooks.program();
    final Workbooks forgotten = Workbooks.program();
    for (int row = 8; row <= 11; row++) {
      marked.set("Pengukuran", "C" + row, "-").set("Pengukuran", "D" + row, null);
      for (final String column : List.of("A", "B", "C", "D")) {
        forgotten.set("Pengukuran", column + row, null);
      }
    }
    for (final Workbooks book : List.of(marked, forgotten)) {
      final IntakeResult result = read(book);
      assertThat(findings(result)).containsExactly("ISIAN_KOSONG | Pengukuran | null | null");
      assertThat(last(result, "ISIAN_KOSONG").variant()).isEqualTo("nobody");
    }
  }

  @Test
  void asksAboutADateAgainstTheOrderOfTheOccasions() {
    final IntakeResult result =
        read(Workbooks.program().set("Waktu", "E2", LocalDate.of(2024, 3, 20)));
    assertThat(findings(result)).containsExactly("WAKTU_MERAGUKAN | Waktu | E3 | 2024-03-16");
    assertThat(last(result, "WAKTU_MERAGUKAN").slots())
        .containsEntry("occasion", Argument.of("Post"))
        .containsEntry("other", Argument.of("Pre"));
    final Workbooks sameDay = Workbooks.program().set("Waktu", "E2", LocalDate.of(2024, 3, 16));
    assertThat(findings(read(sameDay))).isEmpty();
  }

  @Test
  void saysWhichFixedTestCannotAnswer() {
    assertThat(variant(Workbooks.program().set("Variabel", "N5", "mcnemar")))
        .isEqualTo("kind.answers");
    assertThat(variant(Workbooks.program().set("Variabel", "N6", "wilcoxon")))
        .isEqualTo("kind.ranks");
    assertThat(variant(Workbooks.program().set("Variabel", "N6", "t"))).isEqualTo("kind.t");
    assertThat(variant(Workbooks.program().set("Variabel", "N5", "friedman"))).isEqualTo("two");
    assertThat(variant(Workbooks.program().set("Variabel", "N2", "t"))).isEqualTo("");
    final Workbooks thrice =
        Workbooks.program()
            .set("Waktu", "A4", "Bulan3")
            .set("Waktu", "B4", "Tiga bulan kemudian")
            .set("Waktu", "C4", 3)
            .set("Variabel", "N6", "mcnemar");
    assertThat(variant(thrice)).isEqualTo("several");
    final IntakeResult result = read(Workbooks.program().set("Variabel", "N5", "cochran"));
    assertThat(findings(result)).containsExactly("UJI_TIDAK_SESUAI | Variabel | N5 | cochran");
    for (final String fit : List.of("t", "wilcoxon")) {
      assertThat(findings(read(Workbooks.program().set("Variabel", "N5", fit)))).isEmpty();
    }
    assertThat(findings(read(Workbooks.program().set("Variabel", "N6", "mcnemar")))).isEmpty();
  }

  private static String variant(final Workbooks book) {
    return last(read(book), "UJI_TIDAK_SESUAI").variant();
  }

  @Test
  void asksAboutTwoOccasionsInOneRole() {
    final IntakeResult result = read(Workbooks.program().set("Waktu", "D3", "sebelum"));
    assertThat(findings(result)).containsExactly("WAKTU_MERAGUKAN | Waktu | D3 | sebelum");
    assertThat(last(result, "WAKTU_MERAGUKAN").variant()).isEqualTo("role");
    assertThat(findings(read(Workbooks.program().set("Waktu", "D2", "sesudah"))))
        .containsExactly("WAKTU_MERAGUKAN | Waktu | D3 | sesudah");
    assertThat(
            findings(
                read(
                    Workbooks.program()
                        .set("Waktu", "D2", "lanjutan")
                        .set("Waktu", "D3", "lanjutan"))))
        .isEmpty();
  }

  /** Without the groups nobody would be counted for a variable that is asked of one of them. */
  @Test
  void asksForTheGroupsWhereAVariableNeedsThem() {
    assertThat(refused(Workbooks.program().set("Responden", "C1", "Klmpk")))
        .containsExactly("KOLOM_TIDAK_ADA | Responden | C1 | Klmpk");
    final Workbooks everybody = Workbooks.program().set("Variabel", "D6", "Semua");
    assertThat(findings(read(everybody.set("Responden", "C1", "Klmpk"))))
        .first()
        .isEqualTo("KOLOM_DIABAIKAN | Responden | C1 | Klmpk");
    final Workbooks without = Workbooks.program();
    for (int row = 1; row <= 7; row++) {
      without.set("Responden", "C" + row, null);
    }
    assertThat(refused(without)).containsExactly("KOLOM_TIDAK_ADA | Responden | A1 | Kode");
  }

  /** Categories that stand there under a misspelt heading are not missing as well. */
  @Test
  void blamesTheHeadingOfTheCategoriesAlone() {
    assertThat(refused(Workbooks.program().set("Kategori", "C1", "Lbl")))
        .containsExactly("KOLOM_TIDAK_ADA | Kategori | C1 | Lbl");
    final Workbooks deep = Workbooks.program().move("Kategori", 20, 0);
    assertThat(refused(deep))
        .isNotEmpty()
        .allMatch(one -> one.startsWith("KOLOM_TIDAK_ADA | Kategori | A21 | "));
  }
}
