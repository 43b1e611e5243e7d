package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One outcome over time: its line and intervals, the first mark hollow, first and last value
 * written.
 *
 * @param axes where values stand
 * @param style its look
 * @param lettering its words
 */
record CoursePanel(Axes axes, ChartStyle style, Lettering lettering) {

  private static final double OVER_INTERVAL = 3.5;
  private static final double LEAST_GAP = 4;

  void companion(final Pen pen, final ChartData.Panel panel) {
    pen.stroke(path(panel.points()), style.colours().rule(), style.lines().companion());
  }

  void draw(final Pen pen, final ChartData.Panel panel) {
    final List<ChartData.Point> points = panel.points();
    final Color mark = style.colours().mark();
    for (final ChartData.Point point : points) {
      final Double low = point.estimate().low();
      final Double high = point.estimate().high();
      if (low != null && high != null) {
        final double x = axes.x(point.time());
        pen.line(
            x, within(low), x, within(high), style.colours().slope(), style.lines().interval());
      }
    }
    pen.stroke(path(points), mark, style.lines().data());
    for (int i = points.size() - 1; i >= 0; i--) {
      final ChartData.Point point = points.get(i);
      final double outline = style.lines().data();
      final double diameter = style.dots().occasion() + (i == 0 ? outline / 2 : 0);
      pen.dot(axes.x(point.time()), axes.y(point.estimate().value()), diameter, i > 0, outline);
    }
    values(pen, points);
  }

  /** Where a value stands; at the end of the scale where it lies beyond. */
  private double within(final double value) {
    return axes.y(axes.clamped(value));
  }

  private Path2D path(final List<ChartData.Point> points) {
    final Path2D.Double path = new Path2D.Double();
    for (int i = 0; i < points.size(); i++) {
      final double x = axes.x(points.get(i).time());
      final double y = axes.y(points.get(i).estimate().value());
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private void values(final Pen pen, final List<ChartData.Point> points) {
    if (points.isEmpty()) {
      return;
    }
    final ChartData.Point first = points.getFirst();
    final ChartData.Point last = points.getLast();
    final Rectangle2D taken = value(pen, first, above(first));
    if (points.size() > 1) {
      final TextLine text = text(last);
      final Rectangle2D room = Pen.ground(text, left(text, last), above(last), Pen.Anchor.LEFT);
      room.setRect(
          room.getX() - LEAST_GAP, room.getY(), room.getWidth() + LEAST_GAP, room.getHeight());
      value(pen, last, room.intersects(taken) ? below(last) : above(last));
    }
  }

  private Rectangle2D value(final Pen pen, final ChartData.Point point, final double baseline) {
    final TextLine text = text(point);
    final double left = left(text, point);
    pen.grounded(text, left, baseline, Pen.Anchor.LEFT, style.colours().ink());
    return Pen.ground(text, left, baseline, Pen.Anchor.LEFT);
  }

  private TextLine text(final ChartData.Point point) {
    return lettering.line(point.estimate().label(), Lettering.Face.SEMIBOLD, style.type().value());
  }

  /** Centred over its point, yet within the plot. */
  private double left(final TextLine text, final ChartData.Point point) {
    final Rectangle2D plot = axes.plot();
    final double left = axes.x(point.time()) - text.width() / 2;
    return Math.max(plot.getMinX() + 1, Math.min(left, plot.getMaxX() - text.width() - 1));
  }

  private double above(final ChartData.Point point) {
    final Double high = point.estimate().high();
    final double mark = axes.y(point.estimate().value()) - style.dots().occasion() / 2;
    return Math.min(high == null ? mark : within(high), mark) - OVER_INTERVAL;
  }

  private double below(final ChartData.Point point) {
    final Double low = point.estimate().low();
    final double mark = axes.y(point.estimate().value()) + style.dots().occasion() / 2;
    return Math.max(low == null ? mark : within(low), mark)
        + OVER_INTERVAL
        + style.type().value() * Pen.CAPITAL;
  }
}
