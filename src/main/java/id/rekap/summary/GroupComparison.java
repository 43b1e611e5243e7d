package id.rekap.summary;

import id.rekap.model.Variable;
import id.rekap.statistics.BrownForsythe;
import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.IndependentSamples;
import id.rekap.statistics.IndependentT;
import id.rekap.statistics.KruskalWallis;
import id.rekap.statistics.MannWhitney;
import id.rekap.statistics.OneWayAnova;
import id.rekap.statistics.StandardizedDifference;
import java.util.Arrays;
import java.util.List;

/**
 * The changes of groups of respondents against one another: of numbers the difference, of ordered
 * categories the steps, of yes/no answers whether somebody joined the first category (1), left it
 * (-1) or stayed (0). Both tests stand in the figures, whichever the report prints.
 */
final class GroupComparison {

  private static final int STATISTIC = 2;

  private final Observations observations;
  private final Outcome outcome;
  private final Variable variable;
  private final List<String> groups;

  GroupComparison(
      final Observations observations, final Outcome outcome, final List<String> groups) {
    this.observations = observations;
    this.outcome = outcome;
    this.variable = outcome.variable();
    this.groups = groups;
  }

  void addTo(final FigureBook.Builder book) {
    final double[][] changes = groups.stream().map(this::changes).toArray(double[][]::new);
    final int[] sizes = Arrays.stream(changes).mapToInt(one -> one.length).toArray();
    final long n = Arrays.stream(sizes).sum();
    book.count(key("n_kelompok"), groups.size(), null);
    book.pValue(key("p_terkecil"), smallestP(sizes), n);
    if (groups.size() == 2) {
      ranks(book, IndependentSamples.of(changes[0], changes[1]), n);
      if (variable.isNumeric()) {
        means(book, IndependentSamples.of(changes[0], changes[1]), n);
      }
    } else {
      ranks(book, changes, n);
      if (variable.isNumeric()) {
        means(book, changes, n);
      }
      GroupPairs.addTo(book, outcome, groups, changes);
    }
  }

  private FigureKey key(final String measure) {
    return outcome.change(measure);
  }

  private double[] changes(final String group) {
    final int sign = OutcomeKind.of(variable) == OutcomeKind.YES_NO ? -1 : 1;
    return Arrays.stream(observations.pairs(outcome, group).differences())
        .map(one -> sign * one)
        .toArray();
  }

  /**
   * The smallest p that any test of ranks can give with these sizes: k! of all ways to deal the
   * people into the groups.
   */
  static double smallestP(final int... sizes) {
    double p = 1;
    int dealt = 0;
    for (int group = 0; group < sizes.length; group++) {
      p *= group + 1;
      for (int i = 1; i <= sizes[group]; i++) {
        dealt++;
        p *= (double) i / dealt;
      }
    }
    return Math.min(1, p);
  }

  private void ranks(
      final FigureBook.Builder book, final IndependentSamples samples, final long n) {
    final MannWhitney test = MannWhitney.of(samples);
    final Double u = Description.value(test.uFirst());
    book.put(key("u_mann_whitney"), u, n, u != null && u == Math.rint(u) ? 0 : 1);
    book.put(key("z_mann_whitney"), Description.value(test.z()), n, STATISTIC);
    book.pValue(key("p_mann_whitney"), Description.value(test.pValue()), n);
    book.put(key("r_mann_whitney"), Description.value(test.rankBiserial()), n, STATISTIC);
    final int fine = Decimals.ofStatistics(variable);
    book.put(key("hl_kelompok"), Description.value(test.hodgesLehmann()), n, fine);
  }

  private void means(
      final FigureBook.Builder book, final IndependentSamples samples, final long n) {
    final int fine = Decimals.ofStatistics(variable);
    final IndependentT test = IndependentT.welch(samples);
    book.put(key("selisih_kelompok"), Description.value(test.meanDifference()), n, fine);
    book.put(
        key("selisih_kelompok_ci95_bawah"),
        test.interval().map(ConfidenceInterval::lower).orElse(null),
        n,
        fine);
    book.put(
        key("selisih_kelompok_ci95_atas"),
        test.interval().map(ConfidenceInterval::upper).orElse(null),
        n,
        fine);
    book.put(key("t_welch"), Description.value(test.t()), n, STATISTIC);
    book.put(key("df_welch"), Description.value(test.degreesOfFreedom()), n, 1);
    book.pValue(key("p_welch"), Description.value(test.pValue()), n);
    book.put(
        key("g_kelompok"),
        Description.value(StandardizedDifference.of(samples).hedgesG()),
        n,
        STATISTIC);
  }

  private void ranks(final FigureBook.Builder book, final double[][] changes, final long n) {
    final KruskalWallis test = KruskalWallis.of(changes);
    book.put(key("h_kruskal_wallis"), Description.value(test.h()), n, STATISTIC);
    book.count(key("df_kruskal_wallis"), test.degreesOfFreedom(), n);
    book.pValue(key("p_kruskal_wallis"), Description.value(test.pValue()), n);
    book.put(key("epsilon2"), Description.value(test.epsilonSquared()), n, STATISTIC);
  }

  private void means(final FigureBook.Builder book, final double[][] changes, final long n) {
    final BrownForsythe spread = BrownForsythe.of(changes);
    book.put(key("f_brown_forsythe"), Description.value(spread.f()), n, STATISTIC);
    book.pValue(key("p_brown_forsythe"), Description.value(spread.pValue()), n);
    final OneWayAnova test = OneWayAnova.of(changes);
    book.put(key("f_anova"), Description.value(test.f()), n, STATISTIC);
    book.count(key("df_antara"), test.betweenDegreesOfFreedom(), n);
    book.count(key("df_dalam"), test.withinDegreesOfFreedom(), n);
    book.pValue(key("p_anova"), Description.value(test.pValue()), n);
    book.put(key("eta2"), Description.value(test.etaSquared()), n, STATISTIC);
  }
}
