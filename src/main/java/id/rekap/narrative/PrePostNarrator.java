package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what changed between two occasions, and by how much; what a test allows is {@link
 * TestNarrator}'s.
 */
public final class PrePostNarrator {

  private static final int VARIANTS = 2;
  private static final int ANNOUNCEMENTS = 3;

  /**
   * Announces a table and its figure, and says what was measured.
   *
   * @param table a before/after table
   * @param references the numbers of table and figure
   * @param position how many such tables came before, so that sentences vary
   * @return the sentences to stand before the table
   */
  public List<Statement> announce(
      final SummaryTable table, final References references, final int position) {
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    if (references.hasFigure()) {
      slots.put("figure", references.figureName());
    }
    return List.of(
        Statement.of(
            "statement.pre-post.announce"
                + (references.hasFigure() ? ".figure." : ".")
                + position % ANNOUNCEMENTS,
            slots));
  }

  /**
   * Says how the mean moved and in which direction the respondents did.
   *
   * @param table a before/after table
   * @param references the table's number
   * @param position how many such tables came before, so that sentences vary
   * @return the sentences to stand after the table; a table of one occasion gets one
   */
  public List<Statement> describe(
      final SummaryTable table, final References references, final int position) {
    final List<Statement> statements = new ArrayList<>();
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    if (!table.has("after")) {
      statements.add(
          Statement.of(
              "statement.pre-post.once" + (isDefined(table, "before.sd") ? "" : ".bare"), slots));
      statements.add(Gaps.once(table));
      return statements;
    }
    if (!table.has("change")) {
      statements.add(Statement.of("statement.pre-post.no-pairs", slots));
      Gaps.describe(table).ifPresent(statements::add);
      return statements;
    }
    final Quantity.Decimal change = (Quantity.Decimal) table.fact("change").bare();
    final String way = way(change);
    statements.addAll(mean(table, slots, way, position));
    if (table.has("lower") && (way.equals("rose") || way.equals("fell"))) {
      statements.add(Statement.of("statement.pre-post.lower." + way, slots));
    }
    Gaps.describe(table).ifPresent(statements::add);
    if (table.has("up") && !isOnePair(table)) {
      statements.add(Statement.of("statement.direction." + directions(table), slots));
    }
    if (table.has("threshold.counts")) {
      statements.add(Statement.of("statement.threshold", slots));
    }
    if (table.has("extreme.count")) {
      final boolean all = table.fact("extreme.count").bare().equals(table.fact("extreme.n").bare());
      statements.add(
          Statement.of(
              "statement." + ((Quantity.Phrase) table.fact("extreme")).key() + (all ? ".all" : ""),
              slots));
    }
    return statements;
  }

  /** How the mean moved; where the means rest on other people than the change, both are said. */
  private static List<Statement> mean(
      final SummaryTable table,
      final Map<String, Quantity> slots,
      final String way,
      final int position) {
    final List<Statement> statements = new ArrayList<>();
    final boolean spread = isDefined(table, "before.sd") && isDefined(table, "after.sd");
    if (isOnePair(table) && !table.has("dropped")) {
      statements.add(Statement.of("statement.pre-post.one." + way, slots));
    } else if (table.has("dropped") && !spread) {
      statements.add(Statement.of("statement.pre-post.mean.uneven.bare", slots));
      statements.add(Statement.of("statement.pre-post.pairs." + way + ".bare", slots));
    } else if (table.has("dropped") && (table.has("ci") || way.equals("same"))) {
      // The means rest on other people than the change: they may even differ in direction.
      statements.add(Statement.of("statement.pre-post.mean.uneven", slots));
      statements.add(Statement.of("statement.pre-post.pairs." + way, slots));
    } else {
      statements.add(
          Statement.of("statement.pre-post.mean." + way + "." + position % VARIANTS, slots));
      if (table.has("ci") && !way.equals("same")) {
        statements.add(Statement.of("statement.pre-post.change." + way, slots));
      }
    }
    return statements;
  }

  private static boolean isDefined(final SummaryTable table, final String fact) {
    return table.has(fact) && !(table.fact(fact) instanceof Quantity.Undefined);
  }

  /** One pair has no spread and no direction but its own. */
  private static boolean isOnePair(final SummaryTable table) {
    return table.has("pairs") && count(table, "pairs") == 1;
  }

  /**
   * Whether a change is a rise, a fall, no change at all, or one that its printed decimals do not
   * show.
   */
  static String way(final Quantity.Decimal change) {
    if (change.value() == 0) {
      return "same";
    }
    if (Math.abs(change.value()) < 0.5 * Math.pow(10, -change.decimals())) {
      return "nearly";
    }
    return change.value() > 0 ? "rose" : "fell";
  }

  private static String directions(final SummaryTable table) {
    final long up = count(table, "up");
    final long down = count(table, "down");
    final long same = count(table, "same");
    final String alike =
        table.has("least") && table.fact("least").equals(table.fact("most")) ? ".alike" : "";
    if (up > 0 && down == 0 && same == 0) {
      return "all-rose" + alike;
    }
    if (down > 0 && up == 0 && same == 0) {
      return "all-fell" + alike;
    }
    if (up == 0 && down == 0) {
      return "all-same";
    }
    if (down == 0) {
      return "none-fell";
    }
    return up == 0 ? "none-rose" : same == 0 ? "none-same" : "mixed";
  }

  private static long count(final SummaryTable table, final String fact) {
    return table.fact(fact).bare() instanceof Quantity.Count count ? count.value() : 0;
  }
}
