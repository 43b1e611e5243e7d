package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings that formulas give, also where a program saved them without their values. */
class HeadingFormulasTests {

  @Test
  void readsTheStoredValue() {
    Trial.accepted(Workbooks.program().formula("Responden", "D1", "Variabel!B2", "Umur"));
  }

  @ParameterizedTest
  @CsvSource({
    "Responden, D1, Variabel!B2",
    "Responden, A1, Judul!A1",
    "Responden, C1, Judul!A1",
    "Pengukuran, C1, Waktu!A2",
    "Kegiatan, B1, Judul!A1",
    "Variabel, C1, Judul!A1",
    "Waktu, D1, Judul!A1",
  })
  void pointsAtAFormulaWithoutItsValue(
      final String sheet, final String cell, final String formula) {
    final List<String> errors =
        Trial.refused(Workbooks.program().formula(sheet, cell, formula, null));
    assertThat(errors)
        .contains("RUMUS_TANPA_NILAI | %s | %s | =%s".formatted(sheet, cell, formula))
        .noneMatch(one -> one.startsWith("KOLOM_TIDAK_ADA"));
  }

  @Test
  void pointsAtEveryOneOfARowOfThem() {
    final Workbooks book = Workbooks.program();
    for (final String cell : List.of("A1", "B1", "C1", "D1")) {
      book.formula("Pengukuran", cell, "Judul!" + cell, null);
    }
    assertThat(Trial.refused(book))
        .contains(
            "RUMUS_TANPA_NILAI | Pengukuran | A1 | =Judul!A1",
            "RUMUS_TANPA_NILAI | Pengukuran | D1 | =Judul!D1")
        .noneMatch(one -> one.startsWith("KOLOM_TIDAK_ADA"));
  }

  @Test
  void saysWhichOneIsMissingBesideIt() {
    final Workbooks book = Workbooks.program().formula("Responden", "D1", "Variabel!B2", null);
    assertThat(Trial.refused(book.set("Responden", "E1", null)))
        .contains("RUMUS_TANPA_NILAI | Responden | D1 | =Variabel!B2")
        .anyMatch(one -> one.startsWith("KOLOM_TIDAK_ADA | Responden"));
  }

  @Test
  void asksWhatStandsUnderOneThatIsAnError() {
    assertThat(Trial.refused(withAnError().set("Responden", "H2", "Tidak")))
        .containsExactly("RUMUS_GALAT | Responden | H1 | #DIV/0!");
    Trial.accepted(withAnError());
  }

  private static Workbooks withAnError() {
    return Workbooks.program().formula("Responden", "H1", "1/0", FormulaError.DIV0);
  }
}
