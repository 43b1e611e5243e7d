package id.rekap.summary;

import id.rekap.statistics.MultipleTesting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holm's correction wherever several tests answer one question: whether the outcomes of the same
 * respondents changed, which parts of an instrument did, in which groups, between which occasions,
 * and which of the changes differ between the groups.
 */
final class Families {

  private final Observations observations;
  private final List<Outcome> outcomes;
  private final FigureBook known;

  /**
   * Collects the families.
   *
   * @param observations the program's values
   * @param outcomes what was measured
   * @param known the figures with every uncorrected p
   */
  Families(final Observations observations, final List<Outcome> outcomes, final FigureBook known) {
    this.observations = observations;
    this.outcomes = outcomes;
    this.known = known;
  }

  /** The name of a corrected p. */
  static FigureKey holm(final FigureKey p) {
    return p.measure(p.measure() + "_holm");
  }

  /** Adds the corrected p of each family of two tests or more. */
  void addTo(final FigureBook.Builder book) {
    final Map<String, List<FigureKey>> families = new LinkedHashMap<>();
    for (final Outcome outcome : outcomes) {
      final String family =
          outcome.isPart() ? "parts of " + outcome.variable().partOf() : "of " + outcome.scope();
      add(families, family, p(outcome));
      final List<String> groups = Groups.compared(observations, outcome);
      add(families, "between groups, " + family, GroupChoice.p(known, outcome, groups));
      pairs(families, outcome, groups);
      for (final String group : groups) {
        add(
            families,
            "groups of " + outcome.variable().code(),
            TestChoice.p(known, outcome.within(group)));
      }
      for (final Outcome pair : Pairwise.pairs(outcome)) {
        add(families, "occasions of " + outcome.variable().code(), Pairwise.p(known, pair));
      }
    }
    families.values().forEach(family -> correct(book, family));
  }

  /** Every two of three groups or more, by the test that follows the one of all. */
  private void pairs(
      final Map<String, List<FigureKey>> families,
      final Outcome outcome,
      final List<String> groups) {
    final StatisticalTest test =
        outcome.isCompared()
            ? GroupPairs.after(GroupChoice.of(known, outcome, groups).test())
            : null;
    if (test != null) {
      for (final GroupPairs.Pair pair : GroupPairs.of(groups)) {
        add(
            families,
            "every two groups of " + outcome.variable().code(),
            GroupPairs.p(known, outcome, pair, test));
      }
    }
  }

  /** A part is compared between two occasions, as its total's table shows it. */
  private @Nullable FigureKey p(final Outcome outcome) {
    if (!outcome.isCompared()) {
      return null;
    }
    return outcome.isPart() ? TestChoice.p(known, outcome) : TestChoice.mainP(known, outcome);
  }

  private static void add(
      final Map<String, List<FigureKey>> families,
      final String family,
      final @Nullable FigureKey p) {
    if (p != null) {
      families.computeIfAbsent(family, one -> new ArrayList<>()).add(p);
    }
  }

  private void correct(final FigureBook.Builder book, final List<FigureKey> family) {
    if (family.size() < 2) {
      return;
    }
    final double[] corrected =
        MultipleTesting.holm(
            family.stream()
                .mapToDouble(one -> Math.clamp(Objects.requireNonNull(known.value(one)), 0.0, 1.0))
                .toArray());
    for (int i = 0; i < corrected.length; i++) {
      book.pValue(holm(family.get(i)), corrected[i], (long) family.size());
    }
  }
}
