package id.rekap.narrative;

import id.rekap.summary.Column;
import id.rekap.summary.OccasionNames;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * Says of each row of answers how it differed between the two occasions that are compared, what
   * its test allows, and, where it was measured later too, what it was the last time.
   *
   * @param table a table over all occasions
   * @return the sentences to stand after it, at most two a row
   */
  public List<Statement> describe(final SummaryTable table) {
    final List<Statement> statements = new ArrayList<>();
    Quantity category = Quantity.none();
    int told = 0;
    for (int i = 0; i < table.rows().size(); i++) {
      final Row row = table.rows().get(i);
      if (row.kind() == Row.Kind.GROUP) {
        category = category(row.cells().getFirst());
      } else if (table.has(OccasionNames.COMPARED + i)) {
        final List<Quantity> ends =
            ((Quantity.Listing) table.fact(OccasionNames.COMPARED + i)).items();
        final int first = column(table, ends.getFirst());
        final int last = column(table, ends.getLast());
        if (isShare(row.cells().get(first)) && isShare(row.cells().get(last))) {
          statements.add(row(table, row, category, first, last, told));
          end(table, row, last, told).ifPresent(statements::add);
          told++;
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

  private static boolean isShare(final Quantity cell) {
    return cell instanceof Quantity.With with && with.aside().bare() instanceof Quantity.Share;
  }

  /** Where the occasion of a code stands. */
  private static int column(final SummaryTable table, final Quantity code) {
    return table.columns().stream().map(Column::head).toList().indexOf(code);
  }

  /** What a sentence calls the occasion of a column. */
  private static Quantity when(final SummaryTable table, final int column) {
    final Quantity.Text code = (Quantity.Text) table.columns().get(column).head();
    return table.fact(OccasionNames.NAME + code.text());
  }

  /** What the answers were the last time, if that came after the occasions compared. */
  private static Optional<Statement> end(
      final SummaryTable table, final Row row, final int compared, final int position) {
    int last = compared;
    for (int i = compared + 1; i < row.cells().size(); i++) {
      last = isShare(row.cells().get(i)) ? i : last;
    }
    if (last == compared) {
      return Optional.empty();
    }
    final Quantity.With cell = (Quantity.With) row.cells().get(last);
    return Optional.of(
        Statement.of(
            "statement.answers.end." + position % VARIANTS,
            Map.of(
                "end", when(table, last),
                "end.people", people(cell, (Quantity.With) row.cells().get(compared)),
                "end.share", cell.aside())));
  }

  private static Statement row(
      final SummaryTable table,
      final Row row,
      final Quantity category,
      final int first,
      final int last,
      final int position) {
    final Quantity.With before = (Quantity.With) row.cells().get(first);
    final Quantity.With after = (Quantity.With) row.cells().get(last);
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("variable", row.cells().getFirst());
    slots.put("category", category);
    slots.put("before", when(table, first));
    slots.put("before.people", people(before, after));
    slots.put("before.share", before.aside());
    slots.put("after", when(table, last));
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

  private static String way(final Quantity.With before, final Quantity.With after) {
    final Quantity.Share one = (Quantity.Share) before.aside().bare();
    final Quantity.Share other = (Quantity.Share) after.aside().bare();
    final long difference =
        Math.multiplyExact(other.count(), one.of()) - Math.multiplyExact(one.count(), other.of());
    return difference > 0 ? "rose" : difference < 0 ? "fell" : "same";
  }
}
