package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two occasions at a time, with the change, its effect size, p and Holm's p.
 *
 * @param outcomes numbers, or ordered categories, or yes/no answers, of one kind; at least one,
 *     each with a test over all occasions that found a difference
 */
public record PairwiseTable(List<Outcome> outcomes) implements TableRecipe {

  /** Keeps its own copy. */
  public PairwiseTable {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Tells whether an outcome is to be shown.
   *
   * @param analysis the program's numbers
   * @param outcome an outcome
   * @return true after a test over all occasions with p below 0.05
   */
  public static boolean isShown(final Analysis analysis, final Outcome outcome) {
    return Pairwise.isShown(analysis.book(), outcome);
  }

  private OutcomeKind kind() {
    return OutcomeKind.of(outcomes.getFirst().variable());
  }

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final boolean corrected =
        outcomes.stream()
            .flatMap(outcome -> Pairwise.pairs(outcome).stream())
            .anyMatch(pair -> isCorrected(book, pair));
    final List<Row> rows = new ArrayList<>();
    final List<Quantity> labels = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      labels.add(
          Quantity.phrase(
              "note.tests.variable", "label", new Quantity.Label(outcome.variable().label())));
      if (outcomes.size() > 1) {
        rows.add(new Row(Row.Kind.GROUP, List.of(new Quantity.Label(outcome.variable().label()))));
      }
      for (final Outcome pair : Pairwise.pairs(outcome)) {
        rows.add(row(book, pair, corrected));
      }
    }
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("labels", new Quantity.Listing(labels));
    facts.put("who", Captions.who(outcomes.getFirst().variable().group()));
    facts.put("pairwise", Quantity.phrase("test." + test().key()));
    facts.put("label", new Quantity.Label(outcomes.getFirst().variable().label()));
    OccasionNames.put(facts, occasions(), one -> new Quantity.Label(one.label()));
    if (corrected) {
      facts.put("holm", new Quantity.Count(rows.size()));
    }
    return new SummaryTable(
        "pairwise/" + outcomes.getFirst().variable().code(),
        Captions.caption("table.pairwise", analysis.dataset().program(), facts),
        columns(corrected),
        rows,
        notes(analysis, corrected),
        SummaryTable.Setting.FIGURES,
        facts);
  }

  private StatisticalTest test() {
    return Objects.requireNonNull(AnalysisRegistry.of(outcomes.getFirst()).pairwise());
  }

  private List<Column> columns(final boolean corrected) {
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.comparison")));
    columns.add(Column.numbers(Quantity.phrase("head.n-alone")));
    switch (kind()) {
      case YES_NO ->
          columns.add(
              new Column(
                  Quantity.phrase("head.difference"),
                  Quantity.phrase("head.points"),
                  Column.Kind.NUMBERS,
                  0));
      case ORDINAL -> columns.add(Column.numbers(Quantity.phrase("head.rank-biserial")));
      default -> {
        columns.add(Column.numbers(Quantity.phrase("head.difference-mean")));
        columns.add(Column.numbers(Quantity.phrase("head.rank-biserial")));
      }
    }
    columns.add(Column.numbers(Quantity.phrase("head.p")));
    if (corrected) {
      columns.add(Column.numbers(Quantity.phrase("head.p-holm")));
    }
    return columns;
  }

  private Row row(final FigureBook book, final Outcome pair, final boolean corrected) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(name(pair));
    cells.add(book.count(pair.change("n_pasangan")));
    switch (kind()) {
      case YES_NO -> cells.add(book.number(pair.change("selisih_persen")));
      case ORDINAL -> cells.add(book.number(pair.change("r_biserial")));
      default -> {
        cells.add(book.number(pair.change("selisih_rerata")));
        cells.add(book.number(pair.change("r_biserial")));
      }
    }
    final FigureKey p = Pairwise.p(book, pair);
    cells.add(p == null ? Quantity.none() : book.pValue(p));
    if (corrected) {
      cells.add(Corrected.column(book, p));
    }
    return new Row(outcomes.size() > 1 ? Row.Kind.MEMBER : Row.Kind.PLAIN, cells);
  }

  private static Quantity name(final Outcome pair) {
    return Quantity.phrase(
        "row.pair",
        "first",
        new Quantity.Text(Objects.requireNonNull(pair.first()).code()),
        "last",
        new Quantity.Text(Objects.requireNonNull(pair.last()).code()));
  }

  private static boolean isCorrected(final FigureBook book, final Outcome pair) {
    final FigureKey p = Pairwise.p(book, pair);
    return p != null && Corrected.has(book, p);
  }

  private List<Quantity> notes(final Analysis analysis, final boolean corrected) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(Quantity.phrase("note.course", "occasions", OccasionNames.codes(occasions())));
    notes.add(
        Quantity.phrase(
            "note.pairwise." + test().key() + (kind() == OutcomeKind.ORDINAL ? ".ordinal" : "")));
    if (corrected) {
      notes.add(Quantity.phrase("note.pairwise.holm" + (outcomes.size() > 1 ? ".several" : "")));
    }
    final boolean untested =
        outcomes.stream()
            .flatMap(outcome -> Pairwise.pairs(outcome).stream())
            .anyMatch(pair -> Pairwise.p(analysis.book(), pair) == null);
    if (untested) {
      notes.add(Quantity.phrase("note.groups.untested"));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  private List<Occasion> occasions() {
    return outcomes.stream().flatMap(one -> one.occasions().stream()).distinct().toList();
  }
}
