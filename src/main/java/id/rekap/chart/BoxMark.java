package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * A box from quartile to quartile with median, whiskers to the ends and the mean as a diamond.
 *
 * @param axes where values stand
 * @param style its look
 * @param width width of the box
 */
record BoxMark(Axes axes, ChartStyle style, double width) {

  private static final double DIAMOND = 2.8;

  void draw(final Pen pen, final double x, final ChartData.Spread spread, final Color fill) {
    final ChartStyle.Lines lines = style.lines();
    final Color mark = style.colours().mark();
    if (finite(spread.minimum(), spread.maximum(), spread.quartile1(), spread.quartile3())) {
      final double top = axes.y(spread.quartile3());
      final double bottom = axes.y(spread.quartile1());
      pen.line(x, axes.y(spread.maximum()), x, top, mark, lines.interval());
      pen.line(x, bottom, x, axes.y(spread.minimum()), mark, lines.interval());
      if (bottom - top > lines.box()) {
        pen.outlined(
            new Rectangle2D.Double(x - width / 2, top, width, bottom - top),
            fill,
            mark,
            lines.box());
      }
    }
    if (finite(spread.median())) {
      final double median = axes.y(spread.median());
      pen.line(x - width / 2, median, x + width / 2, median, mark, lines.median());
    }
    if (finite(spread.mean())) {
      pen.liftedDiamond(x, axes.y(spread.mean()), DIAMOND);
    }
  }

  private static boolean finite(final double... values) {
    for (final double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
