package id.rekap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTests {

  @Test
  void writesBothEndsOfAnInstrumentsScale() {
    assertThat(Ticks.whole(0, 100).at()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    assertThat(Ticks.whole(0, 16).at()).containsExactly(0.0, 4.0, 8.0, 12.0, 16.0);
    assertThat(Ticks.whole(14, 70).at()).containsExactly(14.0, 28.0, 42.0, 56.0, 70.0);
    assertThat(Ticks.whole(0, 10).at()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    assertThat(Ticks.whole(0, 17).at()).startsWith(0.0).endsWith(17.0);
  }

  @Test
  void startsFromZeroWhereZeroIsNear() {
    assertThat(Ticks.covering(30, 350).low()).isZero();
    assertThat(Ticks.covering(900, 960).low()).isEqualTo(900);
    assertThat(Ticks.covering(-350, -30).high()).isZero();
  }

  @Test
  void giveAnyDataASpan() {
    assertThat(Ticks.covering(40, 40).span()).isPositive();
    assertThat(Ticks.covering(0, 0).span()).isPositive();
    assertThat(Ticks.covering(-7, -7).span()).isPositive();
    assertThat(Ticks.whole(5, 5).span()).isPositive();
  }

  @Test
  void countTheDecimalsThatTheyNeed() {
    assertThat(Ticks.whole(0, 100).decimals()).isZero();
    assertThat(Ticks.covering(0.1, 0.7).decimals()).isEqualTo(1);
    assertThat(Ticks.within(0, 1, 0.25).decimals()).isEqualTo(2);
  }
}
