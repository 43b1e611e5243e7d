package id.rekap.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whether a reader can tell a hidden count closer than the threshold allows. Every yes is proved:
 * for each value that must stay possible there is a full set of counts that agrees with everything
 * printed.
 */
final class Safety {

  private final Cells cells;

  /** As many numbers must stay possible for a count: fewer than usual where no more can. */
  private final int[] enough;

  Safety(final Cells cells) {
    this.cells = cells;
    this.enough = new int[cells.size()];
    Arrays.fill(enough, cells.threshold() - 1);
  }

  /**
   * Asks no more for a count than can be had.
   *
   * @param forms how counts are printed at the least
   * @return how many numbers stay possible then; 1 where the count is known whatever is printed
   */
  int lower(final int cell, final Extent.Form[] forms) {
    final BitSet together = cells.together(cell, forms);
    final Knowledge knowledge = cells.knowledge(forms, together);
    enough[cell] = knowledge.narrow() ? possible(enough[cell], cell, knowledge) : 1;
    return enough[cell];
  }

  /**
   * Tells whether a hidden count is hidden well enough: a small one may be any number below the
   * threshold, and any other one of as many numbers at least; one of which a reader knows more
   * already, as many as he cannot rule out.
   */
  boolean isSafe(final int cell, final Extent.Form[] forms) {
    final BitSet together = cells.together(cell, forms);
    final Knowledge knowledge = cells.knowledge(forms, together);
    if (!knowledge.narrow()) {
      return false;
    }
    if (knowledge.high(cell) - knowledge.low(cell) + 1 < enough[cell]) {
      return false;
    }
    if (forms[cell] == Extent.Form.SMALL && enough[cell] == cells.threshold() - 1) {
      return everyValue(cell, knowledge);
    }
    return possible(enough[cell], cell, knowledge) >= enough[cell];
  }

  private boolean everyValue(final int cell, final Knowledge knowledge) {
    final long[] near = cells.values();
    for (long value = knowledge.low(cell); value <= knowledge.high(cell); value++) {
      if (knowledge.witness(cell, value, near) == null) {
        return false;
      }
    }
    return true;
  }

  /** How many numbers a count may be, up to so many. */
  private int possible(final int most, final int cell, final Knowledge knowledge) {
    final long[] near = cells.values();
    int found = 1;
    for (int away = 1; away <= cells.threshold() - 1 && found < most; away++) {
      for (final long value : new long[] {near[cell] - away, near[cell] + away}) {
        if (knowledge.witness(cell, value, near) != null) {
          found++;
        }
      }
    }
    return Math.min(found, most);
  }
}
