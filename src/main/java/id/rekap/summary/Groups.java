package id.rekap.summary;

import id.rekap.model.Dataset;
import id.rekap.model.Occasion;
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
    final Dataset dataset = observations.dataset();
    final Occasion first = outcome.first();
    final Occasion last = outcome.last();
    if (outcome.variable().group() != null
        || first == null
        || last == null
        || dataset.isSummaryOnly()) {
      return List.of();
    }
    return dataset.dictionary().groups().stream()
        .filter(
            group ->
                observations.respondents(outcome.variable(), group).stream()
                    .anyMatch(
                        one ->
                            observations.level(one, outcome.variable(), first) != null
                                && observations.level(one, outcome.variable(), last) != null))
        .toList();
  }
}
