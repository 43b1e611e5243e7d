package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The paths from before to after, as wide as persons went them; falls lie on top. */
final class Slopes {

  private static final double LEAST = 0.25;

  /** From so many persons on paths become finer, so that the panel does not fill up. */
  private static final double MANY = 60;

  private final Map<Path, Integer> paths = new TreeMap<>(Path.ORDER);
  private final ChartStyle style;
  private final double width;

  /** A way that several persons may have gone. */
  private record Path(double before, double after, boolean falls) {

    private static final Comparator<Path> ORDER =
        Comparator.comparing(Path::falls)
            .thenComparingDouble(Path::before)
            .thenComparingDouble(Path::after);
  }

  Slopes(final List<ChartData.Pair> pairs, final DotRows rows, final ChartStyle style) {
    this.style = style;
    for (final ChartData.Pair pair : pairs) {
      final Path path =
          new Path(
              rows.place(pair.before()), rows.place(pair.after()), pair.after() < pair.before());
      paths.merge(path, 1, Integer::sum);
    }
    final int busiest = paths.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    final double fine = style.lines().slope() * Math.min(1, MANY / Math.max(1, pairs.size()));
    this.width = Math.min(fine, style.lines().slopeMost() / busiest);
  }

  void draw(final Pen pen, final Axes axes, final double from, final double to) {
    paths.forEach(
        (path, persons) ->
            pen.line(
                from,
                axes.y(path.before()),
                to,
                axes.y(path.after()),
                path.falls() ? style.colours().accent() : style.colours().slope(),
                Math.max(LEAST, width * persons)));
  }
}
