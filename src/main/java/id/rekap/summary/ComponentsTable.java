package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A composite instrument part by part with its total: mean and standard deviation on both
 * occasions, the change with its interval and p.
 *
 * @param total the total score
 * @param parts its parts, in the order of the dictionary
 */
public record ComponentsTable(Outcome total, List<Outcome> parts) implements TableRecipe {

  /** Keeps its own copy. */
  public ComponentsTable {
    parts = List.copyOf(parts);
  }

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final Occasion first = Objects.requireNonNull(total.first());
    final Occasion last = Objects.requireNonNull(total.last());
    final List<Row> rows = new ArrayList<>();
    final boolean paired = !analysis.dataset().isSummaryOnly();
    final long corrected =
        parts.stream()
            .map(part -> TestChoice.p(book, part))
            .filter(p -> p != null && Corrected.has(book, p))
            .count();
    parts.forEach(
        part ->
            rows.add(
                new Row(Row.Kind.PLAIN, cells(book, part, first, last, paired, corrected > 0))));
    rows.add(new Row(Row.Kind.TOTAL, cells(book, total, first, last, paired, corrected > 0)));
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("label", new Quantity.Label(total.variable().label()));
    facts.put("who", Captions.who(total.variable().group()));
    facts.put("n", n(book, first));
    largest(book, facts);
    final TestNote tests = new TestNote();
    if (paired) {
      parts.forEach(part -> tests.add(TestChoice.of(book, part).key(), part));
      tests.add(TestChoice.of(book, total).key(), total);
    }
    tests.addTo(facts);
    if (corrected > 0) {
      facts.put("holm", new Quantity.Count(corrected));
    }
    return new SummaryTable(
        "components/" + total.variable().code(),
        Captions.caption("table.components", analysis.dataset().program(), facts),
        columns(first, last, paired, corrected > 0),
        AlignedDecimals.of(rows),
        notes(analysis, paired, rows, tests, corrected),
        SummaryTable.Setting.FIGURES,
        facts);
  }

  private List<Quantity> notes(
      final Analysis analysis,
      final boolean paired,
      final List<Row> rows,
      final TestNote tests,
      final long corrected) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(Quantity.phrase(paired ? "note.components.ci" : "note.components.summary-only"));
    final boolean dashes =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.bare() instanceof Quantity.Undefined);
    notes.addAll(
        OccasionNames.note(
            List.of(Objects.requireNonNull(total.first()), Objects.requireNonNull(total.last()))));
    if (paired && dashes) {
      notes.add(Quantity.phrase("note.components.dash"));
    }
    if (!tests.isEmpty()) {
      notes.add(tests.note(corrected));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  private static List<Column> columns(
      final Occasion first, final Occasion last, final boolean paired, final boolean corrected) {
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.component")));
    columns.add(occasion(first));
    columns.add(occasion(last));
    columns.add(Column.numbers(Quantity.phrase("head.difference")));
    if (paired) {
      columns.add(Column.numbers(Quantity.phrase("head.ci")));
      columns.add(Column.numbers(Quantity.phrase("head.p")));
    }
    if (corrected) {
      columns.add(Column.numbers(Quantity.phrase("head.p-holm")));
    }
    return columns;
  }

  private Quantity n(final FigureBook book, final Occasion first) {
    final FigureKey pairs = total.change("n_pasangan");
    return book.count(book.has(pairs) ? pairs : total.at(first, "n"));
  }

  private static Column occasion(final Occasion occasion) {
    return new Column(
        OccasionNames.brief(occasion), Quantity.phrase("head.mean-sd"), Column.Kind.NUMBERS, 0);
  }

  private static List<Quantity> cells(
      final FigureBook book,
      final Outcome one,
      final Occasion first,
      final Occasion last,
      final boolean paired,
      final boolean corrected) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(new Quantity.Label(one.variable().label()));
    cells.add(meanWithSd(book, one, first));
    cells.add(meanWithSd(book, one, last));
    cells.add(book.number(one.change("selisih_rerata")));
    if (paired) {
      cells.add(book.range(one.change("selisih_ci95_bawah"), one.change("selisih_ci95_atas")));
      final FigureKey p = TestChoice.p(book, one);
      cells.add(p == null ? Quantity.none() : book.pValue(p));
      if (corrected) {
        cells.add(one.isPart() ? Corrected.column(book, p) : new Quantity.Text(""));
      }
    }
    return cells;
  }

  private static Quantity meanWithSd(
      final FigureBook book, final Outcome one, final Occasion occasion) {
    return new Quantity.With(
        book.number(one.at(occasion, "rerata")), book.number(one.at(occasion, "sd")));
  }

  /** Which part rose most, and which fell; none where the data have no changes. */
  private void largest(final FigureBook book, final Map<String, Quantity> facts) {
    double most = 0;
    final List<Quantity> fallen = new ArrayList<>();
    for (final Outcome part : parts) {
      final Double change = book.value(part.change("selisih_rerata"));
      if (change != null && change < 0) {
        fallen.add(
            Quantity.phrase(
                "components.fallen",
                "label",
                new Quantity.Label(part.variable().label()),
                "change",
                book.number(part.change("selisih_rerata"))));
      }
      if (change != null && change > most) {
        most = change;
        facts.put("largest", new Quantity.Label(part.variable().label()));
        facts.put("largest.change", book.number(part.change("selisih_rerata")));
      }
    }
    if (!fallen.isEmpty()) {
      facts.put("fallen", new Quantity.Listing(fallen));
    }
  }
}
