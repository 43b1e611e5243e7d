package id.rekap.disclosure;

import id.rekap.disclosure.Extent.Form;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fewest further counts that must be hidden so that one hidden count cannot be told: looked for
 * with one more, then with two more, and so on.
 *
 * <p>A sum with a single hidden count gives it away, so another of its counts must be hidden; where
 * no such sum is left, every count beside a hidden one is tried.
 */
final class Protection {

  /** So many sets are tried for one count; without an answer its breakdown is not printed. */
  private static final int TRIES = 400;

  /** So many sets are thought of for one count. */
  private static final int SETS = 20_000;

  private final Cells cells;
  private final Safety safety;
  private final Form[] forms;
  private final int cell;
  private final boolean totals;

  Protection(
      final Cells cells,
      final Safety safety,
      final Form[] forms,
      final int cell,
      final boolean totals) {
    this.cells = cells;
    this.safety = safety;
    this.forms = forms.clone();
    this.cell = cell;
    this.totals = totals;
  }

  /** Numbers of the counts to hide as well; none where no set was found. */
  Set<Integer> fewest() {
    final Deque<Set<Integer>> next = new ArrayDeque<>();
    final Set<Set<Integer>> seen = new HashSet<>();
    next.add(Set.of());
    for (int tries = 0; !next.isEmpty() && tries < TRIES && seen.size() < SETS; ) {
      final Set<Integer> hidden = next.remove();
      final Form[] tried = forms.clone();
      hidden.forEach(one -> tried[one] = Form.COMPLEMENT);
      final int[] single = single(tried);
      if (single == null) {
        tries++;
        if (!hidden.isEmpty() && safety.isSafe(cell, tried)) {
          return hidden;
        }
      }
      for (final int one : single == null ? beside(tried) : candidates(single, tried)) {
        final Set<Integer> more = new LinkedHashSet<>(hidden);
        more.add(one);
        if (seen.add(more)) {
          next.add(more);
        }
      }
    }
    return Set.of();
  }

  private int @Nullable [] single(final Form[] tried) {
    final BitSet together = cells.together(cell, tried);
    for (int one = together.nextSetBit(0); one >= 0; one = together.nextSetBit(one + 1)) {
      if (cells.isUnprinted(one) && one != cell) {
        continue;
      }
      for (final int[] relation : cells.relationsOf(one)) {
        if (hiddenIn(relation, tried) == 1) {
          return relation;
        }
      }
    }
    return null;
  }

  private static int hiddenIn(final int[] relation, final Form[] tried) {
    int hidden = 0;
    for (final int one : relation) {
      hidden += tried[one] == Form.EXACT ? 0 : 1;
    }
    return hidden;
  }

  private Set<Integer> candidates(final int[] relation, final Form[] tried) {
    final Set<Integer> found = new LinkedHashSet<>();
    for (int i = 1; i <= relation.length; i++) {
      final int one = relation[i % relation.length];
      if (tried[one] == Form.EXACT && canBeHidden(one)) {
        found.add(one);
      }
    }
    return found;
  }

  private boolean canBeHidden(final int one) {
    return cells.isOurs(one)
        && cells.value(one) >= cells.threshold()
        && (totals || !cells.isTotal(one));
  }

  private Set<Integer> beside(final Form[] tried) {
    final Set<Integer> found = new LinkedHashSet<>();
    cells.together(cell, tried).stream()
        .forEach(
            one ->
                cells
                    .relationsOf(one)
                    .forEach(relation -> found.addAll(candidates(relation, tried))));
    return found;
  }
}
