package id.rekap.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Shapiro-Wilk test of normality.
 *
 * <p>Weights and p by Royston's approximation (1995, algorithm AS R94, <a
 * href="https://doi.org/10.2307/2986146">doi:10.2307/2986146</a>), computed on x - median(x) like R
 * {@code shapiro.test(x)}. For a paired design it is asked of the differences, not of the scores.
 * Defined for 3 to 5000 values that are not all equal. For n = 3 p is exact and can be 0; above n =
 * 3 it is positive. Ties are no obstacle; the approximation takes no notice of them. Cost: n log n.
 *
 * @param n number of values
 * @param w the statistic, above 0 and at most 1; empty if undefined
 * @param pValue p, from 0 to 1; empty if undefined
 * @param undefined why there is no result; empty if there is one
 */
public record ShapiroWilk(
    int n, OptionalDouble w, OptionalDouble pValue, Optional<Undefined> undefined) {

  /** Why the test says nothing. */
  public enum Undefined {
    /** Fewer than 3 values. */
    TOO_FEW,
    /** More than 5000 values. */
    TOO_MANY,
    /** All values are equal. */
    ALL_EQUAL
  }

  private static final int FEWEST = 3;

  /** Above this number of values it is undefined. */
  public static final int MOST = 5000;

  private static final int LARGEST_SMALL_SAMPLE = 11;

  private static final double[] LAST_WEIGHT = {
    0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056
  };
  private static final double[] LAST_BUT_ONE_WEIGHT = {
    0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633
  };
  private static final double[] SMALL_BOUND = {-2.273, 0.459};
  private static final double[] SMALL_MEAN = {0.544, -0.39978, 0.025054, -6.714e-4};
  private static final double[] SMALL_LOG_SD = {1.3822, -0.77857, 0.062767, -0.0020322};
  private static final double[] LARGE_MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
  private static final double[] LARGE_LOG_SD = {-0.4803, -0.082676, 0.0030302};
  private static final double SMALLEST_P = 1e-99;

  // As printed in AS R94: the last is a little above pi / 3, so that two equal of three give p = 0.
  private static final double SIX_OVER_PI = 1.90985931710274;
  private static final double THIRD_OF_PI = 1.04719755119660;

  /**
   * Tests one sample.
   *
   * @param x the values, in any order
   * @return the result, undefined below 3, above 5000 or if all values are equal
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static ShapiroWilk of(final double[] x) {
    final double[] sorted = Numbers.checked(x);
    final int n = sorted.length;
    if (n < FEWEST) {
      return undefined(n, Undefined.TOO_FEW);
    }
    if (n > MOST) {
      return undefined(n, Undefined.TOO_MANY);
    }
    Arrays.sort(sorted);
    if (sorted[0] == sorted[n - 1]) {
      return undefined(n, Undefined.ALL_EQUAL);
    }
    final double complement = oneMinusW(standardised(sorted), weights(n));
    return new ShapiroWilk(
        n,
        OptionalDouble.of(1 - complement),
        OptionalDouble.of(pValue(n, complement)),
        Optional.empty());
  }

  private static ShapiroWilk undefined(final int n, final Undefined reason) {
    return new ShapiroWilk(n, OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(reason));
  }

  /** Subtracts the median and divides by the range; quartered first where doubles would end. */
  private static double[] standardised(final double[] sorted) {
    final int n = sorted.length;
    final double scale = Double.isFinite(sorted[n - 1] - sorted[0]) ? 1 : 0.25;
    final double median = Numbers.midpoint(sorted[(n - 1) / 2] * scale, sorted[n / 2] * scale);
    final double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = sorted[i] * scale - median;
    }
    final double range = y[n - 1] - y[0];
    for (int i = 0; i < n; i++) {
      y[i] /= range;
    }
    return y;
  }

  /** Returns the antisymmetric weights of the sorted values, ascending, of unit length. */
  private static double[] weights(final int n) {
    final double[] a = new double[n];
    if (n == FEWEST) {
      a[0] = -Math.sqrt(0.5);
      a[2] = Math.sqrt(0.5);
      return a;
    }
    final NormalDistribution normal = NormalDistribution.of(0, 1);
    double squares = 0;
    for (int i = 0; i < n / 2; i++) {
      a[i] = normal.inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25));
      squares += 2 * a[i] * a[i];
    }
    final double root = 1 / Math.sqrt(n);
    final double last = polynomial(LAST_WEIGHT, root) - a[0] / Math.sqrt(squares);
    final double next = polynomial(LAST_BUT_ONE_WEIGHT, root) - a[1] / Math.sqrt(squares);
    final boolean both = n > 5;
    final double rest = squares - 2 * a[0] * a[0] - (both ? 2 * a[1] * a[1] : 0);
    final double room = 1 - 2 * last * last - (both ? 2 * next * next : 0);
    final double divisor = Math.sqrt(rest / room);
    for (int i = both ? 2 : 1; i < n / 2; i++) {
      a[i] /= divisor;
    }
    a[0] = -last;
    a[1] = both ? -next : a[1];
    for (int i = 0; i < n / 2; i++) {
      a[n - 1 - i] = -a[i];
    }
    return a;
  }

  /** Returns 1 - W, in the form that keeps its digits when W is near 1. */
  private static double oneMinusW(final double[] y, final double[] a) {
    final double meanY = Arrays.stream(y).sum() / y.length;
    double squaresA = 0;
    double squaresY = 0;
    double products = 0;
    for (int i = 0; i < y.length; i++) {
      squaresA += a[i] * a[i];
      squaresY += (y[i] - meanY) * (y[i] - meanY);
      products += a[i] * (y[i] - meanY);
    }
    final double root = Math.sqrt(squaresA * squaresY);
    return Math.max(0, (root - products) * (root + products) / (squaresA * squaresY));
  }

  private static double pValue(final int n, final double complement) {
    if (n == FEWEST) {
      final double p = SIX_OVER_PI * (Math.asin(Math.sqrt(1 - complement)) - THIRD_OF_PI);
      return Math.clamp(p, 0, 1);
    }
    final double y = Math.log(complement);
    final double logN = Math.log(n);
    if (n > LARGEST_SMALL_SAMPLE) {
      return upperTail(
          (y - polynomial(LARGE_MEAN, logN)) / Math.exp(polynomial(LARGE_LOG_SD, logN)));
    }
    final double bound = polynomial(SMALL_BOUND, n);
    if (y >= bound) {
      return SMALLEST_P;
    }
    return upperTail(
        (-Math.log(bound - y) - polynomial(SMALL_MEAN, n)) / Math.exp(polynomial(SMALL_LOG_SD, n)));
  }

  private static double upperTail(final double z) {
    return NormalDistribution.of(0, 1).survivalProbability(z);
  }

  private static double polynomial(final double[] coefficients, final double x) {
    double value = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value * x + coefficients[i];
    }
    return value;
  }
}
