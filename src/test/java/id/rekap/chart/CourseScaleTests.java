package id.rekap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An axis over time ends where its scale ends, else at a round number beyond all intervals. */
class CourseScaleTests {

  @Test
  void endsWhereTheScaleEndsAlsoBelowAnInterval() {
    final Ticks ticks = CourseScale.of(means(0.0, 100.0, 70, 55.2, 84.8, 93.5, 72.4, 114.6125));
    assertThat(ticks.at()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    assertThat(ticks.high()).isEqualTo(100);
  }

  @Test
  void endsWhereAScaleThatDoesNotBeginAtZeroBegins() {
    final Ticks ticks = CourseScale.of(means(14.0, 70.0, 20, 9.5, 30.5, 60, 48, 72));
    assertThat(ticks.at()).startsWith(14.0).endsWith(70.0);
  }

  @Test
  void endsAtARoundNumberBeyondAllIntervalsWithoutAScale() {
    final Ticks open = CourseScale.of(means(null, null, 66, 40.1, 91.9, 295, 260, 331.7));
    assertThat(open.low()).isZero();
    assertThat(open.high()).isEqualTo(400);
    assertThat(open.hasNiceStep()).isTrue();
    final Ticks half = CourseScale.of(means(0.0, null, 66, 40.1, 91.9, 295, 260, 331.7));
    assertThat(half.high()).isEqualTo(400);
    final Ticks below = CourseScale.of(means(null, null, 1, -2.3, 4.3, 5, 3, 7));
    assertThat(below.low()).isLessThanOrEqualTo(-2.3);
    assertThat(below.hasNiceStep()).isTrue();
  }

  @Test
  void keepsAMeanThatWasSentBeyondItsScale() {
    final Ticks ticks = CourseScale.of(means(0.0, 10.0, 8, 7, 9, 12.5, 12, 13));
    assertThat(ticks.high()).isGreaterThanOrEqualTo(12.5);
    assertThat(ticks.hasNiceStep()).isTrue();
  }

  /** Means with their intervals, three numbers a point. */
  private static ChartData.OverTime means(
      final @Nullable Double minimum, final @Nullable Double maximum, final double... values) {
    final List<ChartData.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i += 3) {
      points.add(
          new ChartData.Point(
              i,
              Charts.text("T" + i),
              new ChartData.Estimate(
                  new Quantity.Decimal(values[i], 1), values[i], values[i + 1], values[i + 2])));
    }
    return new ChartData.OverTime(
        List.of(new ChartData.Panel(Charts.text("Skor"), points)),
        Charts.text("waktu"),
        false,
        minimum,
        maximum);
  }
}
