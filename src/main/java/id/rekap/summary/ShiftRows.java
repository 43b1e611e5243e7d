package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What complete pairs tell of a categorical outcome, below the rule of its table: how many moved to
 * a better category or to a worse one, and, where the occasions rest on different people, the
 * category that a sentence follows over the pairs alone.
 *
 * @param book the program's figures
 * @param outcome an outcome with categories, compared between two occasions
 */
record ShiftRows(FigureBook book, Outcome outcome) {

  /** Whether there are pairs of respondents to speak of. */
  private boolean isPaired() {
    return outcome.isCompared()
        && !outcome.variable().isNumeric()
        && book.has(outcome.change("n_pasangan"))
        && book.whole(outcome.change("n_pasangan")) > 0;
  }

  /**
   * The row of those measured on both occasions; none where both rest on the same people.
   *
   * @param facts the table's, to which the row's numbers are added
   * @param category the category that the sentence follows
   */
  Optional<Row> pairs(final Map<String, Quantity> facts, final Category category) {
    if (!isPaired() || !isUneven()) {
      return Optional.empty();
    }
    facts.put("complete", book.count(outcome.change("n_pasangan")));
    end(facts, "first", "jumlah_awal", category);
    end(facts, "last", "jumlah_akhir", category);
    final Map<String, Quantity> slots = new HashMap<>(facts);
    return Optional.of(
        new Row(
            Row.Kind.TEST,
            List.of(
                Quantity.phrase("row.pairs"),
                ofPair(new Quantity.Phrase("cell.category.pairs", slots)))));
  }

  /** With the two occasions that are meant, where there are more. */
  private Quantity ofPair(final Quantity words) {
    return outcome.isRepeated()
        ? Quantity.phrase("cell.of-pair", "words", words, "pair", pair())
        : words;
  }

  /** The labels of the two occasions that are compared. */
  Quantity pair() {
    return Quantity.phrase(
        "row.pair.labels",
        "first",
        new Quantity.Label(Objects.requireNonNull(outcome.first()).label()),
        "last",
        new Quantity.Label(Objects.requireNonNull(outcome.last()).label()));
  }

  private boolean isUneven() {
    final long pairs = book.whole(outcome.change("n_pasangan"));
    return book.whole(outcome.at(Objects.requireNonNull(outcome.first()), "n")) != pairs
        || book.whole(outcome.at(Objects.requireNonNull(outcome.last()), "n")) != pairs;
  }

  private void end(
      final Map<String, Quantity> facts,
      final String name,
      final String measure,
      final Category category) {
    final FigureKey count =
        outcome.variable().isYesNo()
            ? outcome.change(measure)
            : outcome.change(category.label(), measure);
    facts.put(name + ".count", book.count(count));
    facts.put(
        name + ".share",
        new Quantity.Share(book.whole(count), book.size(count, 0), FigureBook.PERCENT_DECIMALS));
  }

  /**
   * How many moved to a better category, to a worse one, or stayed.
   *
   * @param facts the table's, to which the row's numbers are added
   */
  Optional<Row> steps(final Map<String, Quantity> facts) {
    if (!isPaired() || !book.has(outcome.change("naik"))) {
      return Optional.empty();
    }
    facts.putAll(steps());
    return Optional.of(
        new Row(
            Row.Kind.TEST,
            List.of(
                Quantity.phrase("row.direction"),
                ofPair(new Quantity.Phrase("cell.steps", facts)))));
  }

  /** The same numbers by name: of ordered categories which end is better stands in column Arah. */
  Map<String, Quantity> steps() {
    final boolean rising = outcome.variable().direction() == Direction.UP;
    return Map.of(
        "step.pairs", book.count(outcome.change("n_pasangan")),
        "better", book.count(outcome.change(rising ? "naik" : "turun")),
        "same", book.count(outcome.change("tetap")),
        "worse", book.count(outcome.change(rising ? "turun" : "naik")));
  }
}
