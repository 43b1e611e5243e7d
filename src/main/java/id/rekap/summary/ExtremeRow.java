package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The row that names a ceiling or floor effect, where enough respondents have the best value. */
final class ExtremeRow {

  private final FigureBook book;
  private final Outcome outcome;
  private final Map<String, Quantity> facts;

  /** What the row says is added to the table's facts. */
  ExtremeRow(final FigureBook book, final Outcome outcome, final Map<String, Quantity> facts) {
    this.book = book;
    this.outcome = outcome;
    this.facts = facts;
  }

  /** The row; none below the share from which the effect is named, and none for one respondent. */
  Optional<Row> row() {
    final Extreme extreme = Extreme.of(outcome.variable());
    final Occasion first = Objects.requireNonNull(outcome.first());
    final Occasion last = Objects.requireNonNull(outcome.last());
    if (extreme == null || !book.has(outcome.at(last, extreme.count()))) {
      return Optional.empty();
    }
    final long count = book.whole(outcome.at(last, extreme.count()));
    final long n = book.whole(outcome.at(last, "n"));
    if (n < 2 || count < Extreme.SHARE * n) {
      return Optional.empty();
    }
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("extreme", Quantity.phrase(extreme.key()));
    slots.put("extreme.value", Captions.whole(extreme.value()));
    slots.put("extreme.n", book.count(outcome.at(last, "n")));
    put(slots, "extreme", last, extreme);
    put(slots, "extreme.before", first, extreme);
    facts.putAll(slots);
    slots.put("before", outcome.when(first));
    slots.put("after", outcome.when(last));
    return Optional.of(
        new Row(
            Row.Kind.TEST,
            List.of(
                Quantity.phrase("row." + extreme.key(), "value", Captions.whole(extreme.value())),
                new Quantity.Phrase("cell.extreme", slots))));
  }

  private void put(
      final Map<String, Quantity> slots,
      final String name,
      final Occasion occasion,
      final Extreme extreme) {
    final FigureKey count = outcome.at(occasion, extreme.count());
    slots.put(name + ".count", book.count(count));
    slots.put(
        name + ".share",
        new Quantity.Keyed(
            count.measure(extreme.share()),
            new Quantity.Share(
                book.whole(count),
                book.whole(outcome.at(occasion, "n")),
                FigureBook.PERCENT_DECIMALS)));
  }
}
