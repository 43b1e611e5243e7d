package id.rekap.summary;

import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.EffectSize;
import id.rekap.statistics.PairedCorrelation;
import id.rekap.statistics.PairedSample;
import id.rekap.statistics.PairedT;
import id.rekap.statistics.ShapiroWilk;
import id.rekap.statistics.WilcoxonSignedRank;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures of both paired tests on one outcome, whichever of them the report prints. */
final class PairedTests {

  private static final int SHAPIRO = 3;
  private static final int STATISTIC = 2;

  private final PairedSample pairs;
  private final int decimals;
  private final Function<String, FigureKey> key;
  private final long n;

  PairedTests(final PairedSample pairs, final int decimals, final Function<String, FigureKey> key) {
    this.pairs = pairs;
    this.decimals = decimals;
    this.key = key;
    this.n = pairs.n();
  }

  void addTo(final FigureBook.Builder book) {
    final ShapiroWilk normality = ShapiroWilk.of(pairs.differences());
    book.put(key.apply("shapiro_w"), Description.value(normality.w()), n, SHAPIRO);
    book.pValue(key.apply("shapiro_p"), Description.value(normality.pValue()), n);
    t(book);
    wilcoxon(book);
    effect(book);
  }

  private void t(final FigureBook.Builder book) {
    final PairedT test = PairedT.of(pairs);
    book.put(key.apply("t"), Description.value(test.t()), n, STATISTIC);
    book.put(key.apply("df"), test.t().isPresent() ? Double.valueOf(n - 1.0) : null, n, 0);
    book.pValue(key.apply("p_t"), Description.value(test.pValue()), n);
  }

  /** Only what ranks give: for ordered categories, whose places are not amounts. */
  void addRanks(final FigureBook.Builder book) {
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(pairs);
    book.count(key.apply("n_nol"), test.zeros(), n);
    rankSum(book, "w_plus", test.wPlus());
    rankSum(book, "w_minus", test.wMinus());
    book.pValue(key.apply("p_wilcoxon"), Description.value(test.pValue()), n);
    book.put(key.apply("r_biserial"), Description.value(test.rankBiserial()), n, STATISTIC);
    book.put(key.apply("r_z"), Description.value(test.rZ()), n, STATISTIC);
  }

  private void wilcoxon(final FigureBook.Builder book) {
    book.count(key.apply("naik"), pairs.up(), n);
    book.count(key.apply("turun"), pairs.down(), n);
    book.count(key.apply("tetap"), pairs.same(), n);
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(pairs);
    book.count(key.apply("n_nol"), test.zeros(), n);
    book.count(key.apply("n_tanpa_nol"), test.nEffective(), n);
    rankSum(book, "w_plus", test.wPlus());
    rankSum(book, "w_minus", test.wMinus());
    final OptionalDouble z = test.z();
    book.put(
        key.apply("z_wilcoxon"),
        z.isPresent() ? Double.valueOf(-Math.abs(z.getAsDouble())) : null,
        n,
        STATISTIC);
    book.pValue(key.apply("p_wilcoxon"), Description.value(test.pValue()), n);
    book.pValue(key.apply("p_wilcoxon_asimtotik"), Description.value(test.asymptoticPValue()), n);
    book.put(key.apply("r_biserial"), Description.value(test.rankBiserial()), n, STATISTIC);
    book.put(key.apply("r_z"), Description.value(test.rZ()), n, STATISTIC);
    book.put(key.apply("hodges_lehmann"), Description.value(test.hodgesLehmann()), n, decimals);
    interval(book, "hl", test.shiftInterval(ConfidenceInterval.LEVEL), decimals);
  }

  private void rankSum(
      final FigureBook.Builder book, final String measure, final OptionalDouble sum) {
    final boolean whole = sum.isEmpty() || sum.getAsDouble() == Math.rint(sum.getAsDouble());
    book.put(key.apply(measure), Description.value(sum), n, whole ? 0 : 1);
  }

  private void interval(
      final FigureBook.Builder book,
      final String measure,
      final Optional<ConfidenceInterval> interval,
      final int places) {
    book.put(
        key.apply(measure + "_ci95_bawah"),
        interval.map(ConfidenceInterval::lower).orElse(null),
        n,
        places);
    book.put(
        key.apply(measure + "_ci95_atas"),
        interval.map(ConfidenceInterval::upper).orElse(null),
        n,
        places);
  }

  private void effect(final FigureBook.Builder book) {
    final EffectSize effect = EffectSize.of(pairs);
    book.put(key.apply("d_z"), Description.value(effect.dZ()), n, STATISTIC);
    interval(book, "d_z", effect.dZInterval(), STATISTIC);
    book.put(key.apply("g_av"), Description.value(effect.gAv()), n, STATISTIC);
    book.put(
        key.apply("r_pasangan"), Description.value(PairedCorrelation.of(pairs).r()), n, STATISTIC);
  }
}
