package id.rekap.disclosure;

import java.util.BitSet;

/**
 * Whether a reader can tell a hidden count closer than the threshold allows. Every yes is proved:
 * for each value that must stay possible there is a full set of counts that agrees with everything
 * printed.
 */
final class Safety {

  private final Cells cells;

  Safety(final Cells cells) {
    this.cells = cells;
  }

  /**
   * Tells whether a hidden count is hidden well enough: a small one may be any number below the
   * threshold, and any other one of as many numbers at least.
   */
  boolean isSafe(final int cell, final Extent.Form[] forms) {
    final BitSet together = cells.together(cell, forms);
    final Knowledge knowledge = cells.knowledge(forms, together);
    if (!knowledge.narrow()) {
      return false;
    }
    final int enough = cells.threshold() - 1;
    if (knowledge.high(cell) - knowledge.low(cell) + 1 < enough) {
      return false;
    }
    return forms[cell] == Extent.Form.SMALL
        ? everyValue(cell, knowledge)
        : atLeast(enough, cell, knowledge);
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

  private boolean atLeast(final int enough, final int cell, final Knowledge knowledge) {
    final long[] near = cells.values();
    int found = 1;
    for (int away = 1; away <= enough && found < enough; away++) {
      for (final long value : new long[] {near[cell] - away, near[cell] + away}) {
        if (knowledge.witness(cell, value, near) != null) {
          found++;
        }
      }
    }
    return found >= enough;
  }
}
