package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.answer;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.measured;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import id.rekap.model.SummaryFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the workbook itself declares goes before what words usually mean. */
class DeclaredWordsTests {

  private static Workbooks consent(final String... answers) {
    final Workbooks book = Workbooks.program().set("Responden", "G1", "Persetujuan");
    for (int i = 0; i < answers.length; i++) {
      book.set("Responden", "G" + (i + 2), answers[i]);
    }
    return book;
  }

  @Test
  void knowsAGroupWhoseMembersAllRefused() {
    final Workbooks book =
        consent("Ya", "Ya", "Ya", "Ya", "Tidak", "Tidak").set("Variabel", "D5", "ibu");
    for (int row = 2; row <= 7; row++) {
      book.set("Pengukuran", "A" + row, row == 2 ? "K05" : row == 3 ? "K06" : null);
      if (row > 3) {
        book.set("Pengukuran", "B" + row, null).set("Pengukuran", "C" + row, null);
        book.set("Pengukuran", "D" + row, null);
      }
    }
    book.set("Publikasi", "D3", "Ibu");
    final Dataset dataset = accepted(book);
    assertThat(dataset.dictionary().groups()).containsExactly("Kader");
    assertThat(dataset.respondents()).hasSize(4);
    assertThat(dataset.measurements()).noneMatch(one -> one.variable().equals("pengetahuan"));
  }

  @Test
  void stillRefusesAGroupThatNobodyBelongsTo() {
    assertThat(
            refused(consent("Ya", "Ya", "Ya", "Ya", "Tidak", "Tidak").set("Variabel", "D6", "Xyz")))
        .containsExactly("KATEGORI_TIDAK_DIKENAL | Variabel | D6 | Xyz");
  }

  @Test
  void saysNothingOfAGroupThatSomebodyWithoutConsentLeftOut() {
    final Workbooks book =
        consent("Ya", "Ya", "Ya", "Ya", "Ya", "Tidak").set("Responden", "C7", null);
    assertThat(findings(read(book)))
        .noneMatch(one -> one.startsWith("ISIAN_KOSONG | Responden | C7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tidak hadir", "-", "n/a", "—"})
  void takesALabelThatUsuallyMeansNothing(final String label) {
    final Workbooks book =
        Workbooks.program()
            .set("Kategori", "C8", label)
            .set("Pengukuran", "D8", label)
            .set("Pengukuran", "D9", label + " ")
            .set("Publikasi", "C3", "keluhan")
            .set("Publikasi", "D3", "Kader")
            .set("Publikasi", "E3", "Pre")
            .set("Publikasi", "F3", label);
    final Dataset dataset = accepted(book);
    assertThat(measured(dataset, "K01", "keluhan", "Post")).isEqualTo(label);
    assertThat(measured(dataset, "K02", "keluhan", "Post")).isEqualTo(label);
    assertThat(dataset.published().get(1).category()).isEqualTo(label);
  }

  @Test
  void takesASynonymThatUsuallyMeansNothing() {
    final Workbooks book =
        Workbooks.program()
            .set("Kategori", "F4", "tidak hadir")
            .set("Responden", "E2", "Tidak Hadir");
    assertThat(answer(accepted(book), "K01", "pendidikan")).isEqualTo("Dasar");
  }

  @Test
  void takesADashUnderPadananForNoSynonym() {
    final Workbooks book =
        Workbooks.program()
            .set("Kategori", "F5", "-")
            .set("Responden", "E3", "-")
            .set("Responden", "E6", "Menengah");
    final Dataset dataset = accepted(book);
    assertThat(answer(dataset, "K02", "pendidikan")).isNull();
    assertThat(dataset.dictionary().variables().get(1).categories().get(1).synonyms()).isEmpty();
  }

  @Test
  void readsADeclaredLabelInASummaryToo() {
    final Workbooks book =
        Workbooks.summary().set("Kategori", "C8", "Tidak hadir").set("Rekap", "D14", "TIDAK HADIR");
    assertThat(accepted(book).figures())
        .extracting(SummaryFigure::category)
        .contains("Tidak hadir");
  }

  @Test
  void stillWantsALabel() {
    assertThat(refused(Workbooks.program().set("Kategori", "C8", " ")))
        .contains("ISIAN_WAJIB_KOSONG | Kategori | C8 | null");
  }
}
