package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says where two categories of one variable would both take the same word or the same number. */
final class CategoryClashes {

  private final Tools tools;
  private final Map<String, Integer> rowsByWord = new HashMap<>();
  private final Map<String, List<Category>> ranges = new HashMap<>();

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
   * Compares a category's range with those of the earlier ones.
   *
   * @param spot the cell of its lower bound, or of its upper one where it has no lower
   * @return false where a number falls into both
   */
  boolean isApart(final String owner, final Category category, final Spot spot) {
    if (category.from() == null && category.to() == null) {
      return true;
    }
    final List<Category> earlier = ranges.computeIfAbsent(owner, key -> new ArrayList<>());
    for (final Category other : earlier) {
      if (lowest(category) <= highest(other) && lowest(other) <= highest(category)) {
        tools.outside(spot, "overlap", Map.of("category", Argument.of(other.label())));
        return false;
      }
    }
    earlier.add(category);
    return true;
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
