package id.rekap.summary;

import id.rekap.model.Dataset;
import java.util.List;

/** The groups of respondents whose changes can be told from one another. */
final class Groups {

  private Groups() {}

  /**
   * The groups in which anybody has both values of an outcome's comparison, in the order of the
   * dictionary; none for an outcome of one group, measured once, or of a program without
   * respondents.
   */
  static List<String> compared(final Observations observations, final Outcome outcome) {
    if (!outcome.isCompared()) {
      return List.of();
    }
    return present(observations, outcome).stream()
        .filter(group -> observations.hasPair(outcome, group))
        .toList();
  }

  /**
   * The groups with respondents that an outcome is for, whether or not anybody has both values; in
   * the order of the dictionary.
   */
  static List<String> present(final Observations observations, final Outcome outcome) {
    final Dataset dataset = observations.dataset();
    if (outcome.variable().group() != null || dataset.isSummaryOnly()) {
      return List.of();
    }
    return dataset.dictionary().groups().stream()
        .filter(group -> !observations.respondents(outcome.variable(), group).isEmpty())
        .toList();
  }

  /**
   * How many groups an outcome is shown by: those that are compared, and two where one of several
   * has a change and it must be said why there is no comparison.
   */
  static AnalysisPlan.Groups shown(final Observations observations, final Outcome outcome) {
    final int compared = compared(observations, outcome).size();
    final boolean lone = compared == 1 && present(observations, outcome).size() > 1;
    return AnalysisPlan.Groups.of(lone ? 2 : compared);
  }
}
