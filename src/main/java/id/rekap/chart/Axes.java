package id.rekap.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The axes of one panel, drawn by JFreeChart: grid lines and numbers, no frame, no axis line, no
 * tick marks.
 *
 * <p>The plot reaches some points beyond the written ends, so that its clip cuts no line in half.
 * It stands on whole points, because JFreeChart cuts its plot area to whole points.
 */
final class Axes {

  /** How far the plot reaches beyond the ends of an axis that has grid lines, in points. */
  static final double BEYOND = 4;

  private static final double NUMBER_GAP = 4;

  private final Rectangle2D plot;
  private final Scale horizontal;
  private final Scale vertical;

  /**
   * One direction.
   *
   * @param ticks the ends and the written numbers
   * @param labels how a number is written; an empty text writes none
   */
  record Scale(Ticks ticks, DoubleFunction<String> labels) {

    /** A direction without numbers and grid lines. */
    static Scale silent(final double low, final double high) {
      return new Scale(new Ticks(low, high, List.of()), value -> "");
    }
  }

  /**
   * Axes around a plot.
   *
   * @param plot whole points
   */
  Axes(final Rectangle2D plot, final Scale horizontal, final Scale vertical) {
    this.plot = plot;
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  Rectangle2D plot() {
    return plot;
  }

  double x(final double value) {
    final double beyond = beyond(horizontal);
    final Ticks ticks = horizontal.ticks();
    return plot.getMinX()
        + beyond
        + (value - ticks.low()) / ticks.span() * (plot.getWidth() - 2 * beyond);
  }

  double y(final double value) {
    final Ticks ticks = vertical.ticks();
    return plot.getMaxY() - beyond(vertical) - (value - ticks.low()) * pointsPerUnit();
  }

  /** A value, or the end of the vertical axis beyond which it lies. */
  double clamped(final double value) {
    return Math.clamp(value, vertical.ticks().low(), vertical.ticks().high());
  }

  /** Height of one unit of the vertical axis. */
  double pointsPerUnit() {
    return (plot.getHeight() - 2 * beyond(vertical)) / vertical.ticks().span();
  }

  /**
   * Draws grid and numbers.
   *
   * @param gutter room left of the plot for its numbers, in points
   * @param footer room below the plot for its numbers, in points
   */
  void draw(
      final Graphics2D graphics,
      final ChartStyle style,
      final Font font,
      final double gutter,
      final double footer) {
    final XYPlot xy =
        new XYPlot(
            null,
            axis(horizontal, TextAnchor.TOP_CENTER, style, font, plot.getWidth()),
            axis(vertical, TextAnchor.CENTER_RIGHT, style, font, plot.getHeight()),
            new XYLineAndShapeRenderer());
    dress(xy, style);
    xy.setFixedRangeAxisSpace(space(gutter, 0));
    xy.setFixedDomainAxisSpace(space(0, footer));
    xy.draw(
        graphics,
        new Rectangle2D.Double(
            plot.getMinX() - gutter,
            plot.getMinY(),
            plot.getWidth() + gutter,
            plot.getHeight() + footer),
        null,
        null,
        null);
  }

  private void dress(final XYPlot xy, final ChartStyle style) {
    final BasicStroke hair = new BasicStroke((float) style.lines().grid());
    xy.setInsets(RectangleInsets.ZERO_INSETS);
    xy.setAxisOffset(RectangleInsets.ZERO_INSETS);
    xy.setBackgroundPaint(null);
    xy.setOutlineVisible(false);
    xy.setNoDataMessage(null);
    xy.setDomainGridlinesVisible(!horizontal.ticks().at().isEmpty());
    xy.setRangeGridlinesVisible(!vertical.ticks().at().isEmpty());
    xy.setDomainGridlinePaint(style.colours().grid());
    xy.setRangeGridlinePaint(style.colours().grid());
    xy.setDomainGridlineStroke(hair);
    xy.setRangeGridlineStroke(hair);
  }

  private static AxisSpace space(final double left, final double bottom) {
    final AxisSpace space = new AxisSpace();
    space.setLeft(left);
    space.setBottom(bottom);
    return space;
  }

  private static double beyond(final Scale scale) {
    return scale.ticks().at().isEmpty() ? 0 : BEYOND;
  }

  private static NumberAxis axis(
      final Scale scale,
      final TextAnchor anchor,
      final ChartStyle style,
      final Font font,
      final double points) {
    final Ticks ticks = scale.ticks();
    final List<NumberTick> numbers = new ArrayList<>();
    for (final double value : ticks.at()) {
      numbers.add(new NumberTick(value, scale.labels().apply(value), anchor, anchor, 0));
    }
    final NumberAxis axis = new WrittenAxis(numbers.toArray(NumberTick[]::new));
    final double beyond = beyond(scale) * ticks.span() / (points - 2 * beyond(scale));
    axis.setRange(ticks.low() - beyond, ticks.high() + beyond);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(style.colours().grey());
    axis.setTickLabelInsets(new RectangleInsets(NUMBER_GAP, NUMBER_GAP, 0, NUMBER_GAP));
    return axis;
  }

  /** An axis that writes the numbers that it is given. */
  private static final class WrittenAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private final NumberTick[] numbers;

    WrittenAxis(final NumberTick[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public List<ValueTick> refreshTicks(
        final Graphics2D graphics,
        final AxisState state,
        final Rectangle2D area,
        final RectangleEdge edge) {
      return new ArrayList<>(List.of(numbers));
    }
  }
}
