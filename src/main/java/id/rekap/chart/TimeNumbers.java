package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands under the points of a time axis: on one line where there is room or a little shift
 * makes some, else on two; what fits on neither is left out, but never the first and the last.
 *
 * @param placed the texts with their places
 */
record TimeNumbers(List<Placed> placed) {

  private static final double GAP = 3.5;

  /** How far a text is moved aside at most, in points: it still reads as its own point's. */
  private static final double SHIFT = 7;

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
      Stream.concat(
              shifted(text, x, left, placed).filter(here -> here.left() <= widest),
              Stream.of(new Placed(text, x, left, 1)))
          .filter(here -> placed.stream().noneMatch(here::meets))
          .findFirst()
          .ifPresent(placed::add);
    }
    return new TimeNumbers(List.copyOf(placed));
  }

  /** On the upper line: under its point, or moved just behind a text that stands before it. */
  private static Stream<Placed> shifted(
      final TextLine text, final double x, final double left, final List<Placed> placed) {
    return Stream.concat(
        Stream.of(new Placed(text, x, left, 0)),
        placed.stream()
            .filter(other -> other.row() == 0 && other.point() < x)
            .map(other -> other.left() + other.text().width() + GAP)
            .filter(behind -> behind > left && behind - left <= SHIFT)
            .map(behind -> new Placed(text, x, behind, 0)));
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
