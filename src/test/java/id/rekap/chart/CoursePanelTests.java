package id.rekap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written values and the numbers of the time axis keep off lines and off each other. */
class CoursePanelTests {

  private final ChartStyle style = ChartStyle.load(Charts.STYLE);
  private final Axes axes =
      new Axes(
          new Rectangle2D.Double(30, 40, 127, 120),
          Axes.Scale.silent(-6.7, 99.7),
          new Axes.Scale(new Ticks(0, 1, List.of(0.0, 1.0)), value -> ""));

  @TempDir private Path folder;

  private Lettering lettering;

  @BeforeEach
  void loads() throws IOException {
    lettering = new Lettering(Charts.fonts(), Charts.language(folder));
  }

  private static ChartData.Point point(
      final int day, final double share, final double low, final double high) {
    return new ChartData.Point(
        day,
        Charts.text(Integer.toString(day)),
        new ChartData.Estimate(
            new Quantity.Share(Math.round(share * 1000), 1000, 1), share, low, high));
  }

  private void assertFree(final List<ChartData.Point> points) {
    final CoursePanel panel = new CoursePanel(axes, style, lettering);
    final List<Rectangle2D> values = panel.grounds(points);
    assertThat(values).hasSize(2);
    assertThat(values.getFirst().intersects(values.getLast())).isFalse();
    for (final Rectangle2D value : values) {
      assertThat(panel.lines(points)).noneMatch(line -> line.intersects(value));
    }
  }

  @Test
  void writesTheFirstValueOffALineThatRisesAtOnce() {
    assertFree(
        List.of(point(0, .25, .09, .53), point(1, .833, .55, .95), point(93, .667, .39, .86)));
  }

  @Test
  void writesTheLastValueOffALineThatFellAtOnce() {
    assertFree(List.of(point(0, .5, .3, .7), point(92, .9, .62, .98), point(93, .167, .05, .45)));
  }

  @Test
  void writesAValueBesideItsMarkWhereItsIntervalFillsThePlot() {
    assertFree(List.of(point(0, .5, .01, .99), point(1, 1, .97, 1), point(93, .5, .3, .7)));
  }

  @Test
  void writesDaysThatFollowEachOtherOnOneLine() {
    final TimeNumbers numbers =
        TimeNumbers.of(
            List.of(point(0, .2, .1, .3), point(1, .2, .1, .3), point(93, .2, .1, .3)),
            axes,
            style,
            lettering);
    assertThat(numbers.placed()).hasSize(3);
    assertThat(numbers.rows()).isEqualTo(1);
    final TimeNumbers.Placed second = numbers.placed().getLast();
    assertThat(second.left() + second.text().width() / 2 - second.point()).isBetween(0.0, 8.0);
  }

  @Test
  void writesMoreDaysThanALineHoldsOnTwo() {
    final TimeNumbers numbers =
        TimeNumbers.of(
            List.of(
                point(0, .2, .1, .3),
                point(1, .2, .1, .3),
                point(2, .2, .1, .3),
                point(93, .2, .1, .3)),
            axes,
            style,
            lettering);
    assertThat(numbers.placed()).hasSize(4);
    assertThat(numbers.rows()).isEqualTo(2);
  }
}
