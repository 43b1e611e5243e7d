package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.Descriptives;
import id.rekap.statistics.NormalizedGain;
import id.rekap.statistics.PairedSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The change of a numeric outcome over complete pairs; the tests on it are {@link PairedTests}. */
final class NumericChange {

  private static final int GAIN_DECIMALS = 2;

  private final Observations observations;
  private final Outcome outcome;
  private final Variable variable;
  private final @Nullable String group;
  private final Occasion first;
  private final Occasion last;

  NumericChange(
      final Observations observations, final Outcome outcome, final @Nullable String group) {
    this.observations = observations;
    this.outcome = outcome;
    this.variable = outcome.variable();
    this.group = group;
    this.first = Objects.requireNonNull(outcome.first());
    this.last = Objects.requireNonNull(outcome.last());
  }

  private FigureKey key(final String measure) {
    return key(null, measure);
  }

  private FigureKey key(final @Nullable String category, final String measure) {
    return new FigureKey(
        variable.code(),
        group == null ? outcome.scope() : group,
        first.code() + "-" + last.code(),
        category,
        measure);
  }

  void addTo(final FigureBook.Builder book) {
    final List<@Nullable Value> firsts = observations.values(variable, first, group);
    final List<@Nullable Value> lasts = observations.values(variable, last, group);
    final double[] before = paired(firsts, lasts);
    final double[] after = paired(lasts, firsts);
    final PairedSample pairs = PairedSample.of(before, after);
    final long n = pairs.n();
    final long either =
        Observations.numbers(firsts).length + Observations.numbers(lasts).length - n;
    book.count(key("n_pasangan"), n, null);
    book.count(key("n_dikeluarkan"), either - n, either);
    moments(book, pairs.differences(), n);
    ends(book, before, "awal");
    ends(book, after, "akhir");
    relative(book, before, after);
    gain(book, before, after, n);
    new PairedTests(pairs, Decimals.ofStatistics(variable), this::key).addTo(book);
    if (variable.listed() && group == null) {
      listing(book, complete());
    }
  }

  /** The numbers of one occasion, of those who have one on the other occasion, too. */
  private static double[] paired(
      final List<@Nullable Value> wanted, final List<@Nullable Value> other) {
    final double[] numbers = new double[wanted.size()];
    int count = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (wanted.get(i) instanceof Value.Numeric number && other.get(i) instanceof Value.Numeric) {
        numbers[count++] = number.number();
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  private @Nullable Double number(final Respondent one, final Occasion occasion) {
    return observations.number(one, variable, occasion);
  }

  private List<Respondent> complete() {
    return observations.respondents(variable, group).stream()
        .filter(one -> number(one, first) != null && number(one, last) != null)
        .toList();
  }

  private void moments(final FigureBook.Builder book, final double[] differences, final long n) {
    final int fine = Decimals.ofStatistics(variable);
    final int exact = Decimals.ofValues(variable, differences);
    final Descriptives describe = Descriptives.of(differences);
    book.put(key("selisih_rerata"), Description.value(describe.mean()), n, fine);
    book.put(key("selisih_sd"), Description.value(describe.standardDeviation()), n, fine);
    book.put(key("selisih_median"), Description.value(describe.median()), n, fine);
    book.put(key("selisih_min"), Description.value(describe.minimum()), n, exact);
    book.put(key("selisih_maks"), Description.value(describe.maximum()), n, exact);
    final Optional<ConfidenceInterval> interval = describe.meanInterval();
    book.put(
        key("selisih_ci95_bawah"), interval.map(ConfidenceInterval::lower).orElse(null), n, fine);
    book.put(
        key("selisih_ci95_atas"), interval.map(ConfidenceInterval::upper).orElse(null), n, fine);
  }

  /** Mean and standard deviation of one end of the complete pairs. */
  private void ends(final FigureBook.Builder book, final double[] values, final String end) {
    final int fine = Decimals.ofStatistics(variable);
    final long n = values.length;
    final Descriptives describe = Descriptives.of(values);
    book.put(key("rerata_" + end), Description.value(describe.mean()), n, fine);
    book.put(key("sd_" + end), Description.value(describe.standardDeviation()), n, fine);
  }

  /** The change in per cent: of the means, and the smallest of the individual rises. */
  private void relative(
      final FigureBook.Builder book, final double[] before, final double[] after) {
    final long n = before.length;
    final OptionalDouble meanBefore = Descriptives.of(before).mean();
    final OptionalDouble meanAfter = Descriptives.of(after).mean();
    final boolean defined = meanBefore.isPresent() && meanBefore.getAsDouble() != 0;
    book.put(
        key("selisih_rerata_persen"),
        defined
            ? Double.valueOf(
                100
                    * (meanAfter.orElseThrow() - meanBefore.getAsDouble())
                    / meanBefore.getAsDouble())
            : null,
        n,
        FigureBook.PERCENT_DECIMALS);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < before.length; i++) {
      if (before[i] > 0) {
        least = Math.min(least, 100 * (after[i] - before[i]) / before[i]);
      }
    }
    book.put(
        key("min_kenaikan_persen"),
        Double.isFinite(least) ? Double.valueOf(least) : null,
        n,
        FigureBook.PERCENT_DECIMALS);
  }

  private void gain(
      final FigureBook.Builder book, final double[] before, final double[] after, final long n) {
    final Double limit = limit();
    if (limit == null || n == 0) {
      return;
    }
    SentFigures.gain(
        book,
        variable,
        key("ngain_kelas"),
        Descriptives.of(before).mean().orElseThrow(),
        Descriptives.of(after).mean().orElseThrow());
    final List<Double> gains = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      NormalizedGain.ofMeans(before[i], after[i], limit).ifPresent(one -> gains.add(one.value()));
    }
    final double[] defined = gains.stream().mapToDouble(Double::doubleValue).toArray();
    book.put(
        key("ngain_rerata"),
        Description.value(Descriptives.of(defined).mean()),
        (long) defined.length,
        GAIN_DECIMALS);
    book.count(key("n_ngain_dikeluarkan"), n - defined.length, n);
  }

  /**
   * The end of the scale that a score can reach; a volume has no such end, whatever range is
   * allowed for it.
   */
  private @Nullable Double limit() {
    if (variable.direction() == null || variable.kind() != Variable.Kind.SCORE) {
      return null;
    }
    return variable.direction() == Direction.DOWN
        ? variable.scale().minimum()
        : variable.scale().maximum();
  }

  private void listing(final FigureBook.Builder book, final List<Respondent> complete) {
    final double[] changes = complete.stream().mapToDouble(this::change).toArray();
    final int exact = Decimals.ofValues(variable, changes);
    for (final Respondent one : complete) {
      book.put(key(one.code(), "selisih_individu"), change(one), null, exact);
    }
  }

  private double change(final Respondent one) {
    final double[] before = {Objects.requireNonNull(number(one, first))};
    final double[] after = {Objects.requireNonNull(number(one, last))};
    return PairedSample.of(before, after).differences()[0];
  }
}
