package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says how an outcome changed in each group of respondents, and whether the changes differ. */
public final class GroupsNarrator {

  private static final int VARIANTS = 2;

  /** The ends of the keys of the first group's sentence and, in turns, of the others'. */
  private static final List<String> AGAIN = List.of("", ".again", ".more");

  /**
   * Announces a table.
   *
   * @param table a table by groups
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
        "statement.groups.announce"
            + (references.hasFigure() ? ".figure." : ".")
            + position % VARIANTS,
        slots);
  }

  /**
   * Says of each group how it changed and what its test allows, then what the test between the
   * groups does.
   *
   * @param table a table by groups
   * @return the sentences to stand after it
   */
  public List<Statement> describe(final SummaryTable table) {
    final List<Statement> statements = new ArrayList<>();
    int told = 0;
    for (final Row row : table.rows()) {
      if (row.kind() == Row.Kind.PLAIN && !isUnpaired(row)) {
        statements.add(group(table, row, AGAIN.get(told)));
        told = told == 1 ? 2 : 1;
      }
    }
    if (table.has("steps.better")) {
      statements.add(Statement.of("statement.groups.better", table.facts()));
    }
    if (table.has("steps.worse")) {
      statements.add(Statement.of("statement.groups.worse", table.facts()));
    }
    if (table.has("unpaired")) {
      statements.add(Statement.of("statement.groups.unpaired", table.facts()));
    }
    if (table.has("between")) {
      final Map<String, Quantity> slots = new HashMap<>(table.facts());
      TestNarrator.beside(slots, table, "between.p");
      slots.put("p", slots.get("between.p"));
      final Quantity.Phrase test = (Quantity.Phrase) table.fact("between");
      final String reason = ((Quantity.Phrase) table.fact("between.reason")).key();
      if (!reason.endsWith(".only")) {
        final String spread = table.has("between.spread") ? ".spread" : "";
        statements.add(Statement.of("statement." + reason + spread, slots));
      }
      final String end = TestNarrator.isBelow(table, "between.p") ? ".shown" : ".not-shown";
      statements.add(Statement.of("statement." + test.key() + end, slots));
      statements.add(Statement.of("statement.effect." + test.key(), slots));
      if (table.has("posthoc")) {
        final String found = table.has("posthoc.shown") ? ".shown" : ".none-shown";
        statements.add(Statement.of("statement.groups.posthoc" + found, slots));
      }
      if (table.has("further") && end.equals(".shown")) {
        final String what = table.has("category") ? ".answer" : ".ordered";
        statements.add(Statement.of("statement.groups.further" + what, slots));
      }
      if (table.has("larger") && end.equals(".shown")) {
        statements.add(Statement.of("statement.groups.larger", slots));
      }
    } else if (table.has("between.reason")) {
      final String reason = ((Quantity.Phrase) table.fact("between.reason")).key();
      statements.add(Statement.of("statement." + reason, table.facts()));
    }
    return statements;
  }

  /** A group in which nobody has both values: there is no change to tell. */
  private static boolean isUnpaired(final Row row) {
    return row.cells().get(1).bare() instanceof Quantity.Count pairs && pairs.value() == 0;
  }

  private static Statement group(final SummaryTable table, final Row row, final String again) {
    final List<Quantity> cells = row.cells();
    final boolean answers = table.has("category");
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("group", cells.get(0));
    slots.put(
        "label",
        answers
            ? Quantity.phrase(
                "groups.answer", "category", table.fact("category"), "label", table.fact("label"))
            : Quantity.phrase("groups.mean", "label", table.fact("label")));
    slots.put("pairs", cells.get(1));
    slots.put("before.value", main(cells.get(2), answers));
    slots.put("after.value", main(cells.get(3), answers));
    final boolean corrected = table.has("holm");
    final Quantity p = cells.get(cells.size() - (corrected ? 2 : 1));
    final Quantity last = cells.getLast();
    slots.put("p", corrected ? Quantity.phrase("cell.p-holm", "p", p, "holm", last) : p);
    final String end =
        !(p.bare() instanceof Quantity.PValue)
            ? ".untested"
            : TestNarrator.isBelow(last) ? ".shown" : ".not-shown";
    final String way = way(cells.get(4));
    final boolean moved = way.equals("rose") || way.equals("fell");
    return Statement.of("statement.groups." + way + end + (moved ? again : ""), slots);
  }

  /** Of a cell of two parts the mean, or the share. */
  private static Quantity main(final Quantity cell, final boolean answers) {
    if (cell instanceof Quantity.With with) {
      return answers ? with.aside() : with.main();
    }
    return cell;
  }

  private static String way(final Quantity change) {
    return change.bare() instanceof Quantity.Decimal decimal
        ? PrePostNarrator.way(decimal)
        : "same";
  }
}
