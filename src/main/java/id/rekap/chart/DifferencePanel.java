package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Panel B: a dot for each difference, the line of no change, the mean with its interval. */
final class DifferencePanel {

  private static final double DOTS_FROM_EDGE = 9;
  private static final double MEAN_FROM_EDGE = 8;
  private static final double DOTS_TO_MEAN = 9;
  private static final double CAP = 3.6;
  private static final double DIAMOND = 3;
  private static final double TEXT_FROM_EDGE = 4;
  private static final double TEXT_FROM_LINE = 4.3;

  private final ChartData.PairedChange data;
  private final Paired values;
  private final Axes.Scale scale;
  private final double gutter;
  private final ChartStyle style;
  private final Lettering lettering;
  private final Head head;

  private DifferencePanel(
      final ChartData.PairedChange data,
      final Paired values,
      final Axes.Scale scale,
      final double gutter,
      final ChartStyle style,
      final Lettering lettering) {
    this.data = data;
    this.values = values;
    this.scale = scale;
    this.gutter = gutter;
    this.style = style;
    this.lettering = lettering;
    final double room = Drawing.MEASURE - PairedChangePicture.START_B;
    this.head =
        new Head(
            lettering.balanced(
                data.difference(), Lettering.Face.SEMIBOLD, style.type().name(), room),
            lettering.balanced(
                data.change().label(), Lettering.Face.REGULAR, style.type().note(), room));
  }

  static DifferencePanel of(
      final ChartData.PairedChange data,
      final Paired values,
      final Axes.Scale scale,
      final double gutter,
      final ChartStyle style,
      final Lettering lettering) {
    return new DifferencePanel(data, values, scale, gutter, style, lettering);
  }

  double headHeight() {
    return head.height();
  }

  /** Sizes the dots for a plot between two whole heights. */
  Fitted fitted(final double top, final double bottom) {
    final double left = Math.ceil(PairedChangePicture.START_B + gutter);
    final double right = Math.floor(Drawing.MEASURE);
    final Axes axes =
        new Axes(
            new Rectangle2D.Double(left, top, right - left, bottom - top),
            Axes.Scale.silent(0, 1),
            scale);
    final double room = right - left - DOTS_FROM_EDGE - MEAN_FROM_EDGE - DOTS_TO_MEAN;
    final double[][] sides = {values.difference()};
    return new Fitted(
        axes, DotFit.of(sides, DotRows.Kind.DIFFERENCES, axes.pointsPerUnit(), room, style.dots()));
  }

  /** The panel with dots of one size. */
  final class Fitted {

    private final Axes axes;
    private final DotFit dots;

    private Fitted(final Axes axes, final DotFit dots) {
      this.axes = axes;
      this.dots = dots;
    }

    DotFit dots() {
      return dots;
    }

    Fitted with(final DotFit other) {
      return new Fitted(axes, dots.with(other, style.dots()));
    }

    void draw(final Pen pen, final double headBaseline) {
      final Rectangle2D plot = axes.plot();
      axes.draw(
          pen.graphics(),
          style,
          lettering.font(Lettering.Face.REGULAR, style.type().axis()),
          gutter,
          0);
      final double zero = axes.y(0);
      pen.line(
          plot.getMinX(), zero, plot.getMaxX(), zero, style.colours().ink(), style.lines().zero());
      final DotStack stack =
          new DotStack(
              plot.getMinX() + DOTS_FROM_EDGE, 1, dots.pitch(), dots.dot(), style.dots().least());
      final Map<Double, Integer> counts = dots.rows().counts(values.difference());
      noChange(pen, stack, counts);
      stack.draw(pen, axes, counts, true, style.lines().box());
      mean(pen, plot.getMaxX() - MEAN_FROM_EDGE);
      final double start =
          Math.min(plot.getMinX() + TEXT_FROM_EDGE, Drawing.MEASURE - head.width());
      head.draw(pen, start, headBaseline, Pen.Anchor.LEFT);
    }

    private void mean(final Pen pen, final double x) {
      final ChartData.Estimate change = data.change();
      final Double low = change.low();
      final Double high = change.high();
      if (low != null && high != null) {
        final java.awt.Color accent = style.colours().accent();
        final double width = style.lines().data();
        pen.line(x, axes.y(low), x, axes.y(high), accent, width);
        pen.line(x - CAP, axes.y(low), x + CAP, axes.y(low), accent, width);
        pen.line(x - CAP, axes.y(high), x + CAP, axes.y(high), accent, width);
      }
      if (Double.isFinite(change.value())) {
        pen.diamond(x, axes.y(change.value()), DIAMOND);
      }
    }

    /** Writes what the zero line means where it covers no dot. */
    private void noChange(final Pen pen, final DotStack stack, final Map<Double, Integer> counts) {
      final TextLine text =
          lettering.line(
              lettering.word("chart.no-change"), Lettering.Face.REGULAR, style.type().axis());
      final Rectangle2D plot = axes.plot();
      final double zero = axes.y(0);
      final double below = zero + TEXT_FROM_LINE + text.size() * Pen.CAPITAL;
      final double above = zero - TEXT_FROM_LINE;
      final List<Rectangle2D> taken = taken(stack, counts);
      double fewest = Double.POSITIVE_INFINITY;
      double x = 0;
      double baseline = 0;
      for (final double left :
          new double[] {
            plot.getMinX() + TEXT_FROM_EDGE, plot.getMaxX() - text.width() - TEXT_FROM_EDGE
          }) {
        for (final double base : new double[] {below, above}) {
          final Rectangle2D room = Pen.ground(text, left, base, Pen.Anchor.LEFT);
          final boolean outside =
              room.getMaxY() > plot.getMaxY() || room.getMinY() < plot.getMinY();
          final double hits = taken.stream().filter(room::intersects).count() + (outside ? 100 : 0);
          if (hits < fewest) {
            fewest = hits;
            x = left;
            baseline = base;
          }
        }
      }
      pen.grounded(text, x, baseline, Pen.Anchor.LEFT, style.colours().grey());
    }

    private List<Rectangle2D> taken(final DotStack stack, final Map<Double, Integer> counts) {
      final List<Rectangle2D> taken = new ArrayList<>();
      final double tall = Math.max(stack.dot(), stack.least());
      counts.forEach(
          (value, count) ->
              taken.add(
                  new Rectangle2D.Double(
                      stack.upright() - tall / 2,
                      axes.y(value) - tall / 2,
                      stack.reach(count) + tall / 2,
                      tall)));
      final Double low = data.change().low();
      final Double high = data.change().high();
      final double mean = data.change().value();
      final double top = axes.y(high == null ? mean : high) - DIAMOND;
      final double bottom = axes.y(low == null ? mean : low) + DIAMOND;
      final double x = axes.plot().getMaxX() - MEAN_FROM_EDGE - CAP;
      taken.add(new Rectangle2D.Double(x, top, 2 * CAP, bottom - top));
      return taken;
    }
  }
}
