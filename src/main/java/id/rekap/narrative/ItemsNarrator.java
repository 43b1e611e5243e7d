package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how the items of an instrument were answered, and how good they are. */
public final class ItemsNarrator {

  /**
   * Announces a table.
   *
   * @param table a table of items, or of their quality
   * @param references the numbers of table and figure
   * @return one sentence to stand before it
   */
  public Statement announce(final SummaryTable table, final References references) {
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    if (references.hasFigure()) {
      slots.put("figure", references.figureName());
      return Statement.of("statement.items.announce.figure", slots);
    }
    return Statement.of(
        table.has("reliability") ? "statement.items.announce.quality" : "statement.items.announce",
        slots);
  }

  /**
   * Says which items had a p below 0.05, after Holm's correction where there is one, and which
   * fell.
   *
   * @param table a table of items
   * @return the sentences to stand after it; none for answers of one occasion but why their quality
   *     is not shown
   */
  public List<Statement> describe(final SummaryTable table) {
    final List<Statement> statements = new ArrayList<>();
    if (table.has("last")) {
      statements.addAll(changes(table));
    }
    if (table.has("no-quality")) {
      final Quantity.Phrase reason = (Quantity.Phrase) table.fact("no-quality");
      statements.add(Statement.of("statement." + reason.key(), table.facts()));
    }
    return statements;
  }

  private static List<Statement> changes(final SummaryTable table) {
    final List<Statement> statements = new ArrayList<>();
    final List<Quantity> shown = new ArrayList<>();
    final List<Quantity.PValue> below = new ArrayList<>();
    final List<Quantity.PValue> others = new ArrayList<>();
    final List<Quantity> fallen = new ArrayList<>();
    for (final Row row : table.rows()) {
      if (row.kind() == Row.Kind.GROUP) {
        continue;
      }
      final Quantity p = row.cells().getLast().bare();
      if (TestNarrator.isBelow(p)) {
        shown.add(code(row));
      }
      if (p instanceof Quantity.PValue value) {
        (TestNarrator.isBelow(p) ? below : others).add(value);
      }
      if (value(row.cells().get(2)) < value(row.cells().get(1))) {
        fallen.add(code(row));
      }
    }
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    if (table.has("items.test")) {
      slots.put("shown", new Quantity.Listing(shown));
      slots.put("name", TestNarrator.name(table));
      slots.put("p", shown.isEmpty() ? TestNarrator.smallest(others) : TestNarrator.largest(below));
      statements.add(Statement.of("statement.items." + found(shown.size()), slots));
    } else {
      statements.add(Statement.of("statement.items.untested", slots));
    }
    if (!fallen.isEmpty()) {
      slots.put("fallen", new Quantity.Listing(fallen));
      statements.add(Statement.of("statement.items.fallen", slots));
    }
    return statements;
  }

  private static String found(final int items) {
    return items == 0 ? "none-shown" : items == 1 ? "shown.one" : "shown";
  }

  /**
   * Says how reliable the instrument was, and which items discriminate weakly.
   *
   * @param table a table of the quality of items
   * @return the sentences to stand after it
   */
  public List<Statement> judge(final SummaryTable table) {
    final List<Statement> statements = new ArrayList<>();
    final Quantity.Phrase kind = (Quantity.Phrase) table.fact("items.quality");
    statements.add(Statement.of("statement." + kind.key(), table.facts()));
    if (table.has("negative")) {
      statements.add(Statement.of("statement.items.negative", table.facts()));
    }
    if (table.has("weak")) {
      final boolean all = table.fact("weak.count").equals(table.fact("items.count"));
      statements.add(Statement.of("statement.items.weak" + (all ? ".all" : ""), table.facts()));
    }
    return statements;
  }

  private static Quantity code(final Row row) {
    return row.cells().getFirst() instanceof Quantity.Phrase phrase
        ? phrase.slots().getOrDefault("item", Quantity.none())
        : row.cells().getFirst();
  }

  /** The share, or the mean, of one occasion. */
  private static double value(final Quantity cell) {
    if (cell instanceof Quantity.With with) {
      if (with.aside().bare() instanceof Quantity.Share share && share.of() > 0) {
        return (double) share.count() / share.of();
      }
      if (with.main().bare() instanceof Quantity.Decimal decimal) {
        return decimal.value();
      }
    }
    return 0;
  }
}
