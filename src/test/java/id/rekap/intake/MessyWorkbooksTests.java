package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.everything;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import id.rekap.model.SummaryFigure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as village teams send them: read right, or asked about where they say two things. */
class MessyWorkbooksTests {

  private static final List<String> PLAIN = everything(accepted(Workbooks.program()));

  /** One outcome beside the respondents: G Pre, H Post. */
  private static Workbooks compact() {
    final Workbooks book = Workbooks.program().remove("Pengukuran");
    for (int column = 0; column < 10; column++) {
      book.set("Variabel", (char) ('A' + column) + "6", null);
    }
    for (final String cell : List.of("A7", "B7", "C7", "A8", "B8", "C8")) {
      book.set("Kategori", cell, null);
    }
    book.set("Responden", "G1", "Pre").set("Responden", "H1", "Post");
    for (int i = 0; i < 6; i++) {
      book.set("Responden", "G" + (i + 2), 30 + 10 * (i % 3));
      book.set("Responden", "H" + (i + 2), 70 + 10 * (i % 3));
    }
    return book;
  }

  private static void inThreeRows(final Workbooks book, final String columns) {
    book.poi().getSheet("Responden").shiftRows(1, 6, 2);
    for (final String column : columns.split("", -1)) {
      if (column.isEmpty()) {
        continue;
      }
      final String name = text(book, column + "1");
      book.set("Responden", column + "1", null).set("Responden", column + "3", name);
    }
    final char first = columns.charAt(0);
    final char last = columns.charAt(columns.length() - 1);
    book.set("Responden", first + "1", "Data responden").set("Responden", first + "2", "Ciri");
    book.merge("Responden", first + "1:" + last + "1")
        .merge("Responden", first + "2:" + last + "2");
  }

  private static String text(final Workbooks book, final String cell) {
    return book.poi()
        .getSheet("Responden")
        .getRow(0)
        .getCell(cell.charAt(0) - 'A')
        .getStringCellValue();
  }

  @Test
  void readsHeadingsOverThreeRows() {
    final Workbooks book = Workbooks.program();
    inThreeRows(book, "DEF");
    for (final String column : List.of("A", "B", "C")) {
      book.merge("Responden", column + "1:" + column + "3");
    }
    final IntakeResult result = read(book);
    assertThat(findings(result)).isEmpty();
    assertThat(everything(((IntakeResult.Accepted) result).dataset())).isEqualTo(PLAIN);
  }

  @Test
  void readsOccasionsUnderTwoRowsOfTitles() {
    final Workbooks book = compact();
    inThreeRows(book, "GH");
    final Dataset dataset = accepted(book);
    assertThat(everything(dataset)).isEqualTo(everything(accepted(compact())));
    assertThat(Trial.measured(dataset, "K02", "pengetahuan", "Post")).isEqualTo(80.0);
  }

  @Test
  void takesARowOfDataForNoThirdHeading() {
    final Workbooks book = Workbooks.program();
    // The first person is called like a heading, and the code is missing in both rows.
    book.poi().getSheet("Responden").shiftRows(1, 6, 2);
    book.set("Responden", "D2", 21).set("Responden", "G3", "Persetujuan");
    assertThat(refused(book)).contains("ISIAN_WAJIB_KOSONG | Responden | A2 | null");
  }

  @Test
  void passesOverTheUnitsUnderTheHeadings() {
    final Workbooks book = Workbooks.program();
    book.poi().getSheet("Responden").shiftRows(1, 6, 1);
    book.poi().getSheet("Pengukuran").shiftRows(1, 10, 1);
    book.poi().getSheet("Responden").shiftRows(1, 7, 1);
    book.set("Responden", "D3", "(tahun)");
    book.set("Pengukuran", "C2", "(poin)").set("Pengukuran", "D2", "(0-100)");
    final IntakeResult result = read(book);
    assertThat(findings(result))
        .containsExactly(
            "BARIS_BUKAN_DATA | Responden | A3 | null",
            "BARIS_BUKAN_DATA | Pengukuran | A2 | null");
    assertThat(everything(((IntakeResult.Accepted) result).dataset())).isEqualTo(PLAIN);
  }

  @Test
  void pointsAtTheMisspeltOccasionBesideTheRespondents() {
    assertThat(refused(compact().set("Responden", "H1", "Pots")))
        .containsExactly("KOLOM_TIDAK_ADA | Responden | H1 | Pots");
    assertThat(refused(compact().set("Responden", "H1", null)))
        .containsExactly("KOLOM_TIDAK_ADA | Responden | A1 | Kode");
  }

  @Test
  void passesOverTotalsOnTheSheetOfSummaryNumbers() {
    final Workbooks book = Workbooks.summary();
    book.poi().getSheet("Rekap").shiftRows(6, 13, 1);
    final IntakeResult result = read(book.set("Rekap", "A7", "Jumlah").set("Rekap", "F7", 6));
    assertThat(findings(result)).containsExactly("BARIS_REKAP_DIABAIKAN | Rekap | A7 | Jumlah");
    assertThat(((IntakeResult.Accepted) result).dataset().figures())
        .extracting(SummaryFigure::value)
        .isEqualTo(
            accepted(Workbooks.summary()).figures().stream().map(SummaryFigure::value).toList());
  }

  @Test
  void passesOverTotalsBesideANumberOrBehindTheirSums() {
    final Workbooks numbered = Workbooks.program().columns("Responden", "ABCDEF");
    numbered.poi().getSheet("Responden").shiftRows(4, 6, 1);
    numbered.set("Responden", "A5", "Rata-rata").set("Responden", "D5", 31).move("Responden", 0, 1);
    numbered.set("Responden", "A1", "No").set("Responden", "A5", 4);
    final IntakeResult result = read(numbered);
    assertThat(findings(result))
        .containsExactly(
            "KOLOM_DIABAIKAN | Responden | A1 | No",
            "BARIS_REKAP_DIABAIKAN | Responden | B5 | Rata-rata");
    assertThat(everything(((IntakeResult.Accepted) result).dataset())).isEqualTo(PLAIN);
    final Workbooks turned = Workbooks.program().columns("Pengukuran", "DCBA");
    assertThat(findings(read(turned.set("Pengukuran", "D12", "Mean").set("Pengukuran", "A12", 75))))
        .containsExactly("BARIS_REKAP_DIABAIKAN | Pengukuran | D12 | Mean");
  }

  @Test
  void readsTheSummaryOfAVariableThatBearsAWordOfTotals() {
    final Workbooks book = Workbooks.summary().set("Variabel", "A5", "total");
    for (int row = 7; row <= 12; row++) {
      book.set("Rekap", "A" + row, "total");
    }
    assertThat(accepted(book).figures()).hasSameSizeAs(accepted(Workbooks.summary()).figures());
  }

  @ParameterizedTest
  @CsvSource({"10, Minimum", "10, minimal", "11, Maksimum", "11, maksimal"})
  void readsTheMeasuresBySpelledOutNames(final int up, final String word) {
    final String cell = "E" + (up + 1);
    assertThat(accepted(Workbooks.summary().set("Rekap", cell, word)).figures())
        .isEqualTo(accepted(Workbooks.summary()).figures());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Informed Consent", "Persetujuan (informed consent)"})
  void excludesWhoDidNotConsentUnderTheHeadingOfTheForm(final String heading) {
    final Workbooks book = Workbooks.program().set("Responden", "G1", heading);
    for (int row = 2; row <= 7; row++) {
      book.set("Responden", "G" + row, row == 7 ? "Tidak" : "Ya");
    }
    assertThat(accepted(book).respondents()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jml", "Jlh", "Rataan", "Ratarata", "Skor total", "Rata-rata nilai"})
  void passesOverTotalsInTheWordsOfTeams(final String word) {
    final IntakeResult result =
        read(Workbooks.program().set("Pengukuran", "A12", word).set("Pengukuran", "C12", 40));
    assertThat(findings(result))
        .containsExactly("BARIS_REKAP_DIABAIKAN | Pengukuran | A12 | " + word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jns. Kelamin", "J/K", "L/P"})
  void readsTheSexUnderItsUsualHeadings(final String heading) {
    final Workbooks book =
        Workbooks.program()
            .remove("Publikasi")
            .set("Variabel", "A3", "jk")
            .set("Variabel", "B3", "Jenis Kelamin")
            .set("Responden", "E1", heading);
    for (int row = 5; row <= 7; row++) {
      book.set("Kategori", "A" + (row - 1), "jk");
    }
    assertThat(Trial.answer(accepted(book), "K01", "jk")).isEqualTo("Dasar");
  }

  @Test
  void readsTheOldNameOfFebruary() {
    assertThat(accepted(Workbooks.program().set("Kegiatan", "B6", "1 Peb 2024")).program().start())
        .isEqualTo(LocalDate.of(2024, 2, 1));
  }

  @Test
  void refusesAnAddressOfMailAsACode() {
    final Workbooks book = Workbooks.program().set("Responden", "A7", "ibu@contoh.id");
    book.set("Pengukuran", "A7", "ibu@contoh.id");
    assertThat(refused(book)).contains("TEKS_TIDAK_SAH | Responden | A7 | ib…");
  }

  /** A sentence under a table is no row of it; a code alone is a row that is not finished. */
  @Test
  void passesOverSentencesUnderItemsAndFigures() {
    final String note = "Keterangan: dihitung dua kali";
    assertThat(findings(read(Workbooks.program().set("Butir", "A9", note))))
        .containsExactly("BARIS_BUKAN_DATA | Butir | A9 | null");
    assertThat(refused(Workbooks.program().set("Butir", "A9", "K01")))
        .contains("ISIAN_WAJIB_KOSONG | Butir | B9 | null");
    assertThat(findings(read(Workbooks.summary().set("Rekap", "A17", note))))
        .containsExactly("BARIS_BUKAN_DATA | Rekap | A17 | null");
    assertThat(refused(Workbooks.summary().set("Rekap", "A17", "pengetahuan")))
        .contains("ISIAN_WAJIB_KOSONG | Rekap | F17 | null");
  }
}
