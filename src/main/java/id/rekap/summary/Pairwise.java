package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import id.rekap.statistics.Descriptives;
import id.rekap.statistics.PairedSample;
import id.rekap.statistics.WilcoxonSignedRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two occasions at a time of an outcome that was measured on three or more: every two up to four
 * occasions, above that each against the first.
 */
final class Pairwise {

  private static final int MOST_OCCASIONS = 4;
  private static final int STATISTIC = 2;

  private final Observations observations;
  private final Outcome outcome;

  Pairwise(final Observations observations, final Outcome outcome) {
    this.observations = observations;
    this.outcome = outcome;
  }

  /** The comparisons, earlier occasions first; none without a test of them, or for a part. */
  static List<Outcome> pairs(final Outcome outcome) {
    final List<Outcome> pairs = new ArrayList<>();
    if (outcome.isPart()
        || TestChoice.isOfTwo(outcome)
        || AnalysisRegistry.of(outcome).pairwise() == null) {
      return pairs;
    }
    final List<Occasion> occasions = outcome.occasions();
    final int first = isAgainstFirst(outcome) ? 1 : occasions.size();
    for (int i = 0; i < first; i++) {
      for (int j = i + 1; j < occasions.size(); j++) {
        pairs.add(outcome.between(occasions.get(i), occasions.get(j)));
      }
    }
    return pairs;
  }

  static boolean isAgainstFirst(final Outcome outcome) {
    return outcome.occasions().size() > MOST_OCCASIONS;
  }

  /** The name of a comparison's p; null with fewer than six people who changed. */
  static @Nullable FigureKey p(final FigureBook book, final Outcome pair) {
    final StatisticalTest test = Objects.requireNonNull(AnalysisRegistry.of(pair).pairwise());
    final FigureKey key = pair.change(test.p());
    return book.has(key) && book.whole(pair.change("n_tanpa_nol")) >= TestChoice.FEWEST
        ? key
        : null;
  }

  /** Whether comparisons are shown: only after a test over all occasions with p below 0.05. */
  static boolean isShown(final FigureBook book, final Outcome outcome) {
    final StatisticalTest test = TestChoice.overAll(book, outcome).test();
    return !outcome.isPart()
        && test != null
        && Corrected.decisive(book, outcome.over(test.p())) < TestChoice.ALPHA;
  }

  void addTo(final FigureBook.Builder book) {
    for (final Outcome pair : pairs(outcome)) {
      if (AnalysisRegistry.of(outcome).pairwise() == StatisticalTest.MCNEMAR) {
        new CategoryChange(observations, pair, null).addTo(book);
      } else if (!book.has(pair.change("p_wilcoxon"))) {
        wilcoxon(book, pair);
      }
    }
  }

  private void wilcoxon(final FigureBook.Builder book, final Outcome pair) {
    final Variable variable = outcome.variable();
    final PairedSample sample = observations.pairs(pair, null);
    final long n = sample.n();
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(sample);
    book.count(pair.change("n_pasangan"), n, null);
    book.count(pair.change("n_tanpa_nol"), test.nEffective(), n);
    if (variable.isNumeric()) {
      final Double mean = Description.value(Descriptives.of(sample.differences()).mean());
      book.put(pair.change("selisih_rerata"), mean, n, Decimals.ofStatistics(variable));
    }
    book.pValue(pair.change("p_wilcoxon"), Description.value(test.pValue()), n);
    book.put(pair.change("r_biserial"), Description.value(test.rankBiserial()), n, STATISTIC);
  }
}
