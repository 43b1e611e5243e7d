package id.rekap.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** Tails and quantiles of Student's t, sharper than the library's own solver. */
final class StudentT {

  private static final int POLISHING_STEPS = 3;

  /** What was asked for last: the variables of one program mostly have the same respondents. */
  private static volatile Quantile last = new Quantile(0.5, 1, 0);

  private record Quantile(double tail, double degreesOfFreedom, double value) {}

  private StudentT() {}

  /** Returns P(|T| >= |t|). */
  static double twoSided(final double t, final double degreesOfFreedom) {
    return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
  }

  /**
   * Returns the value exceeded with probability {@code tail}, for tails up to one half.
   *
   * <p>The library's inverse stops at an absolute error of 1e-9; Newton steps on the relative error
   * of the tail bring it to the last digits.
   */
  static double upperQuantile(final double tail, final double degreesOfFreedom) {
    final Quantile known = last;
    if (known.tail() == tail && known.degreesOfFreedom() == degreesOfFreedom) {
      return known.value();
    }
    final TDistribution t = TDistribution.of(degreesOfFreedom);
    double quantile = t.inverseSurvivalProbability(tail);
    for (int i = 0; i < POLISHING_STEPS; i++) {
      quantile += (t.survivalProbability(quantile) - tail) / t.density(quantile);
    }
    last = new Quantile(tail, degreesOfFreedom, quantile);
    return quantile;
  }
}
