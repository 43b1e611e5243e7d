package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a table about a numeric outcome holds by name: its means, its change, the directions. */
final class ChangeFacts {

  private final FigureBook book;
  private final Outcome outcome;
  private final Map<String, Quantity> facts = new HashMap<>();

  ChangeFacts(final FigureBook book, final Outcome outcome) {
    this.book = book;
    this.outcome = outcome;
  }

  Map<String, Quantity> all() {
    final Variable variable = outcome.variable();
    facts.put("label", new Quantity.Label(variable.label()));
    facts.put("scale", Captions.withScale(variable));
    if (variable.direction() == Direction.DOWN) {
      facts.put("lower", Quantity.phrase("direction.lower"));
    }
    facts.put("event", outcome.event());
    facts.put("who", Captions.who(variable.group()));
    facts.put("occasions", new Quantity.Count(outcome.occasions().size()));
    Unmeasured.put(facts, book, outcome);
    final Occasion first = outcome.first();
    final Occasion last = outcome.last();
    if (first == null || last == null) {
      final Occasion only = outcome.occasions().getFirst();
      facts.put("n", book.count(outcome.at(only, "n")));
      occasion(only, "before");
      return facts;
    }
    occasion(first, "before");
    occasion(last, "after");
    counts(first, last);
    change();
    directions();
    if (outcome.isRepeated()) {
      facts.put(Outcome.REPEATED, new Quantity.Count(outcome.occasions().size()));
      course(last);
    }
    return facts;
  }

  private void occasion(final Occasion occasion, final String name) {
    facts.put(name, outcome.when(occasion));
    facts.put(name + ".label", new Quantity.Label(occasion.label()));
    facts.put(name + ".mean", book.number(outcome.at(occasion, "rerata")));
    facts.put(name + ".sd", book.number(outcome.at(occasion, "sd")));
    facts.put(name + ".median", book.number(outcome.at(occasion, "median")));
    facts.put(
        name + ".range", book.range(outcome.at(occasion, "min"), outcome.at(occasion, "maks")));
  }

  /** The mean on every occasion, and how it moved after the later one of the comparison. */
  private void course(final Occasion last) {
    final List<Quantity> means = new ArrayList<>();
    for (final Occasion occasion : outcome.occasions()) {
      final FigureKey mean = outcome.at(occasion, "rerata");
      if (book.has(mean)) {
        means.add(
            Quantity.phrase(
                occasion.label().contains("(") ? "course.mean.of" : "course.mean",
                "mean",
                book.number(mean),
                "label",
                new Quantity.Label(occasion.label())));
      }
    }
    facts.put("course", new Quantity.Listing(means));
    final long sizes =
        outcome.occasions().stream()
            .map(one -> book.whole(outcome.at(one, "n")))
            .distinct()
            .count();
    if (sizes > 1) {
      facts.put("course.uneven", new Quantity.Count(sizes));
    }
    final Occasion end = outcome.occasions().getLast();
    final Double from = book.value(outcome.at(last, "rerata"));
    final Double to = book.value(outcome.at(end, "rerata"));
    if (end.order() > last.order() && from != null && to != null) {
      facts.put("end", outcome.when(end));
      facts.put("end.label", new Quantity.Label(end.label()));
      facts.put("end.mean", book.number(outcome.at(end, "rerata")));
      facts.put(
          "end.change", new Quantity.Decimal(to - from, Decimals.ofStatistics(outcome.variable())));
    }
  }

  private void counts(final Occasion first, final Occasion last) {
    final FigureKey pairs = outcome.change("n_pasangan");
    final long most =
        Math.max(book.whole(outcome.at(first, "n")), book.whole(outcome.at(last, "n")));
    if (!book.has(pairs)) {
      facts.put("n", most == 0 ? Quantity.none() : new Quantity.Count(most));
      return;
    }
    facts.put("pairs", book.count(pairs));
    final long dropped = book.whole(outcome.change("n_dikeluarkan"));
    facts.put("n", new Quantity.Count(book.whole(pairs) + dropped));
    if (dropped > 0) {
      facts.put("dropped", book.count(outcome.change("n_dikeluarkan")));
    }
  }

  private void change() {
    final FigureKey mean = outcome.change("selisih_rerata");
    if (!book.has(mean)) {
      return;
    }
    final @Nullable String unit = outcome.variable().scale().unit();
    facts.put("change", book.number(mean));
    facts.put("change.unit", Captions.measured(book.number(mean), unit));
    facts.put("size", Captions.measured(book.size(mean), unit));
    final Quantity interval =
        book.range(outcome.change("selisih_ci95_bawah"), outcome.change("selisih_ci95_atas"));
    if (!(interval instanceof Quantity.Undefined)) {
      facts.put("ci", interval);
    }
  }

  private void directions() {
    if (!book.has(outcome.change("naik"))) {
      return;
    }
    facts.put("up", book.count(outcome.change("naik")));
    facts.put("down", book.count(outcome.change("turun")));
    facts.put("same", book.count(outcome.change("tetap")));
    final @Nullable String unit = outcome.variable().scale().unit();
    final FigureKey least = outcome.change("selisih_min");
    final FigureKey most = outcome.change("selisih_maks");
    if (book.has(least) && book.has(most)) {
      facts.put("least", Captions.measured(book.size(least), unit));
      facts.put("most", Captions.measured(book.size(most), unit));
    }
  }
}
