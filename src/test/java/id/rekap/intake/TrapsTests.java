package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.answer;
import static id.rekap.intake.Trial.everything;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could be taken for something else: read in the one way it can be meant, or refused. */
class TrapsTests {

  @ParameterizedTest
  @ValueSource(strings = {"Ya", "YA ", "ya.", " ya", "Ya\u200b", "Ya,", "“Ya”", "ya !"})
  void takesACategoryHoweverItIsPunctuated(final String text) {
    final Dataset dataset = accepted(Workbooks.program().set("Pengukuran", "C8", text));
    assertThat(Trial.measured(dataset, "K01", "keluhan", "Pre")).isEqualTo("Ya");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Y a", "Iya", "Ya Tidak", "Ya/Tidak", "2 - Ya", "4 - Setuju", "TRUE", "."})
  void asksWhichCategoryIsMeant(final String text) {
    assertThat(refused(Workbooks.program().set("Pengukuran", "C8", text)))
        .containsExactly("KATEGORI_TIDAK_DIKENAL | Pengukuran | C8 | " + text);
  }

  @Test
  void tellsLabelsApartThatDifferInASignOnly() {
    final Workbooks book =
        Workbooks.program()
            .set("Kategori", "C7", "Ya")
            .set("Kategori", "C8", "Ya.")
            .set("Pengukuran", "D8", "Ya.")
            .set("Pengukuran", "D9", "Ya");
    final Dataset dataset = accepted(book);
    assertThat(Trial.measured(dataset, "K01", "keluhan", "Post")).isEqualTo("Ya.");
    assertThat(Trial.measured(dataset, "K02", "keluhan", "Post")).isEqualTo("Ya");
    assertThat(
            refused(
                Workbooks.program().set("Kategori", "C8", "Ya.").set("Pengukuran", "D8", "ya!")))
        .contains("KATEGORI_TIDAK_DIKENAL | Pengukuran | D8 | ya!");
  }

  @ParameterizedTest
  @CsvSource({"F5, SMA;SD, F5 | SMA;SD", "F6, dasar, F6 | dasar", "F4, smp; Tinggi, C6 | Tinggi"})
  void refusesOneWordForTwoCategories(final String cell, final String words, final String found) {
    assertThat(refused(Workbooks.program().set("Kategori", cell, words)))
        .contains("KODE_GANDA | Kategori | " + found);
  }

  @ParameterizedTest
  @CsvSource({"35, 35", "30, 30", "20, 20"})
  void refusesRangesThatOverlap(final double from, final String found) {
    assertThat(refused(Workbooks.program().set("Kategori", "D3", from)))
        .contains("NILAI_DI_LUAR_RENTANG | Kategori | D3 | " + found);
  }

  @Test
  void takesRangesWithAGap() {
    final Dataset dataset =
        accepted(Workbooks.program().set("Kategori", "E2", 35).set("Kategori", "D3", 35.5));
    assertThat(answer(dataset, "K02", "kel_umur")).isEqualTo("Muda");
  }

  @Test
  void readsJoinedCellsForEveryRowTheyCover() {
    final Workbooks book = Workbooks.program();
    for (final int row : new int[] {3, 4, 5, 7}) {
      book.set("Responden", "C" + row, null);
    }
    book.merge("Responden", "C2:C5").merge("Responden", "C6:C7");
    final Dataset plain = accepted(Workbooks.program());
    final Dataset joined = accepted(book);
    assertThat(joined.respondents()).isEqualTo(plain.respondents());
    assertThat(findings(read(tallJoined()))).isEmpty();
    assertThat(everything(accepted(tallJoined()))).isEqualTo(everything(plain));
  }

  /** Pengukuran with one row an occasion, the code and the variable joined over both rows. */
  private static Workbooks tallJoined() {
    final Dataset plain = accepted(Workbooks.program());
    final Workbooks book = Workbooks.program();
    final Object[][] rows = new Object[plain.measurements().size() + 1][];
    rows[0] = new Object[] {"Kode", "Variabel", "Waktu", "Nilai"};
    for (int i = 0; i < plain.measurements().size(); i++) {
      final var one = plain.measurements().get(i);
      final Object value = Trial.measured(plain, one.respondent(), one.variable(), one.occasion());
      rows[i + 1] =
          i % 2 == 0
              ? new Object[] {one.respondent(), one.variable(), one.occasion(), value}
              : new Object[] {null, null, one.occasion(), value};
    }
    book.rows("Pengukuran", rows);
    for (int row = 2; row < rows.length; row += 2) {
      book.merge("Pengukuran", "A" + row + ":A" + (row + 1));
      book.merge("Pengukuran", "B" + row + ":B" + (row + 1));
    }
    return book;
  }

  @Test
  void doesNotSpreadAJoinedValueOverSeveralPeople() {
    final Workbooks book =
        Workbooks.program().set("Responden", "D3", null).merge("Responden", "D2:D3");
    assertThat(answer(accepted(book), "K02", "umur")).isNull();
    assertThat(findings(read(Workbooks.program().set("Responden", "C3", null))))
        .as("an empty cell that is not joined stays empty")
        .containsExactly("ISIAN_KOSONG | Responden | C3 | null");
  }

  @Test
  void asksWhichOfTwoVariablesAColumnBelongsTo() {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "A7", "anak")
            .set("Variabel", "B7", "Umur")
            .set("Variabel", "C7", "numerik")
            .set("Variabel", "D7", "Semua")
            .set("Variabel", "E7", "Responden")
            .set("Responden", "G1", "Umur");
    for (int row = 2; row <= 7; row++) {
      book.set("Responden", "G" + row, row);
    }
    assertThat(refused(book)).containsExactly("KODE_GANDA | Responden | G1 | Umur");
    assertThat(answer(accepted(copy(book, "anak")), "K01", "anak")).isEqualTo(2.0);
  }

  private static Workbooks copy(final Workbooks old, final String heading) {
    final Workbooks book = Workbooks.program();
    for (final String column : List.of("A", "B", "C", "D", "E")) {
      final int at = column.charAt(0) - 'A';
      book.set(
          "Variabel",
          column + "7",
          old.poi().getSheet("Variabel").getRow(6).getCell(at).getStringCellValue());
    }
    book.set("Responden", "G1", heading);
    for (int row = 2; row <= 7; row++) {
      book.set("Responden", "G" + row, row);
    }
    return book;
  }

  @Test
  void takesNoLineUnderTheTableForARespondent() {
    for (final String line : List.of("N", "Lulus", "Keterangan")) {
      final Workbooks book = Workbooks.program().set("Responden", "A9", line);
      assertThat(accepted(book.set("Responden", "D9", 28)).respondents()).as(line).hasSize(6);
    }
    final Workbooks odd =
        Workbooks.program()
            .set("Responden", "A8", "KX")
            .set("Responden", "C8", "Ibu")
            .set("Responden", "D8", 30)
            .set("Responden", "E8", "SD");
    assertThat(accepted(odd).respondents()).as("two answers make a respondent").hasSize(7);
  }

  @Test
  void asksForALabelThatASpreadsheetTurnedIntoADate() {
    final Workbooks book =
        Workbooks.program().set("Kategori", "C4", java.time.LocalDate.of(2024, 5, 3));
    assertThat(refused(book.set("Publikasi", "F3", null)))
        .contains("TEKS_TIDAK_SAH | Kategori | C4 | 2024-05-03");
    assertThat(
            refused(Workbooks.program().set("Responden", "A2", java.time.LocalDate.of(2024, 5, 3))))
        .contains("TEKS_TIDAK_SAH | Responden | A2 | 2024-05-03");
  }

  @Test
  void asksWhatAThresholdMeans() {
    final Workbooks wide =
        Workbooks.program().set("Variabel", "H5", 2000).set("Variabel", "M5", null);
    assertThat(refused(wide.set("Variabel", "K5", ">1.000")))
        .containsExactly("ANGKA_AMBIGU | Variabel | K5 | >1.000");
    final Workbooks narrow = Workbooks.program().set("Variabel", "K5", ">=62.500");
    assertThat(accepted(narrow).dictionary().variables().get(3).threshold())
        .satisfies(one -> assertThat(one.limit()).isEqualTo(62.5));
  }

  @Test
  void takesNoRowOfCopiedFormulasForARespondent() {
    final Workbooks book = Workbooks.program();
    for (int row = 8; row <= 12; row++) {
      book.formula("Responden", "D" + row, "2024-G" + row, 24)
          .formula("Responden", "F" + row, "IF(D" + row + "<36,\"Muda\",\"Dewasa\")", "Muda")
          .formula("Responden", "C" + row, "C7", "Ibu");
    }
    assertThat(accepted(book).respondents()).hasSize(6);
    assertThat(refused(Workbooks.program().set("Responden", "D8", 24).set("Responden", "E8", "SD")))
        .as("typed answers without a code are somebody's")
        .contains("ISIAN_WAJIB_KOSONG | Responden | A8 | null");
  }
}
