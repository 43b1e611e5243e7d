package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.answer;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.measured;
import static id.rekap.intake.Trial.read;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Argument;
import id.rekap.model.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Joined cells under the heading: what they show for several rows, and what they cover. */
class JoinedCellsTests {

  private static Finding first(final IntakeResult result, final String code) {
    return result.findings().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhatIsReadUnderAJoinedCell() {
    final IntakeResult result = read(Workbooks.program().merge("Responden", "D2:D3"));
    assertThat(findings(result)).containsExactly("BARIS_TERSEMBUNYI | Responden | D3 | 35");
    assertThat(first(result, "BARIS_TERSEMBUNYI").slots())
        .containsEntry("range", Argument.of("D2:D3"));
    assertThat(findings(read(Workbooks.program().merge("Pengukuran", "C2:D2"))))
        .containsExactly("BARIS_TERSEMBUNYI | Pengukuran | D2 | 70");
    assertThat(findings(read(Workbooks.program().merge("Kegiatan", "A14:B14"))))
        .contains("BARIS_TERSEMBUNYI | Kegiatan | B14 | Mandiri");
  }

  @Test
  void saysNothingWhereTheSameIsCovered() {
    assertThat(findings(read(Workbooks.program().merge("Responden", "C2:C5")))).isEmpty();
    assertThat(findings(read(Workbooks.program().merge("Kategori", "A4:A6")))).isEmpty();
  }

  /** The first two respondents share one cell of a column. */
  private static Workbooks joined(final String column) {
    return Workbooks.program()
        .set("Responden", column + 3, null)
        .merge("Responden", column + "2:" + column + "3");
  }

  @Test
  void keepsANumberInTheFirstOfTheRowsItIsJoinedOver() {
    final IntakeResult result = read(joined("D"));
    assertThat(findings(result))
        .contains("ISIAN_KOSONG | Responden | D2 | 21", "ISIAN_KOSONG | Responden | D3 | null");
    assertThat(first(result, "ISIAN_KOSONG").variant()).isEqualTo("joined");
    assertThat(answer(accepted(joined("D")), "K02", "umur")).isNull();
  }

  @Test
  void givesAnAnswerInWordsToEveryRowItIsJoinedOver() {
    final IntakeResult result = read(joined("E"));
    assertThat(findings(result)).containsExactly("ISIAN_KOSONG | Responden | E2 | SD");
    assertThat(first(result, "ISIAN_KOSONG").variant()).isEqualTo("joined.words");
    assertThat(first(result, "ISIAN_KOSONG").slots()).containsEntry("count", Argument.of(1L));
    assertThat(answer(accepted(joined("E")), "K02", "pendidikan")).isEqualTo("Dasar");
  }

  @Test
  void joinsOverSeveralColumnsToo() {
    final Workbooks book = Workbooks.program().set("Responden", "G1", "Kelompok");
    for (int row = 1; row <= 7; row++) {
      book.set("Responden", "C" + row, null);
    }
    book.set("Responden", "G2", "Kader").set("Responden", "G6", "Ibu");
    book.merge("Responden", "G2:H5").merge("Responden", "G6:H7");
    assertThat(accepted(book).respondents()).isEqualTo(accepted(Workbooks.program()).respondents());
  }

  @Test
  void readsABoundOfTheDictionaryThatIsJoinedOverItsVariables() {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "A7", "sikap")
            .set("Variabel", "B7", "Sikap")
            .set("Variabel", "C7", "skor")
            .set("Variabel", "D7", "Semua")
            .set("Variabel", "E7", "Responden")
            .set("Variabel", "G6", 0)
            .set("Variabel", "C6", "skor")
            .merge("Variabel", "G6:G7")
            .set("Responden", "G1", "Sikap")
            .set("Responden", "G2", -1);
    assertThat(findings(read(book))).contains("NILAI_DI_LUAR_RENTANG | Responden | G2 | -1");
  }

  @Test
  void readsWhatAnOpenDocumentKeepsUnderAJoinedCell() {
    final Map<String, String> tables = Converted.tables(Workbooks.program().poi());
    final String first = "<table:table-cell office:value-type=\"float\" office:value=\"30\"";
    final String plain = "<table:table-cell office:value-type=\"float\" office:value=\"70\"";
    final String text = "><text:p>70</text:p></table:";
    tables.computeIfPresent(
        "Pengukuran",
        (name, xml) ->
            xml.replace(first, first.replace("cell ", "cell table:number-columns-spanned=\"2\" "))
                .replace(
                    plain + text + "table-cell>",
                    plain.replace("table-cell", "covered-table-cell")
                        + text
                        + "covered-table-cell>"));
    assertThat(findings(read("a.ods", Converted.openDocument(tables))))
        .containsExactly(
            "BARIS_TERSEMBUNYI | Pengukuran | D2 | 70", "BARIS_TERSEMBUNYI | Pengukuran | D5 | 70");
  }

  /** One score beside the respondents, its occasions above its name. */
  private static Workbooks named() {
    final Workbooks book = Workbooks.program().remove("Pengukuran").remove("Butir");
    for (final String column : List.of("A", "B", "C", "D", "E", "J")) {
      book.set("Variabel", column + 6, null);
    }
    for (int row = 7; row <= 8; row++) {
      for (final String column : List.of("A", "B", "C")) {
        book.set("Kategori", column + row, null);
      }
    }
    book.move("Responden", 2, 0);
    for (final String column : List.of("A", "B", "C", "D", "E", "F")) {
      book.set(
          "Responden",
          column + 2,
          book.poi()
              .getSheet("Responden")
              .getRow(2)
              .getCell(column.charAt(0) - 'A')
              .getStringCellValue());
      book.set("Responden", column + 3, null);
    }
    book.set("Responden", "G2", "Pre").set("Responden", "H2", "Post");
    book.set("Responden", "G3", "Nilai pengetahuan").set("Responden", "H3", "Nilai pengetahuan");
    for (int row = 4; row <= 9; row++) {
      book.set("Responden", "G" + row, 30).set("Responden", "H" + row, 80);
    }
    return book;
  }

  @Test
  void takesTheNameOfAScoreUnderItsOccasionsForAHeading() {
    assertThat(findings(read(named()))).containsExactly("BARIS_BUKAN_DATA | Responden | A3 | null");
    assertThat(measured(accepted(named()), "K06", "pengetahuan", "Post")).isEqualTo(80.0);
  }

  @Test
  void readsHeadingsAsFarDownAsTheyAreJoined() {
    final Workbooks book = named().set("Responden", "B3", "disamarkan");
    for (final String column : List.of("A", "C", "D", "E", "F")) {
      book.merge("Responden", column + "2:" + column + "3");
    }
    assertThat(measured(accepted(book), "K06", "pengetahuan", "Post")).isEqualTo(80.0);
  }

  @Test
  void takesNoRowWithNumbersForAHeading() {
    final Workbooks book = Workbooks.program().merge("Responden", "B1:B2");
    assertThat(accepted(book).respondents()).hasSize(6);
  }

  /** Somebody stands beside a heading that was joined too far down, without a number at all. */
  @Test
  void takesNobodyForAHeading() {
    for (final Object age : new Object[] {"21", "21 tahun", "-"}) {
      final Workbooks book =
          Workbooks.program().set("Responden", "D2", age).merge("Responden", "B1:B2");
      assertThat(accepted(book).respondents()).hasSize(6);
    }
  }
}
