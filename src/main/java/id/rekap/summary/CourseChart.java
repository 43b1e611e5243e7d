package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.statistics.ProportionInterval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures over several occasions: shares with their Wilson intervals, a panel each; means with
 * theirs.
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
    return new ChartData.OverTime(
        panels, Quantity.phrase(isDated(outcomes) ? "chart.days" : "chart.occasions"), true, 0, 1);
  }

  /**
   * Makes the figure of a score: its mean on each occasion with its interval.
   *
   * @param analysis the program's numbers
   * @param outcome a numeric outcome
   * @return the figure; null with fewer than three occasions
   */
  public static @Nullable ChartData means(final Analysis analysis, final Outcome outcome) {
    if (!outcome.isRepeated()) {
      return null;
    }
    final List<ChartData.Point> points = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (final Occasion occasion : outcome.occasions()) {
      final FigureBook book = analysis.book();
      final FigureKey key = outcome.at(occasion, "rerata");
      final Double mean = book.value(key);
      if (mean != null) {
        final Double lower = book.value(key.measure("ci95_bawah"));
        final Double upper = book.value(key.measure("ci95_atas"));
        low = Math.min(low, lower == null ? mean : lower);
        high = Math.max(high, upper == null ? mean : upper);
        points.add(
            new ChartData.Point(
                time(analysis, occasion),
                tick(analysis, occasion),
                new ChartData.Estimate(book.number(key), mean, lower, upper)));
      }
    }
    if (points.size() < 2) {
      return null;
    }
    final Double minimum = outcome.variable().scale().minimum();
    final Double maximum = outcome.variable().scale().maximum();
    return new ChartData.OverTime(
        List.of(new ChartData.Panel(Captions.withScale(outcome.variable()), points)),
        Quantity.phrase(isDated(List.of(outcome)) ? "chart.days" : "chart.occasions"),
        false,
        minimum == null ? Math.min(0, low) : Math.min(minimum, low),
        maximum == null ? high : Math.max(maximum, high));
  }

  private static boolean isDated(final List<Outcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.occasions().stream())
        .allMatch(one -> one.date() != null);
  }

  private static boolean isDated(final Analysis analysis, final Occasion occasion) {
    return occasion.date() != null
        && analysis.dataset().dictionary().occasions().getFirst().date() != null;
  }

  private static double time(final Analysis analysis, final Occasion occasion) {
    final LocalDate start = analysis.dataset().dictionary().occasions().getFirst().date();
    return start == null || occasion.date() == null
        ? occasion.order()
        : ChronoUnit.DAYS.between(start, occasion.date());
  }

  private static Quantity tick(final Analysis analysis, final Occasion occasion) {
    return isDated(analysis, occasion)
        ? new Quantity.Count(Math.round(time(analysis, occasion)))
        : new Quantity.Text(occasion.code());
  }

  private static List<ChartData.Point> points(final Analysis analysis, final Outcome outcome) {
    final List<ChartData.Point> points = new ArrayList<>();
    for (final Occasion occasion : outcome.occasions()) {
      final FigureKey key =
          outcome.at(occasion, CourseTable.reported(outcome.variable()), "jumlah");
      final long count = analysis.book().whole(key);
      final long n = analysis.book().whole(outcome.at(occasion, "n"));
      if (n > 0) {
        final var interval = ProportionInterval.wilson(count, n);
        points.add(
            new ChartData.Point(
                time(analysis, occasion),
                tick(analysis, occasion),
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
