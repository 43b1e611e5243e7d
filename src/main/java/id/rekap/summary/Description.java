package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.statistics.Descriptives;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Describes one variable on one occasion (none for a characteristic) within a group: counts,
 * shares, moments.
 */
final class Description {

  private final Observations observations;
  private final Variable variable;
  private final @Nullable Occasion occasion;
  private final @Nullable String group;

  Description(
      final Observations observations,
      final Variable variable,
      final @Nullable Occasion occasion,
      final @Nullable String group) {
    this.observations = observations;
    this.variable = variable;
    this.occasion = occasion;
    this.group = group;
  }

  private FigureKey key(final @Nullable String category, final String measure) {
    final String own = variable.group() == null ? FigureKey.EVERYBODY : variable.group();
    return new FigureKey(
        variable.code(),
        group == null ? own : group,
        occasion == null ? null : occasion.code(),
        category,
        measure);
  }

  void addTo(final FigureBook.Builder book) {
    final List<@Nullable Value> values = observations.values(variable, occasion, group);
    final long answered = answered(values);
    book.count(key(null, "n"), answered, null);
    book.count(key(null, "n_kosong"), values.size() - answered, (long) values.size());
    if (!variable.categories().isEmpty()) {
      categories(book, values, answered);
    }
    if (variable.isNumeric()) {
      moments(book, Observations.numbers(values));
    }
    if (variable.listed() && occasion != null && group == null) {
      listing(book, values);
    }
  }

  private static long answered(final List<@Nullable Value> values) {
    long answered = 0;
    for (final Value value : values) {
      answered += value == null ? 0 : 1;
    }
    return answered;
  }

  private void categories(
      final FigureBook.Builder book, final List<@Nullable Value> values, final long answered) {
    final Map<String, long[]> counts = new HashMap<>();
    long n = 0;
    for (final Value value : values) {
      final String label = Observations.category(value, variable);
      if (label != null) {
        counts.computeIfAbsent(label, one -> new long[1])[0]++;
        n++;
      }
    }
    book.count(key(null, "n_luar_kategori"), answered - n, (long) values.size());
    for (final Category category : variable.categories()) {
      final long count = counts.getOrDefault(category.label(), new long[1])[0];
      book.count(key(category.label(), "jumlah"), count, n);
      book.put(
          key(category.label(), "persen"),
          n == 0 ? null : 100.0 * count / n,
          n,
          FigureBook.PERCENT_DECIMALS);
    }
  }

  private void moments(final FigureBook.Builder book, final double[] values) {
    final int fine = Decimals.ofStatistics(variable);
    final int exact = Decimals.ofValues(variable, values);
    final long n = values.length;
    final Descriptives describe = Descriptives.of(values);
    book.put(key(null, "rerata"), value(describe.mean()), n, fine);
    book.put(key(null, "sd"), value(describe.standardDeviation()), n, fine);
    book.put(key(null, "median"), value(describe.median()), n, fine);
    book.put(key(null, "min"), value(describe.minimum()), n, exact);
    book.put(key(null, "maks"), value(describe.maximum()), n, exact);
    book.put(key(null, "q1"), value(describe.quantiles().type6(0.25)), n, fine);
    book.put(key(null, "q3"), value(describe.quantiles().type6(0.75)), n, fine);
    describe
        .meanInterval()
        .ifPresentOrElse(
            interval -> {
              book.put(key(null, "ci95_bawah"), interval.lower(), n, fine);
              book.put(key(null, "ci95_atas"), interval.upper(), n, fine);
            },
            () -> {
              book.put(key(null, "ci95_bawah"), null, n, fine);
              book.put(key(null, "ci95_atas"), null, n, fine);
            });
    threshold(book, values);
    extreme(book, values);
  }

  private void extreme(final FigureBook.Builder book, final double[] values) {
    final Extreme extreme = occasion == null ? null : Extreme.of(variable);
    if (extreme == null || values.length == 0) {
      return;
    }
    final long n = values.length;
    long reached = 0;
    for (final double value : values) {
      reached += value == extreme.value() ? 1 : 0;
    }
    book.count(key(null, extreme.count()), reached, n);
    book.put(key(null, extreme.share()), 100.0 * reached / n, n, FigureBook.PERCENT_DECIMALS);
  }

  private void threshold(final FigureBook.Builder book, final double[] values) {
    if (variable.threshold() == null || values.length == 0) {
      return;
    }
    long reached = 0;
    for (final double value : values) {
      if (variable.threshold().isReachedBy(value)) {
        reached++;
      }
    }
    final long n = values.length;
    book.count(key(null, "jumlah_ambang"), reached, n);
    book.put(key(null, "persen_ambang"), 100.0 * reached / n, n, FigureBook.PERCENT_DECIMALS);
  }

  private void listing(final FigureBook.Builder book, final List<@Nullable Value> values) {
    final int exact = Decimals.ofValues(variable, Observations.numbers(values));
    final List<Respondent> respondents = observations.respondents(variable, group);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Value.Numeric numeric) {
        book.put(key(respondents.get(i).code(), "nilai_individu"), numeric.number(), null, exact);
      }
    }
  }

  static @Nullable Double value(final OptionalDouble number) {
    return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
  }
}
