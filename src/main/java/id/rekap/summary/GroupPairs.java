package id.rekap.summary;

import id.rekap.statistics.IndependentSamples;
import id.rekap.statistics.IndependentT;
import id.rekap.statistics.MannWhitney;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every two of three groups or more, after the test of all of them: Welch's t after an analysis of
 * variance, Mann and Whitney's test after Kruskal and Wallis's; p by Holm's method. No pooled
 * spread is borrowed from the other groups, so that each pair stands on its own two.
 */
final class GroupPairs {

  /**
   * Two groups.
   *
   * @param first the earlier one in the dictionary
   * @param second the later one
   */
  record Pair(String first, String second) {

    /** The pair's name in the figures file, as a category. */
    String name() {
      return first + " - " + second;
    }
  }

  private GroupPairs() {}

  /** Every two groups in the order of the dictionary; none of two groups, whose test says all. */
  static List<Pair> of(final List<String> groups) {
    final List<Pair> pairs = new ArrayList<>();
    for (int i = 0; groups.size() > 2 && i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        pairs.add(new Pair(groups.get(i), groups.get(j)));
      }
    }
    return pairs;
  }

  /** The test of every two groups after a test of all; null after none. */
  static @Nullable StatisticalTest after(final @Nullable StatisticalTest test) {
    return test == StatisticalTest.ANOVA
        ? StatisticalTest.WELCH
        : test == StatisticalTest.KRUSKAL_WALLIS ? StatisticalTest.MANN_WHITNEY : null;
  }

  /** The name of a pair's p; null where the two are too small for a p below 0.05, or alike. */
  static @Nullable FigureKey p(
      final FigureBook book, final Outcome outcome, final Pair pair, final StatisticalTest test) {
    final Double smallest = book.value(outcome.change(pair.name(), "p_terkecil"));
    final FigureKey key = outcome.change(pair.name(), test.p());
    return smallest == null || smallest > TestChoice.ALPHA || !book.has(key) ? null : key;
  }

  /** Adds the figures of both tests, whichever the report prints; of categories that of ranks. */
  static void addTo(
      final FigureBook.Builder book,
      final Outcome outcome,
      final List<String> groups,
      final double[][] changes) {
    for (final Pair pair : of(groups)) {
      final IndependentSamples samples =
          IndependentSamples.of(
              changes[groups.indexOf(pair.first())], changes[groups.indexOf(pair.second())]);
      add(book, outcome, pair.name(), samples);
    }
  }

  private static void add(
      final FigureBook.Builder book,
      final Outcome outcome,
      final String pair,
      final IndependentSamples samples) {
    final int first = samples.nFirst();
    final int second = samples.nSecond();
    final long n = (long) first + second;
    book.pValue(outcome.change(pair, "p_terkecil"), GroupComparison.smallestP(first, second), n);
    final MannWhitney ranks = MannWhitney.of(samples);
    book.pValue(outcome.change(pair, "p_mann_whitney"), Description.value(ranks.pValue()), n);
    book.put(outcome.change(pair, "r_mann_whitney"), Description.value(ranks.rankBiserial()), n, 2);
    if (outcome.variable().isNumeric()) {
      final IndependentT means = IndependentT.welch(samples);
      final int fine = Decimals.ofStatistics(outcome.variable());
      book.put(
          outcome.change(pair, "selisih_kelompok"),
          Description.value(means.meanDifference()),
          n,
          fine);
      book.pValue(outcome.change(pair, "p_welch"), Description.value(means.pValue()), n);
    }
  }
}
