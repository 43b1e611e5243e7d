package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.everything;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of totals under words that no list can hold, and codes that only look like them. */
class TotalRowsTests {

  /** A row of means with numbers that a respondent could have. */
  private static Workbooks with(final String label, final int row) {
    return Workbooks.program()
        .set("Variabel", "A7", "berat")
        .set("Variabel", "B7", "Berat")
        .set("Variabel", "C7", "numerik")
        .set("Variabel", "D7", "Semua")
        .set("Variabel", "E7", "Responden")
        .set("Responden", "G1", "Berat")
        .set("Responden", "G2", 50)
        .set("Responden", "A" + row, label)
        .set("Responden", "D" + row, 35)
        .set("Responden", "G" + row, 55);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rerata=",
        "Mean±SD",
        "Rerata (n=6)",
        "Rata-rata kelas",
        "Nilai_rata2",
        "Jumlah L",
        "Jml.",
        "Max.",
        "Σ",
        "x̄",
        "%",
        "Subtotal Kader",
        "Persentase (%)",
        "St.Dev",
        "*Total*"
      })
  void passesOverTotalsHoweverTheyAreWritten(final String label) {
    assertThat(findings(read(with(label, 8))))
        .contains("BARIS_REKAP_DIABAIKAN | Responden | A8 | " + label);
    assertThat(accepted(with(label, 8)).respondents()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N", "Ket", "Kesimpulan"})
  void passesOverNumbersUnderACodeUnlikeAllOthers(final String label) {
    assertThat(findings(read(with(label, 8)))).contains("BARIS_BUKAN_DATA | Responden | A8 | null");
    assertThat(accepted(with(label, 8)).respondents()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SD-01", "MIN-3", "N7", "Total9"})
  void keepsCodesThatBeginLikeATotal(final String code) {
    final Workbooks book = Workbooks.program();
    final String before = "K06";
    for (final String sheet : new String[] {"Responden", "Pengukuran"}) {
      for (int row = 2; row <= 11; row++) {
        final Row line = book.poi().getSheet(sheet).getRow(row - 1);
        if (line != null && before.equals(line.getCell(0).toString())) {
          book.set(sheet, "A" + row, code);
        }
      }
    }
    assertThat(accepted(book).respondents()).anyMatch(one -> one.code().equals(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SD Pre", "Max skor", "Mean/SD", "Min, Max"})
  void passesOverShortWordsThatAreSaidOfSomething(final String label) {
    assertThat(findings(read(with(label, 8))))
        .contains("BARIS_REKAP_DIABAIKAN | Responden | A8 | " + label);
  }

  /** Max, Min and Sum are names, SD is a school: a person must not vanish among the totals. */
  @ParameterizedTest
  @ValueSource(strings = {"Max Rumbiak", "Min Yati", "Tot Ali"})
  void refusesNamesThatBeginLikeATotal(final String name) {
    final Workbooks book =
        with(name, 8).set("Responden", "C8", "Ibu").set("Responden", "E8", "SMA");
    assertThat(refused(book)).anyMatch(one -> one.startsWith("TEKS_TIDAK_SAH"));
  }

  /** A code with a space is refused, never passed over with what its bearer answered. */
  @ParameterizedTest
  @ValueSource(strings = {"SD (A)", "Min (2B)", "Total 01", "Jumlah 3", "Max (Rumbiak)"})
  void refusesCodesThatBeginLikeATotal(final String code) {
    final Workbooks book =
        with(code, 8).set("Responden", "C8", "Ibu").set("Responden", "E8", "SMA");
    assertThat(refused(book)).anyMatch(one -> one.startsWith("TEKS_TIDAK_SAH | Responden | A8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SD(A)", "Total-01", "Jumlah-3"})
  void keepsCodesOfAShortWordWithAnAddition(final String code) {
    final Workbooks book =
        with(code, 8).set("Responden", "C8", "Ibu").set("Responden", "E8", "SMA");
    assertThat(accepted(book).respondents()).anyMatch(one -> one.code().equals(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SD (n=12)",
        "SD (%)",
        "Min (th)",
        "Mean (SD)",
        "Max (Pre)",
        "SD (n = 6)",
        "Mean (± SD)",
        "SD (28 orang)"
      })
  void passesOverShortWordsWithAnAdditionThatSaysOfWhat(final String label) {
    assertThat(findings(read(with(label, 8))))
        .contains("BARIS_REKAP_DIABAIKAN | Responden | A8 | " + label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SD_A", "SUM/A", "MAX_B"})
  void keepsCodesOfShortWordsWithALetter(final String code) {
    final Workbooks book =
        with(code, 8).set("Responden", "C8", "Ibu").set("Responden", "E8", "SMA");
    assertThat(accepted(book).respondents()).anyMatch(one -> one.code().equals(code));
  }

  /** Nothing but numbers under codes without a number, and more people below. */
  @ParameterizedTest
  @ValueSource(strings = {"Siti", "KX"})
  void keepsSomebodyAboveOtherPeople(final String code) {
    final Workbooks book = with(code, 8).set("Responden", "A9", "K09").set("Responden", "D9", 30);
    assertThat(everything(accepted(book))).contains(code + " umur 35.0");
  }

  @Test
  void keepsCodesOfOneLetterBesideNumberedOnes() {
    final Workbooks book = with("N", 8).set("Responden", "A9", "M").set("Responden", "D9", 30);
    for (int row = 10; row <= 12; row++) {
      book.set("Responden", "A" + row, "K" + row).set("Responden", "D" + row, 30);
    }
    assertThat(accepted(book).respondents()).hasSize(11);
  }

  @Test
  void keepsSomebodyWithoutANumberWhoAnswered() {
    final Workbooks book =
        with("Ketua", 8).set("Responden", "C8", "Ibu").set("Responden", "E8", "SMA");
    assertThat(everything(accepted(book))).contains("Ketua umur 35.0");
  }

  @Test
  void passesOverANumberOfPeopleUnderScoresBesideTheirCodes() {
    final Workbooks book =
        Workbooks.program()
            .remove("Pengukuran")
            .remove("Butir")
            .remove("Kategori")
            .remove("Publikasi");
    final Workbooks minimal =
        book.rows(
                "Variabel",
                new Object[][] {
                  {
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
                  },
                  {"pengetahuan", "Nilai", "skor", "Semua", "Pengukuran", "poin", 0, 100}
                })
            .rows(
                "Responden",
                new Object[][] {
                  {"Kode", "Pre", "Post"},
                  {"R1", 30, 60},
                  {"R2", 40, 70},
                  {"R3", 50, 80},
                  {"N", 3, 3}
                });
    assertThat(accepted(minimal).respondents()).hasSize(3);
  }
}
