package id.rekap.disclosure;

import id.rekap.disclosure.Extent.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses which counts are hidden: the small ones, then for each that could still be told the
 * fewest others that protect it, then gives back every one that turns out not to be needed. Where
 * intervals cannot protect a count, its whole breakdown is not printed.
 *
 * <p>Among equally many the first in the order of the counts is taken, never the smallest or the
 * largest: a choice by value would itself say something about the values.
 */
final class Pattern {

  private final Cells cells;
  private final Safety safety;
  private final Form[] forms;
  private final BitSet lost = new BitSet();
  private boolean narrowed;
  private final BitSet proved = new BitSet();

  private Pattern(final Cells cells) {
    this.cells = cells;
    this.safety = new Safety(cells);
    this.forms = new Form[cells.size()];
    for (int cell = 0; cell < forms.length; cell++) {
      forms[cell] = cells.first(cell);
    }
  }

  /** Chooses. */
  static Pattern of(final Cells cells) {
    final Pattern pattern = new Pattern(cells);
    pattern.giveUpWhatEarlierReportsTold();
    pattern.protect();
    pattern.giveBack();
    return pattern;
  }

  /** How each count is printed. */
  Form[] forms() {
    return forms.clone();
  }

  /** Whether a count is known to a reader, closer than it may be, whatever is hidden now. */
  boolean isAnythingLost() {
    return narrowed || !lost.isEmpty();
  }

  /**
   * Counts that a reader knows closer than he may even if nothing at all is printed now: nothing
   * can be done for one that he knows; of another he is told no more.
   */
  private void giveUpWhatEarlierReportsTold() {
    final Form[] nothing = forms.clone();
    for (int cell = 0; cell < nothing.length; cell++) {
      if (cells.isOurs(cell)) {
        nothing[cell] = Form.WITHHELD;
      }
    }
    for (int cell = 0; cell < forms.length; cell++) {
      if (needsProtection(cell) && !cells.isOurs(cell) && !safety.isSafe(cell, nothing)) {
        narrowed = true;
        lost.set(cell, safety.lower(cell, nothing) < 2);
      }
    }
  }

  private boolean needsProtection(final int cell) {
    return forms[cell] != Form.EXACT
        && !lost.get(cell)
        && (cells.isSmall(cell) || !cells.isUnprinted(cell));
  }

  private void protect() {
    for (int cell = firstUnsafe(); cell >= 0; cell = firstUnsafe()) {
      final Set<Integer> more = fewest(cell, cells.isAmongTotals(cell));
      if (more.isEmpty()) {
        withhold(cell);
      }
      more.forEach(one -> hide(one, Form.COMPLEMENT));
    }
  }

  private Set<Integer> fewest(final int cell, final boolean totals) {
    return new Protection(cells, safety, forms, cell, totals).fewest();
  }

  private int firstUnsafe() {
    for (int cell = 0; cell < forms.length; cell++) {
      if (needsProtection(cell) && !proved.get(cell)) {
        if (!safety.isSafe(cell, forms)) {
          return cell;
        }
        proved.set(cell);
      }
    }
    return -1;
  }

  /** What was proved of counts that now hang together with a hidden one must be proved again. */
  private void hide(final int cell, final Form form) {
    forms[cell] = form;
    proved.andNot(cells.together(cell, forms));
  }

  /** Does not print the breakdown of fewest people that a count stands in. */
  private void withhold(final int cell) {
    int[] smallest = null;
    for (final int[] relation : cells.relationsOf(cell)) {
      final boolean printed = Arrays.stream(relation).anyMatch(one -> canBeWithheld(one, relation));
      if (printed && (smallest == null || cells.value(relation[0]) < cells.value(smallest[0]))) {
        smallest = relation;
      }
    }
    if (smallest == null) {
      final Set<Integer> totals = fewest(cell, true);
      totals.forEach(one -> hide(one, Form.COMPLEMENT));
      if (totals.isEmpty()) {
        giveWay(cell);
      }
      return;
    }
    for (final int one : smallest) {
      if (canBeWithheld(one, smallest)) {
        hide(one, Form.WITHHELD);
      }
    }
  }

  private boolean canBeWithheld(final int cell, final int[] relation) {
    return cell != relation[0] && cells.isOurs(cell) && forms[cell] != Form.WITHHELD;
  }

  /**
   * The breakdowns of a count are withheld and it can still be told: everything tied to it goes.
   */
  private void giveWay(final int cell) {
    final Set<Integer> tied = new LinkedHashSet<>();
    final BitSet together = cells.together(cell, forms);
    together.stream()
        .forEach(
            one ->
                cells
                    .relationsOf(one)
                    .forEach(relation -> Arrays.stream(relation).forEach(tied::add)));
    tied.removeIf(one -> !cells.isOurs(one) || forms[one] == Form.WITHHELD);
    if (tied.isEmpty()) {
      lost.set(cell);
    }
    tied.forEach(one -> hide(one, Form.WITHHELD));
  }

  private void giveBack() {
    final List<Integer> hidden = new ArrayList<>();
    for (int cell = forms.length - 1; cell >= 0; cell--) {
      if (forms[cell] == Form.COMPLEMENT && cells.isOurs(cell)) {
        hidden.add(cell);
      }
    }
    for (final int cell : hidden) {
      final BitSet together = cells.together(cell, forms);
      forms[cell] = Form.EXACT;
      final boolean safe =
          together.stream().allMatch(one -> !needsProtection(one) || safety.isSafe(one, forms));
      if (!safe) {
        forms[cell] = Form.COMPLEMENT;
      }
    }
  }
}
