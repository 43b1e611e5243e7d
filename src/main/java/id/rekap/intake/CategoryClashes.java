package id.rekap.intake;

import id.rekap.intake.Doubts.SharedBound;
import id.rekap.model.Argument;
import id.rekap.model.Category;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says where two categories of one variable would both take the same word or the same number. */
final class CategoryClashes {

  private final Tools tools;
  private final Map<String, Integer> rowsByWord = new HashMap<>();
  private final Map<String, Integer> rowsByOrder = new HashMap<>();
  private final Map<String, List<Category>> ranges = new HashMap<>();
  private final Map<String, List<SharedBound>> shared = new HashMap<>();

  CategoryClashes(final Tools tools) {
    this.tools = tools;
  }

  /**
   * Takes one more category into account.
   *
   * @param owner folded code of its variable
   * @param label the cell of its label
   * @param synonyms the cell of its synonyms
   * @return false where it clashes with an earlier one
   */
  boolean isClear(
      final String owner, final Category category, final Spot label, final Spot synonyms) {
    boolean clear = isFree(owner, category.label(), label);
    for (final String word : category.synonyms()) {
      clear &= isFree(owner, word, synonyms);
    }
    return clear;
  }

  private boolean isFree(final String owner, final String word, final Spot spot) {
    final String key = owner + "\n" + Spelling.foldExactly(word);
    final Integer earlier = rowsByWord.putIfAbsent(key, spot.row());
    final boolean free = earlier == null || earlier == spot.row();
    if (!free) {
      tools.duplicate(spot, earlier);
    }
    return free;
  }

  /**
   * Says that an order is already taken by an earlier category of the variable.
   *
   * @param spot the cell of the order
   */
  void checkOrder(final String owner, final int order, final Spot spot) {
    final Integer earlier = rowsByOrder.putIfAbsent(owner + "\n" + order, spot.row());
    if (earlier != null) {
      tools.duplicateOrder(spot, earlier);
    }
  }

  /**
   * Compares a category's range with those of the earlier ones. Two that meet in one number are
   * apart: what lies exactly there is judged later.
   *
   * @param from the cell of its lower bound
   * @param to the cell of its upper bound
   * @return false where more than one number falls into both
   */
  boolean isApart(final String owner, final Category category, final Spot from, final Spot to) {
    if (category.from() == null && category.to() == null) {
      return true;
    }
    final List<Category> earlier = ranges.computeIfAbsent(owner, key -> new ArrayList<>());
    for (final Category other : earlier) {
      final boolean above = meets(other, category);
      if (above || meets(category, other)) {
        final double bound = above ? lowest(category) : highest(category);
        shared
            .computeIfAbsent(owner, key -> new ArrayList<>())
            .add(new SharedBound(bound, above ? from : to, other.label()));
      } else if (lowest(category) <= highest(other) && lowest(other) <= highest(category)) {
        final Spot spot = category.from() == null ? to : from;
        tools.outside(spot, "overlap", Map.of("category", Argument.of(other.label())));
        return false;
      }
    }
    earlier.add(category);
    return true;
  }

  /** Tells whether a range ends with the number that another one begins with. */
  private static boolean meets(final Category lower, final Category upper) {
    return highest(lower) == lowest(upper)
        && lowest(lower) < highest(lower)
        && lowest(upper) < highest(upper);
  }

  /** The bounds that categories of a variable share. */
  List<SharedBound> shared(final String owner) {
    return shared.getOrDefault(owner, List.of());
  }

  private static double lowest(final Category category) {
    final Double from = category.from();
    return from == null ? Double.NEGATIVE_INFINITY : from;
  }

  private static double highest(final Category category) {
    final Double to = category.to();
    return to == null ? Double.POSITIVE_INFINITY : to;
  }
}
