package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was followed up: on each later occasion how many of those measured first were not measured
 * again, and how many have a value on every occasion. An occasion without any value has n = 0.
 */
final class FollowUp {

  private final Observations observations;
  private final Outcome outcome;
  private final Variable variable;
  private final @Nullable String group;

  FollowUp(final Observations observations, final Outcome outcome, final @Nullable String group) {
    this.observations = observations;
    this.outcome = outcome;
    this.variable = outcome.variable();
    this.group = group;
  }

  void addTo(final FigureBook.Builder book) {
    final long all = observations.respondents(variable, group).size();
    for (final Occasion occasion : outcome.unmeasured()) {
      book.count(at(occasion, "n"), 0, null);
      book.count(at(occasion, "n_kosong"), all, all);
    }
    if (outcome.isCompared()) {
      lost(book);
    }
  }

  private void lost(final FigureBook.Builder book) {
    final List<double[]> levels =
        outcome.occasions().stream().map(one -> observations.levels(variable, one, group)).toList();
    final double[] first = levels.getFirst();
    final boolean[] complete = new boolean[first.length];
    long begun = 0;
    for (int i = 0; i < first.length; i++) {
      complete[i] = !Double.isNaN(first[i]);
      begun += complete[i] ? 1 : 0;
    }
    for (int later = 1; later < levels.size(); later++) {
      long lost = 0;
      for (int i = 0; i < first.length; i++) {
        final boolean missing = Double.isNaN(levels.get(later)[i]);
        lost += missing && !Double.isNaN(first[i]) ? 1 : 0;
        complete[i] &= !missing;
      }
      book.count(at(outcome.occasions().get(later), "n_putus"), lost, begun);
    }
    book.count(within(outcome.over("n_lengkap")), count(complete), null);
  }

  private static long count(final boolean[] marks) {
    long count = 0;
    for (final boolean one : marks) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private FigureKey at(final Occasion occasion, final String measure) {
    return within(outcome.at(occasion, measure));
  }

  private FigureKey within(final FigureKey own) {
    return group == null
        ? own
        : new FigureKey(own.variable(), group, own.occasion(), null, own.measure());
  }
}
