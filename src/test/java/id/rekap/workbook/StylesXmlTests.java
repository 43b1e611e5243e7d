package id.rekap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.workbook.RawCell.Look;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which number formats show a date, a percentage or a number. */
class StylesXmlTests {

  private static final int OWN = 170;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd/mm/yyyy",
        "[$-421]dd mmmm yyyy;@",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "dddd\",\" d mmmm yyyy",
        "\"Tanggal \"d\" bulan \"m\" tahun \"yyyy",
        "h\"時\"mm\"分\"ss\"秒\";@",
        "\"Pukul\"\\ h:mm\\ AM/PM\\ dddd\\ mmmm\\ d\",\"\\ yyyy",
        "[h]:mm",
        "mm:ss.000"
      })
  void seesADate(final String format) {
    assertThat(StylesXml.look(OWN, format)).isEqualTo(Look.DATE);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "General~PLAIN",
        "0.00~PLAIN",
        "#,##0\" hari\"~PLAIN",
        "0\\ \\d~PLAIN",
        "0 siswa~PLAIN",
        "@~PLAIN",
        "[Red]0;[Yellow]-0~PLAIN",
        "\"hari: \"0~PLAIN",
        "\"Rp\"#,##0_);[Red](\"Rp\"#,##0)~PLAIN",
        "0.00E+00~PLAIN",
        "0.0%~PERCENT",
        "0\"%\"~PLAIN"
      },
      delimiter = '~',
      quoteCharacter = '`')
  void takesNoNumberForADate(final String format, final Look look) {
    assertThat(StylesXml.look(OWN, format)).isEqualTo(look);
  }
}
