package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Respondent;
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
    final List<Respondent> all = observations.respondents(variable, group);
    for (final Occasion occasion : outcome.unmeasured()) {
      book.count(at(occasion, "n"), 0, null);
      book.count(at(occasion, "n_kosong"), all.size(), (long) all.size());
    }
    if (!outcome.isCompared()) {
      return;
    }
    final List<Occasion> occasions = outcome.occasions();
    final List<Respondent> begun =
        all.stream().filter(one -> has(one, occasions.getFirst())).toList();
    for (final Occasion later : occasions.subList(1, occasions.size())) {
      book.count(
          at(later, "n_putus"),
          begun.stream().filter(one -> !has(one, later)).count(),
          (long) begun.size());
    }
    final FigureKey complete = outcome.over("n_lengkap");
    book.count(
        within(complete),
        all.stream().filter(one -> occasions.stream().allMatch(when -> has(one, when))).count(),
        null);
  }

  private boolean has(final Respondent one, final Occasion occasion) {
    return observations.level(one, variable, occasion) != null;
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
