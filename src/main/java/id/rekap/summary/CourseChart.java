package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.statistics.ProportionInterval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    final Spacing spacing = Spacing.of(analysis, outcomes);
    for (final Outcome outcome : outcomes) {
      if (panels.size() < MOST_PANELS) {
        panels.add(
            new ChartData.Panel(
                new Quantity.Label(outcome.variable().label()),
                points(analysis, outcome, spacing)));
      }
    }
    if (panels.isEmpty()) {
      return null;
    }
    return new ChartData.OverTime(panels, spacing.axis(), true, 0.0, 1.0);
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
    final Spacing spacing = Spacing.of(analysis, List.of(outcome));
    final List<ChartData.Point> points = new ArrayList<>();
    for (final Occasion occasion : outcome.occasions()) {
      final FigureBook book = analysis.book();
      final FigureKey key = outcome.at(occasion, "rerata");
      final Double mean = book.value(key);
      if (mean != null) {
        final Double lower = book.value(key.measure("ci95_bawah"));
        final Double upper = book.value(key.measure("ci95_atas"));
        points.add(
            new ChartData.Point(
                spacing.time(occasion),
                spacing.tick(occasion),
                new ChartData.Estimate(book.number(key), mean, lower, upper)));
      }
    }
    if (points.size() < 2) {
      return null;
    }
    return new ChartData.OverTime(
        List.of(new ChartData.Panel(Captions.withScale(outcome.variable()), points)),
        spacing.axis(),
        false,
        outcome.variable().scale().minimum(),
        outcome.variable().scale().maximum());
  }

  /**
   * Where the occasions stand on the axis: by their days; evenly in their order where a date is
   * missing or two occasions share one, as points on one spot could not be told apart.
   *
   * @param start the program's first day of measurement; null for even spaces
   */
  private record Spacing(@Nullable LocalDate start) {

    static Spacing of(final Analysis analysis, final List<Outcome> outcomes) {
      final LocalDate start = analysis.dataset().dictionary().occasions().getFirst().date();
      final List<Occasion> shown =
          outcomes.stream().flatMap(one -> one.occasions().stream()).distinct().toList();
      final long days =
          shown.stream().map(Occasion::date).filter(Objects::nonNull).distinct().count();
      return new Spacing(days == shown.size() ? start : null);
    }

    Quantity axis() {
      return Quantity.phrase(start == null ? "chart.occasions" : "chart.days");
    }

    private @Nullable Long day(final Occasion occasion) {
      return start == null || occasion.date() == null
          ? null
          : Long.valueOf(ChronoUnit.DAYS.between(start, occasion.date()));
    }

    double time(final Occasion occasion) {
      final Long day = day(occasion);
      return day == null ? occasion.order() : day;
    }

    Quantity tick(final Occasion occasion) {
      final Long day = day(occasion);
      return day == null ? new Quantity.Text(occasion.code()) : new Quantity.Count(day);
    }
  }

  private static List<ChartData.Point> points(
      final Analysis analysis, final Outcome outcome, final Spacing spacing) {
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
                spacing.time(occasion),
                spacing.tick(occasion),
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
