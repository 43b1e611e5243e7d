package id.rekap.summary;

import static id.rekap.summary.Part.BANDS;
import static id.rekap.summary.Part.CHANGE;
import static id.rekap.summary.Part.COMPONENTS;
import static id.rekap.summary.Part.GROUPS;
import static id.rekap.summary.Part.ITEMS;
import static id.rekap.summary.Part.LISTING;
import static id.rekap.summary.Part.MEANS;
import static id.rekap.summary.Part.PAIRWISE;
import static id.rekap.summary.Part.SHIFT;

import id.rekap.summary.AnalysisPlan.Choice;
import id.rekap.summary.AnalysisPlan.Groups;
import id.rekap.summary.AnalysisPlan.Times;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every way of analysing an outcome, as data: what it is, how often it was measured and in how many
 * groups, to tables, tests, effect sizes, figures and sentences. Each combination stands here once.
 */
public final class AnalysisRegistry {

  private static final Set<OutcomeKind> NUMBERS =
      EnumSet.of(OutcomeKind.SCORE, OutcomeKind.COUNT, OutcomeKind.VOLUME);
  private static final Set<OutcomeKind> ORDINAL = EnumSet.of(OutcomeKind.ORDINAL);
  private static final Set<OutcomeKind> YES_NO = EnumSet.of(OutcomeKind.YES_NO);
  private static final Set<OutcomeKind> CATEGORY = EnumSet.of(OutcomeKind.CATEGORY);
  private static final Set<OutcomeKind> CATEGORIES =
      EnumSet.of(OutcomeKind.ORDINAL, OutcomeKind.YES_NO, OutcomeKind.CATEGORY);

  private static final Set<Groups> ANY = EnumSet.allOf(Groups.class);
  private static final Set<Groups> ONE = EnumSet.of(Groups.ONE);
  private static final Set<Groups> TWO = EnumSet.of(Groups.TWO);
  private static final Set<Groups> THREE = EnumSet.of(Groups.MORE);
  private static final Set<Groups> SEVERAL = EnumSet.of(Groups.TWO, Groups.MORE);

  private static final Choice PAIRED = new Choice(StatisticalTest.T, StatisticalTest.WILCOXON);
  private static final Choice MCNEMAR = Choice.always(StatisticalTest.MCNEMAR);
  private static final Choice HOMOGENEITY = Choice.always(StatisticalTest.HOMOGENEITY);
  private static final Choice STUART_MAXWELL = Choice.always(StatisticalTest.STUART_MAXWELL);
  private static final Choice OF_TWO =
      new Choice(StatisticalTest.WELCH, StatisticalTest.MANN_WHITNEY);
  private static final Choice OF_MORE =
      new Choice(StatisticalTest.ANOVA, StatisticalTest.KRUSKAL_WALLIS);
  private static final Choice RANKS_OF_TWO = Choice.always(StatisticalTest.MANN_WHITNEY);
  private static final Choice RANKS_OF_MORE = Choice.always(StatisticalTest.KRUSKAL_WALLIS);

  private static final List<Part> ONCE = List.of(CHANGE, BANDS, ITEMS, LISTING);
  private static final List<Part> TWICE = List.of(CHANGE, BANDS, COMPONENTS, ITEMS, LISTING);
  private static final List<Part> OFTEN =
      List.of(CHANGE, MEANS, PAIRWISE, BANDS, COMPONENTS, ITEMS, LISTING);

  private static final List<AnalysisPlan> PLANS =
      List.of(
          plan(NUMBERS, Times.ONCE, ANY, ONCE, null, null),
          plan(NUMBERS, Times.TWICE, ONE, TWICE, PAIRED, null),
          plan(NUMBERS, Times.TWICE, TWO, grouped(TWICE), PAIRED, OF_TWO),
          plan(NUMBERS, Times.TWICE, THREE, grouped(TWICE), PAIRED, OF_MORE),
          often(NUMBERS, ONE, OFTEN, PAIRED, StatisticalTest.FRIEDMAN, null),
          often(NUMBERS, TWO, grouped(OFTEN), PAIRED, StatisticalTest.FRIEDMAN, OF_TWO),
          often(NUMBERS, THREE, grouped(OFTEN), PAIRED, StatisticalTest.FRIEDMAN, OF_MORE),
          plan(CATEGORIES, Times.ONCE, ANY, List.of(SHIFT), null, null),
          plan(ORDINAL, Times.TWICE, ONE, List.of(SHIFT), HOMOGENEITY, null),
          plan(ORDINAL, Times.TWICE, TWO, List.of(SHIFT, GROUPS), HOMOGENEITY, RANKS_OF_TWO),
          plan(ORDINAL, Times.TWICE, THREE, List.of(SHIFT, GROUPS), HOMOGENEITY, RANKS_OF_MORE),
          often(ORDINAL, ONE, shifts(), HOMOGENEITY, StatisticalTest.FRIEDMAN, null),
          often(
              ORDINAL, TWO, grouped(shifts()), HOMOGENEITY, StatisticalTest.FRIEDMAN, RANKS_OF_TWO),
          often(
              ORDINAL,
              THREE,
              grouped(shifts()),
              HOMOGENEITY,
              StatisticalTest.FRIEDMAN,
              RANKS_OF_MORE),
          plan(YES_NO, Times.TWICE, ONE, List.of(SHIFT), MCNEMAR, null),
          plan(YES_NO, Times.TWICE, TWO, List.of(SHIFT, GROUPS), MCNEMAR, RANKS_OF_TWO),
          plan(YES_NO, Times.TWICE, THREE, List.of(SHIFT, GROUPS), MCNEMAR, RANKS_OF_MORE),
          often(YES_NO, ONE, shifts(), MCNEMAR, StatisticalTest.COCHRAN, null),
          often(YES_NO, TWO, grouped(shifts()), MCNEMAR, StatisticalTest.COCHRAN, RANKS_OF_TWO),
          often(YES_NO, THREE, grouped(shifts()), MCNEMAR, StatisticalTest.COCHRAN, RANKS_OF_MORE),
          plan(CATEGORY, Times.TWICE, ONE, List.of(SHIFT), STUART_MAXWELL, null),
          plan(CATEGORY, Times.TWICE, SEVERAL, List.of(SHIFT, GROUPS), STUART_MAXWELL, null),
          plan(CATEGORY, Times.MORE, ONE, List.of(SHIFT), STUART_MAXWELL, null),
          plan(CATEGORY, Times.MORE, SEVERAL, List.of(SHIFT, GROUPS), STUART_MAXWELL, null));

  private AnalysisRegistry() {}

  private static List<Part> shifts() {
    return List.of(SHIFT, PAIRWISE);
  }

  /** The same with the groups behind what is said of everybody. */
  private static List<Part> grouped(final List<Part> parts) {
    final java.util.ArrayList<Part> all = new java.util.ArrayList<>(parts);
    all.add(all.contains(LISTING) ? all.indexOf(LISTING) : all.size(), GROUPS);
    return List.copyOf(all);
  }

  private static AnalysisPlan plan(
      final Set<OutcomeKind> kinds,
      final Times times,
      final Set<Groups> groups,
      final List<Part> parts,
      final @Nullable Choice change,
      final @Nullable Choice between) {
    return new AnalysisPlan(kinds, times, groups, parts, change, null, null, between);
  }

  private static AnalysisPlan often(
      final Set<OutcomeKind> kinds,
      final Set<Groups> groups,
      final List<Part> parts,
      final Choice change,
      final StatisticalTest course,
      final @Nullable Choice between) {
    return new AnalysisPlan(
        kinds,
        Times.MORE,
        groups,
        parts,
        change,
        course,
        course == StatisticalTest.COCHRAN ? StatisticalTest.MCNEMAR : StatisticalTest.WILCOXON,
        between);
  }

  /**
   * Every plan.
   *
   * @return the rows, each combination in one of them
   */
  public static List<AnalysisPlan> plans() {
    return PLANS;
  }

  /**
   * Finds the plan of a combination.
   *
   * @param kind what the values are
   * @param times how often it was measured
   * @param groups how many groups of respondents there are
   * @return its plan
   */
  public static AnalysisPlan of(final OutcomeKind kind, final Times times, final Groups groups) {
    for (final AnalysisPlan one : PLANS) {
      if (one.isFor(kind, times, groups)) {
        return one;
      }
    }
    throw new NoSuchElementException("No plan for %s, %s, %s".formatted(kind, times, groups));
  }

  /** The plan of an outcome in one group. */
  static AnalysisPlan of(final Outcome outcome) {
    return of(outcome, Groups.ONE);
  }

  static AnalysisPlan of(final Outcome outcome, final Groups groups) {
    return of(OutcomeKind.of(outcome.variable()), Times.of(outcome.occasions().size()), groups);
  }
}
