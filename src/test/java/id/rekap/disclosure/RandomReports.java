package id.rekap.disclosure;

import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A year of monthly reports of made-up programs: participants by one to three characteristics, this
 * month and since January, in some sets also by program.
 */
final class RandomReports {

  static final int MONTHS = 3;

  private static final String ALL = FigureKey.EVERYBODY;

  private final Random random;
  private final int[] categories;
  private final boolean byProgram;
  private final Map<FigureKey, Long> values = new HashMap<>();
  private final List<List<FigureKey>> monthly = new ArrayList<>();
  private final List<Counts.Sum> sums = new ArrayList<>();

  RandomReports(final long seed) {
    this.random = new Random(seed);
    this.categories = new int[1 + random.nextInt(3)];
    for (int i = 0; i < categories.length; i++) {
      categories[i] = 2 + random.nextInt(4);
    }
    this.byProgram = random.nextInt(3) == 0;
    for (int month = 1; month <= MONTHS; month++) {
      monthly.add(new ArrayList<>());
      month(month);
    }
  }

  private void month(final int month) {
    final int programs = 1 + random.nextInt(3);
    final List<FigureKey> sizes = new ArrayList<>();
    final FigureKey all = key(null, ALL, when(month), null);
    put(month, all, 0);
    for (int program = 0; program < programs; program++) {
      final FigureKey size = key(null, name(month, program), when(month), null);
      final int n = 1 + random.nextInt(30);
      values.put(size, (long) n);
      values.merge(all, (long) n, Long::sum);
      if (byProgram) {
        monthly.get(month - 1).add(size);
      }
      sizes.add(size);
    }
    for (int variable = 0; variable < categories.length; variable++) {
      breakdown(month, variable, sizes);
    }
    if (byProgram && programs > 1) {
      sums.add(new Counts.Sum(all, sizes));
    }
    toDate(month, null, null);
    for (int variable = 0; variable < categories.length; variable++) {
      for (int category = 0; category < categories[variable]; category++) {
        toDate(month, "v" + variable, "c" + category);
      }
      sums.add(sum(toDate(month), "v" + variable, ALL, categories[variable]));
    }
  }

  private void breakdown(final int month, final int variable, final List<FigureKey> sizes) {
    final String name = "v" + variable;
    final double[] weights = new double[categories[variable]];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.pow(random.nextDouble(), 2);
    }
    for (int category = 0; category < weights.length; category++) {
      put(month, key(name, ALL, when(month), "c" + category), 0);
    }
    for (final FigureKey size : sizes) {
      for (int category = 0; category < weights.length; category++) {
        final FigureKey cell = key(name, size.group(), when(month), "c" + category);
        values.put(cell, 0L);
        if (byProgram) {
          monthly.get(month - 1).add(cell);
        }
      }
      for (long i = 0; i < value(size); i++) {
        final String category = "c" + drawn(weights);
        values.merge(key(name, size.group(), when(month), category), 1L, Long::sum);
        values.merge(key(name, ALL, when(month), category), 1L, Long::sum);
      }
      if (byProgram) {
        sums.add(sum(when(month), name, size.group(), weights.length));
      }
    }
    sums.add(sum(when(month), name, ALL, weights.length));
    for (int category = 0; byProgram && category < weights.length; category++) {
      final String label = "c" + category;
      sums.add(
          new Counts.Sum(
              key(name, ALL, when(month), label),
              sizes.stream().map(one -> key(name, one.group(), when(month), label)).toList()));
    }
  }

  private int drawn(final double[] weights) {
    double total = 0;
    for (final double weight : weights) {
      total += weight;
    }
    double at = random.nextDouble() * total;
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at <= 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private static Counts.Sum sum(
      final String when, final String variable, final @Nullable String group, final int size) {
    final List<FigureKey> parts = new ArrayList<>();
    for (int category = 0; category < size; category++) {
      parts.add(key(variable, group, when, "c" + category));
    }
    return new Counts.Sum(key(null, group, when, null), parts);
  }

  private void toDate(
      final int month, final @Nullable String variable, final @Nullable String category) {
    final FigureKey now = key(variable, ALL, when(month), category);
    final FigureKey whole = key(variable, ALL, toDate(month), category);
    final List<FigureKey> parts = new ArrayList<>(List.of(now));
    if (month > 1) {
      parts.add(key(variable, ALL, toDate(month - 1), category));
    }
    put(month, whole, parts.stream().mapToLong(this::value).sum());
    sums.add(new Counts.Sum(whole, parts));
  }

  private void put(final int month, final FigureKey key, final long value) {
    values.put(key, value);
    monthly.get(month - 1).add(key);
  }

  long value(final FigureKey key) {
    return values.getOrDefault(key, 0L);
  }

  private static String when(final int month) {
    return "2025-%02d".formatted(month);
  }

  private static String toDate(final int month) {
    return "2025-01/2025-%02d".formatted(month);
  }

  private static String name(final int month, final int program) {
    return "P" + month + program;
  }

  private static FigureKey key(
      final @Nullable String variable,
      final @Nullable String group,
      final String occasion,
      final @Nullable String category) {
    return new FigureKey(variable, group, occasion, category, category == null ? "n" : "jumlah");
  }

  /** What one month's report counts, and what the months before it printed. */
  Counts counts(final int month, final Map<FigureKey, Extent> printed) {
    final Counts counts = new Counts();
    for (final FigureKey key : monthly.get(month - 1)) {
      if (key.variable() == null) {
        counts.total(key, value(key));
      } else {
        counts.people(key, value(key));
      }
    }
    for (int before = 1; before < month; before++) {
      monthly.get(before - 1).forEach(key -> counts.unprinted(key, value(key)));
    }
    printed.forEach(counts::earlier);
    sums(month).forEach(sum -> counts.sum(sum.whole(), sum.parts()));
    return counts;
  }

  /** The sums that a reader of the reports up to a month knows. */
  List<Counts.Sum> sums(final int month) {
    final List<FigureKey> known = new ArrayList<>();
    monthly.subList(0, month).forEach(known::addAll);
    return sums.stream()
        .filter(sum -> known.contains(sum.whole()) && known.containsAll(sum.parts()))
        .toList();
  }

  /** One month's report as a table: every count with its share. */
  SummaryTable table(final int month) {
    final List<Row> rows = new ArrayList<>();
    for (final FigureKey key : monthly.get(month - 1)) {
      final Quantity count = new Quantity.Keyed(key, new Quantity.Count(value(key)));
      final long n = value(key(null, key.group(), String.valueOf(key.occasion()), null));
      rows.add(
          Row.plain(
              new Quantity.Label(key.id()),
              count,
              key.category() == null
                  ? Quantity.none()
                  : new Quantity.Keyed(
                      key.measure("persen"), new Quantity.Share(value(key), n, 1))));
    }
    return new SummaryTable(
        "month/" + month,
        null,
        List.of(
            Column.words(Quantity.phrase("head.category")),
            Column.numbers(Quantity.phrase("head.count")),
            Column.numbers(Quantity.phrase("head.percentage"))),
        rows,
        List.of(),
        SummaryTable.Setting.FIGURES,
        Map.of());
  }

  List<FigureKey> keys(final int month) {
    return monthly.get(month - 1);
  }
}
