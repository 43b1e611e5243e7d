package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.model.Variable;
import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.Descriptives;
import id.rekap.statistics.NormalizedGain;
import id.rekap.statistics.PairedSample;
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
  private final String occasions;

  NumericChange(
      final Observations observations, final Outcome outcome, final @Nullable String group) {
    this.observations = observations;
    this.outcome = outcome;
    this.variable = outcome.variable();
    this.group = group;
    this.first = Objects.requireNonNull(outcome.first());
    this.last = Objects.requireNonNull(outcome.last());
    this.occasions = first.code() + "-" + last.code();
  }

  private FigureKey key(final String measure) {
    return key(null, measure);
  }

  private FigureKey key(final @Nullable String category, final String measure) {
    return new FigureKey(
        variable.code(), group == null ? outcome.scope() : group, occasions, category, measure);
  }

  void addTo(final FigureBook.Builder book) {
    final double[] firsts = observations.levels(variable, first, group);
    final double[] lasts = observations.levels(variable, last, group);
    final PairedSample pairs = PairedSample.ofPresent(firsts, lasts);
    final long n = pairs.n();
    final long either = present(firsts) + present(lasts) - n;
    book.count(key("n_pasangan"), n, null);
    book.count(key("n_dikeluarkan"), either - n, either);
    moments(book, pairs.differences(), n);
    end(book, "awal", pairs.meanBefore(), pairs.standardDeviationBefore(), n);
    end(book, "akhir", pairs.meanAfter(), pairs.standardDeviationAfter(), n);
    relative(book, pairs);
    gain(book, pairs);
    new PairedTests(pairs, Decimals.ofStatistics(variable), this::key).addTo(book);
    if (variable.listed() && group == null) {
      listing(book, firsts, lasts, pairs.differences());
    }
  }

  private static long present(final double[] levels) {
    long present = 0;
    for (final double level : levels) {
      present += Double.isNaN(level) ? 0 : 1;
    }
    return present;
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
  private void end(
      final FigureBook.Builder book,
      final String end,
      final OptionalDouble mean,
      final OptionalDouble deviation,
      final long n) {
    final int fine = Decimals.ofStatistics(variable);
    book.put(key("rerata_" + end), Description.value(mean), n, fine);
    book.put(key("sd_" + end), Description.value(deviation), n, fine);
  }

  /** The change in per cent: of the means, and the smallest of the individual rises. */
  private void relative(final FigureBook.Builder book, final PairedSample pairs) {
    final long n = pairs.n();
    final double meanBefore = pairs.meanBefore().orElse(0);
    book.put(
        key("selisih_rerata_persen"),
        meanBefore == 0
            ? null
            : Double.valueOf(100 * (pairs.meanAfter().orElseThrow() - meanBefore) / meanBefore),
        n,
        FigureBook.PERCENT_DECIMALS);
    final double[] before = pairs.before();
    final double[] after = pairs.after();
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

  private void gain(final FigureBook.Builder book, final PairedSample pairs) {
    final long n = pairs.n();
    final Double limit = limit();
    if (limit == null || n == 0) {
      return;
    }
    SentFigures.gain(
        book,
        variable,
        key("ngain_kelas"),
        pairs.meanBefore().orElseThrow(),
        pairs.meanAfter().orElseThrow());
    final double[] gains = gains(pairs, limit);
    book.put(
        key("ngain_rerata"),
        Description.value(Descriptives.of(gains).mean()),
        (long) gains.length,
        GAIN_DECIMALS);
    book.count(key("n_ngain_dikeluarkan"), n - gains.length, n);
  }

  private static double[] gains(final PairedSample pairs, final double limit) {
    final double[] before = pairs.before();
    final double[] after = pairs.after();
    final double[] gains = new double[before.length];
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      final Optional<NormalizedGain> gain = NormalizedGain.ofMeans(before[i], after[i], limit);
      if (gain.isPresent()) {
        gains[count++] = gain.get().value();
      }
    }
    return Arrays.copyOf(gains, count);
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

  private void listing(
      final FigureBook.Builder book,
      final double[] firsts,
      final double[] lasts,
      final double[] changes) {
    final int exact = Decimals.ofValues(variable, changes);
    final List<Respondent> respondents = observations.respondents(variable, group);
    int pair = 0;
    for (int i = 0; i < firsts.length; i++) {
      if (!Double.isNaN(firsts[i]) && !Double.isNaN(lasts[i])) {
        book.put(key(respondents.get(i).code(), "selisih_individu"), changes[pair++], null, exact);
      }
    }
  }
}
