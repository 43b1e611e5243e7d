package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * The sample standard deviations (divisor n - 1) that n values with a given range can have.
 *
 * <p>Largest, by the inequality of Bhatia and Davis (2000), <a
 * href="https://doi.org/10.2307/2589180">doi:10.2307/2589180</a>: {@code sqrt((maximum - mean)(mean
 * - minimum) n / (n - 1))}, reached where all values stand at the ends. Smallest, with both ends
 * present: {@code (maximum - minimum) / sqrt(2 (n - 1))}, since two numbers r apart have squared
 * distances of at least r^2 / 2 together from any mean.
 */
public final class DeviationLimits {

  private DeviationLimits() {}

  /**
   * Returns the largest.
   *
   * @param n number of values
   * @param minimum no value is below it, in the unit of the data
   * @param maximum no value is above it
   * @param mean the mean
   * @return in the unit of the data, or empty for n below 2 or a mean outside the range
   */
  public static OptionalDouble largest(
      final long n, final double minimum, final double maximum, final double mean) {
    if (n < 2 || !(minimum <= mean && mean <= maximum)) {
      return OptionalDouble.empty();
    }
    return Numbers.finite(Math.sqrt((maximum - mean) * (mean - minimum) * ((double) n / (n - 1))));
  }

  /**
   * Returns the largest where the mean lies within bounds: that of the mean nearest to the middle
   * of the range, from which both ends are as far as can be.
   *
   * @param n number of values
   * @param minimum no value is below it, in the unit of the data
   * @param maximum no value is above it
   * @param mean where the mean lies
   * @return in the unit of the data, or empty for n below 2 or a mean outside the range
   */
  public static OptionalDouble largest(
      final long n, final double minimum, final double maximum, final Bounds mean) {
    final double low = Math.max(minimum, mean.low().doubleValue());
    final double high = Math.min(maximum, mean.high().doubleValue());
    final double middle = Numbers.midpoint(minimum, maximum);
    return low > high
        ? OptionalDouble.empty()
        : largest(n, minimum, maximum, Math.clamp(middle, low, high));
  }

  /**
   * Returns the smallest, both ends being present.
   *
   * @param n number of values
   * @param minimum the lowest value, in the unit of the data
   * @param maximum the highest value
   * @return in the unit of the data, or empty for n below 2 or reversed ends
   */
  public static OptionalDouble smallest(final long n, final double minimum, final double maximum) {
    if (n < 2 || !(minimum <= maximum)) {
      return OptionalDouble.empty();
    }
    return Numbers.finite((maximum - minimum) / Math.sqrt(2.0 * (n - 1)));
  }
}
