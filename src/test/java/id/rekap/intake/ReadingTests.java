package id.rekap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Dataset;
import id.rekap.model.Finding;
import id.rekap.model.Measurement;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values are read: numbers, dates, headings, the forms of a sheet. */
class ReadingTests {

  @TempDir private Path folder;

  private IntakeResult read(final Workbooks workbook) throws IOException {
    return Intake.standard(ColumnDictionary.load(Path.of("templates/words")))
        .read(workbook.in(folder, "uji.xlsx"));
  }

  private Dataset accepted(final Workbooks workbook) throws IOException {
    final IntakeResult result = read(workbook);
    assertThat(result)
        .as(() -> result.findings().toString())
        .isInstanceOf(IntakeResult.Accepted.class);
    return ((IntakeResult.Accepted) result).dataset();
  }

  private static List<String> codes(final IntakeResult result) {
    return result.findings().stream().map(Finding::code).distinct().toList();
  }

  private static @Nullable Double before(final Dataset dataset, final String respondent) {
    return dataset.measurements().stream()
        .filter(one -> one.respondent().equals(respondent) && one.occasion().equals("Pre"))
        .filter(one -> one.value() instanceof Value.Numeric)
        .map(one -> ((Value.Numeric) one.value()).number())
        .findFirst()
        .orElse(null);
  }

  private static Workbooks wide() {
    return Workbooks.program().set("Variabel", "H5", 5000).set("Variabel", "M5", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "75,5 | 75.5",
        "7.0 | 7",
        "1.250,5 | 1250.5",
        "1,250.5 | 1250.5",
        "0,500 | 0.5",
        "40 | 40"
      })
  void readsNumbersThatHaveOneReading(final String text, final double number) throws IOException {
    assertThat(before(accepted(wide().set("Pengukuran", "C3", text)), "K02")).isEqualTo(number);
  }

  @Test
  void readsAnAmbiguousNumberAsTheRestOfItsColumn() throws IOException {
    final Workbooks comma = wide().set("Pengukuran", "C3", "1.250").set("Pengukuran", "C4", "7,5");
    assertThat(before(accepted(comma), "K02")).isEqualTo(1250);
    final Workbooks point = wide().set("Pengukuran", "C3", "1.250").set("Pengukuran", "C4", "7.5");
    assertThat(before(accepted(point), "K02")).isEqualTo(1.25);
  }

  @Test
  void refusesAnAmbiguousNumberInAMixedColumn() throws IOException {
    final Workbooks mixed =
        wide()
            .set("Pengukuran", "C3", "1.250")
            .set("Pengukuran", "C4", "7.5")
            .set("Pengukuran", "C5", "7,5");
    assertThat(codes(read(mixed))).contains("ANGKA_AMBIGU");
    final Workbooks plain = wide().set("Pengukuran", "C4", "7.5").set("Pengukuran", "C5", "7,5");
    assertThat(before(accepted(plain), "K03")).isEqualTo(7.5);
  }

  @Test
  void takesTheOnlyReadingThatFitsTheRange() throws IOException {
    final Workbooks book =
        Workbooks.program().set("Variabel", "M5", null).set("Pengukuran", "C3", "1.250");
    assertThat(before(accepted(book), "K02")).isEqualTo(1.25);
  }

  @Test
  void takesPercentCellsOfAPercentVariableTimesAHundred() throws IOException {
    final Workbooks book =
        Workbooks.program()
            .set("Variabel", "F5", "%")
            .set("Variabel", "M5", null)
            .set("Pengukuran", "C3", 0.55)
            .format("Pengukuran", "C3", "0%");
    assertThat(before(accepted(book), "K02")).isEqualTo(55.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15 Maret 2024",
        "Jumat, 15 Maret 2024",
        "15 Mar 2024",
        "15/03/2024",
        "15-03-2024",
        "2024-03-15"
      })
  void readsDatesAsTheyAreWritten(final String text) throws IOException {
    final Dataset dataset = accepted(Workbooks.program().set("Kegiatan", "B6", text));
    assertThat(dataset.program().start()).isEqualTo(LocalDate.of(2024, 3, 15));
  }

  @Test
  void readsDatesAsNumbersAndInTheOtherSystem() throws IOException {
    final Workbooks serial = Workbooks.program().set("Kegiatan", "B6", 45366);
    assertThat(accepted(serial).program().start()).isEqualTo(LocalDate.of(2024, 3, 15));
    final Workbooks macintosh =
        Workbooks.program()
            .date1904()
            .set("Kegiatan", "B6", 45366 - 1462)
            .set("Kegiatan", "B7", null)
            .set("Waktu", "E2", null)
            .set("Waktu", "E3", null)
            .set("Dokumentasi", "D2", null);
    assertThat(accepted(macintosh).program().start()).isEqualTo(LocalDate.of(2024, 3, 15));
  }

  @Test
  void readsBothFormsOfMeasurementsAlike() throws IOException {
    final Dataset wide = accepted(Workbooks.program());
    final Object[][] tall = new Object[21][];
    tall[0] = new Object[] {"Kode", "Variabel", "Waktu", "Nilai"};
    for (int i = 0; i < wide.measurements().size(); i++) {
      final Measurement one = wide.measurements().get(i);
      tall[i + 1] =
          new Object[] {one.respondent(), one.variable(), one.occasion(), plain(one.value())};
    }
    final Dataset same = accepted(Workbooks.program().rows("Pengukuran", tall));
    assertThat(values(same)).isEqualTo(values(wide)).hasSize(20);
    assertThat(same.respondents()).isEqualTo(wide.respondents());
    assertThat(same.dictionary()).isEqualTo(wide.dictionary());
  }

  @Test
  void readsMeasurementsBesideTheRespondents() throws IOException {
    final Dataset wide = accepted(withoutComplaints());
    final Workbooks compact = withoutComplaints().remove("Pengukuran");
    compact.set("Responden", "G1", "Nilai Awal").set("Responden", "H1", "Sesudah");
    for (final Measurement one : wide.measurements()) {
      final String column = one.occasion().equals("Pre") ? "G" : "H";
      final int row = Integer.parseInt(one.respondent().substring(1)) + 1;
      compact.set("Responden", column + row, plain(one.value()));
    }
    assertThat(values(accepted(compact))).isEqualTo(values(wide)).hasSize(12);
  }

  private static Workbooks withoutComplaints() {
    final Workbooks book = Workbooks.program();
    for (int column = 0; column < 10; column++) {
      book.set("Variabel", (char) ('A' + column) + "6", null);
    }
    for (int row = 8; row <= 11; row++) {
      for (final String column : List.of("A", "B", "C", "D")) {
        book.set("Pengukuran", column + row, null);
      }
    }
    for (final String cell : List.of("A7", "B7", "C7", "A8", "B8", "C8")) {
      book.set("Kategori", cell, null);
    }
    return book;
  }

  private static Object plain(final Value value) {
    return switch (value) {
      case Value.Numeric number -> number.number();
      case Value.Choice choice -> choice.label();
      case Value.Words words -> words.text();
    };
  }

  private static List<String> values(final Dataset dataset) {
    return dataset.measurements().stream()
        .map(one -> one.respondent() + one.variable() + one.occasion() + plain(one.value()))
        .sorted()
        .toList();
  }

  @Test
  void findsTablesUnderTitlesWithOtherHeadings() throws IOException {
    final Workbooks book = Workbooks.program();
    book.poi().getSheet("Responden").shiftRows(0, 6, 3);
    book.poi().getSheet("Responden").addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
    book.set("Responden", "A1", "Data peserta pelatihan")
        .set("Responden", "A4", " kode\u00a0RESPONDEN ")
        .set("Responden", "D4", "Usia")
        .set("Responden", "E4", "data/Pend. terakhir")
        .set("Pengukuran", "C1", "Pre-test")
        .set("Pengukuran", "D1", "NILAI AKHIR")
        .rename("Pengukuran", " pengukuran");
    final Dataset dataset = accepted(book);
    assertThat(dataset.respondents()).hasSize(6);
    assertThat(dataset.respondents().get(0).origin().row()).isEqualTo(5);
    assertThat(dataset.measurements()).hasSize(20);
  }

  @Test
  void findsHeadingsInTwoRows() throws IOException {
    final Workbooks book = Workbooks.program();
    book.poi().getSheet("Pengukuran").shiftRows(1, 10, 1);
    book.set("Pengukuran", "C1", "Hasil")
        .set("Pengukuran", "D1", null)
        .set("Pengukuran", "C2", "Pre")
        .set("Pengukuran", "D2", "Post");
    assertThat(accepted(book).measurements()).hasSize(20);
  }

  @Test
  void keepsNothingOfInitialsAndOtherColumns() throws IOException {
    final Workbooks book =
        Workbooks.program()
            .set("Responden", "G1", "Nama lengkap")
            .set("Responden", "G2", "Rahasia Sekali")
            .set("Responden", "D3", 300)
            .set("Responden", "A9", "Rahasia, tanda tangan");
    assertThat(read(book).toString()).doesNotContain("Rahasia");
    assertThat(read(Workbooks.program()).toString()).doesNotContain("Rahasia");
  }

  @Test
  void countsRespondentsWithoutConsentAsRefused() throws IOException {
    final Workbooks book = Workbooks.program().set("Responden", "G1", "Persetujuan");
    for (int row = 2; row <= 6; row++) {
      book.set("Responden", "G" + row, "ya");
    }
    final Dataset dataset = accepted(book);
    assertThat(dataset.provenance().rowsRead()).isEqualTo(6);
    assertThat(dataset.provenance().rowsUsed()).isEqualTo(5);
    assertThat(dataset.provenance().rowsRefused()).isEqualTo(1);
    assertThat(dataset.respondents()).extracting(Respondent::code).doesNotContain("K06");
    assertThat(dataset.measurements()).noneMatch(one -> one.respondent().equals("K06"));
  }

  @Test
  void readsRichTextFormulasAndCategoriesBySynonym() throws IOException {
    final Workbooks book = Workbooks.program().formula("Responden", "D3", "20+15", 35);
    book.poi()
        .getSheet("Kegiatan")
        .getRow(2)
        .getCell(1)
        .setCellValue(new XSSFRichTextString("Pelatihan dua bagian"));
    final Dataset dataset = accepted(book);
    assertThat(dataset.program().title()).isEqualTo("Pelatihan dua bagian");
    final Respondent second = dataset.respondents().get(1);
    assertThat(second.answers())
        .containsEntry("umur", new Value.Numeric(35))
        .containsEntry("pendidikan", new Value.Choice("Menengah"))
        .containsEntry("kel_umur", new Value.Choice("Muda"));
  }

  @Test
  void fillsADerivedCategoryThatIsNotThere() throws IOException {
    final Workbooks book = Workbooks.program();
    for (int row = 1; row <= 7; row++) {
      book.set("Responden", "F" + row, null);
    }
    assertThat(accepted(book).respondents().get(3).answers())
        .containsEntry("kel_umur", new Value.Choice("Dewasa"));
  }

  @Test
  void takesABeforeAndAnAfterWithoutTheSheetOfOccasions() throws IOException {
    assertThat(accepted(Workbooks.program().remove("Waktu")).dictionary().occasions())
        .extracting(one -> one.code())
        .containsExactly("Pre", "Post");
  }

  @Test
  void doesNotTakeASchoolForARowOfTotals() throws IOException {
    final Workbooks book = Workbooks.program();
    for (int row = 1; row <= 7; row++) {
      final var line = book.poi().getSheet("Responden").getRow(row - 1);
      book.set("Responden", "A" + row, line.getCell(4).getStringCellValue());
      book.set("Responden", "E" + row, row == 1 ? "Kode" : "K0" + (row - 1));
    }
    assertThat(accepted(book).respondents()).hasSize(6);
  }
}
