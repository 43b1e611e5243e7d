package id.rekap.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of every two groups, below a test of three or more that found a difference. */
final class GroupPairRows {

  private final FigureBook book;
  private final Outcome outcome;
  private final List<String> groups;
  private final @Nullable StatisticalTest test;

  /**
   * Prepares the rows.
   *
   * @param book the figures
   * @param outcome what was measured
   * @param groups those whose change is known
   * @param all the test of all of them; null without
   */
  GroupPairRows(
      final FigureBook book,
      final Outcome outcome,
      final List<String> groups,
      final @Nullable StatisticalTest all) {
    this.book = book;
    this.outcome = outcome;
    this.groups = groups;
    final boolean found =
        all != null && Corrected.decisive(book, outcome.change(all.p())) < TestChoice.ALPHA;
    this.test = found ? GroupPairs.after(all) : null;
  }

  /** The rows, none where there is nothing to compare; the facts are added to the table's. */
  List<Row> rows(final Map<String, Quantity> facts) {
    final List<Row> rows = new ArrayList<>();
    if (test == null) {
      return rows;
    }
    final List<Quantity> shown = new ArrayList<>();
    for (final GroupPairs.Pair pair : GroupPairs.of(groups)) {
      final FigureKey p = GroupPairs.p(book, outcome, pair, test);
      rows.add(new Row(Row.Kind.TEST, List.of(name("row.groups.pair", pair), cell(p))));
      if (p != null && Corrected.decisive(book, p) < TestChoice.ALPHA) {
        shown.add(shown(pair, p));
      }
    }
    facts.put("posthoc", Quantity.phrase("test." + test.key()));
    if (isCorrected()) {
      facts.put("posthoc.holm", Quantity.phrase("head.p-holm"));
    }
    if (!shown.isEmpty()) {
      facts.put("posthoc.shown", new Quantity.Listing(shown));
    }
    return rows;
  }

  /** What the rows are; null without rows. */
  @Nullable Quantity note() {
    return test == null
        ? null
        : Quantity.phrase("note.groups.posthoc." + test.key() + (isCorrected() ? "" : ".one"));
  }

  /** False where only one pair can be tested, so that there is nothing to correct. */
  private boolean isCorrected() {
    return test != null
        && GroupPairs.of(groups).stream()
            .map(pair -> GroupPairs.p(book, outcome, pair, test))
            .anyMatch(p -> p != null && Corrected.has(book, p));
  }

  private static Quantity.Phrase name(final String key, final GroupPairs.Pair pair) {
    return Quantity.phrase(
        key,
        "first",
        new Quantity.Label(pair.first()),
        "second",
        new Quantity.Label(pair.second()));
  }

  private Quantity cell(final @Nullable FigureKey p) {
    if (p == null || test == null) {
      return Quantity.phrase("cell.posthoc.none");
    }
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("p", Corrected.beside(book, p));
    slots.put("difference", book.number(p.measure("selisih_kelompok")));
    slots.put("r", book.number(p.measure("r_mann_whitney")));
    return new Quantity.Phrase("cell.posthoc." + test.key(), slots);
  }

  private Quantity shown(final GroupPairs.Pair pair, final FigureKey p) {
    final Map<String, Quantity> slots = new HashMap<>(name("groups.pair", pair).slots());
    slots.put("p", Corrected.beside(book, p));
    return new Quantity.Phrase("groups.pair", slots);
  }
}
