package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The change of a number or of a yes/no answer in each group of respondents and in all, and below a
 * rule the test between the groups.
 *
 * @param outcome what was measured, on two occasions or more, in two groups or more
 */
public record GroupsTable(Outcome outcome) implements TableRecipe {

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final List<String> groups = Groups.present(analysis.observations(), outcome);
    final List<String> compared = Groups.compared(analysis.observations(), outcome);
    final long tested = tested(book, compared);
    final boolean corrected = tested > 1;
    final Map<String, Quantity> facts = GroupTestRows.facts(book, outcome, groups, compared);
    final TestNote tests = new TestNote();
    final List<Row> rows = new ArrayList<>();
    for (final String group : groups) {
      final Outcome own = outcome.within(group);
      rows.add(
          new Row(
              Row.Kind.PLAIN,
              cells(book, groups, own, new Quantity.Label(group), corrected, false)));
      tests.add(
          TestChoice.of(book, own).key(),
          Quantity.phrase("groups.name", "group", new Quantity.Label(group)));
    }
    rows.add(
        new Row(
            Row.Kind.TOTAL,
            cells(book, groups, outcome, Quantity.phrase("head.all"), corrected, true)));
    tests.add(TestChoice.of(book, outcome).key(), Quantity.phrase("note.tests.all"));
    tests.addTo(facts);
    final GroupTestRows between = new GroupTestRows(book, outcome, compared, facts);
    rows.addAll(between.rows());
    if (corrected) {
      facts.put("holm", new Quantity.Count(tested));
    }
    final List<Quantity> notes = notes(compared, tests, tested);
    notes.addAll(between.notes());
    notes.add(Captions.source(analysis.dataset().program()));
    return new SummaryTable(
        "groups/" + outcome.variable().code(),
        Captions.caption("table.groups", analysis.dataset().program(), facts),
        columns(anyTested(book, groups), corrected),
        rows,
        notes,
        corrected && isNumeric() ? SummaryTable.Setting.WIDE : SummaryTable.Setting.FIGURES,
        facts);
  }

  /** In how many groups the change is tested. */
  private long tested(final FigureBook book, final List<String> compared) {
    return compared.stream().filter(one -> TestChoice.p(book, outcome.within(one)) != null).count();
  }

  private boolean isNumeric() {
    return outcome.variable().isNumeric();
  }

  /** Whether there is any p to fill a column with. */
  private boolean anyTested(final FigureBook book, final List<String> groups) {
    return TestChoice.p(book, outcome) != null || tested(book, groups) > 0;
  }

  private List<Column> columns(final boolean tested, final boolean corrected) {
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.group")));
    columns.add(Column.numbers(Quantity.phrase("head.n-alone")));
    columns.add(occasion(Objects.requireNonNull(outcome.first())));
    columns.add(occasion(Objects.requireNonNull(outcome.last())));
    columns.add(
        new Column(
            Quantity.phrase("head.change"),
            isNumeric() ? null : Quantity.phrase("head.points"),
            Column.Kind.NUMBERS,
            0));
    if (isNumeric()) {
      columns.add(Column.numbers(Quantity.phrase("head.ci")));
    }
    if (tested) {
      columns.add(Column.numbers(Quantity.phrase("head.p")));
    }
    if (corrected) {
      columns.add(Column.numbers(Quantity.phrase("head.p-holm")));
    }
    return columns;
  }

  private Column occasion(final Occasion occasion) {
    return new Column(
        OccasionNames.brief(occasion),
        Quantity.phrase(isNumeric() ? "head.mean-sd" : "head.count-share"),
        Column.Kind.NUMBERS,
        0);
  }

  private List<Quantity> cells(
      final FigureBook book,
      final List<String> groups,
      final Outcome own,
      final Quantity name,
      final boolean corrected,
      final boolean total) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(name);
    cells.add(book.count(own.change("n_pasangan")));
    cells.add(cell(book, own, "awal"));
    cells.add(cell(book, own, "akhir"));
    cells.add(book.number(own.change(isNumeric() ? "selisih_rerata" : "selisih_persen")));
    if (isNumeric()) {
      cells.add(book.range(own.change("selisih_ci95_bawah"), own.change("selisih_ci95_atas")));
    }
    final FigureKey p = TestChoice.p(book, own);
    if (anyTested(book, groups)) {
      cells.add(p == null ? Quantity.none() : book.pValue(p));
    }
    if (corrected) {
      cells.add(total ? new Quantity.Text("") : Corrected.column(book, p));
    }
    return cells;
  }

  /** One end of the complete pairs, so that the row's change is the difference of its ends. */
  private Quantity cell(final FigureBook book, final Outcome own, final String end) {
    if (!isNumeric()) {
      final FigureKey count = own.change("jumlah_" + end);
      if (!book.has(count)) {
        return Quantity.none();
      }
      return new Quantity.With(
          book.count(count),
          new Quantity.Keyed(
              count.measure("persen_" + end),
              new Quantity.Share(
                  book.whole(count), book.size(count, 0), FigureBook.PERCENT_DECIMALS)));
    }
    final Quantity mean = book.number(own.change("rerata_" + end));
    final FigureKey sd = own.change("sd_" + end);
    return book.has(sd) ? new Quantity.With(mean, book.number(sd)) : mean;
  }

  private List<Quantity> notes(
      final List<String> compared, final TestNote tests, final long tested) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(
        isNumeric()
            ? Quantity.phrase("note.groups")
            : Quantity.phrase(
                "note.groups.answers",
                "category",
                new Quantity.Label(CourseTable.reported(outcome.variable()))));
    notes.addAll(
        OccasionNames.note(
            List.of(
                Objects.requireNonNull(outcome.first()), Objects.requireNonNull(outcome.last()))));
    if (!tests.isEmpty()) {
      notes.add(tests.note(tested > 1 ? tested : 0));
    }
    if (tested < compared.size()) {
      notes.add(Quantity.phrase("note.groups.untested" + (tests.isEmpty() ? ".all" : "")));
    }
    return notes;
  }
}
