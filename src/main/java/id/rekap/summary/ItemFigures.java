package id.rekap.summary;

import id.rekap.model.Item;
import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
import id.rekap.statistics.Descriptives;
import id.rekap.statistics.ItemAnalysis;
import id.rekap.statistics.McNemar;
import id.rekap.statistics.MultipleTesting;
import id.rekap.statistics.PairedSample;
import id.rekap.statistics.WilcoxonSignedRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The items of an instrument: answers on each occasion, the change of each with Holm's correction
 * over the items, difficulty, discrimination, and the reliability of the whole.
 */
final class ItemFigures {

  private static final int COEFFICIENT = 2;
  private static final int MEAN = 2;

  private final Observations observations;
  private final Outcome outcome;
  private final ItemScores scores;

  ItemFigures(final Observations observations, final Outcome outcome, final ItemScores scores) {
    this.observations = observations;
    this.outcome = outcome;
    this.scores = scores;
  }

  void addTo(final FigureBook.Builder book) {
    final List<Respondent> respondents = observations.respondents(outcome.variable(), null);
    for (final Occasion occasion : outcome.occasions()) {
      if (scores.isAnswered(occasion)) {
        for (final Item item : scores.items()) {
          answers(book, respondents, occasion, item);
        }
        quality(book, respondents, occasion);
      }
    }
    final Occasion first = outcome.first();
    final Occasion last = outcome.last();
    if (first != null && last != null && scores.isAnswered(first) && scores.isAnswered(last)) {
      changes(book, respondents, first, last);
    }
  }

  private void answers(
      final FigureBook.Builder book,
      final List<Respondent> respondents,
      final Occasion occasion,
      final Item item) {
    final double[] given =
        respondents.stream()
            .map(one -> scores.of(one, occasion, item))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    final long n = given.length;
    if (scores.isYesNo()) {
      final long right = Arrays.stream(given).filter(one -> one == 1).count();
      book.count(outcome.at(occasion, item.code(), "jumlah_benar"), right, n);
      book.put(
          outcome.at(occasion, item.code(), "persen_benar"),
          n == 0 ? null : 100.0 * right / n,
          n,
          FigureBook.PERCENT_DECIMALS);
    } else {
      final Descriptives describe = Descriptives.of(given);
      final Double mean = Description.value(describe.mean());
      book.put(outcome.at(occasion, item.code(), "rerata"), mean, n, MEAN);
      final Double sd = Description.value(describe.standardDeviation());
      book.put(outcome.at(occasion, item.code(), "sd"), sd, n, MEAN);
    }
  }

  /** Of those who answered every item. */
  private void quality(
      final FigureBook.Builder book, final List<Respondent> respondents, final Occasion occasion) {
    final ItemAnalysis analysis = ItemAnalysis.of(scores.rows(respondents, occasion));
    final long n = analysis.n();
    book.count(outcome.at(occasion, "n_butir"), scores.items().size(), null);
    book.count(outcome.at(occasion, "n_butir_lengkap"), n, null);
    final Double alpha = Description.value(analysis.alpha());
    book.put(outcome.at(occasion, "alfa"), alpha, n, COEFFICIENT);
    if (scores.isYesNo()) {
      final Double kr20 = Description.value(analysis.kr20Population());
      book.put(outcome.at(occasion, "kr20"), kr20, n, COEFFICIENT);
    }
    for (int i = 0; i < analysis.items().size(); i++) {
      final ItemAnalysis.Item of = analysis.items().get(i);
      final String item = scores.items().get(i).code();
      if (scores.isYesNo()) {
        final Double mean = Description.value(of.mean());
        book.put(outcome.at(occasion, item, "kesukaran"), mean, n, COEFFICIENT);
      }
      final Double rest = Description.value(of.restCorrelation());
      book.put(outcome.at(occasion, item, "daya_beda"), rest, n, COEFFICIENT);
      final Double without = Description.value(of.alphaIfDeleted());
      book.put(outcome.at(occasion, item, "alfa_tanpa_butir"), without, n, COEFFICIENT);
    }
  }

  private void changes(
      final FigureBook.Builder book,
      final List<Respondent> respondents,
      final Occasion first,
      final Occasion last) {
    final List<FigureKey> tested = new ArrayList<>();
    final List<Double> raw = new ArrayList<>();
    for (final Item item : scores.items()) {
      final List<double[]> pairs = new ArrayList<>();
      for (final Respondent one : respondents) {
        final Double before = scores.of(one, first, item);
        final Double after = scores.of(one, last, item);
        if (before != null && after != null) {
          pairs.add(new double[] {before, after});
        }
      }
      final long changed = pairs.stream().filter(one -> one[0] != one[1]).count();
      final FigureKey key = outcome.change(item.code(), p());
      book.count(key.measure("n_pasangan"), pairs.size(), null);
      book.count(key.measure("n_tanpa_nol"), changed, (long) pairs.size());
      final Double p = scores.isYesNo() ? mcnemar(book, key, pairs) : wilcoxon(book, key, pairs);
      if (changed >= TestChoice.FEWEST && p != null) {
        tested.add(key);
        raw.add(Math.clamp(p, 0.0, 1.0));
      }
    }
    if (tested.size() > 1) {
      final double[] holm =
          MultipleTesting.holm(raw.stream().mapToDouble(Double::doubleValue).toArray());
      for (int i = 0; i < holm.length; i++) {
        book.pValue(Families.holm(tested.get(i)), holm[i], (long) holm.length);
      }
    }
  }

  private String p() {
    return (scores.isYesNo() ? StatisticalTest.MCNEMAR : StatisticalTest.WILCOXON).p();
  }

  private static @Nullable Double mcnemar(
      final FigureBook.Builder book, final FigureKey key, final List<double[]> pairs) {
    final long joined = pairs.stream().filter(one -> one[0] == 0 && one[1] == 1).count();
    final long left = pairs.stream().filter(one -> one[0] == 1 && one[1] == 0).count();
    final long n = pairs.size();
    book.count(key.measure("masuk"), joined, n);
    book.count(key.measure("keluar"), left, n);
    if (n == 0) {
      return null;
    }
    final double p = new McNemar(left, joined).exactPValue();
    book.pValue(key, p, n);
    return p;
  }

  private static @Nullable Double wilcoxon(
      final FigureBook.Builder book, final FigureKey key, final List<double[]> pairs) {
    final PairedSample sample =
        PairedSample.of(
            pairs.stream().mapToDouble(one -> one[0]).toArray(),
            pairs.stream().mapToDouble(one -> one[1]).toArray());
    final Double mean = Description.value(Descriptives.of(sample.differences()).mean());
    book.put(key.measure("selisih_rerata"), mean, (long) pairs.size(), MEAN);
    final Double p = Description.value(WilcoxonSignedRank.of(sample).pValue());
    book.pValue(key, p, (long) pairs.size());
    return p;
  }
}
