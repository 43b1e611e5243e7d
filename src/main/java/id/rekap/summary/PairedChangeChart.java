package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import id.rekap.statistics.Descriptives;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figure of a numeric outcome: each person before and after, and the differences. */
public final class PairedChangeChart {

  private static final double FIRST_QUARTER = 0.25;
  private static final double THIRD_QUARTER = 0.75;

  private PairedChangeChart() {}

  /**
   * Makes the figure.
   *
   * @param analysis the program's numbers
   * @param outcome a numeric outcome
   * @return the figure; null with fewer than two complete pairs
   */
  public static @Nullable ChartData of(final Analysis analysis, final Outcome outcome) {
    final Occasion first = outcome.first();
    final Occasion last = outcome.last();
    if (first == null || last == null || analysis.dataset().isSummaryOnly()) {
      return null;
    }
    final List<ChartData.Pair> pairs =
        pairs(analysis.observations(), outcome.variable(), first, last);
    if (pairs.size() < 2) {
      return null;
    }
    final FigureBook book = analysis.book();
    final Variable variable = outcome.variable();
    return new ChartData.PairedChange(
        Captions.withScale(variable),
        difference(variable),
        name(outcome, first),
        name(outcome, last),
        outcome.roles()
            ? Quantity.phrase("chart.difference")
            : Quantity.phrase(
                "chart.difference.of",
                "last",
                new Quantity.Text(last.code()),
                "first",
                new Quantity.Text(first.code())),
        pairs,
        spread(variable, pairs.stream().mapToDouble(ChartData.Pair::before).toArray()),
        spread(variable, pairs.stream().mapToDouble(ChartData.Pair::after).toArray()),
        variable.scale().minimum(),
        variable.scale().maximum(),
        change(book, outcome));
  }

  private static List<ChartData.Pair> pairs(
      final Observations observations,
      final Variable variable,
      final Occasion first,
      final Occasion last) {
    final double[] before = observations.levels(variable, first, null);
    final double[] after = observations.levels(variable, last, null);
    final List<ChartData.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (!Double.isNaN(before[i]) && !Double.isNaN(after[i])) {
        pairs.add(new ChartData.Pair(before[i], after[i]));
      }
    }
    return pairs;
  }

  private static Quantity name(final Outcome outcome, final Occasion occasion) {
    if (outcome.roles()) {
      return Quantity.phrase(
          occasion.role() == Occasion.Role.BEFORE ? "chart.before" : "chart.after");
    }
    return OccasionNames.brief(occasion);
  }

  private static Quantity difference(final Variable variable) {
    final String unit = variable.scale().unit();
    return unit == null
        ? Quantity.phrase("chart.change")
        : Quantity.phrase("chart.change.unit", "unit", new Quantity.Text(unit));
  }

  /** Spread over the complete pairs that the figure shows. */
  private static ChartData.Spread spread(final Variable variable, final double[] values) {
    final Descriptives describe = Descriptives.of(values);
    final double mean = describe.mean().orElseThrow();
    final double median = describe.median().orElseThrow();
    return new ChartData.Spread(
        Quantity.phrase(
            "chart.mean", "mean", new Quantity.Decimal(mean, Decimals.ofStatistics(variable))),
        describe.minimum().orElseThrow(),
        describe.quantiles().type6(FIRST_QUARTER).orElse(median),
        median,
        describe.quantiles().type6(THIRD_QUARTER).orElse(median),
        describe.maximum().orElseThrow(),
        mean);
  }

  private static double value(final FigureBook book, final FigureKey key) {
    return Objects.requireNonNull(book.value(key), key.id());
  }

  private static ChartData.Estimate change(final FigureBook book, final Outcome outcome) {
    final FigureKey mean = outcome.change("selisih_rerata");
    final FigureKey low = mean.measure("selisih_ci95_bawah");
    final FigureKey high = mean.measure("selisih_ci95_atas");
    final Quantity label =
        book.has(low)
            ? Quantity.phrase(
                "chart.mean.ci", "mean", book.number(mean), "ci", book.range(low, high))
            : Quantity.phrase("chart.mean", "mean", book.number(mean));
    return new ChartData.Estimate(label, value(book, mean), book.value(low), book.value(high));
  }
}
