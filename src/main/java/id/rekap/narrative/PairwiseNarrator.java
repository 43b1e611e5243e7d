package id.rekap.narrative;

import id.rekap.summary.OccasionNames;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says between which occasions an outcome differed. */
public final class PairwiseNarrator {

  /** From so many comparisons on, all of them together are told as every one. */
  private static final int MANY = 3;

  /**
   * Announces a table.
   *
   * @param table a table of every two occasions
   * @param references its number
   * @return one sentence to stand before it
   */
  public Statement announce(final SummaryTable table, final References references) {
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    return Statement.of("statement.pairwise.announce", slots);
  }

  /**
   * Says which comparisons had a p below 0.05, after Holm's correction where there is one.
   *
   * @param table a table of every two occasions
   * @return the sentences to stand after it, one an outcome
   */
  public List<Statement> describe(final SummaryTable table) {
    final Map<Quantity, List<Quantity>> shown = new LinkedHashMap<>();
    final Map<Quantity, List<Quantity.PValue>> others = new HashMap<>();
    final Map<Quantity, Integer> all = new HashMap<>();
    Quantity label = table.fact("label");
    for (final Row row : table.rows()) {
      if (row.kind() == Row.Kind.GROUP) {
        label = row.cells().getFirst();
      } else {
        all.merge(label, 1, Integer::sum);
        final List<Quantity> pairs = shown.computeIfAbsent(label, one -> new ArrayList<>());
        final Quantity p = row.cells().getLast().bare();
        if (TestNarrator.isBelow(p)) {
          pairs.add(
              new Quantity.Phrase(
                  "pairwise.pair",
                  Map.of(
                      "first",
                      name(table, row, "first"),
                      "last",
                      name(table, row, "last"),
                      "name",
                      TestNarrator.name(table),
                      "p",
                      p)));
        } else if (p instanceof Quantity.PValue value) {
          others.computeIfAbsent(label, one -> new ArrayList<>()).add(value);
        }
      }
    }
    final List<Statement> statements = new ArrayList<>();
    shown.forEach(
        (outcome, pairs) ->
            statements.add(
                pairs.isEmpty()
                    ? Statement.of(
                        "statement.pairwise.none-shown",
                        Map.of(
                            "label",
                            outcome,
                            "test",
                            table.fact("pairwise"),
                            "name",
                            TestNarrator.name(table),
                            "p",
                            TestNarrator.smallest(others.getOrDefault(outcome, List.of()))))
                    : pairs.size() >= MANY && pairs.size() == all.getOrDefault(outcome, 0)
                        ? every(table, outcome, pairs)
                        : shown(outcome, pairs)));
    return statements;
  }

  /** All of them at once, where a sentence that lists them would be a table again. */
  private static Statement every(
      final SummaryTable table, final Quantity label, final List<Quantity> pairs) {
    final List<Quantity.PValue> values =
        pairs.stream()
            .map(one -> Objects.requireNonNull(((Quantity.Phrase) one).slots().get("p")))
            .map(Quantity.PValue.class::cast)
            .toList();
    return Statement.of(
        "statement.pairwise.every",
        Map.of(
            "label", label, "name", TestNarrator.name(table), "p", TestNarrator.largest(values)));
  }

  /** One sentence: against one occasion where all pairs begin with it, else pair by pair. */
  private static Statement shown(final Quantity label, final List<Quantity> pairs) {
    final Quantity first = first(pairs.getFirst());
    if (pairs.size() < 2 || !pairs.stream().allMatch(one -> first(one).equals(first))) {
      return Statement.of(
          "statement.pairwise.shown", Map.of("label", label, "shown", new Quantity.Listing(pairs)));
    }
    final List<Quantity> others =
        pairs.stream()
            .map(
                one ->
                    (Quantity)
                        new Quantity.Phrase("pairwise.other", ((Quantity.Phrase) one).slots()))
            .toList();
    return Statement.of(
        "statement.pairwise.shown.from",
        Map.of("label", label, "first", first, "shown", new Quantity.Listing(others)));
  }

  private static Quantity first(final Quantity pair) {
    return Objects.requireNonNull(((Quantity.Phrase) pair).slots().get("first"));
  }

  /** The label of one of the two occasions that a row names by their codes. */
  private static Quantity name(final SummaryTable table, final Row row, final String slot) {
    final Quantity.Phrase pair = (Quantity.Phrase) row.cells().getFirst();
    final Quantity.Text code = (Quantity.Text) Objects.requireNonNull(pair.slots().get(slot), slot);
    return table.fact(OccasionNames.NAME + code.text());
  }
}
