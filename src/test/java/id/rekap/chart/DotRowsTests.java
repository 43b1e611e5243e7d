package id.rekap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DotRowsTests {

  private static final double DOT = 4.3;

  @Test
  void leaveDotsOnTheirValuesWhereThereIsRoom() {
    final DotRows rows = DotRows.of(new double[] {20, 30, 30, 50}, DotRows.Kind.VALUES, 1.6, DOT);
    assertThat(rows.dot()).isEqualTo(DOT);
    assertThat(rows.place(30)).isEqualTo(30);
    assertThat(rows.counts(new double[] {20, 30, 30, 50})).containsEntry(30.0, 2);
    assertThat(rows.longest(new double[] {20, 30, 30, 50})).isEqualTo(2);
  }

  @Test
  void putAsManyNeighboursIntoEachRow() {
    final double[] values = DoubleStream.iterate(0, value -> value + 1).limit(60).toArray();
    final DotRows rows = DotRows.of(values, DotRows.Kind.VALUES, 1.6, DOT);
    assertThat(rows.counts(values).values()).containsOnly(3);
  }

  @Test
  void staysWithinTheData() {
    final double[] values = DoubleStream.iterate(0, value -> value + 1).limit(101).toArray();
    final DotRows rows = DotRows.of(values, DotRows.Kind.VALUES, 1.6, DOT);
    assertThat(rows.place(100)).isLessThanOrEqualTo(100);
  }

  @Test
  void neverPutARiseBesideAFallOrNoChange() {
    final double[] values = {-2, -1, 0, 1, 2, 3, 4, 5};
    final DotRows rows = DotRows.of(values, DotRows.Kind.DIFFERENCES, 1.6, DOT);
    assertThat(rows.place(0)).isZero();
    assertThat(rows.place(1)).isPositive();
    assertThat(rows.place(-1)).isNegative();
    assertThat(rows.counts(values)).containsEntry(0.0, 1);
  }
}
