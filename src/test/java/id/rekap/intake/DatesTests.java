package id.rekap.intake;

import static id.rekap.intake.Trial.accepted;
import static id.rekap.intake.Trial.read;
import static id.rekap.intake.Trial.refused;
import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.Workbooks;
import id.rekap.workbook.DateSystem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to write a date: the day comes first, and nothing is guessed. */
class DatesTests {

  private static Workbooks starting(final Object value) {
    return Workbooks.program().set("Kegiatan", "B6", value).set("Kegiatan", "B7", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 Mei 2024",
        "03 Mei 2024",
        "3 MEI 2024",
        "Jumat, 3 Mei 2024",
        "Jum'at, 3 Mei 2024",
        "Jum’at 3 Mei 2024",
        "jumat,3 mei 2024",
        "3\u00a0Mei\u00a02024",
        " 3  Mei  2024 ",
        "3-Mei-2024",
        "3 May 2024",
        "3 Mei, 2024",
        "3/5/2024",
        "03/05/2024",
        "3-5-2024",
        "03-05-2024",
        "3.5.2024",
        "3 / 5 / 2024",
        "2024-05-03",
        "2024/05/03",
        "2024-05-03T00:00:00",
        "3 Mei 2024 08:30 WIB",
        "03/05/2024 08.30",
        "03/05/2024, 08.30-12.00 WIB",
        "03/05/2024 08.30 - 12.00 - selesai",
        "3 Mei 2024 08:30 s.d. 12.00 WITA",
        "2024-05-03T08:30:00.000000000",
        "3 Mei 2024\u200b"
      })
  void readsTheThirdOfMay(final String text) {
    assertThat(accepted(starting(text)).program().start()).isEqualTo(LocalDate.of(2024, 5, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "7 Januari 2024, 1",
    "7 Jan 2024, 1",
    "7 Pebruari 2024, 2",
    "7 Feb. 2024, 2",
    "7 Mrt 2024, 3",
    "7 April 2024, 4",
    "7 Juni 2024, 6",
    "7 Juli 2024, 7",
    "7 Agust 2024, 8",
    "7 Agt 2024, 8",
    "7 August 2024, 8",
    "7 Sept. 2024, 9",
    "7 Okt 2024, 10",
    "7 October 2024, 10",
    "7 Nopember 2024, 11",
    "7 Des 2024, 12",
    "07/12/2024, 12"
  })
  void readsEveryMonth(final String text, final int month) {
    assertThat(accepted(starting(text)).program().start()).isEqualTo(LocalDate.of(2024, month, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05/13/2024",
        "31/04/2024",
        "29/02/2023",
        "30 Februari 2024",
        "0/5/2024",
        "2024-13-05",
        "32 Mei 2024"
      })
  void refusesDaysThatNoCalendarHas(final String text) {
    assertThat(refused(starting(text)))
        .containsExactly("TANGGAL_TIDAK_SAH | Kegiatan | B6 | " + text);
    assertThat(read(starting(text)).findings().get(0).variant()).isEqualTo("calendar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3-4 Mei 2024",
        "3 s.d. 4 Mei 2024",
        "3 dan 4 Mei 2024",
        "Mei 2024",
        "2024",
        "3 Mei",
        "Mei 3, 2024",
        "3 Mai 2024",
        "kemarin",
        "03052024",
        "45415",
        "3/5",
        "3/5/2024-4/5/2024",
        "3/5/2024 08.00 - 4/5/2024 12.00",
        "3 Mei 2024 08:00 s.d. 4 Mei 2024 12:00",
        "3/5/2024 08.00 - 4/5/24",
        "3-5-2024 08.00 - 4-5-24",
        "3/5/2024 08.00 s.d. 4/5",
        "3 Mei 2024 08:00 s.d. 4 Mei",
        "3/5/024",
        "TRUE"
      })
  void refusesWhatIsNoDate(final String text) {
    assertThat(refused(starting(text)))
        .containsExactly("TANGGAL_TIDAK_SAH | Kegiatan | B6 | " + text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 59, 60, 61, -1, -45000, 2024, 2958466, 20240503, 1e300})
  void refusesNumbersThatAreNoDayOfAProgram(final double serial) {
    for (final String format : new String[] {"0", "dd/mm/yyyy"}) {
      final Workbooks book = starting(serial).format("Kegiatan", "B6", format);
      assertThat(refused(book))
          .singleElement()
          .asString()
          .startsWith("TANGGAL_TIDAK_SAH | Kegiatan | B6 | ");
    }
  }

  @Test
  void readsNumbersAndTimesOfDay() {
    assertThat(accepted(starting(45415)).program().start()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(accepted(starting(45415.99)).program().start()).isEqualTo(LocalDate.of(2024, 5, 3));
    final Workbooks macintosh =
        starting(45415 - 1462)
            .format("Kegiatan", "B6", "dd/mm/yyyy")
            .date1904()
            .set("Waktu", "E2", null)
            .set("Waktu", "E3", null)
            .set("Dokumentasi", "D2", null);
    assertThat(accepted(macintosh).program().start()).isEqualTo(LocalDate.of(2024, 5, 3));
  }

  @Test
  void knowsThatTheYear1900HadNoLeapDay() {
    assertThat(DateSystem.FROM_1900.day(59)).isEqualTo(LocalDate.of(1900, 2, 28));
    assertThat(DateSystem.FROM_1900.day(60)).isNull();
    assertThat(DateSystem.FROM_1900.day(61)).isEqualTo(LocalDate.of(1900, 3, 1));
    assertThat(DateSystem.FROM_1904.day(0)).isEqualTo(LocalDate.of(1904, 1, 1));
    assertThat(DateSystem.FROM_1904.day(-1)).isNull();
    assertThat(DateSystem.FROM_1900.day(Double.NaN)).isNull();
    assertThat(DateSystem.FROM_1900.day(2_958_465)).isEqualTo(LocalDate.of(9999, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3-Mei-24",
        "3 Mei 24",
        "Jumat, 3 Mei 24",
        "3/5/24",
        "03-05-24",
        "3.5.24",
        "3/5/98",
        "31/04/24",
        "24-05-03",
        "3/5/24 08.30"
      })
  void asksForFourDigitsOfAYear(final String text) {
    assertThat(refused(starting(text)))
        .containsExactly("TANGGAL_TIDAK_SAH | Kegiatan | B6 | " + text);
    assertThat(read(starting(text)).findings().get(0).variant()).isEqualTo("year");
  }

  @Test
  void takesARealDateThatIsShownWithTwoDigitsOfItsYear() {
    final Workbooks book = starting(45415).format("Kegiatan", "B6", "dd/mm/yy");
    assertThat(accepted(book).program().start()).isEqualTo(LocalDate.of(2024, 5, 3));
  }
}
