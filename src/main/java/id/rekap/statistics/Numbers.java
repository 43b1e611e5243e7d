package id.rekap.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The checks that every number passes on its way in and on its way out. */
final class Numbers {

  /** Fewer numbers are sorted in no time. */
  private static final int MANY = 64;

  private Numbers() {}

  /** Returns the value, or empty if it is NaN or infinite: no such number leaves this package. */
  static OptionalDouble finite(final double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
  }

  /** Returns the quotient, or empty if the divisor is 0 or the quotient is no finite number. */
  static OptionalDouble ratio(final double numerator, final double divisor) {
    return divisor == 0 ? OptionalDouble.empty() : finite(numerator / divisor);
  }

  /**
   * Returns a copy whose every value is a finite number.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  static double[] checked(final double[] values) {
    final double[] copy = values.clone();
    for (int i = 0; i < copy.length; i++) {
      if (!Double.isFinite(copy[i])) {
        throw new IllegalArgumentException(
            "Value %s at position %d is not a finite number".formatted(copy[i], i));
      }
      copy[i] += 0.0; // -0.0 becomes 0.0, so that both are one mode and one tie
    }
    return copy;
  }

  /**
   * Sorts finite numbers without a negative zero, ascending. Whole numbers of a narrow range, such
   * as scores, are counted instead: with many respondents that takes a fraction of the time.
   */
  static void sort(final double[] values) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    boolean whole = values.length >= MANY;
    for (int i = 0; whole && i < values.length; i++) {
      lowest = Math.min(lowest, values[i]);
      highest = Math.max(highest, values[i]);
      whole = (int) values[i] == values[i] && highest - lowest < values.length;
    }
    if (whole) {
      count(values, (int) lowest, (int) highest);
    } else {
      Arrays.sort(values);
    }
  }

  private static void count(final double[] values, final int lowest, final int highest) {
    final int[] counts = new int[highest - lowest + 1];
    for (final double value : values) {
      counts[(int) value - lowest]++;
    }
    int start = 0;
    for (int i = 0; i < counts.length; i++) {
      Arrays.fill(values, start, start + counts[i], (double) lowest + i);
      start += counts[i];
    }
  }

  /** Returns the values that are present, in their order. */
  static double[] present(final List<@Nullable Double> values) {
    return values.stream().filter(v -> v != null).mapToDouble(Double::doubleValue).toArray();
  }

  /** Returns the mean of the two values without overflow. */
  static double midpoint(final double a, final double b) {
    final double sum = a + b;
    return Double.isFinite(sum) ? sum / 2 : a / 2 + b / 2;
  }
}
