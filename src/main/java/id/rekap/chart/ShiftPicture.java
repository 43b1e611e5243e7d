package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.Color;

/**
 * The change of a mean as a row of a table shows it: hollow before, filled after, on the whole
 * scale of the instrument, with guides at its ends and its middle that run on from row to row. A
 * change for the worse is a line in the accent's colour.
 */
final class ShiftPicture {

  /** Whole in points and in pixels of a style sheet, so that guides meet from row to row. */
  private static final double HEIGHT = 15;

  private static final double WIDTH = 96;
  private static final double MARGIN = 4;
  private static final double DOT = 5.2;

  private ShiftPicture() {}

  static Picture of(final ChartData.Shift shift, final ChartStyle style) {
    final double from = at(shift, shift.before());
    final double to = at(shift, shift.after());
    final ChartStyle.Colours colours = style.colours();
    final Color line = shift.worse() ? colours.accent() : colours.slope();
    return new Drawing(
        WIDTH,
        HEIGHT,
        graphics -> {
          final Pen pen = new Pen(graphics, colours);
          for (final double guide : new double[] {0, 0.5, 1}) {
            final double x = MARGIN + guide * (WIDTH - 2 * MARGIN);
            pen.line(x, 0, x, HEIGHT, colours.grid(), style.lines().grid());
          }
          pen.line(from, HEIGHT / 2, to, HEIGHT / 2, line, style.lines().data());
          pen.dot(from, HEIGHT / 2, DOT, false, 1.2);
          pen.dot(to, HEIGHT / 2, DOT, true, 0);
        });
  }

  private static double at(final ChartData.Shift shift, final double value) {
    final double share = (value - shift.minimum()) / (shift.maximum() - shift.minimum());
    return MARGIN + Math.clamp(share, 0.0, 1.0) * (WIDTH - 2 * MARGIN);
  }
}
