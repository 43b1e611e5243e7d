package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Dataset;
import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.model.SummaryFigure;
import id.rekap.model.Variable;
import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.NormalizedGain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A program that sent only summary numbers: what it sent, and what follows from it without a
 * respondent: percentages, the interval of a mean from mean, SD and n, the difference of two means,
 * the gain of means.
 */
final class SentFigures {

  private record Key(
      String variable,
      @Nullable String group,
      @Nullable String occasion,
      @Nullable String category,
      String measure) {}

  private final Dataset dataset;
  private final List<Outcome> outcomes;
  private final Map<Key, Double> sent = new HashMap<>();

  SentFigures(final Dataset dataset, final List<Outcome> outcomes) {
    this.dataset = dataset;
    this.outcomes = outcomes;
    for (final SummaryFigure one : dataset.figures()) {
      sent.put(
          new Key(one.variable(), one.group(), one.occasion(), one.category(), one.measure()),
          one.value());
    }
  }

  void addTo(final FigureBook.Builder book) {
    sizes(book);
    for (final Variable variable : Scopes.of(dataset)) {
      for (final @Nullable String group : scopes(variable)) {
        if (!variable.measured()) {
          variable(book, variable, group, null);
        }
      }
    }
    for (final Outcome outcome : outcomes) {
      for (final @Nullable String group : scopes(outcome.variable())) {
        for (final Occasion occasion : outcome.occasions()) {
          variable(book, outcome.variable(), group, occasion);
        }
        if (outcome.isCompared()) {
          compare(book, outcome, group);
        }
      }
    }
  }

  private List<@Nullable String> scopes(final Variable variable) {
    return RespondentFigures.scopes(variable, dataset.dictionary().groups());
  }

  private void sizes(final FigureBook.Builder book) {
    book.count(new FigureKey(null, null, null, null, "n"), dataset.headcount(), null);
    for (final String group : dataset.dictionary().groups()) {
      final Double size = sent.get(new Key(SummaryFigure.RESPONDENTS, group, null, null, "n"));
      if (size != null) {
        book.count(new FigureKey(null, group, null, null, "n"), Math.round(size), null);
      }
    }
  }

  private @Nullable Double value(
      final Variable variable,
      final @Nullable String group,
      final @Nullable Occasion occasion,
      final @Nullable String category,
      final String measure) {
    final String at = occasion == null ? null : occasion.code();
    final String own = group == null ? variable.group() : group;
    return sent.get(new Key(variable.code(), own, at, category, measure));
  }

  private static FigureKey key(
      final Variable variable,
      final @Nullable String group,
      final @Nullable String occasion,
      final @Nullable String category,
      final String measure) {
    final String own = variable.group() == null ? FigureKey.EVERYBODY : variable.group();
    return new FigureKey(variable.code(), group == null ? own : group, occasion, category, measure);
  }

  private void variable(
      final FigureBook.Builder book,
      final Variable variable,
      final @Nullable String group,
      final @Nullable Occasion occasion) {
    final String at = occasion == null ? null : occasion.code();
    long total = 0;
    boolean counted = false;
    for (final Category category : variable.categories()) {
      final Double count = value(variable, group, occasion, category.label(), "jumlah");
      if (count != null) {
        total += Math.round(count);
        counted = true;
      }
    }
    if (counted) {
      for (final Category category : variable.categories()) {
        final Double sentCount = value(variable, group, occasion, category.label(), "jumlah");
        final long count = sentCount == null ? 0 : Math.round(sentCount);
        book.count(key(variable, group, at, category.label(), "jumlah"), count, total);
        book.put(
            key(variable, group, at, category.label(), "persen"),
            total == 0 ? null : 100.0 * count / total,
            total,
            FigureBook.PERCENT_DECIMALS);
      }
    }
    final Double n = value(variable, group, occasion, null, "n");
    if (n != null || counted) {
      book.count(key(variable, group, at, null, "n"), n == null ? total : Math.round(n), null);
    }
    moments(book, variable, group, occasion);
  }

  private void moments(
      final FigureBook.Builder book,
      final Variable variable,
      final @Nullable String group,
      final @Nullable Occasion occasion) {
    final Double mean = value(variable, group, occasion, null, "rerata");
    if (mean == null) {
      return;
    }
    final String at = occasion == null ? null : occasion.code();
    final int fine = Decimals.ofStatistics(variable);
    final Double sentN = value(variable, group, occasion, null, "n");
    final Long n = sentN == null ? null : Math.round(sentN);
    for (final String measure : List.of("rerata", "median", "sd")) {
      final Double number = value(variable, group, occasion, null, measure);
      if (number != null) {
        book.put(key(variable, group, at, null, measure), number, n, fine);
      }
    }
    for (final String measure : List.of("min", "maks")) {
      final Double number = value(variable, group, occasion, null, measure);
      if (number != null) {
        book.put(
            key(variable, group, at, null, measure),
            number,
            n,
            Decimals.ofValues(variable, number));
      }
    }
    final Double sd = value(variable, group, occasion, null, "sd");
    if (sd != null && n != null) {
      final Optional<ConfidenceInterval> interval =
          ConfidenceInterval.ofMean(mean, sd, n, ConfidenceInterval.LEVEL);
      interval.ifPresent(
          found -> {
            book.put(key(variable, group, at, null, "ci95_bawah"), found.lower(), n, fine);
            book.put(key(variable, group, at, null, "ci95_atas"), found.upper(), n, fine);
          });
    }
  }

  private void compare(
      final FigureBook.Builder book, final Outcome outcome, final @Nullable String group) {
    final Occasion first = Objects.requireNonNull(outcome.first());
    final Occasion last = Objects.requireNonNull(outcome.last());
    final Variable variable = outcome.variable();
    final String span = first.code() + "-" + last.code();
    for (final Category category : variable.categories()) {
      falls(book, variable, group, category, first, last);
    }
    final Double before = value(variable, group, first, null, "rerata");
    final Double after = value(variable, group, last, null, "rerata");
    if (before == null || after == null) {
      return;
    }
    final int fine = Decimals.ofStatistics(variable);
    book.put(key(variable, group, span, null, "selisih_rerata"), after - before, null, fine);
    book.put(
        key(variable, group, span, null, "selisih_rerata_persen"),
        before == 0 ? null : 100 * (after - before) / before,
        null,
        FigureBook.PERCENT_DECIMALS);
    gain(book, variable, key(variable, group, span, null, "ngain_kelas"), before, after);
  }

  private void falls(
      final FigureBook.Builder book,
      final Variable variable,
      final @Nullable String group,
      final Category category,
      final Occasion first,
      final Occasion last) {
    final double[] before = shares(variable, group, category, first);
    final double[] after = shares(variable, group, category, last);
    if (before[0] > 0 && after[1] > 0) {
      book.put(
          key(
              variable,
              group,
              first.code() + "-" + last.code(),
              category.label(),
              "penurunan_persen"),
          100 * (1 - after[0] * before[1] / (after[1] * before[0])),
          null,
          1);
    }
  }

  private double[] shares(
      final Variable variable,
      final @Nullable String group,
      final Category category,
      final Occasion occasion) {
    double all = 0;
    for (final Category one : variable.categories()) {
      final Double count = value(variable, group, occasion, one.label(), "jumlah");
      all += count == null ? 0 : count;
    }
    final Double own = value(variable, group, occasion, category.label(), "jumlah");
    return new double[] {own == null ? 0 : own, all};
  }

  static void gain(
      final FigureBook.Builder book,
      final Variable variable,
      final FigureKey key,
      final double before,
      final double after) {
    final Double limit =
        variable.direction() == Direction.DOWN
            ? variable.scale().minimum()
            : variable.scale().maximum();
    if (limit == null || variable.direction() == null || variable.kind() != Variable.Kind.SCORE) {
      return;
    }
    NormalizedGain.ofMeans(before, after, limit)
        .ifPresent(
            gain -> {
              book.put(key, gain.value(), null, 2);
              book.band(key, band(gain.category()));
            });
  }

  static String band(final NormalizedGain.Category category) {
    return switch (category) {
      case HIGH -> "high";
      case MEDIUM -> "middle";
      case LOW -> "low";
      case FELL -> "fell";
    };
  }
}
