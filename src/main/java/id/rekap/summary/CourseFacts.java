package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the table over all occasions gives to its caption and to the sentences beside it. */
final class CourseFacts {

  private CourseFacts() {}

  /** Adds who was measured, how often and when not, and which tests were fixed. */
  static void put(
      final Map<String, Quantity> facts,
      final List<Outcome> outcomes,
      final List<Occasion> occasions,
      final Analysis analysis) {
    OccasionNames.put(facts, occasions, outcomes.getFirst()::when);
    facts.put("who", Captions.who(scope(outcomes)));
    facts.put("n", new Sizes(analysis.book(), outcomes).all());
    facts.put("occasions", new Quantity.Count(occasions.size()));
    fixed(analysis.book(), outcomes, facts);
    final List<Quantity> gaps = gaps(outcomes);
    if (!gaps.isEmpty()) {
      facts.put(Unmeasured.FACT, Captions.semicolons(gaps));
      if (analysis.dataset().isSummaryOnly()) {
        facts.put(Unmeasured.SENT, new Quantity.Count(gaps.size()));
      }
    }
  }

  /** Of yes/no answers, which have no sections of their own, the tests that were fixed. */
  private static void fixed(
      final FigureBook book, final List<Outcome> outcomes, final Map<String, Quantity> facts) {
    final List<Quantity> labels = new ArrayList<>();
    final List<Quantity> unfit = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      final Quantity misfit = outcome.variable().isYesNo() ? Misfits.of(book, outcome) : null;
      if (misfit != null) {
        unfit.add(misfit);
      }
      if (outcome.variable().isYesNo()
          && TestChoice.overAll(book, outcome).reason().equals("fixed")) {
        labels.add(
            Quantity.phrase(
                "methods.variable", "label", new Quantity.Label(outcome.variable().label())));
      }
    }
    if (!labels.isEmpty()) {
      facts.put("fixed.cochran", new Quantity.Listing(labels));
    }
    if (!unfit.isEmpty()) {
      facts.put("fixed.unfit", new Quantity.Listing(unfit));
    }
  }

  /** When yes/no answers were to be given and were not; numbers have sections of their own. */
  private static List<Quantity> gaps(final List<Outcome> outcomes) {
    final Map<Quantity, List<Quantity>> labels = new LinkedHashMap<>();
    for (final Outcome outcome : outcomes) {
      final Quantity gaps = outcome.variable().isYesNo() ? Unmeasured.when(outcome) : null;
      if (gaps != null) {
        labels
            .computeIfAbsent(gaps, one -> new ArrayList<>())
            .add(
                Quantity.phrase(
                    "methods.variable", "label", new Quantity.Label(outcome.variable().label())));
      }
    }
    final List<Quantity> all = new ArrayList<>();
    labels.forEach(
        (gaps, own) ->
            all.add(
                Quantity.phrase(
                    "course.unmeasured", "labels", new Quantity.Listing(own), "unmeasured", gaps)));
    return all;
  }

  /** The group that all rows are of; null for everybody, or where they differ. */
  private static @Nullable String scope(final List<Outcome> outcomes) {
    final String first = outcomes.getFirst().variable().group();
    return outcomes.stream().allMatch(one -> Objects.equals(first, one.variable().group()))
        ? first
        : null;
  }
}
