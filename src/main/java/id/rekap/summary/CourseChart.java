package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.statistics.ProportionInterval;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figure of yes/no outcomes over several occasions: the share with its Wilson interval, a panel
 * each.
 */
public final class CourseChart {

  private static final int MOST_PANELS = 6;

  private CourseChart() {}

  /**
   * Makes the figure.
   *
   * @param analysis the program's numbers
   * @param outcomes yes/no outcomes with three occasions or more
   * @return the figure of the first six; null where there is none
   */
  public static @Nullable ChartData shares(final Analysis analysis, final List<Outcome> outcomes) {
    final List<ChartData.Panel> panels = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      if (panels.size() < MOST_PANELS) {
        panels.add(
            new ChartData.Panel(
                new Quantity.Label(outcome.variable().label()), points(analysis, outcome)));
      }
    }
    if (panels.isEmpty()) {
      return null;
    }
    final boolean dated =
        outcomes.stream()
            .flatMap(outcome -> outcome.occasions().stream())
            .allMatch(one -> one.date() != null);
    return new ChartData.OverTime(
        panels, Quantity.phrase(dated ? "chart.days" : "chart.occasions"), true, 0, 1);
  }

  private static List<ChartData.Point> points(final Analysis analysis, final Outcome outcome) {
    final List<ChartData.Point> points = new ArrayList<>();
    final Occasion start = analysis.dataset().dictionary().occasions().getFirst();
    for (final Occasion occasion : outcome.occasions()) {
      final FigureKey key =
          outcome.at(occasion, CourseTable.reported(outcome.variable()), "jumlah");
      final long count = analysis.book().whole(key);
      final long n = analysis.book().whole(outcome.at(occasion, "n"));
      if (n > 0) {
        final var interval = ProportionInterval.wilson(count, n);
        final boolean dated = start.date() != null && occasion.date() != null;
        final double time =
            dated ? ChronoUnit.DAYS.between(start.date(), occasion.date()) : occasion.order();
        points.add(
            new ChartData.Point(
                time,
                dated ? new Quantity.Count(Math.round(time)) : new Quantity.Text(occasion.code()),
                new ChartData.Estimate(
                    new Quantity.Share(count, n, FigureBook.PERCENT_DECIMALS),
                    (double) count / n,
                    interval.lower(),
                    interval.upper())));
      }
    }
    return points;
  }
}
