package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Panel A: a dot for each person before and after, joined by slopes, with a box on each side. */
final class PersonPanel {

  private static final double BOX = 10;
  private static final double BOX_TO_EDGE = 9.5;
  private static final double BOX_TO_DOTS = 7;
  private static final double LEAST_SLOPE = 72;
  private static final double WIDE_SLOPE = 100;
  private static final double BETWEEN_HEADS = 10;

  private final ChartData.PairedChange data;
  private final Paired values;
  private final Axes.Scale scale;
  private final double gutter;
  private final ChartStyle style;
  private final Lettering lettering;
  private final Head before;
  private final Head after;

  private PersonPanel(
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
    final double room = (PairedChangePicture.WIDTH_A - BETWEEN_HEADS) / 2;
    this.before = head(data.before(), data.beforeSpread(), room);
    this.after = head(data.after(), data.afterSpread(), room);
  }

  static PersonPanel of(
      final ChartData.PairedChange data,
      final Paired values,
      final Axes.Scale scale,
      final double gutter,
      final ChartStyle style,
      final Lettering lettering) {
    return new PersonPanel(data, values, scale, gutter, style, lettering);
  }

  private Head head(
      final id.rekap.summary.Quantity name, final ChartData.Spread spread, final double room) {
    return new Head(
        lettering.balanced(name, Lettering.Face.SEMIBOLD, style.type().name(), room),
        lettering.balanced(spread.label(), Lettering.Face.REGULAR, style.type().note(), room));
  }

  double headHeight() {
    return Math.max(before.height(), after.height());
  }

  /** Sizes the dots for a plot between two whole heights. */
  Fitted fitted(final double top, final double bottom) {
    final double right = Math.floor(PairedChangePicture.WIDTH_A);
    final Axes axes =
        new Axes(
            new Rectangle2D.Double(gutter, top, right - gutter, bottom - top),
            Axes.Scale.silent(0, 1),
            scale);
    final double inner = right - gutter - 2 * (BOX_TO_EDGE + BOX / 2 + BOX_TO_DOTS);
    final double[][] sides = {values.before(), values.after()};
    final DotFit fit =
        DotFit.of(
            sides, DotRows.Kind.VALUES, axes.pointsPerUnit(), inner - LEAST_SLOPE, style.dots());
    return new Fitted(axes, fit);
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
      final double boxBefore = plot.getMinX() + BOX_TO_EDGE;
      final double boxAfter = plot.getMaxX() - BOX_TO_EDGE;
      final List<DotStack> stacks =
          stacks(boxBefore + BOX / 2 + BOX_TO_DOTS, boxAfter - BOX / 2 - BOX_TO_DOTS);
      final DotStack left = stacks.getFirst();
      final DotStack right = stacks.getLast();
      new Slopes(data.pairs(), dots.rows(), style).draw(pen, axes, left.upright(), right.upright());
      final double outline = Math.min(style.lines().box() + 0.3, left.dot() / 3 + 0.4);
      left.draw(pen, axes, dots.rows().counts(values.before()), false, outline);
      right.draw(pen, axes, dots.rows().counts(values.after()), true, outline);
      final BoxMark box = new BoxMark(axes, style, BOX);
      box.draw(pen, boxBefore, data.beforeSpread(), style.colours().ground());
      box.draw(pen, boxAfter, data.afterSpread(), style.colours().soft());
      heads(pen, left, right, headBaseline);
    }

    private List<DotStack> stacks(final double from, final double to) {
      final double least = style.dots().least();
      final double half = Math.max(dots.dot(), least) / 2;
      final DotStack left = new DotStack(0, -1, dots.pitch(), dots.dot(), least);
      final double reachLeft = left.reach(dots.rows().longest(values.before()));
      final double reachRight = left.reach(dots.rows().longest(values.after()));
      final double slope = to - from - reachLeft - reachRight;
      final double spare = Math.max(0, slope - WIDE_SLOPE) / 2;
      return List.of(
          new DotStack(
              Math.max(from + half, from + reachLeft + spare), -1, dots.pitch(), dots.dot(), least),
          new DotStack(
              Math.min(to - half, to - reachRight - spare), 1, dots.pitch(), dots.dot(), least));
    }

    private void heads(
        final Pen pen, final DotStack left, final DotStack right, final double baseline) {
      final double half = Math.max(dots.dot(), style.dots().least()) / 2;
      final double middle = (left.upright() + right.upright()) / 2;
      final double most = PairedChangePicture.WIDTH_A;
      final double spare = Math.max(0, before.width() + BETWEEN_HEADS / 2 - middle);
      final double pressed = Math.max(0, after.width() + BETWEEN_HEADS / 2 - (most - middle));
      final double seam = middle + spare - pressed;
      before.draw(
          pen,
          Math.min(seam - BETWEEN_HEADS / 2, Math.max(left.upright() + half, before.width())),
          baseline,
          Pen.Anchor.RIGHT);
      after.draw(
          pen,
          Math.max(
              seam + BETWEEN_HEADS / 2, Math.min(right.upright() - half, most - after.width())),
          baseline,
          Pen.Anchor.LEFT);
    }
  }
}
