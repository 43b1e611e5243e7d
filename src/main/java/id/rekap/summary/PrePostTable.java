package id.rekap.summary;

import id.rekap.model.Occasion;
import id.rekap.model.Program;
import id.rekap.model.Variable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A numeric outcome on each occasion with values, its change over complete pairs, and below a rule
 * the direction, the test, its effect size and the gain.
 *
 * @param outcome what was measured, on two occasions or more
 */
public record PrePostTable(Outcome outcome) implements TableRecipe {

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final boolean counted = hasUnequalCounts(book);
    final List<Row> rows = new ArrayList<>();
    outcome.occasions().forEach(occasion -> rows.add(occasion(book, occasion, counted)));
    if (outcome.isCompared()) {
      rows.add(change(book, counted));
    }
    final Map<String, Quantity> facts = new HashMap<>(new ChangeFacts(book, outcome).all());
    if (outcome.occasions().stream().anyMatch(one -> reachesBeyond(book, one))) {
      facts.put("beyond", Quantity.phrase("note.beyond"));
    }
    rows.addAll(new TestRows(book, outcome, facts).rows());
    Misfits.put(facts, book, outcome);
    final Program program = analysis.dataset().program();
    return new SummaryTable(
        "pre-post/" + outcome.variable().code(),
        Captions.caption(captionKey(), program, sized(book, facts)),
        columns(counted),
        rows,
        notes(analysis, facts, counted),
        SummaryTable.Setting.FIGURES,
        facts);
  }

  /** In a caption n is of all occasions. */
  private Map<String, Quantity> sized(final FigureBook book, final Map<String, Quantity> facts) {
    final Sizes sizes = new Sizes(book, List.of(outcome));
    final Map<String, Quantity> slots = new HashMap<>(facts);
    if (sizes.areUneven()) {
      slots.put("n", sizes.all());
    }
    return slots;
  }

  private String captionKey() {
    if (!outcome.isCompared()) {
      return "table.once";
    }
    return outcome.roles() ? "table.pre-post" : "table.by-occasion";
  }

  private boolean hasUnequalCounts(final FigureBook book) {
    final List<Long> counts = new ArrayList<>();
    outcome.occasions().forEach(one -> counts.add(book.whole(outcome.at(one, "n"))));
    if (outcome.isCompared() && book.has(outcome.change("n_pasangan"))) {
      counts.add(book.whole(outcome.change("n_pasangan")));
    }
    return counts.stream().distinct().count() > 1;
  }

  private List<Column> columns(final boolean counted) {
    final List<Column> columns = new ArrayList<>();
    columns.add(new Column(Quantity.phrase("head.occasion"), null, Column.Kind.WORDS, 0));
    if (counted) {
      columns.add(Column.numbers(Quantity.phrase("head.n-alone")));
    }
    for (final String head : List.of("mean", "sd", "median", "min-max", "ci")) {
      columns.add(Column.numbers(Quantity.phrase("head." + head)));
    }
    return columns;
  }

  private Row occasion(final FigureBook book, final Occasion occasion, final boolean counted) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(new Quantity.Label(occasion.label()));
    if (counted) {
      cells.add(book.count(outcome.at(occasion, "n")));
    }
    cells.add(book.number(outcome.at(occasion, "rerata")));
    cells.add(book.number(outcome.at(occasion, "sd")));
    cells.add(book.number(outcome.at(occasion, "median")));
    cells.add(book.range(outcome.at(occasion, "min"), outcome.at(occasion, "maks")));
    cells.add(book.range(outcome.at(occasion, "ci95_bawah"), outcome.at(occasion, "ci95_atas")));
    return new Row(Row.Kind.PLAIN, cells);
  }

  /** Whether an occasion's interval, as it is printed, reaches beyond the ends of the scale. */
  private boolean reachesBeyond(final FigureBook book, final Occasion occasion) {
    final Double minimum = outcome.variable().scale().minimum();
    final Double maximum = outcome.variable().scale().maximum();
    final Double low = printed(book, outcome.at(occasion, "ci95_bawah"));
    final Double high = printed(book, outcome.at(occasion, "ci95_atas"));
    return (minimum != null && low != null && low < minimum)
        || (maximum != null && high != null && high > maximum);
  }

  private static @Nullable Double printed(final FigureBook book, final FigureKey key) {
    return book.number(key).bare() instanceof Quantity.Decimal number
        ? Double.valueOf(
            BigDecimal.valueOf(number.value())
                .setScale(number.decimals(), RoundingMode.HALF_UP)
                .doubleValue())
        : null;
  }

  private Row change(final FigureBook book, final boolean counted) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(
        Quantity.phrase(
            outcome.roles() ? "row.change" : "row.change.of",
            "first",
            new Quantity.Text(Objects.requireNonNull(outcome.first()).code()),
            "last",
            new Quantity.Text(Objects.requireNonNull(outcome.last()).code())));
    if (counted) {
      cells.add(book.count(outcome.change("n_pasangan")));
    }
    cells.add(book.number(outcome.change("selisih_rerata")));
    cells.add(book.number(outcome.change("selisih_sd")));
    cells.add(book.number(outcome.change("selisih_median")));
    cells.add(book.range(outcome.change("selisih_min"), outcome.change("selisih_maks")));
    cells.add(
        book.range(outcome.change("selisih_ci95_bawah"), outcome.change("selisih_ci95_atas")));
    return new Row(Row.Kind.PLAIN, cells);
  }

  private List<Quantity> notes(
      final Analysis analysis, final Map<String, Quantity> facts, final boolean counted) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(Quantity.phrase("note.pre-post"));
    notes.addAll(codes());
    final Variable variable = outcome.variable();
    if (variable.scale().minimum() != null && variable.scale().maximum() != null) {
      notes.add(Scales.note(variable));
    }
    if (facts.containsKey("dropped")) {
      notes.add(
          Quantity.phrase(
              "note.dropped",
              "pairs",
              Objects.requireNonNull(facts.get("pairs")),
              "dropped",
              Objects.requireNonNull(facts.get("dropped"))));
    } else if (facts.containsKey("pairs") && !counted) {
      notes.add(
          Quantity.phrase("note.complete", "pairs", Objects.requireNonNull(facts.get("pairs"))));
    }
    final Quantity beyond = facts.get("beyond");
    if (beyond != null) {
      notes.add(beyond);
    }
    final Quantity pairs = facts.get("pairs");
    if (pairs != null && pairs.bare().equals(new Quantity.Count(1))) {
      notes.add(Quantity.phrase("note.one-pair"));
    }
    if (facts.containsKey("gain.left")) {
      notes.add(new Quantity.Phrase("note.gain.left", facts));
    }
    notes.addAll(tests(analysis.book()));
    final Quantity lost = LostNote.of(analysis.book(), outcome);
    if (lost != null && (counted || outcome.isRepeated())) {
      notes.add(lost);
    }
    Misfits.note(facts).ifPresent(notes::add);
    if (analysis.dataset().isSummaryOnly()) {
      notes.add(Quantity.phrase("note.summary-only"));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  /** What the codes in the row of the change stand for, where they are not the labels. */
  private List<Quantity> codes() {
    final Occasion first = outcome.first();
    final Occasion last = outcome.last();
    return outcome.roles() || first == null || last == null
        ? List.of()
        : OccasionNames.legend(List.of(first, last));
  }

  /** On the correction of p. */
  private List<Quantity> tests(final FigureBook book) {
    final List<Quantity> notes = new ArrayList<>();
    final Quantity holm =
        outcome.isCompared() ? Corrected.note(book, TestChoice.mainP(book, outcome)) : null;
    if (holm != null) {
      notes.add(holm);
    }
    return notes;
  }
}
