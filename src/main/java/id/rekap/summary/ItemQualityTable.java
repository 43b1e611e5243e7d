package id.rekap.summary;

import id.rekap.model.Item;
import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The quality of an instrument's items on each occasion with answers: difficulty, discrimination,
 * reliability without the item, and of the whole.
 *
 * @param outcome what the instrument measures, with answers that can be scored
 */
public record ItemQualityTable(Outcome outcome) implements TableRecipe {

  /**
   * Below this corrected item-total correlation an item is named: Nunnally and Bernstein (1994).
   */
  private static final double WEAK = 0.3;

  /**
   * Tells whether the reliability can be computed on any occasion.
   *
   * @param analysis the program's numbers
   * @param outcome what the instrument measures
   * @return true with two items and two complete respondents or more whose totals differ
   */
  public static boolean isKnown(final Analysis analysis, final Outcome outcome) {
    return ItemsTable.isKnown(analysis, outcome) && !occasions(analysis, outcome).isEmpty();
  }

  /**
   * Why nothing is said of the quality of an instrument's items on an occasion.
   *
   * @return the end of a key: a single item, fewer than two who answered all, or totals alike
   */
  static String reason(final FigureBook book, final Outcome outcome, final Occasion occasion) {
    if (book.whole(outcome.at(occasion, "n_butir")) < 2) {
      return "single";
    }
    return book.whole(outcome.at(occasion, "n_butir_lengkap")) < 2 ? "few" : "alike";
  }

  private static List<Occasion> occasions(final Analysis analysis, final Outcome outcome) {
    final ItemScores scores =
        Objects.requireNonNull(ItemScores.of(analysis.dataset(), outcome.variable()));
    return ItemsTable.occasions(outcome, scores).stream()
        .filter(one -> analysis.book().has(outcome.at(one, "alfa")))
        .toList();
  }

  @Override
  public SummaryTable table(final Analysis analysis) {
    final FigureBook book = analysis.book();
    final ItemScores scores =
        Objects.requireNonNull(ItemScores.of(analysis.dataset(), outcome.variable()));
    final List<Occasion> occasions = occasions(analysis, outcome);
    final Occasion first = occasions.getFirst();
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("label", new Quantity.Label(outcome.variable().label()));
    facts.put("first", outcome.when(first));
    facts.put("items.quality", Quantity.phrase(scores.isYesNo() ? "items.kr20" : "items.alpha"));
    final List<Row> rows = new ArrayList<>();
    scores
        .items()
        .forEach(item -> rows.add(new Row(Row.Kind.PLAIN, cells(book, scores, occasions, item))));
    doubts(book, scores, occasions, facts);
    facts.put("reliability", reliability(book, scores, occasions));
    rows.add(
        new Row(
            Row.Kind.TEST,
            List.of(
                Quantity.phrase(scores.isYesNo() ? "row.kr20" : "row.alpha"),
                Objects.requireNonNull(facts.get("reliability")))));
    return new SummaryTable(
        "items-quality/" + outcome.variable().code(),
        Captions.caption("table.items-quality", analysis.dataset().program(), facts),
        columns(scores, occasions),
        AlignedDecimals.of(rows),
        notes(analysis, scores, occasions, rows),
        SummaryTable.Setting.FIGURES,
        facts);
  }

  private List<Quantity> notes(
      final Analysis analysis,
      final ItemScores scores,
      final List<Occasion> occasions,
      final List<Row> rows) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(Quantity.phrase("note.items-quality.what" + (scores.isYesNo() ? "" : ".scale")));
    notes.addAll(OccasionNames.note(occasions));
    final boolean dashes =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.bare() instanceof Quantity.Undefined);
    if (dashes) {
      notes.add(Quantity.phrase("note.items-quality.dash"));
    }
    for (final Occasion occasion : ItemsTable.occasions(outcome, scores)) {
      if (!occasions.contains(occasion)) {
        notes.add(
            Quantity.phrase(
                "note.items-quality.without." + reason(analysis.book(), outcome, occasion),
                "when",
                outcome.when(occasion)));
      }
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  /**
   * Which items discriminate weakly on the first occasion, and whether a reliability is negative.
   */
  private void doubts(
      final FigureBook book,
      final ItemScores scores,
      final List<Occasion> occasions,
      final Map<String, Quantity> facts) {
    final List<Quantity> weak = new ArrayList<>();
    for (final Item item : scores.items()) {
      final Double rest = book.value(outcome.at(occasions.getFirst(), item.code(), "daya_beda"));
      if (rest != null && rest < WEAK) {
        weak.add(new Quantity.Label(item.code()));
      }
    }
    if (!weak.isEmpty()) {
      facts.put("weak", new Quantity.Listing(weak));
      facts.put("weak.count", new Quantity.Count(weak.size()));
      facts.put("items.count", new Quantity.Count(scores.items().size()));
    }
    if (occasions.stream().anyMatch(one -> isNegative(book, outcome.at(one, "alfa")))) {
      facts.put("negative", new Quantity.Count(occasions.size()));
    }
  }

  private static boolean isNegative(final FigureBook book, final FigureKey key) {
    final Double value = book.value(key);
    return value != null && value < 0;
  }

  private Quantity reliability(
      final FigureBook book, final ItemScores scores, final List<Occasion> occasions) {
    final List<Quantity> parts = new ArrayList<>();
    for (final Occasion occasion : occasions) {
      final FigureKey key = outcome.at(occasion, scores.isYesNo() ? "kr20" : "alfa");
      parts.add(
          new Quantity.Phrase(
              "cell.reliability",
              Map.of(
                  "value", book.number(key),
                  "when", outcome.when(occasion),
                  "n", book.count(outcome.at(occasion, "n_butir_lengkap")))));
    }
    return new Quantity.Listing(parts);
  }

  private List<Column> columns(final ItemScores scores, final List<Occasion> occasions) {
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.item")));
    if (scores.isYesNo()) {
      columns.addAll(columns("head.difficulty", occasions));
    }
    columns.addAll(columns("head.discrimination", occasions));
    columns.addAll(columns("head.without", occasions));
    return columns;
  }

  private static List<Column> columns(final String head, final List<Occasion> occasions) {
    return occasions.stream()
        .map(
            one ->
                new Column(Quantity.phrase(head), OccasionNames.brief(one), Column.Kind.NUMBERS, 0))
        .toList();
  }

  private List<Quantity> cells(
      final FigureBook book,
      final ItemScores scores,
      final List<Occasion> occasions,
      final Item item) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(new Quantity.Label(item.code()));
    final List<String> measures =
        scores.isYesNo()
            ? List.of("kesukaran", "daya_beda", "alfa_tanpa_butir")
            : List.of("daya_beda", "alfa_tanpa_butir");
    for (final String measure : measures) {
      for (final Occasion occasion : occasions) {
        final FigureKey key = outcome.at(occasion, item.code(), measure);
        cells.add(measure.equals("daya_beda") ? book.against(key, WEAK) : book.number(key));
      }
    }
    return cells;
  }
}
