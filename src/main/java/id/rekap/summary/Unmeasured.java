package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says on which occasions of the program an outcome has no value at all. */
final class Unmeasured {

  /** The fact of a table: when nobody was measured. */
  static final String FACT = "unmeasured";

  /** Beside it where the program sent summary numbers: that nobody was measured is not known. */
  static final String SENT = "unmeasured.sent";

  /** Beside it where they are too many to be named in a sentence: how many they are. */
  static final String MANY = "unmeasured.many";

  private static final int FEW = 2;

  private Unmeasured() {}

  /** Adds the facts; none for an outcome with values on every occasion. */
  static void put(final Map<String, Quantity> facts, final FigureBook book, final Outcome outcome) {
    final Quantity when = when(outcome);
    if (when != null) {
      facts.put(FACT, when);
      if (outcome.unmeasured().size() > FEW) {
        facts.put(MANY, new Quantity.Count(outcome.unmeasured().size()));
      }
      if (!isKnown(book, outcome)) {
        facts.put(SENT, when);
      }
    }
  }

  /** Whether the data say that there is no value; summary numbers may just not have been sent. */
  static boolean isKnown(final FigureBook book, final Outcome outcome) {
    return outcome.unmeasured().stream().allMatch(one -> book.has(outcome.at(one, "n")));
  }

  /** The occasions without a value as part of a sentence; null where there are none. */
  static @Nullable Quantity when(final Outcome outcome) {
    final List<Occasion> gaps = outcome.unmeasured();
    if (gaps.isEmpty()) {
      return null;
    }
    if (gaps.size() == 1) {
      return outcome.when(gaps.getFirst());
    }
    return Quantity.phrase(
        "occasions.at",
        "labels",
        new Quantity.Listing(
            gaps.stream()
                .map(
                    one ->
                        (Quantity)
                            Quantity.phrase(
                                "occasion.name", "label", new Quantity.Label(one.label())))
                .toList()));
  }
}
