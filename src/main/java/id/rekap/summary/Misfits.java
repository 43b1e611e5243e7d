package id.rekap.summary;

import id.rekap.model.FixedTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where the test that the dictionary fixed could not be used, why, and which was instead. */
final class Misfits {

  private static final String FACT = "fixed.unfit";

  private Misfits() {}

  /** Adds the fact where an outcome's fixed test does not fit what was measured, and how often. */
  static void put(final Map<String, Quantity> facts, final FigureBook book, final Outcome outcome) {
    final Quantity misfit = of(book, outcome);
    if (misfit != null) {
      facts.put(FACT, new Quantity.Listing(List.of(misfit)));
    }
  }

  /** The note under a table of one outcome. */
  static Optional<Quantity> note(final Map<String, Quantity> facts) {
    return facts.get(FACT) instanceof Quantity.Listing listing
        ? Optional.of(
            new Quantity.Phrase(
                "note.fixed.unfit", ((Quantity.Phrase) listing.items().getFirst()).slots()))
        : Optional.empty();
  }

  /**
   * What the methods say of one outcome, with the test that was used instead where there is one;
   * null where the fixed test fits, or none was fixed.
   */
  static @Nullable Quantity of(final FigureBook book, final Outcome outcome) {
    final FixedTest fixed = outcome.variable().fixedTest();
    // Of summary numbers nothing is tested: there is no choice to speak of.
    if (fixed == null || !book.has(outcome.at(outcome.occasions().getFirst(), "n_kosong"))) {
      return null;
    }
    final String why = why(fixed, book, outcome);
    if (why == null) {
      return null;
    }
    final String name = fixed.name().toLowerCase(Locale.ROOT);
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("fixed", Quantity.phrase("test." + name));
    slots.put("label", new Quantity.Label(outcome.variable().label()));
    slots.put(
        "why",
        Quantity.phrase(
            "fixed.why." + why,
            "kind",
            Quantity.phrase("fixed.for." + name),
            "times",
            new Quantity.Count(outcome.occasions().size())));
    final String instead = outcome.isCompared() ? TestChoice.main(book, outcome).key() : null;
    if (instead != null) {
      slots.put("instead", Quantity.phrase("test." + instead));
    }
    return new Quantity.Phrase("statement.methods.unfit" + (instead == null ? ".none" : ""), slots);
  }

  private static @Nullable String why(
      final FixedTest fixed, final FigureBook book, final Outcome outcome) {
    final FixedTest.Misfit misfit = fixed.misfit(outcome.variable(), outcome.occasions().size());
    if (misfit != null) {
      return misfit.name().toLowerCase(Locale.ROOT);
    }
    return TestChoice.of(book, outcome).reason().equals("fixed-undefined") ? "undefined" : null;
  }
}
