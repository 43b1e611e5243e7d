package id.rekap.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.summary.ChartData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many participants a dot of the cover stands for. */
class MonthMatrixTests {

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "150, 1",
    "151, 2",
    "300, 2",
    "301, 5",
    "751, 10",
    "1500, 10",
    "1501, 20",
    "3001, 50",
    "7501, 100",
    "1000000000, 10000000"
  })
  void letsADotStandForTheLeastRoundNumberWithWhichAMonthHasRoom(
      final long people, final long each) {
    assertThat(MonthMatrix.each(people)).isEqualTo(each);
    assertThat(Math.ceilDiv(people, each)).isLessThanOrEqualTo(ChartData.Dots.MOST);
  }
}
