package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Figures of categories: bars of a characteristic, stacks of an outcome. */
public final class CategoryChart {

  /** From so many categories on a table alone is hard to read. */
  private static final int MANY = 5;

  private CategoryChart() {}

  /**
   * Bars for the characteristics that have five categories or more with answers.
   *
   * @param analysis the program's numbers
   * @param variables characteristics
   * @return the figure; null where a table alone will do
   */
  public static @Nullable ChartData bars(final Analysis analysis, final List<Variable> variables) {
    final List<ChartData.BarGroup> groups = new ArrayList<>();
    for (final Variable variable : variables) {
      final List<ChartData.Bar> bars = bars(analysis.book(), variable);
      if (bars.stream().filter(bar -> bar.share() > 0).count() >= MANY) {
        groups.add(new ChartData.BarGroup(new Quantity.Label(variable.label()), bars));
      }
    }
    return groups.isEmpty() ? null : new ChartData.Bars(groups);
  }

  private static List<ChartData.Bar> bars(final FigureBook book, final Variable variable) {
    final List<ChartData.Bar> bars = new ArrayList<>();
    final String scope = variable.group() == null ? FigureKey.EVERYBODY : variable.group();
    for (final Category category : variable.categories()) {
      final FigureKey key = new FigureKey(variable.code(), scope, null, category.label(), "jumlah");
      final Double share = book.value(key.measure("persen"));
      bars.add(
          new ChartData.Bar(
              new Quantity.Label(category.label()),
              share == null ? 0 : share / 100,
              new Quantity.With(book.count(key), percent(book, key))));
    }
    return bars;
  }

  private static Quantity percent(final FigureBook book, final FigureKey key) {
    return Quantity.phrase("chart.percent", "share", book.share(key));
  }

  /**
   * Stacked bars of an outcome with categories, one bar an occasion.
   *
   * @param analysis the program's numbers
   * @param outcome an outcome with categories
   * @return the figure; null with a single category or fewer than two occasions
   */
  public static @Nullable ChartData stacks(final Analysis analysis, final Outcome outcome) {
    final List<Category> categories = outcome.variable().categories();
    if (categories.size() < 2 || !outcome.isCompared()) {
      return null;
    }
    final FigureBook book = analysis.book();
    final List<ChartData.Stack> stacks = new ArrayList<>();
    for (final Occasion occasion : outcome.occasions()) {
      final List<Double> shares = new ArrayList<>();
      final List<Quantity> printed = new ArrayList<>();
      for (final Category category : categories) {
        final FigureKey key = outcome.at(occasion, category.label(), "jumlah");
        final Double share = book.value(key.measure("persen"));
        shares.add(share == null ? 0 : share / 100);
        printed.add(percent(book, key));
      }
      stacks.add(new ChartData.Stack(new Quantity.Label(occasion.label()), shares, printed));
    }
    return new ChartData.Stacks(labels(outcome), stacks);
  }

  /**
   * Stacked bars of the complete pairs of each group, one bar an occasion.
   *
   * @param analysis the program's numbers
   * @param outcome three categories or more, compared in groups of respondents
   * @return the figure; null where fewer than two groups have pairs
   */
  public static @Nullable ChartData groups(final Analysis analysis, final Outcome outcome) {
    final List<String> groups = Groups.compared(analysis.observations(), outcome);
    if (groups.size() < 2) {
      return null;
    }
    final List<ChartData.Stack> stacks = new ArrayList<>();
    for (final String group : groups) {
      final Outcome own = outcome.within(group);
      stacks.add(stack(analysis.book(), own, Objects.requireNonNull(own.first()), "jumlah_awal"));
      stacks.add(stack(analysis.book(), own, Objects.requireNonNull(own.last()), "jumlah_akhir"));
    }
    return new ChartData.Stacks(labels(outcome), stacks);
  }

  private static ChartData.Stack stack(
      final FigureBook book, final Outcome own, final Occasion occasion, final String measure) {
    final List<Double> shares = new ArrayList<>();
    final List<Quantity> printed = new ArrayList<>();
    for (final Category category : own.variable().categories()) {
      final FigureKey count = own.change(category.label(), measure);
      final long of = book.size(count, 0);
      shares.add((double) book.whole(count) / of);
      printed.add(
          Quantity.phrase(
              "chart.percent",
              "share",
              new Quantity.Share(book.whole(count), of, FigureBook.PERCENT_DECIMALS)));
    }
    return new ChartData.Stack(
        Quantity.phrase(
            "chart.group-occasion",
            "group",
            new Quantity.Label(own.scope()),
            "occasion",
            OccasionNames.brief(occasion)),
        shares,
        printed);
  }

  private static List<Quantity> labels(final Outcome outcome) {
    return outcome.variable().categories().stream()
        .map(one -> (Quantity) new Quantity.Label(one.label()))
        .toList();
  }
}
