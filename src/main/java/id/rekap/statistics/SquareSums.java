package id.rekap.statistics;

import java.util.HashSet;
import java.util.Set;

/**
 * Decides whether a number of whole numbers from 0 to a highest one can have a given sum and a
 * given sum of squares.
 *
 * <p>Depth first over how many stand on the highest level, most first; a branch ends where the rest
 * of the squares is below the smallest that the rest of the sum allows (all as equal as can be),
 * above the largest (all at the ends but one), or of the other parity. What failed once is
 * remembered. Gives up after {@value #MOST_STEPS} steps over all questions.
 */
final class SquareSums {

  /** The most branches that are looked at. */
  static final int MOST_STEPS = 2_000_000;

  private record State(int level, int count, long sum, long squares) {}

  private final Set<State> failed = new HashSet<>();
  private int steps;

  boolean isExhausted() {
    return steps > MOST_STEPS;
  }

  /** Tells whether there are such numbers; false too where the search is exhausted. */
  boolean exists(final int highest, final int count, final long sum, final long squares) {
    steps++;
    if (isExhausted() || !isPlausible(highest, count, sum, squares)) {
      return false;
    }
    if (highest <= 1 || count == 0) {
      return true; // zeros and ones are their own squares, and plausible ones fit
    }
    final State state = new State(highest, count, sum, squares);
    if (failed.contains(state)) {
      return false;
    }
    final long square = (long) highest * highest;
    final long most = Math.min(count, Math.min(sum / highest, squares / square));
    for (int here = (int) most; here >= 0 && !isExhausted(); here--) {
      if (exists(highest - 1, count - here, sum - (long) here * highest, squares - here * square)) {
        return true;
      }
    }
    failed.add(state);
    return false;
  }

  private static boolean isPlausible(
      final int highest, final int count, final long sum, final long squares) {
    if (sum < 0 || squares < 0 || sum > (long) count * highest || (squares - sum) % 2 != 0) {
      return false;
    }
    return squares >= smallest(count, sum) && squares <= largest(highest, sum);
  }

  /** The sum of squares where all are as equal as can be. */
  private static long smallest(final int count, final long sum) {
    if (count == 0) {
      return 0;
    }
    final long low = sum / count;
    final long above = sum % count;
    return (count - above) * low * low + above * (low + 1) * (low + 1);
  }

  /** The sum of squares where all stand on 0 or the highest, but one. */
  private static long largest(final int highest, final long sum) {
    if (highest == 0) {
      return 0;
    }
    final long rest = sum % highest;
    return sum / highest * highest * highest + rest * rest;
  }
}
