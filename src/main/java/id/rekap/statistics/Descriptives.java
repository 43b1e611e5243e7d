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
 * Each is computed when it is asked for.
 *
 * <p>An empty sample has n = 0, no modes and nothing else. Sum, mean, variance, skewness and
 * kurtosis are computed exactly and rounded once, so a large common offset does no harm. Skewness
 * and kurtosis: Joanes and Gill (1998), <a
 * href="https://doi.org/10.1111/1467-9884.00122">doi:10.1111/1467-9884.00122</a>. R {@code mean},
 * {@code var}, {@code sd}, {@code psych::skew(x, type = 2)}, {@code psych::kurtosi(x, type = 2)}. n
 * = 1: no spread, no interval; all equal: spread 0, no shape. Cost: n log n.
 */
public final class Descriptives {

  private final double[] x;
  private final int missing;
  private final Moments moments;
  private @Nullable Quantiles quantiles;

  private Descriptives(final double[] x, final int missing) {
    this.x = x;
    this.missing = missing;
    this.moments = Moments.of(x);
  }

  /**
   * Describes a sample without missing values.
   *
   * @param x the values; may be empty
   * @return the description
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static Descriptives of(final double[] x) {
    return new Descriptives(Numbers.checked(x), 0);
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
    return new Descriptives(present, x.size() - present.length);
  }

  /**
   * Returns the smallest value.
   *
   * @return the minimum, or empty for n = 0
   */
  public OptionalDouble minimum() {
    return quantiles().minimum();
  }

  /**
   * Returns the largest value.
   *
   * @return the maximum, or empty for n = 0
   */
  public OptionalDouble maximum() {
    return quantiles().maximum();
  }

  /**
   * Returns the median.
   *
   * @return the median, or empty for n = 0
   */
  public OptionalDouble median() {
    return quantiles().median();
  }

  /**
   * Counts the values that are present.
   *
   * @return 0 or more
   */
  public int n() {
    return x.length;
  }

  /**
   * Counts the values that are absent.
   *
   * @return 0 or more
   */
  public int missing() {
    return missing;
  }

  /**
   * Returns the sum of the values.
   *
   * @return the sum; empty for n = 0
   */
  public OptionalDouble sum() {
    return n() == 0 ? OptionalDouble.empty() : Numbers.finite(moments.sum().doubleValue());
  }

  /**
   * Returns the arithmetic mean.
   *
   * @return the mean; empty for n = 0
   */
  public OptionalDouble mean() {
    return moments.mean();
  }

  /**
   * Returns the sample variance, divisor n - 1, in squared units.
   *
   * @return the variance; empty below n = 2 or beyond the range of a double
   */
  public OptionalDouble variance() {
    return moments.variance();
  }

  /**
   * Returns the sample standard deviation, R {@code sd}.
   *
   * @return the standard deviation; empty below n = 2, 0 if all are equal
   */
  public OptionalDouble standardDeviation() {
    return moments.standardDeviation();
  }

  /**
   * Returns the standard deviation over the root of n.
   *
   * @return the standard error; empty below n = 2
   */
  public OptionalDouble standardError() {
    return moments.standardError();
  }

  /**
   * Returns the 95 % t interval of the mean, {@link ConfidenceInterval#ofMean}.
   *
   * @return the interval; empty below n = 2
   */
  public Optional<ConfidenceInterval> meanInterval() {
    return ConfidenceInterval.around(
        mean(), standardError(), x.length - 1, ConfidenceInterval.LEVEL);
  }

  /**
   * Returns maximum minus minimum.
   *
   * @return the range; empty for n = 0
   */
  public OptionalDouble range() {
    return Quantiles.difference(maximum(), minimum());
  }

  /**
   * Returns G1 as SPSS prints it, no unit.
   *
   * @return the skewness; empty below n = 3 or if all are equal
   */
  public OptionalDouble skewness() {
    return moments.skewness();
  }

  /**
   * Returns the excess kurtosis G2 as SPSS prints it, no unit.
   *
   * @return the kurtosis; empty below n = 4 or if all are equal
   */
  public OptionalDouble kurtosis() {
    return moments.kurtosis();
  }

  /**
   * Returns minimum, maximum, median, quartiles, hinges.
   *
   * @return the quantiles
   */
  public Quantiles quantiles() {
    final Quantiles known = quantiles == null ? Quantiles.ofSorted(moments.sorted()) : quantiles;
    quantiles = known;
    return known;
  }

  /**
   * Returns every most frequent value, ascending.
   *
   * @return the modes; all values if none repeats
   */
  public List<Double> modes() {
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
    return List.copyOf(modes);
  }
}
