package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A number with its interval as a row of a forest table shows it: a square whose area follows its
 * weight, the interval as a line, the pooled number as a diamond as wide as its interval; the line
 * of no change runs on from row to row.
 */
final class IntervalPicture {

  /** Whole in points and in pixels of a style sheet, so that lines meet from row to row. */
  private static final double HEIGHT = 15;

  private static final double WIDTH = 120;
  private static final double MARGIN = 4;
  private static final double LEAST = 3;
  private static final double MOST = 9;
  private static final double DIAMOND = 8;

  private IntervalPicture() {}

  static Picture of(final ChartData.Interval interval, final ChartStyle style) {
    final ChartStyle.Colours colours = style.colours();
    final double middle = HEIGHT / 2;
    final double low = at(interval, interval.low());
    final double high = at(interval, interval.high());
    final double value = at(interval, interval.value());
    return new Drawing(
        WIDTH,
        HEIGHT,
        graphics -> {
          final Pen pen = new Pen(graphics, colours);
          final double zero = at(interval, 0);
          for (int whole = (int) Math.ceil(interval.minimum());
              whole <= interval.maximum();
              whole++) {
            final double guide = at(interval, whole);
            pen.line(guide, 0, guide, HEIGHT, colours.grid(), style.lines().grid());
          }
          pen.line(zero, 0, zero, HEIGHT, colours.ink(), style.lines().zero());
          if (interval.pooled()) {
            graphics.setColor(colours.accent());
            graphics.fill(diamond(low, value, high, middle));
          } else {
            pen.line(low, middle, high, middle, colours.mark(), style.lines().interval());
            final double side = LEAST + (MOST - LEAST) * Math.sqrt(interval.weight());
            graphics.setColor(colours.mark());
            graphics.fill(new Rectangle2D.Double(value - side / 2, middle - side / 2, side, side));
          }
        });
  }

  private static Path2D diamond(
      final double low, final double value, final double high, final double middle) {
    final Path2D diamond = new Path2D.Double();
    diamond.moveTo(low, middle);
    diamond.lineTo(value, middle - DIAMOND / 2);
    diamond.lineTo(high, middle);
    diamond.lineTo(value, middle + DIAMOND / 2);
    diamond.closePath();
    return diamond;
  }

  private static double at(final ChartData.Interval interval, final double value) {
    final double share = (value - interval.minimum()) / (interval.maximum() - interval.minimum());
    return MARGIN + Math.clamp(share, 0.0, 1.0) * (WIDTH - 2 * MARGIN);
  }
}
