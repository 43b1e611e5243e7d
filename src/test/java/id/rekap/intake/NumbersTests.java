package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.findings;
import static id.rekap.intake.Trial.measured;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.model.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to write a number: taken where it has one reading, refused where it has not. */
class NumbersTests {

  private static final String CELL = "C3";

  /** A score from -100 to a maximum, without steps; the cell under test is K02's Pre. */
  private static Workbooks scale(final double maximum) {
    return Workbooks.program()
        .set("Variabel", "G5", -100)
        .set("Variabel", "H5", maximum)
        .set("Variabel", "K5", null)
        .set("Variabel", "M5", null);
  }

  private static Workbooks with(final Object value) {
    return scale(2000).set("Pengukuran", CELL, value);
  }

  private static Object number(final Workbooks book) {
    return String.valueOf(measured(accepted(book), "K02", "pengetahuan", "Pre"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | 40.0 | ANGKA_TEKS",
        "' 40 ' | 40.0 | ANGKA_TEKS",
        "\u00a040\u00a0 | 40.0 | ANGKA_TEKS",
        "+40 | 40.0 | ANGKA_TEKS",
        "-40 | -40.0 | ANGKA_TEKS",
        "−40 | -40.0 | ANGKA_TEKS",
        "007 | 7.0 | ANGKA_TEKS",
        "-0 | 0.0 | ANGKA_TEKS",
        "0,0 | 0.0 | ANGKA_TEKS",
        "1,5 | 1.5 | ANGKA_TEKS",
        "1.5 | 1.5 | ANGKA_TEKS",
        "7.0 | 7.0 | ANGKA_TEKS",
        ",5 | 0.5 | ANGKA_TEKS",
        "0,500 | 0.5 | ANGKA_TEKS",
        "0.500 | 0.5 | ANGKA_TEKS",
        "1234,567 | 1234.567 | ANGKA_TEKS",
        "1.2345 | 1.2345 | ANGKA_TEKS",
        "1.250,5 | 1250.5 | ANGKA_TEKS",
        "1,250.5 | 1250.5 | ANGKA_TEKS",
        "45 poin | 45.0 | SATUAN_DIBUANG",
        "45poin | 45.0 | SATUAN_DIBUANG",
        "45 Poin. | 45.0 | SATUAN_DIBUANG",
        "45\u00a0skor | 45.0 | SATUAN_DIBUANG"
      })
  void takesTextWithOneReading(final String text, final String number, final String finding) {
    final Workbooks book = with(text);
    assertThat(number(book)).isEqualTo(number);
    assertThat(findings(read(with(text)))).hasSize(1).allMatch(one -> one.startsWith(finding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.000", "1,000", "1.250", "1,250", "-0", "001"})
  void readsAnAmbiguousNumberOnlyAsItsColumnDoes(final String text) {
    if (text.startsWith("-") || text.startsWith("0")) {
      assertThat(findings(read(with(text)))).noneMatch(one -> one.startsWith("ANGKA_AMBIGU"));
      return;
    }
    assertThat(refused(with(text))).containsExactly("ANGKA_AMBIGU | Pengukuran | C3 | " + text);
    final double asComma = text.indexOf(',') > 0 ? decimal(text) : decimal(text) * 1000;
    final double asPoint = text.indexOf('.') > 0 ? decimal(text) : decimal(text) * 1000;
    assertThat(number(with(text).set("Pengukuran", "C4", "7,5")))
        .isEqualTo(String.valueOf(asComma));
    assertThat(number(with(text).set("Pengukuran", "C4", "7.5")))
        .isEqualTo(String.valueOf(asPoint));
    assertThat(refused(with(text).set("Pengukuran", "C4", "7.5").set("Pengukuran", "C5", "7,5")))
        .containsExactly("ANGKA_AMBIGU | Pengukuran | C3 | " + text);
    assertThat(refused(with(text).set("Pengukuran", "D4", "7,5").set("Pengukuran", "C4", 7.5)))
        .as("another column and a real number show nothing")
        .containsExactly("ANGKA_AMBIGU | Pengukuran | C3 | " + text);
  }

  private static double decimal(final String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  @ParameterizedTest
  @CsvSource({"1.250, 1.25", "'1,250', 1.25", "1.000, 1.0"})
  void takesTheOnlyReadingWithinTheRange(final String text, final String number) {
    assertThat(number(scale(100).set("Pengukuran", CELL, text))).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "nan",
        "INF",
        "Infinity",
        "1e5",
        "1e999",
        "0x10",
        "1/2",
        "20-30",
        "20 - 30",
        "±20",
        "~20",
        "<20",
        ">20",
        "20+",
        "20/100",
        "(20)",
        "20-",
        "1 000",
        "1\u00a0000",
        "1'000",
        "12.34.56",
        "1.00.000",
        "1,,5",
        "1.5.",
        "5,",
        "1,5,5",
        "1.250,5,5",
        "４０x",
        "٤٠",
        "40 50",
        "40 kg",
        "4 - Setuju",
        "Setuju (4)",
        "#N/A",
        "empat puluh",
        "40 persen",
        "40%",
        "R40",
        "?",
        "belum",
        "1234567890123456",
        "0,12345678901234567",
        "99999999999999999999"
      })
  void refusesTextWithNoReadingOrMore(final String text) {
    assertThat(refused(with(text)))
        .singleElement()
        .asString()
        .startsWith("NILAI_BUKAN_ANGKA | Pengukuran | C3 | ");
  }

  @Test
  void refusesCellsThatHoldNoNumber() {
    assertThat(refused(with(true))).containsExactly("NILAI_BUKAN_ANGKA | Pengukuran | C3 | TRUE");
    assertThat(refused(with(LocalDate.of(2024, 5, 1))))
        .containsExactly("NILAI_BUKAN_ANGKA | Pengukuran | C3 | 2024-05-01");
    assertThat(refused(with(0.5).format("Pengukuran", CELL, "hh:mm")))
        .singleElement()
        .asString()
        .startsWith("NILAI_BUKAN_ANGKA | Pengukuran | C3 | ");
  }

  @ParameterizedTest
  @CsvSource({
    "1e999, BERKAS_RUSAK",
    "-1e999, BERKAS_RUSAK",
    "1e9999, BERKAS_RUSAK",
    "NaN, BERKAS_RUSAK",
    "INF, BERKAS_RUSAK",
    "1E16, NILAI_BUKAN_ANGKA",
    "123456789012345678, NILAI_BUKAN_ANGKA"
  })
  void refusesNumbersThatExcelCannotHold(final String literal, final String reason) {
    final Workbooks book = with(1).set("Variabel", "H5", null).set("Variabel", "G5", null);
    book.poi().getSheet("Pengukuran").getRow(2).getCell(2).getCTCell().setV(literal);
    assertThat(refused(book))
        .singleElement()
        .asString()
        .startsWith(reason + " | Pengukuran | C3 | ");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5E1, 15.0",
    "-0, 0.0",
    "1e-3, 0.001",
    "0.30000000000000004, 0.30000000000000004",
    "4.0000000000000002E1, 40.0"
  })
  void takesNumbersAsTheFileHasThem(final String literal, final String number) {
    final Workbooks book = with(1);
    book.poi().getSheet("Pengukuran").getRow(2).getCell(2).getCTCell().setV(literal);
    assertThat(number(book)).isEqualTo(number);
  }

  @Test
  void takesPercentCellsTimesAHundredOnlyForPercents() {
    final Workbooks percent = scale(100).set("Variabel", "F5", "%");
    assertThat(number(percent.set("Pengukuran", CELL, 0.455).format("Pengukuran", CELL, "0.0%")))
        .isEqualTo("45.5");
    assertThat(refused(with(0.45).format("Pengukuran", CELL, "0%")))
        .as("0.45 or 45 points?")
        .containsExactly("ANGKA_AMBIGU | Pengukuran | C3 | 0.45");
    final Workbooks share =
        Workbooks.program().set("Variabel", "F2", null).set("Variabel", "G2", 0);
    share.set("Variabel", "H2", 1).remove("Kategori").remove("Publikasi");
    assertThat(refused(share.set("Responden", "D3", 0.45).format("Responden", "D3", "0%")))
        .noneMatch(one -> one.contains("Responden | D3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rp 1.000 | 1000",
        "Rp. 5.000.000 | 5000000",
        "Rp5.000.000,- | 5000000",
        "Rp 5.000.000,00 | 5000000",
        "rp. 7.500.000,- | 7500000",
        "IDR 2,500,000 | 2500000",
        "2.500.000 rupiah | 2500000",
        "12.345.678.901.234.567 | 12345678901234567"
      })
  void readsMoney(final String text, final String rupiah) {
    assertThat(accepted(Workbooks.program().set("Kegiatan", "B15", text)).program().funding())
        .satisfies(one -> assertThat(one.budget()).isEqualByComparingTo(new BigDecimal(rupiah)));
  }

  @ParameterizedTest
  @CsvSource({"B15, '500,000'", "B15, 'Rp 500,000'", "B12, '1,000'", "B16, '1,000'"})
  void asksWhatThousandsAfterACommaAreOnAForm(final String cell, final String text) {
    assertThat(refused(Workbooks.program().set("Kegiatan", cell, text)))
        .containsExactly("ANGKA_AMBIGU | Kegiatan | " + cell + " | " + text);
    final String plain = text.replace(",", ".");
    assertThat(findings(read(Workbooks.program().set("Kegiatan", cell, plain))))
        .singleElement()
        .asString()
        .endsWith("Kegiatan | " + cell + " | " + plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 juta", "5jt", "Rp 5 jt", "kira-kira 5.000.000", "5.000.000 per tahun"})
  void doesNotGuessAtMoney(final String text) {
    assertThat(refused(Workbooks.program().set("Kegiatan", "B15", text)))
        .containsExactly("NILAI_BUKAN_ANGKA | Kegiatan | B15 | " + text);
  }

  @ParameterizedTest
  @CsvSource({"-", "–", "—", "n/a", "N/A", "' tidak  hadir '", "TIDAK HADIR", "'\u200b'", "' '"})
  void takesTheMarksOfWhatIsMissing(final String mark) {
    final Workbooks book = with(mark);
    assertThat(measured(accepted(book), "K02", "pengetahuan", "Pre")).isNull();
    assertThat(findings(read(with(mark))))
        .singleElement()
        .asString()
        .startsWith("PASANGAN_TIDAK_LENGKAP | Pengukuran | C3");
  }

  @ParameterizedTest
  @CsvSource({"20 th, 20.0", "20 thn., 20.0", "20tahun, 20.0", "20 TAHUN, 20.0", "'20,5 th', 20.5"})
  void dropsTheUnitOfTheVariable(final String text, final String age) {
    final Workbooks book =
        Workbooks.program().set("Responden", "D2", text).set("Variabel", "I2", null);
    assertThat(String.valueOf(Trial.answer(accepted(book), "K01", "umur"))).isEqualTo(age);
  }

  /** What a formula computed may miss its number by the last binary digit; the cell shows it. */
  @Test
  void holdsAComputedNumberAgainstBoundsAsItsCellShowsIt() {
    final Workbooks book =
        Workbooks.program()
            .set("Responden", "D4", 35.99999999999999)
            .set("Responden", "D2", 9.999999999999998)
            .set("Responden", "D7", 100.00000000000001);
    final IntakeResult result = read(book);
    assertThat(findings(result)).isEmpty();
    assertThat(Trial.everything(((IntakeResult.Accepted) result).dataset()))
        .contains(
            "K01 umur 10.0", "K03 umur 35.99999999999999", "K03 kel_umur Dewasa", "K06 umur 100.0");
  }

  @ParameterizedTest
  @ValueSource(doubles = {100.0000000001, 100.000001, 9.99999})
  void refusesANumberThatItsCellShowsOutsideTheRange(final double stored) {
    assertThat(refused(Workbooks.program().set("Responden", "D2", stored)))
        .anyMatch(one -> one.startsWith("NILAI_DI_LUAR_RENTANG | Responden | D2"));
  }

  @Test
  void countsWhoReachesAMarkByWhatTheCellShows() {
    final Threshold mark = new Threshold(Threshold.Comparison.AT_LEAST, 57);
    assertThat(mark.isReachedBy(0.57 * 100)).isTrue();
    assertThat(mark.isReachedBy(56.9999)).isFalse();
    assertThat(new Threshold(Threshold.Comparison.BELOW, 57).isReachedBy(0.57 * 100)).isFalse();
  }
}
