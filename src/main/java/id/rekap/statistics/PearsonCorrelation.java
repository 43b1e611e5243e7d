package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Pearson's product-moment correlation of two measurements of the same respondents.
 *
 * <p>The sums of squares and products are exact, and 1 - r^2 keeps its digits when r is near 1.
 * Pearson (1895), <a href="https://doi.org/10.1098/rspl.1895.0041">doi:10.1098/rspl.1895.0041</a>;
 * R {@code cor.test(x, y)}. The interval is Fisher's (1921), Metron 1, 3-32: tanh(atanh(r) -/+ 1.96
 * / sqrt(n - 3)). Cost: n.
 *
 * @param n number of pairs
 * @param r from -1 to 1; empty below 3 pairs or if one measurement is constant
 * @param t r sqrt((n - 2) / (1 - r^2)); empty where r is, and if r is 1 or -1, where it is infinite
 * @param pValue two-sided p from t with n - 2 degrees of freedom, 0 if r is 1 or -1; empty where r
 *     is
 * @param interval 95 % interval; empty below 4 pairs and where r is
 */
public record PearsonCorrelation(
    int n,
    OptionalDouble r,
    OptionalDouble t,
    OptionalDouble pValue,
    Optional<ConfidenceInterval> interval) {

  private static final int FEWEST = 3;

  /**
   * Correlates two measurements.
   *
   * @param x first measurement
   * @param y second measurement of the same respondents in the same order
   * @return the correlation
   * @throws IllegalArgumentException if the lengths differ or a value is not finite
   */
  public static PearsonCorrelation of(final double[] x, final double[] y) {
    return of(Cross.of(x, y));
  }

  /**
   * Correlates two measurements; only complete pairs count.
   *
   * @param pairs the pairs
   * @return the correlation
   */
  public static PearsonCorrelation of(final PairedSample pairs) {
    return of(pairs.before(), pairs.after());
  }

  /**
   * Returns the smallest |r| that is significant at 0.05 two-sided, the "r tabel" of handbooks.
   *
   * @param n number of pairs
   * @return t / sqrt(t^2 + n - 2) with t the 0.975 quantile; empty below 3 pairs
   */
  public static OptionalDouble critical(final int n) {
    if (n < FEWEST) {
      return OptionalDouble.empty();
    }
    final double t = StudentT.upperQuantile((1 - ConfidenceInterval.LEVEL) / 2, n - 2.0);
    return OptionalDouble.of(t / Math.hypot(t, Math.sqrt(n - 2.0)));
  }

  /** Returns r alone, from 2 pairs on; empty if one measurement is constant. */
  static OptionalDouble coefficient(final double[] x, final double[] y) {
    final Cross cross = Cross.of(x, y);
    return cross.isDefined() ? OptionalDouble.of(cross.r()) : OptionalDouble.empty();
  }

  private static PearsonCorrelation of(final Cross cross) {
    if (cross.n() < FEWEST || !cross.isDefined()) {
      final OptionalDouble none = OptionalDouble.empty();
      return new PearsonCorrelation(cross.n(), none, none, none, Optional.empty());
    }
    final double r = cross.r();
    final double complement = cross.complement();
    final double df = cross.n() - 2.0;
    final OptionalDouble t =
        Math.abs(r) >= 1 ? OptionalDouble.empty() : Numbers.finite(r * Math.sqrt(df / complement));
    return new PearsonCorrelation(
        cross.n(),
        Numbers.finite(r),
        t,
        OptionalDouble.of(t.isEmpty() ? 0 : StudentT.twoSided(t.getAsDouble(), df)),
        cross.n() <= FEWEST ? Optional.empty() : Optional.of(interval(r, complement, cross.n())));
  }

  private static ConfidenceInterval interval(final double r, final double complement, final int n) {
    if (Math.abs(r) >= 1) {
      return new ConfidenceInterval(r, r, ConfidenceInterval.LEVEL);
    }
    final double z = Math.signum(r) * Math.log((1 + Math.abs(r)) / Math.sqrt(complement));
    final double quantile =
        NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - ConfidenceInterval.LEVEL) / 2);
    final double half = quantile / Math.sqrt(n - 3.0);
    return new ConfidenceInterval(
        Math.tanh(z - half), Math.tanh(z + half), ConfidenceInterval.LEVEL);
  }

  /** Exact sums of squares and products about the means, each times n squared. */
  private record Cross(int n, BigDecimal squares, BigDecimal products) {

    static Cross of(final double[] x, final double[] y) {
      if (x.length != y.length) {
        throw new IllegalArgumentException(
            "%d and %d values are no pairs".formatted(x.length, y.length));
      }
      final Moments ofX = Moments.of(Numbers.checked(x));
      final Moments ofY = Moments.of(Numbers.checked(y));
      return new Cross(
          x.length, ofX.second().multiply(ofY.second()), Moments.products(x, ofX, y, ofY));
    }

    boolean isDefined() {
      return squares.signum() > 0;
    }

    double r() {
      final MathContext precision = Moments.PRECISION;
      return products.divide(squares.sqrt(precision), precision).doubleValue();
    }

    /** Returns 1 - r^2. */
    double complement() {
      final BigDecimal rest = squares.subtract(products.multiply(products));
      return Math.max(0, rest.divide(squares, Moments.PRECISION).doubleValue());
    }
  }
}
