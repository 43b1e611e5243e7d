package id.rekap.intake;

import id.rekap.model.Category;
import id.rekap.model.Scale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dictionary says of a variable and contradicts itself in: kept for one finding at its
 * cell, and never used against answers.
 *
 * @param range Min and Maks where Min is the greater one; null where they agree
 * @param strays categories of rows that name no known variable and could be this one's
 * @param shared bounds that two of its categories share
 */
record Doubts(@Nullable Range range, List<Category> strays, List<SharedBound> shared) {

  static final Doubts NONE = new Doubts(null, List.of(), List.of());

  Doubts {
    strays = List.copyOf(strays);
    shared = List.copyOf(shared);
  }

  /**
   * A range that cannot be.
   *
   * @param minimum Min, greater than Maks
   * @param maximum Maks
   */
  record Range(double minimum, double maximum) {}

  /**
   * A number at which one category ends and the next one begins.
   *
   * @param bound the number
   * @param spot the later category's cell with it
   * @param category label of the earlier category
   */
  record SharedBound(double bound, Spot spot, String category) {}

  Doubts with(final List<Category> newStrays, final List<SharedBound> newShared) {
    return new Doubts(range, newStrays, newShared);
  }

  /** Tells whether two categories meet in a number. */
  boolean isShared(final double number) {
    return shared.stream().anyMatch(one -> one.bound() == Scale.compared(number));
  }

  /** Tells whether a stray category decides by numbers which category is the right one. */
  boolean hasStrayRange() {
    return strays.stream().anyMatch(one -> one.from() != null || one.to() != null);
  }
}
