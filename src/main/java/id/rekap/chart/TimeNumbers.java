package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands under the points of a time axis: on one line where there is room, else on two; what
 * fits on neither is left out, but never the first and the last.
 *
 * @param placed the texts with their places
 */
record TimeNumbers(List<Placed> placed) {

  private static final double GAP = 3.5;

  /**
   * A text under the axis.
   *
   * @param text the text
   * @param point where its point is
   * @param left where the text begins
   * @param row 0 for the upper line, 1 for the lower
   */
  record Placed(TextLine text, double point, double left, int row) {

    private boolean meets(final Placed other) {
      return row == other.row
          && left < other.left + other.text.width() + GAP
          && other.left < left + text.width() + GAP;
    }
  }

  static TimeNumbers of(
      final List<ChartData.Point> points,
      final Axes axes,
      final ChartStyle style,
      final Lettering lettering) {
    final List<Placed> placed = new ArrayList<>();
    for (final int i : order(points.size())) {
      final ChartData.Point point = points.get(i);
      final TextLine text =
          lettering.line(point.tick(), Lettering.Face.REGULAR, style.type().axis());
      final double x = axes.x(point.time());
      final double widest = axes.plot().getMaxX() - text.width();
      final double left = Math.max(axes.plot().getMinX(), Math.min(x - text.width() / 2, widest));
      for (int row = 0; row < 2; row++) {
        final Placed here = new Placed(text, x, left, row);
        if (placed.stream().noneMatch(here::meets)) {
          placed.add(here);
          break;
        }
      }
    }
    return new TimeNumbers(List.copyOf(placed));
  }

  /** The ends first, for they must be written; then from left to right. */
  private static List<Integer> order(final int size) {
    final List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    if (size > 2) {
      order.add(1, order.removeLast());
    }
    return order;
  }

  int rows() {
    return placed.stream().mapToInt(Placed::row).max().orElse(0) + 1;
  }
}
