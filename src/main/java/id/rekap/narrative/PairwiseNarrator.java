package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says between which occasions an outcome differed. */
public final class PairwiseNarrator {

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
    Quantity label = table.fact("label");
    for (final Row row : table.rows()) {
      if (row.kind() == Row.Kind.GROUP) {
        label = row.cells().getFirst();
      } else {
        final List<Quantity> pairs = shown.computeIfAbsent(label, one -> new ArrayList<>());
        final Quantity p = row.cells().getLast().bare();
        if (TestNarrator.isBelow(p)) {
          pairs.add(
              new Quantity.Phrase(
                  "pairwise.pair",
                  Map.of(
                      "pair", row.cells().getFirst(), "name", TestNarrator.name(table), "p", p)));
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
                    : Statement.of(
                        "statement.pairwise.shown",
                        Map.of("label", outcome, "shown", new Quantity.Listing(pairs)))));
    return statements;
  }
}
