package id.rekap.summary;

import id.rekap.model.Item;
import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The items of an instrument in their own words: how each was answered before and after, with p and
 * Holm's p.
 *
 * @param outcome what the instrument measures, with answers that can be scored
 */
public record ItemsTable(Outcome outcome) implements TableRecipe {

  /**
   * Tells whether a program sent answers item by item that can be scored.
   *
   * @param analysis the program's numbers
   * @param outcome what the instrument measures
   * @return true with answers of two respondents or more
   */
  public static boolean isKnown(final Analysis analysis, final Outcome outcome) {
    return !analysis.dataset().isSummaryOnly() && scores(analysis, outcome) != null;
  }

  private static @Nullable ItemScores scores(final Analysis analysis, final Outcome outcome) {
    return ItemScores.of(analysis.dataset(), outcome.variable());
  }

  @Override
  public SummaryTable table(final Analysis analysis) {
    final ItemScores scores = Objects.requireNonNull(scores(analysis, outcome));
    final FigureBook book = analysis.book();
    final List<Occasion> occasions = occasions(outcome, scores);
    final boolean tested =
        scores.items().stream().anyMatch(item -> p(book, scores, occasions, item) != null);
    final boolean corrected =
        scores.items().stream()
            .map(item -> p(book, scores, occasions, item))
            .anyMatch(p -> p != null && Corrected.has(book, p));
    final List<Row> rows = rows(book, scores, tested, corrected);
    return new SummaryTable(
        "items/" + outcome.variable().code(),
        Captions.caption(
            "table.items", analysis.dataset().program(), facts(book, scores, occasions)),
        columns(scores, occasions, tested, corrected),
        rows,
        notes(analysis, scores, tested, corrected),
        SummaryTable.Setting.FIGURES,
        withoutQuality(analysis, facts(book, scores, occasions, tested, corrected)));
  }

  /** Adds why there is no table of the items' quality, where there is none. */
  private Map<String, Quantity> withoutQuality(
      final Analysis analysis, final Map<String, Quantity> facts) {
    if (!ItemQualityTable.isKnown(analysis, outcome)) {
      final ItemScores scores =
          Objects.requireNonNull(ItemScores.of(analysis.dataset(), outcome.variable()));
      final Occasion first = occasions(outcome, scores).getFirst();
      facts.put(
          "no-quality",
          Quantity.phrase(
              "items.no-quality." + ItemQualityTable.reason(analysis.book(), outcome, first)));
    }
    return facts;
  }

  /** A row an item, below the names of their domains where there are several. */
  private List<Row> rows(
      final FigureBook book,
      final ItemScores scores,
      final boolean tested,
      final boolean corrected) {
    final List<Occasion> occasions = occasions(outcome, scores);
    final boolean domains =
        scores.items().stream().map(Item::domain).filter(Objects::nonNull).distinct().count() > 1;
    final List<Row> rows = new ArrayList<>();
    String domain = null;
    for (final Item item : scores.items()) {
      if (domains && !Objects.equals(domain, item.domain())) {
        domain = item.domain();
        rows.add(new Row(Row.Kind.GROUP, List.of(Quantity.text(domain))));
      }
      final List<Quantity> cells = new ArrayList<>();
      cells.add(name(item));
      occasions.forEach(occasion -> cells.add(cell(book, scores, occasion, item)));
      final FigureKey p = p(book, scores, occasions, item);
      if (tested) {
        cells.add(p == null ? Quantity.none() : book.pValue(p));
      }
      if (corrected) {
        cells.add(Corrected.column(book, p));
      }
      rows.add(new Row(domains ? Row.Kind.MEMBER : Row.Kind.PLAIN, cells));
    }
    return rows;
  }

  /** The two occasions that are compared, or the one on which there are answers. */
  static List<Occasion> occasions(final Outcome outcome, final ItemScores scores) {
    final List<Occasion> compared = new ArrayList<>();
    if (outcome.first() != null && outcome.last() != null) {
      compared.add(outcome.first());
      compared.add(outcome.last());
    }
    compared.removeIf(one -> !scores.isAnswered(one));
    return compared.isEmpty()
        ? outcome.occasions().stream().filter(scores::isAnswered).limit(1).toList()
        : compared;
  }

  private static Quantity name(final Item item) {
    return item.text() == null
        ? new Quantity.Label(item.code())
        : Quantity.phrase(
            "row.item",
            "item",
            new Quantity.Label(item.code()),
            "text",
            new Quantity.Label(item.text()));
  }

  private Quantity cell(
      final FigureBook book, final ItemScores scores, final Occasion occasion, final Item item) {
    if (!scores.isYesNo()) {
      return new Quantity.With(
          book.number(outcome.at(occasion, item.code(), "rerata")),
          book.number(outcome.at(occasion, item.code(), "sd")));
    }
    final FigureKey count = outcome.at(occasion, item.code(), "jumlah_benar");
    return new Quantity.With(
        book.count(count),
        new Quantity.Keyed(
            count.measure("persen_benar"),
            new Quantity.Share(
                book.whole(count), book.size(count, 0), FigureBook.PERCENT_DECIMALS)));
  }

  /** The name of an item's p; null with fewer than six people whose answer changed. */
  private @Nullable FigureKey p(
      final FigureBook book,
      final ItemScores scores,
      final List<Occasion> occasions,
      final Item item) {
    if (occasions.size() < 2) {
      return null;
    }
    final StatisticalTest test =
        scores.isYesNo() ? StatisticalTest.MCNEMAR : StatisticalTest.WILCOXON;
    final FigureKey key = outcome.change(item.code(), test.p());
    return book.has(key) && book.whole(key.measure("n_tanpa_nol")) >= TestChoice.FEWEST
        ? key
        : null;
  }

  private List<Column> columns(
      final ItemScores scores,
      final List<Occasion> occasions,
      final boolean tested,
      final boolean corrected) {
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.item")));
    for (final Occasion occasion : occasions) {
      columns.add(
          new Column(
              OccasionNames.brief(occasion),
              Quantity.phrase(scores.isYesNo() ? "head.count-share" : "head.mean-sd"),
              Column.Kind.NUMBERS,
              0));
    }
    if (tested) {
      columns.add(Column.numbers(Quantity.phrase("head.p")));
    }
    if (corrected) {
      columns.add(Column.numbers(Quantity.phrase("head.p-holm")));
    }
    return columns;
  }

  private Map<String, Quantity> facts(
      final FigureBook book, final ItemScores scores, final List<Occasion> occasions) {
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("label", new Quantity.Label(outcome.variable().label()));
    facts.put("who", Captions.who(outcome.variable().group()));
    facts.put("n", book.count(outcome.at(occasions.getFirst(), "n")));
    if (scores.isYesNo()) {
      facts.put("answer", new Quantity.Label(scores.yes()));
    }
    return facts;
  }

  private Map<String, Quantity> facts(
      final FigureBook book,
      final ItemScores scores,
      final List<Occasion> occasions,
      final boolean tested,
      final boolean corrected) {
    final Map<String, Quantity> facts = facts(book, scores, occasions);
    facts.put("first", outcome.when(occasions.getFirst()));
    if (occasions.size() > 1) {
      facts.put("last", outcome.when(occasions.getLast()));
    }
    if (tested) {
      facts.put("items.test", Quantity.phrase(scores.isYesNo() ? "test.mcnemar" : "test.wilcoxon"));
    }
    if (corrected) {
      facts.put("holm", new Quantity.Count(scores.items().size()));
    }
    return facts;
  }

  private List<Quantity> notes(
      final Analysis analysis,
      final ItemScores scores,
      final boolean tested,
      final boolean corrected) {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(
        scores.isYesNo()
            ? Quantity.phrase(
                "note.items" + scores.form(), "answer", new Quantity.Label(scores.yes()))
            : Quantity.phrase("note.items.scale"));
    if (tested) {
      notes.add(
          Quantity.phrase(
              (scores.isYesNo() ? "note.items.mcnemar" : "note.items.wilcoxon")
                  + (corrected ? ".holm" : "")));
    }
    final List<Occasion> occasions = occasions(outcome, scores);
    notes.addAll(OccasionNames.note(occasions));
    if (tested
        && scores.items().stream()
            .anyMatch(item -> p(analysis.book(), scores, occasions, item) == null)) {
      notes.add(Quantity.phrase("note.items.untested"));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }
}
