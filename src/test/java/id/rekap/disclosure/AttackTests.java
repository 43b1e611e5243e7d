package id.rekap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random report sets, attacked by a reader who has every report of the year before him and knows
 * every sum. {@code -Drekap.attack.sets=1000} attacks so many; {@code -Drekap.attack.seed} others.
 */
@Tag("slow")
class AttackTests {

  private static final int SETS = Integer.getInteger("rekap.attack.sets", 100);
  private static final long SEED = Long.getLong("rekap.attack.seed", 1);
  private static final int THRESHOLD = Disclosure.LOWEST_THRESHOLD;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** What a run of attacks met. */
  private static final class Tally {
    private long sets;
    private long counts;
    private long hidden;
    private long withheld;
    private long determined;
    private long narrowed;
    private long slowest;

    @Override
    public String toString() {
      return "%d report sets of %d months attacked: %d counts, %d hidden (%d of them withheld),"
              .formatted(sets, RandomReports.MONTHS, counts, hidden, withheld)
          + " exposed %d, told closer than the threshold %d; slowest decision %d CPU ms"
              .formatted(determined, narrowed, slowest);
    }
  }

  @Test
  void noHiddenCountIsToldByAllReportsOfAYearTogether() {
    final Tally tally = new Tally();
    for (long seed = SEED; seed < SEED + SETS; seed++) {
      attack(seed, tally);
    }
    System.out.println("P-03: " + tally);
    assertThat(tally.hidden).as("hidden counts, or nothing was attacked").isPositive();
    assertThat(tally.determined).as("hidden counts that have a single value").isZero();
    assertThat(tally.narrowed)
        .as("hidden counts of fewer values than below the threshold")
        .isZero();
  }

  private static void attack(final long seed, final Tally tally) {
    final RandomReports reports = new RandomReports(seed);
    final Attacker<FigureKey> attacker = new Attacker<>();
    final Map<FigureKey, Extent> printed = new HashMap<>();
    for (int month = 1; month <= RandomReports.MONTHS; month++) {
      final Counts counts = reports.counts(month, printed);
      final long start = CLOCK.getCurrentThreadCpuTime();
      final Redaction redaction = Disclosure.of(Audience.FUNDER).redact(counts, List.of());
      tally.slowest =
          Math.max(tally.slowest, (CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000);
      final SummaryTable table = redaction.table(reports.table(month)).orElseThrow();
      for (int i = 0; i < table.rows().size(); i++) {
        read(attacker, reports, reports.keys(month).get(i), table.rows().get(i));
      }
      for (final FigureKey key : reports.keys(month)) {
        printed.put(key, Objects.requireNonNull(redaction.decision().of(key)));
      }
      judge(seed, attacker, reports, month, printed, tally);
    }
    tally.sets++;
  }

  /** Reads a row as it is printed: the count, and what its percentage says of it. */
  private static void read(
      final Attacker<FigureKey> attacker,
      final RandomReports reports,
      final FigureKey key,
      final Row row) {
    attacker.guesses(key, reports.value(key));
    switch (row.cells().get(1).bare()) {
      case Quantity.Count count -> attacker.reads(key, count.value(), count.value());
      case Quantity.Range range -> attacker.reads(key, whole(range.low()), whole(range.high()));
      default -> attacker.reads(key, 0, 400);
    }
    final FigureKey n = new FigureKey(null, key.group(), key.occasion(), null, "n");
    switch (row.cells().get(2).bare()) {
      case Quantity.Share share -> percent(attacker, key, share, share, reports.value(n));
      case Quantity.Range range ->
          percent(
              attacker,
              key,
              (Quantity.Share) range.low(),
              (Quantity.Share) range.high(),
              reports.value(n));
      default -> {
        // no percentage is printed
      }
    }
  }

  private static long whole(final Quantity count) {
    return ((Quantity.Count) count).value();
  }

  private static void percent(
      final Attacker<FigureKey> attacker,
      final FigureKey key,
      final Quantity.Share low,
      final Quantity.Share high,
      final long n) {
    final double least = Math.round(1000.0 * low.count() / low.of()) / 10.0 - 0.05;
    final double most = Math.round(1000.0 * high.count() / high.of()) / 10.0 + 0.05;
    attacker.reads(
        key, Math.max(0, (long) Math.ceil(least * n / 100)), (long) Math.floor(most * n / 100));
  }

  private static void judge(
      final long seed,
      final Attacker<FigureKey> before,
      final RandomReports reports,
      final int month,
      final Map<FigureKey, Extent> printed,
      final Tally tally) {
    final Attacker<FigureKey> attacker = before.again();
    reports.sums(month).forEach(sum -> attacker.knows(sum.whole(), sum.parts()));
    for (final Map.Entry<FigureKey, Extent> one : printed.entrySet()) {
      final Extent extent = one.getValue();
      tally.counts++;
      if (!extent.isHidden()) {
        assertThat(reports.value(one.getKey()))
            .as("set %d, %s is shown", seed, one.getKey().id())
            .isNotIn(1L, 2L, 3L, 4L);
        continue;
      }
      final Set<Long> possible = attacker.possible(one.getKey(), THRESHOLD - 1);
      tally.hidden++;
      tally.withheld += extent.form() == Extent.Form.WITHHELD ? 1 : 0;
      tally.determined += possible.size() == 1 ? 1 : 0;
      tally.narrowed += possible.size() < THRESHOLD - 1 ? 1 : 0;
      assertThat(extent.holds(reports.value(one.getKey()))).isTrue();
      assertThat(possible)
          .as("set %d, month %d, %s printed %s", seed, month, one.getKey().id(), extent)
          .hasSizeGreaterThanOrEqualTo(THRESHOLD - 1);
    }
  }

  @Test
  void noCountBelowTheThresholdIsShownInTablesOfEverySize() {
    final Random random = new Random(2);
    long cells = 0;
    long hidden = 0;
    for (int size = 1; size <= 30; size++) {
      for (int again = 0; again < 20; again++) {
        final long[] counts = breakdown(random, size);
        for (final int threshold : new int[] {5, 10}) {
          final Decision decision =
              Disclosure.of(Audience.FUNDER, threshold).decide(counts(counts));
          for (int i = 0; i < counts.length; i++) {
            final Extent extent = Objects.requireNonNull(decision.of(cell(i)));
            cells++;
            hidden += extent.isHidden() ? 1 : 0;
            assertThat(extent.isHidden() || counts[i] == 0 || counts[i] >= threshold).isTrue();
            assertThat(extent.holds(counts[i])).isTrue();
          }
          assertThat(Disclosure.of(Audience.OFFICE, threshold).decide(counts(counts)).hidden())
              .isZero();
        }
      }
    }
    System.out.printf("P-02: %d cells of tables of 1 to 30 people, %d hidden%n", cells, hidden);
  }

  private static long[] breakdown(final Random random, final int size) {
    final long[] counts = new long[2 + random.nextInt(4)];
    for (int i = 0; i < size; i++) {
      counts[Math.min(random.nextInt(counts.length), random.nextInt(counts.length))]++;
    }
    return counts;
  }

  private static FigureKey cell(final int i) {
    return new FigureKey("v", FigureKey.EVERYBODY, null, "c" + i, "jumlah");
  }

  private static final FigureKey N = new FigureKey(null, null, null, null, "n");

  private static Counts counts(final long... values) {
    final Counts counts = new Counts().total(N, java.util.Arrays.stream(values).sum());
    final List<FigureKey> parts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      counts.people(cell(i), values[i]);
      parts.add(cell(i));
    }
    return counts.sum(N, parts);
  }

  @Test
  void hidesHardlyMoreThanIsNeeded() {
    final Random random = new Random(3);
    long ours = 0;
    long least = 0;
    long tables = 0;
    double worst = 1;
    for (int again = 0; again < 300; again++) {
      final SmallTable table = new SmallTable(random);
      final int optimum = table.optimum();
      if (optimum > 0) {
        final long hidden = Disclosure.of(Audience.FUNDER).decide(table.counts()).hidden();
        tables++;
        ours += hidden;
        least += optimum;
        worst = Math.max(worst, (double) hidden / optimum);
      }
    }
    System.out.printf(
        "P-05: %d small tables, hidden %d against %d at least: ratio %.3f, worst table %.2f%n",
        tables, ours, least, (double) ours / least, worst);
    assertThat(tables).isGreaterThan(100);
    assertThat((double) ours / least).isLessThanOrEqualTo(1.3);
  }

  /** A table of two or three rows and columns with its margins, small enough to try everything. */
  private static final class SmallTable {

    private final Map<FigureKey, Long> values = new HashMap<>();
    private final List<FigureKey> inner = new ArrayList<>();
    private final List<Counts.Sum> sums = new ArrayList<>();

    SmallTable(final Random random) {
      final int rows = 1 + random.nextInt(3);
      final int columns = 2 + random.nextInt(2);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          final int size = random.nextInt(3) == 0 ? random.nextInt(6) : 5 + random.nextInt(20);
          inner.add(at(row, column));
          values.put(at(row, column), (long) size);
        }
      }
      for (int row = 0; row < rows; row++) {
        margin(at(row, -1), of(row, -1));
      }
      for (int column = 0; rows > 1 && column < columns; column++) {
        margin(at(-1, column), of(-1, column));
      }
    }

    private long value(final FigureKey key) {
      return Objects.requireNonNull(values.get(key));
    }

    private static FigureKey at(final int row, final int column) {
      return new FigureKey("t", "r" + row, null, "c" + column, "jumlah");
    }

    private List<FigureKey> of(final int row, final int column) {
      return inner.stream()
          .filter(
              key ->
                  row < 0 ? ("c" + column).equals(key.category()) : ("r" + row).equals(key.group()))
          .toList();
    }

    private void margin(final FigureKey whole, final List<FigureKey> parts) {
      values.put(whole, parts.stream().mapToLong(this::value).sum());
      sums.add(new Counts.Sum(whole, parts));
    }

    Counts counts() {
      final Counts counts = new Counts();
      inner.forEach(key -> counts.people(key, value(key)));
      values.keySet().stream()
          .filter(key -> !inner.contains(key))
          .sorted(Comparator.comparing(FigureKey::id))
          .forEach(key -> counts.open(key, value(key)));
      sums.forEach(sum -> counts.sum(sum.whole(), sum.parts()));
      return counts;
    }

    /**
     * The fewest counts, the small ones among them, that keep each other safe; 0 if there is none.
     */
    int optimum() {
      final List<FigureKey> small =
          inner.stream().filter(key -> value(key) > 0 && value(key) < THRESHOLD).toList();
      final List<FigureKey> others = inner.stream().filter(key -> value(key) >= THRESHOLD).toList();
      int best = Integer.MAX_VALUE;
      for (int set = 0; !small.isEmpty() && set < 1 << others.size(); set++) {
        final int hidden = small.size() + Integer.bitCount(set);
        if (hidden < best && isSafe(small, others, set)) {
          best = hidden;
        }
      }
      return best == Integer.MAX_VALUE ? 0 : best;
    }

    private boolean isSafe(
        final List<FigureKey> small, final List<FigureKey> others, final int set) {
      final Attacker<FigureKey> attacker = new Attacker<>();
      values.forEach((key, value) -> attacker.reads(key, value, value));
      values.forEach(attacker::guesses);
      final List<FigureKey> hidden = new ArrayList<>(small);
      small.forEach(key -> attacker.hides(key, 1, THRESHOLD - 1));
      for (int i = 0; i < others.size(); i++) {
        if ((set >> i & 1) == 1) {
          hidden.add(others.get(i));
          attacker.hides(others.get(i), THRESHOLD, 200);
        }
      }
      sums.forEach(sum -> attacker.knows(sum.whole(), sum.parts()));
      return hidden.stream()
          .allMatch(key -> attacker.possible(key, THRESHOLD - 1).size() >= THRESHOLD - 1);
    }
  }
}
