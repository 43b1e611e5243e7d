package id.rekap.chart;

import java.awt.geom.Rectangle2D;
import java.util.Map;

/**
 * Rows of dots that begin at one upright and grow to one side; a bar where dots would be too small.
 *
 * @param upright middle of the first dot of each row
 * @param outward 1 to the right, -1 to the left
 * @param pitch from dot to dot
 * @param dot diameter
 * @param least the smallest dot; below it a row is a bar of this height
 */
record DotStack(double upright, int outward, double pitch, double dot, double least) {

  /** The longest row's end, seen from the upright. */
  double reach(final int longest) {
    return longest <= 0 ? 0 : (longest - 1) * pitch + Math.max(dot, least) / 2;
  }

  /** A dot that goes with a pitch. */
  static double dot(final ChartStyle.Dots dots, final double pitch) {
    return dots.size() / dots.pitch() * pitch;
  }

  /** The pitch at which dots are as small as they may be. */
  static double leastPitch(final ChartStyle.Dots dots) {
    return dots.least() * dots.pitch() / dots.size();
  }

  private boolean isBar() {
    return dot < least - 1e-6;
  }

  void draw(
      final Pen pen,
      final Axes axes,
      final Map<Double, Integer> counts,
      final boolean filled,
      final double outline) {
    counts.forEach(
        (value, count) -> {
          final double y = axes.y(value);
          if (isBar()) {
            bar(pen, y, count, filled, outline);
          } else {
            for (int i = count - 1; i >= 0; i--) {
              pen.dot(upright + outward * i * pitch, y, dot, filled, outline);
            }
          }
        });
  }

  private void bar(
      final Pen pen, final double y, final int count, final boolean filled, final double outline) {
    final double length = (count - 1) * pitch + least;
    final double from = upright - outward * least / 2;
    final double inset = outline / 2;
    final Rectangle2D shape =
        new Rectangle2D.Double(
            Math.min(from, from + outward * length) + inset,
            y - least / 2 + inset,
            length - outline,
            least - outline);
    final ChartStyle.Colours colours = pen.colours();
    pen.outlined(shape, filled ? colours.mark() : colours.ground(), colours.mark(), outline);
  }
}
