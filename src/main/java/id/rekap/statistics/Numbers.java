package id.rekap.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The checks that every number passes on its way in and on its way out. */
final class Numbers {

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
