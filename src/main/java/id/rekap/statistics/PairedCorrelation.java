package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * Pearson's correlation of the scores before and after, SPSS "Paired Samples Correlations".
 *
 * <p>The sums of squares and products are exact, and 1 - r^2 keeps its digits when r is near 1. R
 * {@code cor.test(before, after)}.
 *
 * @param r from -1 to 1; empty below 3 pairs or if one occasion has equal scores throughout
 * @param pValue two-sided p from t with n - 2 degrees of freedom, 0 if r is 1 or -1; empty where r
 *     is
 */
public record PairedCorrelation(OptionalDouble r, OptionalDouble pValue) {

  private static final int FEWEST = 3;

  /**
   * Correlates the two occasions.
   *
   * @param sample the pairs; may be empty
   * @return the correlation
   */
  public static PairedCorrelation of(final PairedSample sample) {
    final Moments x = sample.momentsBefore();
    final Moments y = sample.momentsAfter();
    if (sample.n() < FEWEST || x.isConstant() || y.isConstant()) {
      return new PairedCorrelation(OptionalDouble.empty(), OptionalDouble.empty());
    }
    final MathContext precision = Moments.PRECISION;
    final BigDecimal product = sumOfProducts(sample, x, y);
    final BigDecimal squares = x.second().multiply(y.second());
    final double r = product.divide(squares.sqrt(precision), precision).doubleValue();
    final BigDecimal rest = squares.subtract(product.multiply(product));
    final double complement = rest.divide(squares, precision).doubleValue();
    return new PairedCorrelation(
        Numbers.finite(r), OptionalDouble.of(pValue(r, complement, sample.n() - 2.0)));
  }

  private static double pValue(final double r, final double complement, final double df) {
    return Math.abs(r) >= 1 ? 0 : StudentT.twoSided(r * Math.sqrt(df / complement), df);
  }

  private static BigDecimal sumOfProducts(
      final PairedSample sample, final Moments x, final Moments y) {
    final BigDecimal n = BigDecimal.valueOf(sample.n());
    final double[] before = sample.before();
    final double[] after = sample.after();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < before.length; i++) {
      sum =
          sum.add(
              Moments.scaledDeviation(before[i], n, x.sum())
                  .multiply(Moments.scaledDeviation(after[i], n, y.sum())));
    }
    return sum;
  }
}
