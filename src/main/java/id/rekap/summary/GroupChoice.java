package id.rekap.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which test of the change between groups an outcome gets, and why: as {@link TestChoice}, the
 * differences of every group looking normal; with three groups or more their spreads must be alike
 * too (Brown and Forsythe, p above 0.05). What the dictionary fixes is a test within respondents
 * and decides nothing here.
 *
 * @param test the test; null where no p is given
 * @param reason why, as the end of a key in the words file
 */
record GroupChoice(@Nullable StatisticalTest test, String reason) {

  /**
   * Chooses between the tests that the registry names.
   *
   * @param book the figures
   * @param outcome what was measured
   * @param groups the groups whose change is known
   */
  static GroupChoice of(final FigureBook book, final Outcome outcome, final List<String> groups) {
    if (groups.size() < 2) {
      return new GroupChoice(null, "one-group");
    }
    final AnalysisPlan.Choice choice =
        AnalysisRegistry.of(outcome, AnalysisPlan.Groups.of(groups.size())).between();
    if (choice == null) {
      return new GroupChoice(null, "none");
    }
    final Double smallest = book.value(outcome.change("p_terkecil"));
    final boolean alone =
        groups.stream().anyMatch(one -> book.whole(outcome.within(one).change("n_pasangan")) < 2);
    if (alone || smallest == null || smallest > TestChoice.ALPHA) {
      return new GroupChoice(null, "too-few");
    }
    final boolean differs =
        book.has(outcome.change(groups.size() == 2 ? "z_mann_whitney" : "h_kruskal_wallis"));
    if (!differs) {
      return new GroupChoice(null, "alike");
    }
    if (!choice.isChoice()) {
      return new GroupChoice(choice.normal(), "only");
    }
    return chosen(book, outcome, choice, groups);
  }

  /** The name of the p between the groups; null where there is no test of them. */
  static @Nullable FigureKey p(
      final FigureBook book, final Outcome outcome, final List<String> groups) {
    if (!outcome.isCompared()) {
      return null;
    }
    final StatisticalTest test = of(book, outcome, groups).test();
    return test == null ? null : outcome.change(test.p());
  }

  private static GroupChoice chosen(
      final FigureBook book,
      final Outcome outcome,
      final AnalysisPlan.Choice choice,
      final List<String> groups) {
    boolean undefined = !book.has(outcome.change(choice.normal().p()));
    for (final String group : groups) {
      final Double shapiro = book.value(outcome.within(group).change("shapiro_p"));
      if (shapiro != null && shapiro <= TestChoice.ALPHA) {
        return new GroupChoice(choice.otherwise(), "not-normal");
      }
      undefined |= shapiro == null;
    }
    if (undefined) {
      return new GroupChoice(choice.otherwise(), "shapiro-undefined");
    }
    final Double spread = book.value(outcome.change("p_brown_forsythe"));
    if (groups.size() > 2 && (spread == null || spread <= TestChoice.ALPHA)) {
      return new GroupChoice(choice.otherwise(), "unequal");
    }
    return new GroupChoice(choice.normal(), "normal");
  }
}
