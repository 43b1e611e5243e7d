package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.List;

/**
 * How many people outcomes were measured on, occasion by occasion.
 *
 * @param book the program's numbers
 * @param outcomes at least one
 */
public record Sizes(FigureBook book, List<Outcome> outcomes) {

  /** Keeps its own copy. */
  public Sizes {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Tells all of them.
   *
   * @return one number where they are equal, else the smallest and the largest
   */
  public Quantity all() {
    final List<Long> sizes =
        outcomes.stream()
            .flatMap(one -> one.occasions().stream().map(when -> size(one, when)))
            .sorted()
            .toList();
    final Quantity least = new Quantity.Count(sizes.getFirst());
    return sizes.getFirst().equals(sizes.getLast())
        ? least
        : new Quantity.Range(least, new Quantity.Count(sizes.getLast()));
  }

  /**
   * Tells whether they differ.
   *
   * @return true where {@link #all} is no single number
   */
  public boolean areUneven() {
    return all() instanceof Quantity.Range;
  }

  /**
   * Tells them by outcome and occasion, for outcomes in which they differ.
   *
   * @return a phrase an outcome, joined by semicolons
   */
  public Quantity byOccasion() {
    final List<Quantity> parts = new ArrayList<>();
    for (final Outcome outcome : outcomes) {
      if (new Sizes(book, List.of(outcome)).areUneven()) {
        parts.add(
            Quantity.phrase(
                "sizes.of",
                "label",
                new Quantity.Label(outcome.variable().label()),
                "sizes",
                new Quantity.Listing(
                    outcome.occasions().stream().map(when -> one(outcome, when)).toList())));
      }
    }
    return Captions.semicolons(parts);
  }

  private Quantity one(final Outcome outcome, final Occasion when) {
    return Quantity.phrase(
        "sizes.one",
        "n",
        new Quantity.Count(size(outcome, when)),
        "when",
        new Quantity.Label(when.label()));
  }

  private long size(final Outcome outcome, final Occasion when) {
    return book.whole(outcome.at(when, "n"));
  }
}
