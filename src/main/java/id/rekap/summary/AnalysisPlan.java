package id.rekap.summary;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How outcomes of some kinds are analysed: one row of the {@link AnalysisRegistry}.
 *
 * @param kinds the kinds it is for
 * @param times how often they were measured
 * @param groups how many groups of respondents are compared
 * @param parts what the report shows, in its order
 * @param change the test between two occasions; null without
 * @param course the test over all of three occasions or more; null without
 * @param pairwise the test of every two of three occasions or more, with Holm's correction; null
 *     without
 * @param between the test of the change between groups; null without
 */
public record AnalysisPlan(
    Set<OutcomeKind> kinds,
    Times times,
    Set<Groups> groups,
    List<Part> parts,
    @Nullable Choice change,
    @Nullable StatisticalTest course,
    @Nullable StatisticalTest pairwise,
    @Nullable Choice between) {

  /** On how many occasions an outcome was measured. */
  public enum Times {
    /** One. */
    ONCE,
    /** Two. */
    TWICE,
    /** Three or more. */
    MORE;

    static Times of(final int occasions) {
      return occasions < 2 ? ONCE : occasions == 2 ? TWICE : MORE;
    }
  }

  /** How many groups of respondents have a change to compare. */
  public enum Groups {
    /** One, or none. */
    ONE,
    /** Two. */
    TWO,
    /** Three or more. */
    MORE;

    static Groups of(final int groups) {
      return groups < 2 ? ONE : groups == 2 ? TWO : MORE;
    }
  }

  /**
   * Two tests of one question, of which the rule takes one; the same where there is no choice.
   *
   * @param normal where nothing speaks against normality
   * @param otherwise in all other cases
   */
  public record Choice(StatisticalTest normal, StatisticalTest otherwise) {

    static Choice always(final StatisticalTest test) {
      return new Choice(test, test);
    }

    boolean isChoice() {
      return normal != otherwise;
    }
  }

  /** Keeps its own copies. */
  public AnalysisPlan {
    kinds = Set.copyOf(kinds);
    groups = Set.copyOf(groups);
    parts = List.copyOf(parts);
  }

  boolean isFor(final OutcomeKind kind, final Times often, final Groups many) {
    return kinds.contains(kind) && times == often && groups.contains(many);
  }
}
