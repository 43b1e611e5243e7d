package id.rekap.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which tests the p values of one column come from and, where they come from several, which
 * row got which.
 */
final class TestNote {

  private final Map<String, List<Quantity>> rows = new LinkedHashMap<>();

  /**
   * Adds a row.
   *
   * @param test its test, as the end of a key {@code test.}; null where the row has no p
   * @param outcome what the row is about
   */
  void add(final @Nullable String test, final Outcome outcome) {
    add(
        test,
        Quantity.phrase(
            "note.tests.variable", "label", new Quantity.Label(outcome.variable().label())));
  }

  /**
   * Adds a row.
   *
   * @param test its test, as the end of a key {@code test.}; null where the row has no p
   * @param name what the row is called in the note
   */
  void add(final @Nullable String test, final Quantity name) {
    if (test != null) {
      rows.computeIfAbsent(test, one -> new ArrayList<>()).add(name);
    }
  }

  /** True where no row has a p. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Adds the tests in the order of the rows as the fact {@code tests}; nothing without a p. */
  void addTo(final Map<String, Quantity> facts) {
    if (!isEmpty()) {
      facts.put(
          "tests",
          new Quantity.Listing(
              rows.keySet().stream()
                  .map(test -> (Quantity) Quantity.phrase("test." + test))
                  .toList()));
    }
  }

  /**
   * The note; there must be one test at least.
   *
   * @param corrected for how many tests p is corrected beside; 0 without a correction
   */
  Quantity note(final long corrected) {
    final List<Quantity> parts = new ArrayList<>();
    rows.forEach(
        (test, labels) -> {
          final Quantity name = Quantity.phrase("note.test." + test);
          parts.add(
              rows.size() == 1
                  ? name
                  : Quantity.phrase(
                      "note.tests.of", "test", name, "variables", new Quantity.Listing(labels)));
        });
    return corrected > 0
        ? Quantity.phrase(
            "note.tests.holm",
            "tests",
            Captions.semicolons(parts),
            "n",
            new Quantity.Count(corrected))
        : Quantity.phrase("note.tests", "tests", Captions.semicolons(parts));
  }

  /** Whose p is of two of several occasions, because the dictionary fixed such a test. */
  static List<Quantity> ofTwo(final List<Outcome> outcomes) {
    final List<Quantity> notes = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      if (TestChoice.isOfTwo(outcome) && outcome.first() != null && outcome.last() != null) {
        notes.add(
            new Quantity.Phrase(
                "note.course.fixed-pair",
                Map.of(
                    "label", new Quantity.Label(outcome.variable().label()),
                    "first", new Quantity.Text(outcome.first().code()),
                    "last", new Quantity.Text(outcome.last().code()))));
      }
    }
    return notes;
  }
}
