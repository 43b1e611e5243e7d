package id.rekap.summary;

import id.rekap.model.FixedTest;
import org.jspecify.annotations.Nullable;

/**
 * Which paired test a numeric outcome gets, and why: the dictionary's, else the t test where
 * Shapiro-Wilk finds no departure of the differences from normality (p above 0.05), else Wilcoxon;
 * none below six non-zero differences.
 *
 * @param test the test; null where no p is given
 * @param reason why, as the end of a key in the words file
 */
record TestChoice(@Nullable Paired test, String reason) {

  /** The paired tests. */
  enum Paired {
    T,
    WILCOXON
  }

  /**
   * Fewer non-zero differences than this cannot reach p below 0.05 in a two-sided signed-rank test:
   * 2/2^5 = 0.0625.
   */
  static final int FEWEST = 6;

  /** The level of significance. */
  static final double ALPHA = 0.05;

  /** The test as the end of a key in the words file; null where no p is given. */
  @Nullable String key() {
    return test == null ? null : test == Paired.T ? "t" : "wilcoxon";
  }

  static TestChoice of(final FigureBook book, final Outcome outcome) {
    if (!book.has(outcome.change("n_tanpa_nol"))) {
      return new TestChoice(null, "no-data");
    }
    if (book.whole(outcome.change("n_pasangan")) == 0) {
      return new TestChoice(null, "no-pairs");
    }
    if (book.whole(outcome.change("n_tanpa_nol")) == 0) {
      return new TestChoice(null, "no-change");
    }
    if (book.whole(outcome.change("n_tanpa_nol")) < FEWEST) {
      return new TestChoice(null, "too-few");
    }
    final FixedTest fixed = outcome.variable().fixedTest();
    if (fixed == FixedTest.WILCOXON) {
      return new TestChoice(Paired.WILCOXON, "fixed");
    }
    if (fixed == FixedTest.T && book.has(outcome.change("p_t"))) {
      return new TestChoice(Paired.T, "fixed");
    }
    final Double shapiro = book.value(outcome.change("shapiro_p"));
    if (shapiro == null) {
      return new TestChoice(Paired.WILCOXON, "shapiro-undefined");
    }
    return shapiro > ALPHA && book.has(outcome.change("p_t"))
        ? new TestChoice(Paired.T, "normal")
        : new TestChoice(Paired.WILCOXON, "not-normal");
  }
}
