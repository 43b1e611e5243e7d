package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how the categories of an outcome shifted, and what its test allows. */
public final class CategoryNarrator {

  private static final int ANNOUNCEMENTS = 3;
  private static final int VARIANTS = 2;

  /**
   * Announces a table.
   *
   * @param table a table of categories by occasion
   * @param references the numbers of table and figure
   * @param position how many such tables came before, so that sentences vary
   * @return one sentence to stand before it
   */
  public Statement announce(
      final SummaryTable table, final References references, final int position) {
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    if (references.hasFigure()) {
      slots.put("figure", references.figureName());
    }
    return Statement.of(
        "statement.category.announce"
            + (references.hasFigure() ? ".figure." : ".")
            + position % ANNOUNCEMENTS,
        slots);
  }

  /**
   * Says what happened to the category that matters most, how the respondents moved, and what the
   * test allows.
   *
   * @param table a table of categories by occasion
   * @param references its number
   * @param position how many such tables came before, so that sentences vary
   * @return the sentences to stand after it
   */
  public List<Statement> describe(
      final SummaryTable table, final References references, final int position) {
    final List<Statement> statements = new ArrayList<>();
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    if (!table.has("after")) {
      slots.put("quantifier", quantifier(table.fact("before.share")));
      statements.add(Statement.of("statement.category.once", slots));
      statements.add(Gaps.once(table));
      return statements;
    }
    statements.addAll(shares(table, slots, position));
    Gaps.describe(table).ifPresent(statements::add);
    if (table.has("better")) {
      statements.add(Statement.of("statement.category.steps." + steps(table), slots));
    }
    if (table.has("p")) {
      statements.addAll(test(table, slots, position));
    } else if (table.has("nonzero")) {
      final Quantity.Phrase reason = (Quantity.Phrase) table.fact("reason");
      statements.add(Statement.of("statement.shift-" + reason.key(), slots));
    }
    return statements;
  }

  /**
   * The shares of one category; where they are of other people on each occasion, each with its n,
   * and the change over the complete pairs alone.
   */
  private static List<Statement> shares(
      final SummaryTable table, final Map<String, Quantity> slots, final int position) {
    final boolean uneven = !table.fact("before.n").equals(table.fact("after.n"));
    for (final String when : List.of("before", "after")) {
      final Quantity count = table.fact(when + ".count");
      slots.put(
          when + ".people", uneven ? People.of(count, table.fact(when + ".n")) : People.of(count));
    }
    if (!uneven && !table.has("complete")) {
      final String way = way(table, "before", "after");
      return List.of(Statement.of("statement.category." + way + "." + position % VARIANTS, slots));
    }
    final List<Statement> statements = new ArrayList<>();
    statements.add(Statement.of("statement.category.uneven", slots));
    if (table.has("complete")) {
      slots.put("first.people", People.of(table.fact("first.count")));
      slots.put("last.people", People.of(table.fact("last.count")));
      statements.add(
          Statement.of("statement.category.pairs." + way(table, "first", "last"), slots));
    }
    return statements;
  }

  private static List<Statement> test(
      final SummaryTable table, final Map<String, Quantity> slots, final int position) {
    final Quantity.Phrase test = (Quantity.Phrase) table.fact("test");
    TestNarrator.beside(slots, table, "p");
    final String end = TestNarrator.isBelow(table, "p") ? ".shown" : ".not-shown";
    final String pair = table.has("pair") ? ".pair" : "." + position % VARIANTS;
    final String moved = table.has("moved.left") ? moved(table) : "";
    return List.of(
        Statement.of("statement.category." + test.key() + end + pair, slots),
        Statement.of("statement.category.effect." + test.key() + moved, slots));
  }

  /** Who moved into the first answer and who out of it. */
  private static String moved(final SummaryTable table) {
    return isNone(table, "moved.left")
        ? ".none-left"
        : isNone(table, "moved.joined") ? ".none-joined" : ".both";
  }

  private static String steps(final SummaryTable table) {
    final boolean better = !isNone(table, "better");
    final boolean worse = !isNone(table, "worse");
    final boolean all = isNone(table, "same");
    if (better && worse) {
      return all ? "none-same" : "mixed";
    }
    if (!better && !worse) {
      return "all-same";
    }
    return better ? (all ? "all-better" : "none-worse") : all ? "all-worse" : "none-better";
  }

  private static boolean isNone(final SummaryTable table, final String fact) {
    return table.fact(fact).bare() instanceof Quantity.Count count && count.value() == 0;
  }

  private static Quantity quantifier(final Quantity share) {
    return share.bare() instanceof Quantity.Share known && known.of() > 0
        ? ShareScale.of(known).words()
        : Quantity.none();
  }

  private static String way(final SummaryTable table, final String from, final String to) {
    if (table.fact(from + ".share").bare() instanceof Quantity.Share before
        && table.fact(to + ".share").bare() instanceof Quantity.Share after) {
      final long difference =
          Math.multiplyExact(after.count(), before.of())
              - Math.multiplyExact(before.count(), after.of());
      return difference > 0 ? "rose" : difference < 0 ? "fell" : "same";
    }
    return "same";
  }
}
