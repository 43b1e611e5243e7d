package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how the categories of an outcome shifted, and what its test allows. */
public final class CategoryNarrator {

  /**
   * Announces a table.
   *
   * @param table a table of categories by occasion
   * @param references its number
   * @return one sentence to stand before it
   */
  public Statement announce(final SummaryTable table, final References references) {
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    return Statement.of("statement.category.announce", slots);
  }

  /**
   * Says what happened to the category that matters most.
   *
   * @param table a table of categories by occasion
   * @param references its number
   * @return the sentences to stand after it
   */
  public List<Statement> describe(final SummaryTable table, final References references) {
    final List<Statement> statements = new ArrayList<>();
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    if (!table.has("after")) {
      slots.put("quantifier", quantifier(table.fact("before.share")));
      statements.add(Statement.of("statement.category.once", slots));
      Gaps.describe(table).ifPresent(statements::add);
      return statements;
    }
    statements.add(Statement.of("statement.category." + way(table), slots));
    Gaps.describe(table).ifPresent(statements::add);
    if (table.has("p")) {
      final Quantity.Phrase test = (Quantity.Phrase) table.fact("test");
      TestNarrator.beside(slots, table, "p");
      final String end = TestNarrator.isBelow(table, "p") ? ".shown" : ".not-shown";
      final String pair = table.has("pair") ? ".pair" : "";
      statements.add(Statement.of("statement." + test.key() + end + pair, slots));
    } else if (table.has("nonzero")) {
      final Quantity.Phrase reason = (Quantity.Phrase) table.fact("reason");
      statements.add(Statement.of("statement.shift-" + reason.key(), slots));
    }
    return statements;
  }

  private static Quantity quantifier(final Quantity share) {
    return share.bare() instanceof Quantity.Share known && known.of() > 0
        ? ShareScale.of(known).words()
        : Quantity.none();
  }

  private static String way(final SummaryTable table) {
    if (table.fact("before.share").bare() instanceof Quantity.Share before
        && table.fact("after.share").bare() instanceof Quantity.Share after) {
      final long difference =
          Math.multiplyExact(after.count(), before.of())
              - Math.multiplyExact(before.count(), after.of());
      return difference > 0 ? "rose" : difference < 0 ? "fell" : "same";
    }
    return "same";
  }
}
