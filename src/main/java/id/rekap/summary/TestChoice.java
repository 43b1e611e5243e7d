package id.rekap.summary;

import id.rekap.model.FixedTest;
import org.jspecify.annotations.Nullable;

/**
 * Which test an outcome gets, and why: of the two that the registry names the one that the
 * dictionary fixed, else the first where Shapiro-Wilk finds no departure of the differences from
 * normality (p above 0.05), else the second; none below six changes.
 *
 * @param test the test; null where no p is given
 * @param reason why, as the end of a key in the words file
 */
record TestChoice(@Nullable StatisticalTest test, String reason) {

  /**
   * Fewer non-zero differences than this cannot reach p below 0.05 in a two-sided signed-rank test:
   * 2/2^5 = 0.0625. So it is with McNemar's test.
   */
  static final int FEWEST = 6;

  /** The level of significance. */
  static final double ALPHA = 0.05;

  /** The test as the end of a key in the words file; null where no p is given. */
  @Nullable String key() {
    return test == null ? null : test.key();
  }

  /** The test between the two occasions that are compared. */
  static TestChoice of(final FigureBook book, final Outcome outcome) {
    final AnalysisPlan.Choice choice = AnalysisRegistry.of(outcome).change();
    if (choice == null || !book.has(outcome.change("n_tanpa_nol"))) {
      return new TestChoice(null, "no-data");
    }
    if (book.whole(outcome.change("n_pasangan")) == 0) {
      return new TestChoice(null, "no-pairs");
    }
    if (book.whole(outcome.change("n_pasangan")) == 1) {
      return new TestChoice(null, "one-pair");
    }
    if (book.whole(outcome.change("n_tanpa_nol")) == 0) {
      return new TestChoice(null, "no-change");
    }
    if (book.whole(outcome.change("n_tanpa_nol")) < FEWEST) {
      return new TestChoice(null, "too-few");
    }
    if (choice.isChoice()) {
      return chosen(book, outcome, choice);
    }
    if (isByRanks(outcome) && book.has(outcome.change(StatisticalTest.WILCOXON.p()))) {
      return new TestChoice(StatisticalTest.WILCOXON, "fixed");
    }
    return book.has(outcome.change(choice.normal().p()))
        ? new TestChoice(choice.normal(), "only")
        : new TestChoice(null, "no-data");
  }

  /** Ordered categories on two occasions, for which the dictionary fixed the signed-rank test. */
  private static boolean isByRanks(final Outcome outcome) {
    return OutcomeKind.of(outcome.variable()) == OutcomeKind.ORDINAL
        && outcome.variable().fixedTest() == FixedTest.WILCOXON
        && !outcome.isRepeated();
  }

  /**
   * The test of two occasions that stands in an outcome's own table: none beside a test over all
   * occasions that the dictionary fixed, which alone is the answer.
   */
  static TestChoice beside(final FigureBook book, final Outcome outcome) {
    final StatisticalTest course = AnalysisRegistry.of(outcome).course();
    final TestChoice choice = of(book, outcome);
    return choice.test() != null
            && course != null
            && course.isFixedBy(outcome.variable().fixedTest())
        ? new TestChoice(null, "fixed-course")
        : choice;
  }

  private static TestChoice chosen(
      final FigureBook book, final Outcome outcome, final AnalysisPlan.Choice choice) {
    final FixedTest fixed = outcome.variable().fixedTest();
    final boolean possible = book.has(outcome.change(choice.normal().p()));
    if (choice.otherwise().isFixedBy(fixed)) {
      return new TestChoice(choice.otherwise(), "fixed");
    }
    if (choice.normal().isFixedBy(fixed)) {
      return possible
          ? new TestChoice(choice.normal(), "fixed")
          : new TestChoice(choice.otherwise(), "fixed-undefined");
    }
    final Double shapiro = book.value(outcome.change("shapiro_p"));
    if (shapiro == null) {
      return new TestChoice(choice.otherwise(), "shapiro-undefined");
    }
    return shapiro > ALPHA && possible
        ? new TestChoice(choice.normal(), "normal")
        : new TestChoice(choice.otherwise(), "not-normal");
  }

  /** The name of the p value between the two occasions; null where there is none. */
  static @Nullable FigureKey p(final FigureBook book, final Outcome outcome) {
    final StatisticalTest test = of(book, outcome).test();
    return test == null ? null : outcome.change(test.p());
  }

  /**
   * Whether the dictionary fixed a test of two occasions for an outcome of three or more: it alone
   * is the answer, and no test over all of them is chosen beside it.
   */
  static boolean isOfTwo(final Outcome outcome) {
    final AnalysisPlan plan = AnalysisRegistry.of(outcome);
    final FixedTest fixed = outcome.variable().fixedTest();
    return plan.course() != null
        && plan.change() != null
        && plan.change().isChoice()
        && (plan.change().normal().isFixedBy(fixed) || plan.change().otherwise().isFixedBy(fixed));
  }

  /**
   * The test over all occasions; none with fewer than six people whose values ever differ, or where
   * the dictionary fixed a test of two of them.
   */
  static TestChoice overAll(final FigureBook book, final Outcome outcome) {
    final StatisticalTest test = AnalysisRegistry.of(outcome).course();
    if (test == null || !book.has(outcome.over("n_lengkap"))) {
      return new TestChoice(null, "no-data");
    }
    if (isOfTwo(outcome)) {
      return new TestChoice(null, "fixed-pair");
    }
    if (book.whole(outcome.over("n_lengkap")) == 0) {
      return new TestChoice(null, "no-rows");
    }
    if (book.whole(outcome.over("n_berubah")) == 0) {
      return new TestChoice(null, "no-change");
    }
    if (book.whole(outcome.over("n_berubah")) < FEWEST || !book.has(outcome.over(test.p()))) {
      return new TestChoice(null, "too-few");
    }
    return new TestChoice(test, test.isFixedBy(outcome.variable().fixedTest()) ? "fixed" : "only");
  }

  /**
   * The test that answers whether an outcome changed: over all occasions with three or more, unless
   * the dictionary fixed one of two.
   */
  static TestChoice main(final FigureBook book, final Outcome outcome) {
    return isOverAll(outcome) ? overAll(book, outcome) : of(book, outcome);
  }

  /** The name of that test's p value; null where there is none. */
  static @Nullable FigureKey mainP(final FigureBook book, final Outcome outcome) {
    final StatisticalTest test = main(book, outcome).test();
    if (test == null) {
      return null;
    }
    return isOverAll(outcome) ? outcome.over(test.p()) : outcome.change(test.p());
  }

  private static boolean isOverAll(final Outcome outcome) {
    return AnalysisRegistry.of(outcome).course() != null && !isOfTwo(outcome);
  }
}
