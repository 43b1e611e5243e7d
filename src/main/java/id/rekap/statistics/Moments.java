package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Mean and central moments of numbers in exact arithmetic, rounded once at the end.
 *
 * <p>Each double is taken as the exact binary number it is. Sums of powers of {@code n x - sum} are
 * exact to 60 significant digits, so a large common offset costs no digits. Bounded: whole numbers
 * are summed in one pass; others are sorted, and each distinct one is raised to a power once, when
 * that is asked for.
 */
final class Moments {

  static final MathContext PRECISION = new MathContext(60);

  /** Sums below this are exact in 64 bits. */
  private static final double LARGEST_SUM = 0x1p62;

  private final double[] x;
  private final boolean ordered;
  private final BigDecimal count;
  private final BigDecimal sum;
  private @Nullable BigDecimal second;

  private Moments(
      final double[] x,
      final boolean ordered,
      final BigDecimal sum,
      final @Nullable BigDecimal second) {
    this.x = x;
    this.ordered = ordered;
    this.count = BigDecimal.valueOf(x.length);
    this.sum = sum;
    this.second = second;
  }

  /** Computes the moments of an array that is not changed afterwards. */
  static Moments of(final double[] x) {
    if (!isWhole(x)) {
      return ofFractions(x);
    }
    long sum = 0;
    long squares = 0;
    for (final double value : x) {
      final long whole = (long) value;
      sum += whole;
      squares += whole * whole;
    }
    final BigDecimal spread = BigDecimal.valueOf(x.length * squares - sum * sum);
    return new Moments(
        x, false, BigDecimal.valueOf(sum), spread.multiply(BigDecimal.valueOf(x.length)));
  }

  /** Tells whether n times the sum of squares is an exact 64-bit number. */
  private static boolean isWhole(final double[] x) {
    double largest = 0;
    for (final double value : x) {
      largest = Math.max(largest, Math.abs(value));
      if ((long) value != value) {
        return false;
      }
    }
    return largest * largest * x.length * x.length <= LARGEST_SUM;
  }

  /** Returns the sum of products of {@code n x - sum} and {@code n y - sum} of as many numbers. */
  static BigDecimal products(
      final double[] x, final Moments ofX, final double[] y, final Moments ofY) {
    final BigDecimal n = BigDecimal.valueOf(x.length);
    if (isWhole(x) && isWhole(y)) {
      long products = 0;
      for (int i = 0; i < x.length; i++) {
        final long one = (long) x[i];
        final long other = (long) y[i];
        products += one * other;
      }
      return n.multiply(BigDecimal.valueOf(products))
          .subtract(ofX.sum.multiply(ofY.sum))
          .multiply(n);
    }
    BigDecimal products = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      products =
          products.add(
              scaledDeviation(x[i], n, ofX.sum).multiply(scaledDeviation(y[i], n, ofY.sum)));
    }
    return products;
  }

  private static Moments ofFractions(final double[] x) {
    final double[] sorted = x.clone();
    Arrays.sort(sorted);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < sorted.length; i = end(sorted, i)) {
      sum = sum.add(times(end(sorted, i) - i, new BigDecimal(sorted[i])));
    }
    return new Moments(sorted, true, sum, null);
  }

  /** The sum of powers of {@code n x - sum}. */
  private static BigDecimal power(final double[] x, final BigDecimal sum, final int exponent) {
    final BigDecimal n = BigDecimal.valueOf(x.length);
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i = end(x, i)) {
      final BigDecimal deviation = scaledDeviation(x[i], n, sum);
      total = total.add(times(end(x, i) - i, deviation.pow(exponent)));
    }
    return total;
  }

  /** The place after the last of the equal numbers that begin at a place. */
  private static int end(final double[] x, final int start) {
    int end = start + 1;
    while (end < x.length && x[end] == x[start]) {
      end++;
    }
    return end;
  }

  private static BigDecimal times(final int count, final BigDecimal number) {
    return count == 1 ? number : number.multiply(BigDecimal.valueOf(count));
  }

  /** Returns n times (value - mean), in at most 60 digits. */
  static BigDecimal scaledDeviation(final double value, final BigDecimal n, final BigDecimal sum) {
    return new BigDecimal(value).multiply(n).subtract(sum).round(PRECISION);
  }

  int n() {
    return x.length;
  }

  /** The numbers in ascending order; not to be changed. */
  double[] sorted() {
    if (ordered) {
      return x;
    }
    final double[] sorted = x.clone();
    Numbers.sort(sorted);
    return sorted;
  }

  /** The exact sum. */
  BigDecimal sum() {
    return sum;
  }

  /** The sum of squares of {@code n x - sum}, that is n^2 times the sum of squared deviations. */
  BigDecimal second() {
    final BigDecimal known = second == null ? power(x, sum, 2) : second;
    second = known;
    return known;
  }

  boolean isConstant() {
    return second().signum() == 0;
  }

  /** The mean in 60 digits; there is none for n = 0. */
  BigDecimal exactMean() {
    return sum.divide(count, PRECISION);
  }

  OptionalDouble mean() {
    return n() == 0 ? OptionalDouble.empty() : new ExactRatio(sum, count).rounded();
  }

  OptionalDouble variance() {
    return n() < 2 ? OptionalDouble.empty() : exactVariance().rounded();
  }

  OptionalDouble standardDeviation() {
    return n() < 2 ? OptionalDouble.empty() : exactVariance().root();
  }

  OptionalDouble standardError() {
    return n() < 2 ? OptionalDouble.empty() : exactVariance().over(count).root();
  }

  /** Returns G1, the sample skewness of SPSS and SAS; empty below n = 3 or if all are equal. */
  OptionalDouble skewness() {
    final int n = n();
    if (n < 3 || isConstant()) {
      return OptionalDouble.empty();
    }
    final BigDecimal m2 = second().divide(count, PRECISION);
    final BigDecimal m3 = power(x, sum, 3).divide(count, PRECISION);
    final double g1 =
        m3.divide(m2.multiply(m2.sqrt(PRECISION)).round(PRECISION), PRECISION).doubleValue();
    return OptionalDouble.of(g1 * Math.sqrt((double) n * (n - 1)) / (n - 2));
  }

  /** Returns G2, the sample excess kurtosis of SPSS and SAS; empty below n = 4 or if all equal. */
  OptionalDouble kurtosis() {
    final int n = n();
    if (n < 4 || isConstant()) {
      return OptionalDouble.empty();
    }
    final BigDecimal b2 =
        power(x, sum, 4)
            .multiply(count)
            .divide(second().multiply(second()).round(PRECISION), PRECISION);
    final BigDecimal next = BigDecimal.valueOf(n + 1L);
    final BigDecimal previous = BigDecimal.valueOf(n - 1L);
    final BigDecimal three = BigDecimal.valueOf(3);
    final BigDecimal g2 = b2.multiply(next).subtract(three.multiply(previous)).multiply(previous);
    return OptionalDouble.of(
        g2.divide(BigDecimal.valueOf((n - 2L) * (n - 3L)), PRECISION).doubleValue());
  }

  private ExactRatio exactVariance() {
    return new ExactRatio(
        second(), count.multiply(count).multiply(BigDecimal.valueOf(x.length - 1L)));
  }
}
