package id.rekap.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

  private static final Language INDONESIAN = Language.load(Path.of("templates"), "id");
  private static final Language ENGLISH = Language.load(Path.of("templates"), "en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0494 | 0,049",
        "0.0495 | 0,0495",
        "0.0498 | 0,0498",
        "0.04996 | 0,04996",
        "0.05 | 0,050",
        "0.0504 | 0,0504",
        "0.0505 | 0,051",
        "0.1404 | 0,140",
        "1 | 1,000"
      })
  void printsAProbabilityBesideTheLevelWithTheDecimalsThatTellThemApart(
      final double p, final String printed) {
    assertThat(INDONESIAN.cell(new Quantity.PValue(p)).plain()).isEqualTo(printed);
    assertThat(INDONESIAN.word(new Quantity.PValue(p)).plain()).isEqualTo("=\u00A0" + printed);
  }

  @Test
  void printsEveryProbabilityOnTheSideOfTheLevelOnWhichItLies() {
    IntStream.rangeClosed(480_000, 520_000)
        .mapToDouble(count -> count / 1e7)
        .forEach(
            p -> {
              final String printed = ENGLISH.cell(new Quantity.PValue(p)).plain();
              assertThat(Double.compare(Double.parseDouble(printed), 0.05))
                  .as("%s printed as %s", p, printed)
                  .isEqualTo(Double.compare(p, 0.05));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1250.50 | 1250,5", "0.000001 | 0,000001", "-5 | −5", "1E+3 | 1000", "0.0 | 0"})
  void printsANumberAsOneTypesItIntoACell(final String number, final String printed) {
    final BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    assertThat(INDONESIAN.word(new Quantity.Typed(value)).plain()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Meningkatkan pengetahuan ibu di Desa Kemiren | meningkatkan pengetahuan ibu di Desa Kemiren",
        "Desa Kemiren bebas tengkes | Desa Kemiren bebas tengkes",
        "ASI eksklusif bagi bayi | ASI eksklusif bagi bayi",
        "PkM terpadu | PkM terpadu",
        "COVID-19 dicegah | COVID-19 dicegah",
        "Hb ibu naik | Hb ibu naik",
        "Ibu-ibu paham | ibu-ibu paham",
        "Bidan terampil | bidan terampil",
        "Penyuluhan, Pelatihan | penyuluhan, Pelatihan"
      })
  void writesAnAimInASentenceWithASmallLetterUnlessItStartsWithAName(
      final String aim, final String printed) {
    final Quantity sentence =
        Quantity.phrase("statement.opening.aim", "aim", new Quantity.Text(aim));
    assertThat(INDONESIAN.word(sentence).plain()).isEqualTo("Tujuannya adalah " + printed + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pengetahuan ibu di Desa Kemiren | pengetahuan ibu di Desa Kemiren",
        "Sebelum Pijat Oksitosin | Sebelum Pijat Oksitosin",
        "Sebelum dilakukan Pijat | sebelum dilakukan Pijat",
        "Pre Test | Pre Test",
        "Skor LATCH | skor LATCH",
        "Kader kesehatan | kader kesehatan"
      })
  void writesALabelInASentenceLikewise(final String label, final String printed) {
    final Quantity words = Quantity.phrase("occasion.name", "label", new Quantity.Label(label));
    assertThat(INDONESIAN.word(words).plain()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kunjungan rumah 1 (<= 72 jam) | Kunjungan rumah 1 (≤~72~jam)",
        "20-35 tahun | 20–35~tahun",
        "> 2,5 kg | >~2,5~kg",
        "Telekonseling 1 dan 2 | Telekonseling 1 dan 2"
      })
  void keepsABoundOrARangeWithItsUnit(final String label, final String printed) {
    assertThat(INDONESIAN.word(new Quantity.Label(label)).plain().replace('\u00A0', '~'))
        .isEqualTo(printed);
  }

  @Test
  void keepsADayWithItsMonthAndLetsTheYearBreakOff() {
    final Quantity span = new Quantity.Span(LocalDate.of(2025, 8, 4), LocalDate.of(2025, 9, 14));
    assertThat(INDONESIAN.word(span).plain().replace('\u00A0', '~'))
        .isEqualTo("4~Agustus–14~September 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 regencies of 2 provinces",
        "1 | 1 regency of 2 provinces",
        "2 | 2 regencies of 2 provinces"
      })
  void namesWhatIsCountedByItsNumber(final long regencies, final String counted) {
    final Quantity sentence =
        new Quantity.Phrase(
            "statement.year.places",
            Map.of(
                "regencies", new Quantity.Count(regencies),
                "provinces", new Quantity.Count(2),
                "table", Quantity.none()));
    assertThat(ENGLISH.word(sentence).plain().replace('\u00A0', ' ')).contains(counted + " ");
  }
}
