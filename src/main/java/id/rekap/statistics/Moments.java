package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Mean and central moments of numbers in exact arithmetic, rounded once at the end.
 *
 * <p>Each double is taken as the exact binary number it is. Sums of powers of {@code n x - sum} are
 * exact to 60 significant digits, so a large common offset costs no digits. Bounded: one pass for
 * the sum and one for the powers.
 *
 * @param n how many numbers
 * @param sum their exact sum
 * @param second sum of squares of {@code n x - sum}, that is n^2 times the sum of squared
 *     deviations
 * @param third the same with the third power
 * @param fourth the same with the fourth power
 */
record Moments(int n, BigDecimal sum, BigDecimal second, BigDecimal third, BigDecimal fourth) {

  static final MathContext PRECISION = new MathContext(60);

  static Moments of(final double[] x) {
    final BigDecimal n = BigDecimal.valueOf(x.length);
    BigDecimal sum = BigDecimal.ZERO;
    for (final double value : x) {
      sum = sum.add(new BigDecimal(value));
    }
    BigDecimal second = BigDecimal.ZERO;
    BigDecimal third = BigDecimal.ZERO;
    BigDecimal fourth = BigDecimal.ZERO;
    for (final double value : x) {
      final BigDecimal deviation = scaledDeviation(value, n, sum);
      final BigDecimal square = deviation.multiply(deviation);
      second = second.add(square);
      third = third.add(square.multiply(deviation));
      fourth = fourth.add(square.multiply(square));
    }
    return new Moments(x.length, sum, second, third, fourth);
  }

  /** Returns n times (value - mean), in at most 60 digits. */
  static BigDecimal scaledDeviation(final double value, final BigDecimal n, final BigDecimal sum) {
    return new BigDecimal(value).multiply(n).subtract(sum).round(PRECISION);
  }

  boolean isConstant() {
    return second.signum() == 0;
  }

  BigDecimal exactMean() {
    return sum.divide(BigDecimal.valueOf(n), PRECISION);
  }

  OptionalDouble mean() {
    return n == 0 ? OptionalDouble.empty() : Numbers.finite(exactMean().doubleValue());
  }

  OptionalDouble variance() {
    return n < 2 ? OptionalDouble.empty() : Numbers.finite(exactVariance().doubleValue());
  }

  OptionalDouble standardDeviation() {
    return n < 2
        ? OptionalDouble.empty()
        : Numbers.finite(exactVariance().sqrt(MathContext.DECIMAL128).doubleValue());
  }

  OptionalDouble standardError() {
    return n < 2
        ? OptionalDouble.empty()
        : Numbers.finite(
            exactVariance()
                .divide(BigDecimal.valueOf(n), PRECISION)
                .sqrt(MathContext.DECIMAL128)
                .doubleValue());
  }

  /** Returns G1, the sample skewness of SPSS and SAS; empty below n = 3 or if all are equal. */
  OptionalDouble skewness() {
    if (n < 3 || isConstant()) {
      return OptionalDouble.empty();
    }
    final BigDecimal count = BigDecimal.valueOf(n);
    final BigDecimal m2 = second.divide(count, PRECISION);
    final BigDecimal m3 = third.divide(count, PRECISION);
    final double g1 =
        m3.divide(m2.multiply(m2.sqrt(PRECISION)).round(PRECISION), PRECISION).doubleValue();
    return OptionalDouble.of(g1 * Math.sqrt((double) n * (n - 1)) / (n - 2));
  }

  /** Returns G2, the sample excess kurtosis of SPSS and SAS; empty below n = 4 or if all equal. */
  OptionalDouble kurtosis() {
    if (n < 4 || isConstant()) {
      return OptionalDouble.empty();
    }
    final BigDecimal count = BigDecimal.valueOf(n);
    final BigDecimal b2 =
        fourth.multiply(count).divide(second.multiply(second).round(PRECISION), PRECISION);
    final BigDecimal next = BigDecimal.valueOf(n + 1L);
    final BigDecimal previous = BigDecimal.valueOf(n - 1L);
    final BigDecimal three = BigDecimal.valueOf(3);
    final BigDecimal g2 = b2.multiply(next).subtract(three.multiply(previous)).multiply(previous);
    return OptionalDouble.of(
        g2.divide(BigDecimal.valueOf((n - 2L) * (n - 3L)), PRECISION).doubleValue());
  }

  private BigDecimal exactVariance() {
    final BigDecimal count = BigDecimal.valueOf(n);
    final BigDecimal divisor = count.multiply(count).multiply(BigDecimal.valueOf(n - 1L));
    return second.divide(divisor, PRECISION);
  }
}
