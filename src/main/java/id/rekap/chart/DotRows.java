package id.rekap.chart;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Where the dots of many values stand on an axis: each on its value where rows of dots keep clear
 * of each other, else in rows a dot apart.
 *
 * @param dot height of a dot in points
 * @param place where the dot of a value stands
 */
record DotRows(double dot, DoubleUnaryOperator place) {

  private static final double CLEAR = 0.98;
  private static final double SLIGHTLY_SMALLER = 0.8;
  private static final int MOST_DECIMALS = 4;
  private static final double TINY = 1e-9;

  /** What a row may hold. */
  enum Kind {
    /** Any neighbours. */
    VALUES,
    /** No two signs: a rise never stands in one row with a fall or with no change. */
    DIFFERENCES
  }

  /**
   * Chooses the rows.
   *
   * @param values all values on the axis
   * @param kind what they are
   * @param pointsPerUnit height of one unit
   * @param dot height of a dot in points
   */
  static DotRows of(
      final double[] values, final Kind kind, final double pointsPerUnit, final double dot) {
    final double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    if (sorted.length < 2) {
      return new DotRows(dot, value -> value);
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      nearest = Math.min(nearest, sorted[i] - sorted[i - 1]);
    }
    final double clear = nearest * pointsPerUnit * CLEAR;
    if (clear >= dot * SLIGHTLY_SMALLER) {
      return new DotRows(Math.min(dot, clear), value -> value);
    }
    final double step = step(sorted);
    final double tall = dot / CLEAR / pointsPerUnit;
    final double row = step <= 0 ? tall : Math.ceil(tall / step - TINY) * step;
    final double shift = (row - step) / 2;
    final double least = sorted[0];
    final double most = sorted[sorted.length - 1];
    return new DotRows(
        dot,
        kind == Kind.VALUES
            ? value ->
                Math.min(most, least + Math.floor((value - least) / row + TINY) * row + shift)
            : value -> Math.clamp(signed(value, row, shift), least, most));
  }

  private static double signed(final double value, final double row, final double shift) {
    return value == 0
        ? 0
        : Math.signum(value) * (Math.ceil(Math.abs(value) / row - TINY) * row - shift);
  }

  /** The step of which all distances are multiples; 0 where there is none to speak of. */
  private static double step(final double[] sorted) {
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      final double unit = Math.pow(10, -decimals);
      if (Arrays.stream(sorted).allMatch(value -> Ticks.isMultiple(value - sorted[0], unit))) {
        long divisor = 0;
        for (final double value : sorted) {
          divisor = divisor(divisor, Math.round((value - sorted[0]) / unit));
        }
        return divisor * unit;
      }
    }
    return 0;
  }

  private static long divisor(final long one, final long other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  /** Where the dot of a value stands. */
  double place(final double value) {
    return place.applyAsDouble(value);
  }

  /** How many dots stand in each row, from low to high. */
  Map<Double, Integer> counts(final double[] values) {
    final Map<Double, Integer> counts = new TreeMap<>();
    for (final double value : values) {
      counts.merge(place(value), 1, Integer::sum);
    }
    return counts;
  }

  /** Dots in the longest row. */
  int longest(final double[] values) {
    return counts(values).values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
