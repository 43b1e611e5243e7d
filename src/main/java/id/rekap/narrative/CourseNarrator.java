package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says how yes/no answers moved over the occasions; scores have sections of their own. */
public final class CourseNarrator {

  private static final int VARIANTS = 2;

  /**
   * Announces the table.
   *
   * @param table a table over all occasions
   * @param references the numbers of table and figure
   * @return one sentence to stand before it
   */
  public Statement announce(final SummaryTable table, final References references) {
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("table", references.tableName());
    if (!references.hasFigure()) {
      return Statement.of("statement.course.announce", slots);
    }
    slots.put("figure", references.figureName());
    return Statement.of("statement.course.announce.figure", slots);
  }

  /**
   * Says of each row of yes/no answers where it began, where it ended, and what its test allows.
   *
   * @param table a table over all occasions
   * @return the sentences to stand after it, one a row
   */
  public List<Statement> describe(final SummaryTable table) {
    final List<Statement> statements = new ArrayList<>();
    Quantity category = Quantity.none();
    for (final Row row : table.rows()) {
      if (row.kind() == Row.Kind.GROUP) {
        category = category(row.cells().getFirst());
      } else if (row.kind() != Row.Kind.TEST) {
        final Statement statement = row(table, row, category, statements.size());
        if (statement != null) {
          statements.add(statement);
        }
      }
    }
    if (table.has("unmeasured")) {
      statements.add(
          Statement.of(
              "statement.course.unmeasured" + (table.has("unmeasured.sent") ? ".sent" : ""),
              table.facts()));
    }
    return statements;
  }

  /**
   * Announces the figure of a score's means, says them all, and says how the mean went on after the
   * occasions that are compared.
   *
   * @param table the before/after table of a score measured on three occasions or more
   * @param references the figure's number
   * @return the sentences to stand before the figure
   */
  public List<Statement> means(final SummaryTable table, final References references) {
    final Map<String, Quantity> slots = new HashMap<>(table.facts());
    slots.put("figure", references.figureName());
    final List<Statement> statements = new ArrayList<>();
    statements.add(
        Statement.of("statement.means" + (table.has("course.uneven") ? ".uneven" : ""), slots));
    if (table.has("end.change")) {
      final Quantity.Decimal change = (Quantity.Decimal) table.fact("end.change").bare();
      statements.add(Statement.of("statement.means.end." + PrePostNarrator.way(change), slots));
    }
    return statements;
  }

  private static Quantity category(final Quantity heading) {
    if (heading instanceof Quantity.Phrase phrase) {
      final Quantity category = phrase.slots().get("category");
      return category == null ? Quantity.none() : category;
    }
    return Quantity.none();
  }

  private static @Nullable Statement row(
      final SummaryTable table, final Row row, final Quantity category, final int position) {
    int first = -1;
    int last = -1;
    for (int i = 1; i < row.cells().size(); i++) {
      if (share(row.cells().get(i)) != null) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0 || first == last) {
      return null;
    }
    final Quantity.With before = (Quantity.With) row.cells().get(first);
    final Quantity.With after = (Quantity.With) row.cells().get(last);
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("variable", row.cells().getFirst());
    slots.put("category", category);
    slots.put("before", table.columns().get(first).head());
    slots.put("before.people", people(before, after));
    slots.put("before.share", before.aside());
    slots.put("after", table.columns().get(last).head());
    slots.put("after.people", people(after, before));
    slots.put("after.share", after.aside());
    final Tested tested = tested(table, row);
    final Quantity p = tested.decisive();
    slots.put("p", tested.printed());
    final String end =
        !(p.bare() instanceof Quantity.PValue)
            ? ".untested"
            : TestNarrator.isBelow(p) ? ".shown" : ".not-shown";
    return Statement.of(
        "statement.answers." + way(before, after) + end + "." + position % VARIANTS, slots);
  }

  /** How many gave the answer; of how many, where it is not the same number on both occasions. */
  private static Quantity people(final Quantity.With own, final Quantity.With other) {
    final Quantity.Share share = (Quantity.Share) own.aside().bare();
    return share.of() == ((Quantity.Share) other.aside().bare()).of()
        ? People.of(own.main())
        : People.of(own.main(), new Quantity.Count(share.of()));
  }

  /** What is printed of a p, and the value that decides. */
  private record Tested(Quantity printed, Quantity decisive) {}

  /** The p of a row: in its last cells, or below the rule in a row of the same name. */
  private static Tested tested(final SummaryTable table, final Row row) {
    if (!table.has("p.below")) {
      final Quantity last = row.cells().getLast();
      if (!table.has("holm")) {
        return new Tested(last, last);
      }
      final Quantity raw = row.cells().get(row.cells().size() - 2);
      return new Tested(Quantity.phrase("cell.p-holm", "p", raw, "holm", last), last);
    }
    for (final Row one : table.rows()) {
      if (one.kind() == Row.Kind.TEST
          && one.cells().getFirst().equals(row.cells().getFirst())
          && one.cells().getLast() instanceof Quantity.Phrase cell
          && cell.slots().get("p") instanceof Quantity.Phrase words) {
        final Quantity raw = words.slots().getOrDefault("p", Quantity.none());
        return new Tested(words, words.slots().getOrDefault("holm", raw));
      }
    }
    return new Tested(Quantity.none(), Quantity.none());
  }

  private static Quantity.@Nullable Share share(final Quantity cell) {
    return cell instanceof Quantity.With with && with.aside().bare() instanceof Quantity.Share share
        ? share
        : null;
  }

  private static String way(final Quantity.With before, final Quantity.With after) {
    final Quantity.Share one = (Quantity.Share) before.aside().bare();
    final Quantity.Share other = (Quantity.Share) after.aside().bare();
    final long difference =
        Math.multiplyExact(other.count(), one.of()) - Math.multiplyExact(one.count(), other.of());
    return difference > 0 ? "rose" : difference < 0 ? "fell" : "same";
  }
}
