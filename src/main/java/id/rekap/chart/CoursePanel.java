package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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
    for (final Placed value : values(points)) {
      pen.grounded(
          value.text(),
          value.spot().getX(),
          value.spot().getY(),
          Pen.Anchor.LEFT,
          style.colours().ink());
    }
  }

  /** A written value in its place. */
  private record Placed(TextLine text, Point2D spot) {

    private Rectangle2D ground() {
      return Pen.ground(text, spot.getX(), spot.getY(), Pen.Anchor.LEFT);
    }
  }

  /** Where the first and the last value are written. */
  List<Rectangle2D> grounds(final List<ChartData.Point> points) {
    return values(points).stream().map(Placed::ground).toList();
  }

  private List<Placed> values(final List<ChartData.Point> points) {
    if (points.isEmpty()) {
      return List.of();
    }
    final Placed first = value(points.getFirst(), points, List.of());
    return points.size() == 1
        ? List.of(first)
        : List.of(first, value(points.getLast(), points, List.of(first.ground())));
  }

  private Placed value(
      final ChartData.Point point,
      final List<ChartData.Point> points,
      final List<Rectangle2D> written) {
    final ChartData.Estimate estimate = point.estimate();
    final TextLine text =
        lettering.line(estimate.label(), Lettering.Face.SEMIBOLD, style.type().value());
    final double half = style.dots().occasion() / 2;
    final double middle = axes.y(estimate.value());
    final Double high = estimate.high();
    final Double low = estimate.low();
    return new Placed(
        text,
        new ValueSpot(axes.plot(), lines(points), written)
            .of(
                text,
                axes.x(point.time()),
                Math.min(high == null ? middle : within(high), middle - half),
                Math.max(low == null ? middle : within(low), middle + half),
                middle,
                half));
  }

  /** The line from point to point, and the interval of each. */
  List<Line2D> lines(final List<ChartData.Point> points) {
    final List<Line2D> lines = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      final ChartData.Estimate own = points.get(i).estimate();
      final double x = axes.x(points.get(i).time());
      final Double low = own.low();
      final Double high = own.high();
      if (low != null && high != null) {
        lines.add(new Line2D.Double(x, within(low), x, within(high)));
      }
      if (i > 0) {
        final ChartData.Point before = points.get(i - 1);
        lines.add(
            new Line2D.Double(
                axes.x(before.time()), axes.y(before.estimate().value()), x, axes.y(own.value())));
      }
    }
    return lines;
  }
}
