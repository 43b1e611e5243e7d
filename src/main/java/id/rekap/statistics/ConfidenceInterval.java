package id.rekap.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An interval that covers the unknown value with a given probability; both limits belong to it.
 *
 * @param lower lower limit, in the unit of the data
 * @param upper upper limit, in the unit of the data, not below the lower
 * @param level confidence level, above 0 and below 1; reports use {@link #LEVEL}
 */
public record ConfidenceInterval(double lower, double upper, double level) {

  /** The confidence level of every printed interval. */
  public static final double LEVEL = 0.95;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a limit is not finite, the limits are reversed or the level
   *     is not between 0 and 1
   */
  public ConfidenceInterval {
    if (!(lower <= upper) || !Double.isFinite(lower) || !Double.isFinite(upper)) {
      throw new IllegalArgumentException("No interval from %s to %s".formatted(lower, upper));
    }
    checkLevel(level);
  }

  /**
   * Returns the t interval of the mean of one sample, {@code mean -/+ t(1 - (1 - level)/2, n - 1)
   * SE}.
   *
   * <p>Unit of the data. Empty for n below 2. If all values are equal both limits are the mean. R:
   * {@code mean(x) + c(-1, 1) * qt(.975, n - 1) * sd(x) / sqrt(n)}, which {@code
   * t.test(x)$conf.int} gives too.
   *
   * @param x the values
   * @param level confidence level, above 0 and below 1
   * @return the interval, or empty
   * @throws IllegalArgumentException if a value is not finite or the level is not between 0 and 1
   */
  public static Optional<ConfidenceInterval> ofMean(final double[] x, final double level) {
    final Moments moments = Moments.of(Numbers.checked(x));
    return around(moments.mean(), moments.standardError(), moments.n() - 1, level);
  }

  /**
   * Returns the t interval of a mean of which only the summary numbers are known.
   *
   * <p>The same formula as {@link #ofMean(double[], double)}; a published mean and standard
   * deviation are rounded, and so is this interval.
   *
   * @param mean mean, in the unit of the data
   * @param standardDeviation sample standard deviation, divisor n - 1, 0 or more
   * @param n number of values
   * @param level confidence level, above 0 and below 1
   * @return the interval, or empty for n below 2
   * @throws IllegalArgumentException if a number is not finite, the standard deviation or n is
   *     negative, or the level is not between 0 and 1
   */
  public static Optional<ConfidenceInterval> ofMean(
      final double mean, final double standardDeviation, final long n, final double level) {
    if (!Double.isFinite(mean) || !Double.isFinite(standardDeviation) || standardDeviation < 0) {
      throw new IllegalArgumentException(
          "No sample has mean %s and standard deviation %s".formatted(mean, standardDeviation));
    }
    if (n < 0) {
      throw new IllegalArgumentException("Sample size %d is negative".formatted(n));
    }
    return around(
        OptionalDouble.of(mean),
        n < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(standardDeviation / Math.sqrt((double) n)),
        n - 1.0,
        level);
  }

  static Optional<ConfidenceInterval> around(
      final OptionalDouble centre,
      final OptionalDouble standardError,
      final double degreesOfFreedom,
      final double level) {
    checkLevel(level);
    if (centre.isEmpty() || standardError.isEmpty()) {
      return Optional.empty();
    }
    final double half =
        StudentT.upperQuantile((1 - level) / 2, degreesOfFreedom) * standardError.getAsDouble();
    final double lower = centre.getAsDouble() - half;
    final double upper = centre.getAsDouble() + half;
    return Double.isFinite(lower) && Double.isFinite(upper)
        ? Optional.of(new ConfidenceInterval(lower, upper, level))
        : Optional.empty();
  }

  static void checkLevel(final double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("Confidence level %s is not in (0, 1)".formatted(level));
    }
  }
}
