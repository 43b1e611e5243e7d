package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured: each outcome on each occasion, its comparison, and its course over several
 * occasions.
 */
final class OutcomeFigures {

  private final Observations observations;
  private final List<Outcome> outcomes;

  OutcomeFigures(final Observations observations, final List<Outcome> outcomes) {
    this.observations = observations;
    this.outcomes = outcomes;
  }

  void addTo(final FigureBook.Builder book) {
    final List<String> groups = observations.dataset().dictionary().groups();
    for (final Outcome outcome : outcomes) {
      final ItemScores scores = ItemScores.of(observations.dataset(), outcome.variable());
      if (scores != null && AnalysisRegistry.of(outcome).parts().contains(Part.ITEMS)) {
        new ItemFigures(observations, outcome, scores).addTo(book);
      }
      final Variable variable = outcome.variable();
      for (final @Nullable String group : RespondentFigures.scopes(variable, groups)) {
        for (final Occasion occasion : outcome.occasions()) {
          new Description(observations, variable, occasion, group).addTo(book);
        }
        new FollowUp(observations, outcome, group).addTo(book);
        if (outcome.isCompared()) {
          compare(book, outcome, group);
        }
      }
    }
  }

  private void compare(
      final FigureBook.Builder book, final Outcome outcome, final @Nullable String group) {
    if (outcome.variable().isNumeric()) {
      new NumericChange(observations, outcome, group).addTo(book);
    } else if (!outcome.variable().categories().isEmpty()) {
      new CategoryChange(observations, outcome, group).addTo(book);
    }
    if (outcome.isRepeated()) {
      new Course(observations, outcome, group).addTo(book);
    }
    if (group == null) {
      new Pairwise(observations, outcome).addTo(book);
      final List<String> compared = Groups.compared(observations, outcome);
      if (compared.size() > 1 && OutcomeKind.of(outcome.variable()) != OutcomeKind.CATEGORY) {
        new GroupComparison(observations, outcome, compared).addTo(book);
      }
    }
  }
}
