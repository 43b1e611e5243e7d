package id.rekap.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader knows of some counts: between which numbers each lies, and which add up to which.
 * Counts are whole numbers and bear numbers from 0 on.
 *
 * <p>A relation is the numbers of its counts, the whole first: the whole is the sum of the others.
 */
final class Knowledge {

  /** So often the limits are narrowed: they close in slowly where counts stand in a circle. */
  private static final int ROUNDS = 60;

  /** So many guesses a witness may take; without one the count is taken as given away. */
  private static final int GUESSES = 2_000;

  private final List<int[]> relations;
  private final long[] low;
  private final long[] high;
  private int guesses;

  /** Counts between limits; both arrays are used as they are. */
  Knowledge(final List<int[]> relations, final long[] low, final long[] high) {
    this.relations = relations;
    this.low = low;
    this.high = high;
  }

  long low(final int cell) {
    return low[cell];
  }

  long high(final int cell) {
    return high[cell];
  }

  /** Draws every limit in as far as the sums tell one by one; false if they contradict. */
  boolean narrow() {
    return narrow(low, high);
  }

  /**
   * A set of counts that agrees with everything known and gives one count a certain value: proof
   * that a reader cannot rule the value out.
   *
   * @param near counts to start from, such as the true ones
   * @return the counts, or null where none was found
   */
  long @Nullable [] witness(final int cell, final long value, final long[] near) {
    final long[] from = low.clone();
    final long[] to = high.clone();
    if (value < from[cell] || value > to[cell]) {
      return null;
    }
    from[cell] = value;
    to[cell] = value;
    guesses = GUESSES;
    return solve(from, to, near);
  }

  private long @Nullable [] solve(final long[] from, final long[] to, final long[] near) {
    if (!narrow(from, to) || --guesses < 0) {
      return null;
    }
    final int open = narrowest(from, to);
    if (open < 0) {
      return addsUp(from) ? from : null;
    }
    final long guess = Math.clamp(near[open], from[open], to[open]);
    long[] found = within(from, to, open, guess, guess, near);
    if (found == null && guess > from[open]) {
      found = within(from, to, open, from[open], guess - 1, near);
    }
    if (found == null && guess < to[open]) {
      found = within(from, to, open, guess + 1, to[open], near);
    }
    return found;
  }

  private long @Nullable [] within(
      final long[] from,
      final long[] to,
      final int cell,
      final long least,
      final long most,
      final long[] near) {
    final long[] lower = from.clone();
    final long[] upper = to.clone();
    lower[cell] = least;
    upper[cell] = most;
    return solve(lower, upper, near);
  }

  private boolean addsUp(final long[] counts) {
    for (final int[] relation : relations) {
      long parts = 0;
      for (int i = 1; i < relation.length; i++) {
        parts += counts[relation[i]];
      }
      if (parts != counts[relation[0]]) {
        return false;
      }
    }
    return true;
  }

  private static int narrowest(final long[] from, final long[] to) {
    int best = -1;
    for (int i = 0; i < from.length; i++) {
      if (from[i] < to[i] && (best < 0 || to[i] - from[i] < to[best] - from[best])) {
        best = i;
      }
    }
    return best;
  }

  private boolean narrow(final long[] from, final long[] to) {
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (final int[] relation : relations) {
        long least = 0;
        long most = 0;
        for (int i = 1; i < relation.length; i++) {
          least += from[relation[i]];
          most += to[relation[i]];
        }
        final int whole = relation[0];
        changed |= limit(from, to, whole, least, most);
        for (int i = 1; i < relation.length; i++) {
          final int part = relation[i];
          final long otherLeast = least - from[part];
          final long otherMost = most - to[part];
          final long before = from[part];
          final long beforeTo = to[part];
          changed |= limit(from, to, part, from[whole] - otherMost, to[whole] - otherLeast);
          least += from[part] - before;
          most += to[part] - beforeTo;
        }
        if (isContradiction(from, to, relation)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean limit(
      final long[] from, final long[] to, final int cell, final long least, final long most) {
    boolean changed = false;
    if (least > from[cell]) {
      from[cell] = least;
      changed = true;
    }
    if (most < to[cell]) {
      to[cell] = most;
      changed = true;
    }
    return changed;
  }

  private static boolean isContradiction(final long[] from, final long[] to, final int[] relation) {
    for (final int cell : relation) {
      if (from[cell] > to[cell]) {
        return true;
      }
    }
    return false;
  }
}
