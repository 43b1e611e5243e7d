package id.rekap.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that describe one sample; everything in the unit of the data unless said otherwise.
 *
 * <p>An empty sample has n = 0, no modes and nothing else. Sum, mean, variance, skewness and
 * kurtosis are computed exactly and rounded once, so a large common offset does no harm. Skewness
 * and kurtosis: Joanes and Gill (1998), <a
 * href="https://doi.org/10.1111/1467-9884.00122">doi:10.1111/1467-9884.00122</a>.
 *
 * @param n values present
 * @param missing values absent
 * @param sum sum of the values; empty for n = 0
 * @param mean arithmetic mean; empty for n = 0
 * @param variance sample variance, divisor n - 1, in squared units; empty below n = 2 or beyond the
 *     range of a double
 * @param standardDeviation sample standard deviation, R {@code sd}; empty below n = 2, 0 if all are
 *     equal
 * @param standardError standard deviation over the root of n; empty below n = 2
 * @param meanInterval 95 % t interval of the mean, {@link ConfidenceInterval#ofMean}; empty below n
 *     = 2
 * @param range maximum minus minimum; empty for n = 0
 * @param skewness G1 as SPSS prints it, no unit; empty below n = 3 or if all are equal
 * @param kurtosis excess kurtosis G2 as SPSS prints it, no unit; empty below n = 4 or if all are
 *     equal
 * @param modes every most frequent value, ascending; all values if none repeats
 * @param quantiles minimum, maximum, median, quartiles, hinges
 */
public record Descriptives(
    int n,
    int missing,
    OptionalDouble sum,
    OptionalDouble mean,
    OptionalDouble variance,
    OptionalDouble standardDeviation,
    OptionalDouble standardError,
    Optional<ConfidenceInterval> meanInterval,
    OptionalDouble range,
    OptionalDouble skewness,
    OptionalDouble kurtosis,
    List<Double> modes,
    Quantiles quantiles) {

  /** Takes an unmodifiable copy of the modes. */
  public Descriptives {
    modes = List.copyOf(modes);
  }

  /**
   * Describes a sample without missing values.
   *
   * @param x the values; may be empty
   * @return the description
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static Descriptives of(final double[] x) {
    return of(Numbers.checked(x), 0);
  }

  /**
   * Describes a sample in which an absent answer is {@code null}.
   *
   * @param x the values; {@code null} is left out and counted
   * @return the description
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static Descriptives of(final List<@Nullable Double> x) {
    final double[] present = Numbers.checked(Numbers.present(x));
    return of(present, x.size() - present.length);
  }

  /**
   * Returns the smallest value.
   *
   * @return the minimum, or empty for n = 0
   */
  public OptionalDouble minimum() {
    return quantiles.minimum();
  }

  /**
   * Returns the largest value.
   *
   * @return the maximum, or empty for n = 0
   */
  public OptionalDouble maximum() {
    return quantiles.maximum();
  }

  /**
   * Returns the median.
   *
   * @return the median, or empty for n = 0
   */
  public OptionalDouble median() {
    return quantiles.median();
  }

  private static Descriptives of(final double[] x, final int missing) {
    final Moments moments = Moments.of(x);
    final Quantiles quantiles = Quantiles.of(x);
    final OptionalDouble sum =
        x.length == 0 ? OptionalDouble.empty() : Numbers.finite(moments.sum().doubleValue());
    return new Descriptives(
        x.length,
        missing,
        sum,
        moments.mean(),
        moments.variance(),
        moments.standardDeviation(),
        moments.standardError(),
        ConfidenceInterval.around(
            moments.mean(), moments.standardError(), x.length - 1, ConfidenceInterval.LEVEL),
        Quantiles.difference(quantiles.maximum(), quantiles.minimum()),
        moments.skewness(),
        moments.kurtosis(),
        modesOf(x),
        quantiles);
  }

  private static List<Double> modesOf(final double[] x) {
    final Map<Double, Integer> counts = new TreeMap<>();
    int most = 0;
    for (final double value : x) {
      most = Math.max(most, counts.merge(value, 1, Integer::sum));
    }
    final List<Double> modes = new ArrayList<>();
    for (final Map.Entry<Double, Integer> entry : counts.entrySet()) {
      if (entry.getValue() == most) {
        modes.add(entry.getKey());
      }
    }
    return modes;
  }
}
