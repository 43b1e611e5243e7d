package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Occasion;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.statistics.MarginalHomogeneity;
import id.rekap.statistics.McNemar;
import id.rekap.statistics.PairedSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The change of a categorical outcome between two occasions: relative fall of each share, McNemar,
 * ordinal shift.
 */
final class CategoryChange {

  private final Observations observations;
  private final Outcome outcome;
  private final Variable variable;
  private final @Nullable String group;
  private final Occasion first;
  private final Occasion last;

  CategoryChange(
      final Observations observations, final Outcome outcome, final @Nullable String group) {
    this.observations = observations;
    this.outcome = outcome;
    this.variable = outcome.variable();
    this.group = group;
    this.first = Objects.requireNonNull(outcome.first());
    this.last = Objects.requireNonNull(outcome.last());
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
    final long[][] table = table();
    long pairs = 0;
    for (final long[] row : table) {
      for (final long cell : row) {
        pairs += cell;
      }
    }
    long alike = 0;
    for (int i = 0; i < table.length; i++) {
      alike += table[i][i];
    }
    book.count(key(null, "n_pasangan"), pairs, null);
    book.count(key(null, "n_tanpa_nol"), pairs - alike, pairs);
    falls(book);
    final AnalysisPlan.Choice choice = AnalysisRegistry.of(outcome).change();
    if (pairs == 0 || choice == null) {
      return;
    }
    ends(book, table, pairs);
    switch (choice.normal()) {
      case MCNEMAR -> mcnemar(book, table, pairs);
      case HOMOGENEITY -> homogeneity(book, table, pairs);
      case STUART_MAXWELL -> stuartMaxwell(book, table, pairs);
      default -> throw new IllegalStateException(choice.normal() + " is no test of categories");
    }
  }

  /** How many of the complete pairs gave each of three answers or more, first and last. */
  private void ends(final FigureBook.Builder book, final long[][] table, final long pairs) {
    if (table.length < 3) {
      return;
    }
    for (int i = 0; i < table.length; i++) {
      final String label = variable.categories().get(i).label();
      long before = 0;
      long after = 0;
      for (int j = 0; j < table.length; j++) {
        before += table[i][j];
        after += table[j][i];
      }
      book.count(key(label, "jumlah_awal"), before, pairs);
      book.count(key(label, "jumlah_akhir"), after, pairs);
    }
  }

  private void mcnemar(final FigureBook.Builder book, final long[][] table, final long pairs) {
    final McNemar test = McNemar.of(table);
    book.count(key(null, "masuk"), table[1][0], pairs);
    book.count(key(null, "keluar"), table[0][1], pairs);
    book.count(key(null, "jumlah_awal"), table[0][0] + table[0][1], pairs);
    book.count(key(null, "jumlah_akhir"), table[0][0] + table[1][0], pairs);
    book.put(
        key(null, "selisih_persen"),
        100.0 * (table[1][0] - table[0][1]) / pairs,
        pairs,
        FigureBook.PERCENT_DECIMALS);
    book.pValue(key(null, "p_mcnemar"), test.exactPValue(), pairs);
  }

  private void homogeneity(final FigureBook.Builder book, final long[][] table, final long pairs) {
    MarginalHomogeneity.ordinal(table)
        .ifPresent(
            shift -> {
              book.put(key(null, "z_homogenitas"), shift.z(), pairs, 2);
              book.pValue(key(null, "p_homogenitas"), shift.pValue(), pairs);
              book.put(
                  key(null, "r_homogenitas"),
                  Math.abs(shift.z()) / Math.sqrt((double) pairs),
                  pairs,
                  2);
            });
    steps(book, table, pairs);
    wilcoxon(book, table);
  }

  /** How many moved to a later category, to an earlier one, or stayed. */
  private void steps(final FigureBook.Builder book, final long[][] table, final long pairs) {
    long up = 0;
    long down = 0;
    for (int before = 0; before < table.length; before++) {
      for (int after = 0; after < table.length; after++) {
        up += after > before ? table[before][after] : 0;
        down += after < before ? table[before][after] : 0;
      }
    }
    book.count(key(null, "naik"), up, pairs);
    book.count(key(null, "turun"), down, pairs);
    book.count(key(null, "tetap"), pairs - up - down, pairs);
  }

  /** The same categories by their places, as a signed-rank test that was fixed takes them. */
  private void wilcoxon(final FigureBook.Builder book, final long[][] table) {
    final List<double[]> values = new ArrayList<>();
    for (int before = 0; before < table.length; before++) {
      for (int after = 0; after < table.length; after++) {
        for (long one = 0; one < table[before][after]; one++) {
          values.add(new double[] {before, after});
        }
      }
    }
    final PairedSample pairs =
        PairedSample.of(
            values.stream().mapToDouble(one -> one[0]).toArray(),
            values.stream().mapToDouble(one -> one[1]).toArray());
    new PairedTests(pairs, 1, measure -> key(null, measure)).addRanks(book);
  }

  /** Undefined where fewer than three categories occur: its variances cannot be inverted. */
  private void stuartMaxwell(
      final FigureBook.Builder book, final long[][] table, final long pairs) {
    if (table.length > 2) {
      MarginalHomogeneity.stuartMaxwell(table)
          .ifPresent(
              shift -> {
                book.put(key(null, "chi2_stuart_maxwell"), shift.chi2(), pairs, 2);
                book.count(key(null, "df_stuart_maxwell"), shift.degreesOfFreedom(), pairs);
                book.pValue(key(null, "p_stuart_maxwell"), shift.pValue(), pairs);
              });
    }
  }

  private long[][] table() {
    final List<String> labels = variable.categories().stream().map(Category::label).toList();
    final long[][] table = new long[labels.size()][labels.size()];
    final double[] firsts = observations.levels(variable, first, group);
    final double[] lasts = observations.levels(variable, last, group);
    for (int i = 0; i < firsts.length; i++) {
      if (!Double.isNaN(firsts[i]) && !Double.isNaN(lasts[i])) {
        table[(int) firsts[i]][(int) lasts[i]]++;
      }
    }
    return table;
  }

  /**
   * How far each category's share fell, in per cent of its first share; undefined where that was 0.
   */
  private void falls(final FigureBook.Builder book) {
    final List<@Nullable Value> firsts = observations.values(variable, first, group);
    final List<@Nullable Value> lasts = observations.values(variable, last, group);
    for (final Category category : variable.categories()) {
      final double[] before = counts(category, firsts);
      final double[] after = counts(category, lasts);
      final boolean defined = before[0] > 0 && after[1] > 0;
      final Double fall =
          defined
              ? Double.valueOf(100 * (1 - after[0] * before[1] / (after[1] * before[0])))
              : null;
      book.put(key(category.label(), "penurunan_persen"), fall, null, 1);
    }
  }

  /** How many fell into a category, of how many. */
  private double[] counts(final Category category, final List<@Nullable Value> values) {
    double count = 0;
    double all = 0;
    for (final Value one : values) {
      final String label = Observations.category(one, variable);
      if (label != null) {
        all++;
        count += label.equals(category.label()) ? 1 : 0;
      }
    }
    return new double[] {count, all};
  }
}
