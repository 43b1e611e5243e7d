package id.rekap.statistics;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * The correlation of each value with the next one in time.
 *
 * <p>Sum of (x_t - m)(x_t+1 - m) over sum of (x_t - m)^2, with m the mean of all; exact sums. Box
 * and Jenkins (1976), Time Series Analysis, section 2.1.5; R {@code acf(x, 1)}. Cost: n.
 */
public final class Autocorrelation {

  private Autocorrelation() {}

  /**
   * Returns the autocorrelation at lag 1.
   *
   * @param x values in the order of time
   * @return from -1 to 1; empty without a spread
   * @throws IllegalArgumentException if a value is not finite
   */
  public static OptionalDouble lagOne(final double... x) {
    final Moments moments = Moments.of(Numbers.checked(x));
    if (moments.isConstant()) {
      return OptionalDouble.empty();
    }
    final BigDecimal n = BigDecimal.valueOf(x.length);
    BigDecimal products = BigDecimal.ZERO;
    for (int i = 1; i < x.length; i++) {
      products =
          products.add(
              Moments.scaledDeviation(x[i - 1], n, moments.sum())
                  .multiply(Moments.scaledDeviation(x[i], n, moments.sum())));
    }
    return Numbers.finite(products.divide(moments.second(), Moments.PRECISION).doubleValue());
  }
}
