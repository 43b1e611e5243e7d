package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * A ratio of two exact numbers, rounded once, when it is asked for as a double.
 *
 * <p>Whole numbers of up to 15 digits, which most scores lead to, are divided as doubles: both are
 * exact, so that one rounding is left. A root is that of the rounded ratio with Newton's step for
 * what the rounding left out (Dekker 1971, <a
 * href="https://doi.org/10.1007/BF01397083">doi:10.1007/BF01397083</a>).
 *
 * @param dividend any number; not below 0 for a root
 * @param divisor above 0
 */
record ExactRatio(BigDecimal dividend, BigDecimal divisor) {

  private static final int MOST_DIGITS = 15;

  /** Between these the rest of a rounding is a normal double, too. */
  private static final double SMALLEST = 1e-200;

  private static final double LARGEST = 1e200;

  /** The same divided once more. */
  ExactRatio over(final BigDecimal number) {
    return new ExactRatio(dividend, divisor.multiply(number));
  }

  /** The nearest double; empty beyond the range of a double. */
  OptionalDouble rounded() {
    return Numbers.finite(
        isSmall() ? dividend.longValue() / (double) divisor.longValue() : exact().doubleValue());
  }

  /** The square root. */
  OptionalDouble root() {
    if (isSmall()) {
      final double above = (double) dividend.longValue();
      final double below = (double) divisor.longValue();
      final double ratio = above / below;
      return root(ratio, Math.fma(-ratio, below, above) / below);
    }
    final BigDecimal exact = exact();
    final double ratio = exact.doubleValue();
    return ratio > SMALLEST && ratio < LARGEST
        ? root(ratio, exact.subtract(new BigDecimal(ratio)).doubleValue())
        : Numbers.finite(exact.sqrt(MathContext.DECIMAL128).doubleValue());
  }

  private static OptionalDouble root(final double ratio, final double rest) {
    final double root = Math.sqrt(ratio);
    return Numbers.finite(
        root == 0 ? 0 : root + (Math.fma(-root, root, ratio) + rest) / (2 * root));
  }

  private BigDecimal exact() {
    return dividend.divide(divisor, Moments.PRECISION);
  }

  private boolean isSmall() {
    return isSmall(dividend) && isSmall(divisor);
  }

  private static boolean isSmall(final BigDecimal number) {
    return number.scale() == 0 && number.precision() <= MOST_DIGITS;
  }
}
