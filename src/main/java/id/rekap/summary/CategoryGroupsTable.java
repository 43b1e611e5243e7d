package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The categories of an outcome before and after in each group of respondents, and below a rule the
 * test between the groups where the categories are ordered.
 *
 * @param outcome three categories or more, on two occasions or more, in two groups or more
 */
public record CategoryGroupsTable(Outcome outcome) implements TableRecipe {

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final List<String> groups = Groups.present(analysis.observations(), outcome);
    final List<String> compared = Groups.compared(analysis.observations(), outcome);
    final Map<String, Quantity> facts = GroupTestRows.facts(book, outcome, groups, compared);
    final List<Row> rows = rows(book, groups);
    steps(book, compared, facts).ifPresent(rows::add);
    final GroupTestRows between = new GroupTestRows(book, outcome, compared, facts);
    rows.addAll(between.rows());
    final List<Quantity> notes = new ArrayList<>();
    notes.add(Quantity.phrase("note.groups.categories"));
    notes.addAll(between.notes());
    notes.add(Captions.source(analysis.dataset().program()));
    return new SummaryTable(
        "groups/" + outcome.variable().code(),
        Captions.caption("table.groups", analysis.dataset().program(), facts),
        List.of(
            new Column(
                Quantity.phrase("head.category"),
                null,
                Column.Kind.WORDS,
                CategoryShiftTable.LABELS),
            column(Objects.requireNonNull(outcome.first())),
            column(Objects.requireNonNull(outcome.last()))),
        rows,
        notes,
        SummaryTable.Setting.FIGURES,
        facts);
  }

  private List<Row> rows(final FigureBook book, final List<String> groups) {
    final List<Row> rows = new ArrayList<>();
    for (final String group : groups) {
      final Outcome own = outcome.within(group);
      rows.add(
          new Row(
              Row.Kind.GROUP,
              List.of(
                  Quantity.phrase(
                      "row.group",
                      "group",
                      new Quantity.Label(group),
                      "n",
                      book.count(own.change("n_pasangan"))))));
      if (book.whole(own.change("n_pasangan")) == 0) {
        continue; // the heading and a note say that there is nobody to count
      }
      for (final Category category : outcome.variable().categories()) {
        rows.add(
            new Row(
                Row.Kind.MEMBER,
                List.of(
                    new Quantity.Label(category.label()),
                    cell(book, own, "awal", category),
                    cell(book, own, "akhir", category))));
      }
    }
    return rows;
  }

  /**
   * How many of each group moved to a better category or to a worse one, where there is an order.
   */
  private Optional<Row> steps(
      final FigureBook book, final List<String> compared, final Map<String, Quantity> facts) {
    final List<Quantity> cells = new ArrayList<>();
    final List<Quantity> better = new ArrayList<>();
    final List<Quantity> worse = new ArrayList<>();
    for (final String group : compared) {
      final Outcome own = outcome.within(group);
      if (book.has(own.change("naik"))) {
        final Map<String, Quantity> slots = new HashMap<>(new ShiftRows(book, own).steps());
        slots.put("group", new Quantity.Label(group));
        cells.add(new Quantity.Phrase("cell.groups.steps", slots));
        better.add(new Quantity.Phrase("groups.better", slots));
        if (book.whole(((Quantity.Keyed) Objects.requireNonNull(slots.get("worse"))).key()) > 0) {
          worse.add(new Quantity.Phrase("groups.worse", slots));
        }
      }
    }
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    facts.put("steps.better", new Quantity.Listing(better));
    if (!worse.isEmpty()) {
      facts.put("steps.worse", new Quantity.Listing(worse));
    }
    return Optional.of(
        new Row(
            Row.Kind.TEST, List.of(Quantity.phrase("row.direction"), Captions.semicolons(cells))));
  }

  private static Column column(final Occasion occasion) {
    return new Column(
        new Quantity.Label(occasion.label()),
        Quantity.phrase("head.count-share"),
        Column.Kind.NUMBERS,
        1);
  }

  /** One end of the complete pairs, which the heading of the group counts. */
  private static Quantity cell(
      final FigureBook book, final Outcome own, final String end, final Category category) {
    final FigureKey count = own.change(category.label(), "jumlah_" + end);
    return book.has(count)
        ? new Quantity.With(
            book.count(count),
            new Quantity.Share(book.whole(count), book.size(count, 0), FigureBook.PERCENT_DECIMALS))
        : Quantity.none();
  }
}
