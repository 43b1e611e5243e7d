package id.rekap.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A reader who tries to work out hidden counts from everything printed. Shares no code and no
 * method with the engine: it solves the sums by elimination, walks at random from one solution to
 * the next, mends solutions that one count was forced on, and for what it did not meet so tries
 * every value of the counts that are left free. A value counts as possible only with a full
 * solution that keeps to everything printed.
 *
 * @param <K> names of counts
 */
final class Attacker<K> {

  /**
   * So many values are tried for one question; beyond it the question stays open, and that fails.
   */
  private static final long TRIES = 300_000;

  /** So many steps are gone at random before anything is tried one by one. */
  private static final int STEPS = 20_000;

  /** So many steps are gone to mend one solution. */
  private static final int MENDS = 2_000;

  /** So often mending is begun anew, each time with more chance in it, before it is given up. */
  private static final int BEGINNINGS = 60;

  private final Map<K, long[]> printed = new LinkedHashMap<>();
  private final List<Map<K, Long>> sums = new ArrayList<>();
  private final Map<K, Set<Long>> possible = new LinkedHashMap<>();
  private final Map<K, Long> guesses = new LinkedHashMap<>();

  /** A count is printed as a number from low to high; printed again, it is within both. */
  void reads(final K count, final long low, final long high) {
    final long[] limits = printed.computeIfAbsent(count, any -> new long[] {low, high});
    limits[0] = Math.max(limits[0], low);
    limits[1] = Math.min(limits[1], high);
  }

  /** A count turns out not to be printed itself. */
  void hides(final K count, final long low, final long high) {
    printed.put(count, new long[] {low, high});
  }

  /** Where to begin trying: it saves time and changes no answer. */
  void guesses(final K count, final long value) {
    guesses.put(count, value);
  }

  /** Another reader who has read the same and knows no sums yet. */
  Attacker<K> again() {
    final Attacker<K> again = new Attacker<>();
    printed.forEach((count, limits) -> again.reads(count, limits[0], limits[1]));
    again.guesses.putAll(guesses);
    return again;
  }

  /** The parts add up to the whole. */
  void knows(final K whole, final List<K> parts) {
    final Map<K, Long> sum = new LinkedHashMap<>();
    sum.merge(whole, -1L, Long::sum);
    parts.forEach(part -> sum.merge(part, 1L, Long::sum));
    sums.add(sum);
  }

  private long[] limits(final K count) {
    return Objects.requireNonNull(printed.get(count));
  }

  /** The numbers that a count may be, as far as looked for: up to so many different ones. */
  Set<Long> possible(final K count, final int enough) {
    final Set<Long> found = possible.computeIfAbsent(count, any -> new TreeSet<>());
    if (found.size() >= enough) {
      return found;
    }
    final Equations system = new Equations(count);
    system.walk(enough);
    final long[] limits = limits(count);
    for (long value = limits[0]; value <= limits[1] && found.size() < enough; value++) {
      if (!found.contains(value) && system.isPossible(value)) {
        found.add(value);
      }
    }
    return found;
  }

  /** The sums that hang together with one count, solved for as many of their counts as can be. */
  private final class Equations {

    private final List<K> counts;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private long tries;

    Equations(final K count) {
      this.counts = together(count);
      for (final Map<K, Long> sum : sums) {
        if (sum.keySet().stream().anyMatch(counts::contains)) {
          final long[] row = new long[counts.size() + 1];
          sum.forEach(
              (one, sign) -> {
                final int at = counts.indexOf(one);
                row[at < 0 ? counts.size() : at] += at < 0 ? sign * limits(one)[0] : sign;
              });
          rows.add(row);
        }
      }
    }

    private List<K> together(final K count) {
      final Set<K> found = new LinkedHashSet<>(List.of(count));
      boolean grown = true;
      while (grown) {
        grown = false;
        for (final Map<K, Long> sum : sums) {
          if (sum.keySet().stream().anyMatch(found::contains)) {
            for (final K one : sum.keySet()) {
              final long[] limits = limits(one);
              grown |= limits[0] < limits[1] && found.add(one);
            }
          }
        }
      }
      return new ArrayList<>(found);
    }

    /**
     * Whether there is a solution with this value: mended, found by trying all, or mended after all
     * where there are too many to try.
     *
     * @throws IllegalStateException where none of it tells
     */
    boolean isPossible(final long value) {
      if (isMended(value, 0)) {
        return true;
      }
      final boolean solved = isSolved(value);
      if (solved || tries <= TRIES) {
        return solved;
      }
      for (int beginning = 1; beginning <= BEGINNINGS; beginning++) {
        if (isMended(value, beginning)) {
          return true;
        }
      }
      throw new IllegalStateException(
          "Too many counts are free to try them all for " + counts.getFirst());
    }

    /** Whether such a solution was met before the tries were used up. */
    private boolean isSolved(final long value) {
      eliminate();
      tries = 0;
      final long[] numbers = new long[counts.size()];
      numbers[0] = value;
      return search(free.indexOf(0), 0, numbers) && numbers[0] == value;
    }

    /** Walks from the first guess, by steps that keep every sum, while there are values to find. */
    void walk(final int enough) {
      eliminate();
      final List<long[]> steps = steps();
      final long[] at = new long[counts.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = guesses.getOrDefault(counts.get(i), 0L);
      }
      if (!isWithin(at) || steps.isEmpty()) {
        return;
      }
      final Set<Long> found = possible.computeIfAbsent(counts.getFirst(), any -> new TreeSet<>());
      final Random random = new Random(counts.size());
      note(at);
      for (int i = 0; i < STEPS && found.size() < enough; i++) {
        final long[] next = at.clone();
        for (int moves = 1 + random.nextInt(3); moves > 0; moves--) {
          final long[] step = steps.get(random.nextInt(steps.size()));
          final int times = random.nextBoolean() ? 1 : -1;
          for (int j = 0; j < next.length; j++) {
            next[j] += times * step[j];
          }
        }
        if (isWithin(next)) {
          System.arraycopy(next, 0, at, 0, at.length);
          note(at);
        }
      }
    }

    /**
     * Gives the asked count a value, keeps every sum, and mends what no longer keeps to the print,
     * step by step, mostly downhill.
     */
    private boolean isMended(final long value, final int beginning) {
      eliminate();
      final List<long[]> steps = steps();
      final int asked = free.indexOf(0);
      if (asked < 0 || steps.size() < free.size()) {
        return false;
      }
      final long[] at = new long[counts.size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = guesses.getOrDefault(counts.get(i), 0L);
      }
      go(at, steps.get(asked), value - at[0]);
      final Random random = new Random(value + 1_000L * beginning);
      for (int i = 0; i < MENDS && breach(at) > 0; i++) {
        mend(at, steps, asked, 12 + beginning, random);
      }
      if (!isWithin(at)) {
        return false;
      }
      note(at);
      return true;
    }

    private void mend(
        final long[] at,
        final List<long[]> steps,
        final int asked,
        final int chance,
        final Random random) {
      long best = Long.MAX_VALUE;
      int chosen = -1;
      long times = 1;
      for (int i = 0; i < steps.size(); i++) {
        for (long one = -1; i != asked && one <= 1; one += 2) {
          go(at, steps.get(i), one);
          final long breach = 8 * breach(at) + random.nextInt(chance);
          go(at, steps.get(i), -one);
          if (breach < best) {
            best = breach;
            chosen = i;
            times = one;
          }
        }
      }
      if (chosen >= 0) {
        go(at, steps.get(chosen), times);
      }
    }

    private static void go(final long[] at, final long[] step, final long times) {
      for (int i = 0; i < at.length; i++) {
        at[i] += times * step[i];
      }
    }

    /** By how many people all counts together leave what is printed of them. */
    private long breach(final long[] at) {
      long breach = 0;
      for (int i = 0; i < at.length; i++) {
        final long[] limits = limits(counts.get(i));
        breach += Math.max(0, limits[0] - at[i]) + Math.max(0, at[i] - limits[1]);
      }
      return breach;
    }

    private void note(final long[] at) {
      for (int i = 0; i < at.length; i++) {
        possible.computeIfAbsent(counts.get(i), any -> new TreeSet<>()).add(at[i]);
      }
    }

    private boolean isWithin(final long[] at) {
      for (int i = 0; i < at.length; i++) {
        final long[] limits = limits(counts.get(i));
        if (at[i] < limits[0] || at[i] > limits[1]) {
          return false;
        }
      }
      for (final long[] row : rows) {
        long sum = row[at.length];
        for (int i = 0; i < at.length; i++) {
          sum += row[i] * at[i];
        }
        if (sum != 0) {
          return false;
        }
      }
      return true;
    }

    /** One more of one free count, and what every solved count must change by. */
    private List<long[]> steps() {
      final List<long[]> steps = new ArrayList<>();
      for (final int column : free) {
        final long[] step = new long[counts.size()];
        step[column] = 1;
        boolean whole = true;
        for (int row = 0; row < pivots.size(); row++) {
          final long factor = rows.get(row)[pivots.get(row)];
          whole &= rows.get(row)[column] % factor == 0;
          step[pivots.get(row)] = -rows.get(row)[column] / factor;
        }
        if (whole) {
          steps.add(step);
        }
      }
      return steps;
    }

    /** Row by row a count that no other row holds; the asked one is left free if it can be. */
    private void eliminate() {
      if (!pivots.isEmpty() || !free.isEmpty()) {
        return;
      }
      int done = 0;
      final List<Integer> order = new ArrayList<>();
      for (int i = counts.size() - 1; i > 0; i--) {
        order.add(i);
      }
      order.sort((a, b) -> Long.compare(width(b), width(a)));
      order.add(0);
      for (final int column : order) {
        int pivot = -1;
        for (int row = done; row < rows.size(); row++) {
          if (rows.get(row)[column] != 0) {
            pivot = row;
            break;
          }
        }
        if (pivot < 0) {
          free.add(column);
          continue;
        }
        final long[] chosen = rows.remove(pivot);
        rows.add(done, chosen);
        for (int row = 0; row < rows.size(); row++) {
          if (row != done && rows.get(row)[column] != 0) {
            rows.set(row, combined(rows.get(row), chosen, column));
          }
        }
        pivots.add(column);
        done++;
      }
      free.sort((a, b) -> Long.compare(width(a), width(b)));
    }

    private long width(final int column) {
      final long[] limits = limits(counts.get(column));
      return limits[1] - limits[0];
    }

    private static long[] combined(final long[] row, final long[] by, final int column) {
      final long[] result = new long[row.length];
      long common = 0;
      for (int i = 0; i < row.length; i++) {
        result[i] = row[i] * by[column] - by[i] * row[column];
        common = gcd(common, Math.abs(result[i]));
      }
      for (int i = 0; common > 1 && i < result.length; i++) {
        result[i] /= common;
      }
      return result;
    }

    private static long gcd(final long a, final long b) {
      return b == 0 ? a : gcd(b, a % b);
    }

    /** Tries every value of the free counts from one of them on; one of them may be fixed. */
    private boolean search(final int fixed, final int from, final long[] numbers) {
      if (++tries > TRIES) {
        return false;
      }
      if (!canStillHold(fixed, from, numbers)) {
        return false;
      }
      if (from == free.size()) {
        return true;
      }
      if (from == fixed) {
        return search(fixed, from + 1, numbers);
      }
      final int column = free.get(from);
      final long[] limits = range(fixed, from, numbers);
      if (limits[0] > limits[1]) {
        return false;
      }
      final long near =
          Math.clamp(guesses.getOrDefault(counts.get(column), 0L), limits[0], limits[1]);
      for (long away = 0; near - away >= limits[0] || near + away <= limits[1]; away++) {
        for (final long value :
            away == 0 ? new long[] {near} : new long[] {near - away, near + away}) {
          numbers[column] = value;
          if (value >= limits[0] && value <= limits[1] && search(fixed, from + 1, numbers)) {
            return true;
          }
        }
      }
      return false;
    }

    /** Between which values every solved count can still come out within what is printed of it. */
    private long[] range(final int fixed, final int from, final long[] numbers) {
      final int column = free.get(from);
      final long[] range = limits(counts.get(column)).clone();
      for (int row = 0; row < rows.size(); row++) {
        final long factor = rows.get(row)[column];
        if (factor == 0) {
          continue;
        }
        long least = rows.get(row)[counts.size()];
        long most = least;
        for (int i = 0; i < free.size(); i++) {
          if (i == from) {
            continue;
          }
          final int other = free.get(i);
          final long[] limits =
              i < from || i == fixed
                  ? new long[] {numbers[other], numbers[other]}
                  : limits(counts.get(other));
          final long times = rows.get(row)[other];
          least += Math.min(times * limits[0], times * limits[1]);
          most += Math.max(times * limits[0], times * limits[1]);
        }
        if (row < pivots.size()) {
          final long pivot = rows.get(row)[pivots.get(row)];
          final long[] limits = limits(counts.get(pivots.get(row)));
          least += Math.min(pivot * limits[0], pivot * limits[1]);
          most += Math.max(pivot * limits[0], pivot * limits[1]);
        }
        // factor * value lies between -most and -least
        final long one = factor > 0 ? Math.ceilDiv(-most, factor) : Math.ceilDiv(-least, factor);
        final long two = factor > 0 ? Math.floorDiv(-least, factor) : Math.floorDiv(-most, factor);
        range[0] = Math.max(range[0], one);
        range[1] = Math.min(range[1], two);
      }
      return range[0] <= range[1] ? range : new long[] {1, 0};
    }

    /** Whether every solved count can still come out within what is printed of it. */
    private boolean canStillHold(final int fixed, final int from, final long[] numbers) {
      for (int row = 0; row < rows.size(); row++) {
        long least = rows.get(row)[counts.size()];
        long most = least;
        for (int i = 0; i < free.size(); i++) {
          final int column = free.get(i);
          final long factor = rows.get(row)[column];
          final long[] limits =
              i < from || i == fixed
                  ? new long[] {numbers[column], numbers[column]}
                  : limits(counts.get(column));
          least += Math.min(factor * limits[0], factor * limits[1]);
          most += Math.max(factor * limits[0], factor * limits[1]);
        }
        if (row >= pivots.size()) {
          if (least > 0 || most < 0) {
            return false;
          }
        } else if (!holds(row, least, most, numbers)) {
          return false;
        }
      }
      return true;
    }

    private boolean holds(final int row, final long least, final long most, final long[] numbers) {
      final int column = pivots.get(row);
      final long factor = rows.get(row)[column];
      final long[] limits = limits(counts.get(column));
      final long low = Math.min(-factor * limits[0], -factor * limits[1]);
      final long high = Math.max(-factor * limits[0], -factor * limits[1]);
      if (least > high || most < low) {
        return false;
      }
      if (least == most) {
        if (least % factor != 0) {
          return false;
        }
        numbers[column] = -least / factor;
      }
      return true;
    }
  }
}
