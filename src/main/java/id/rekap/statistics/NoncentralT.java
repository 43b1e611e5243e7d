package id.rekap.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution, by quadrature.
 *
 * <p>P(T &lt;= t) is the mean of Phi(t s - ncp) over s, the root of chi-square over its degrees of
 * freedom. With s = exp(u) the integrand is smooth and falls off on both sides, so the trapezoidal
 * rule with a step below every scale of the integrand is exact to about 1e-14. Bounded: at most
 * about 20,000 points for |t| and |ncp| below 150. R {@code pt(t, df, ncp)}.
 */
final class NoncentralT {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double NEGLIGIBLE = -40;
  private static final double WIDEST_STEP = 0.1;
  private static final int HALVINGS = 60;

  private NoncentralT() {}

  static double cumulative(final double t, final double degreesOfFreedom, final double ncp) {
    final double width =
        1 / Math.max(Math.sqrt(2 * degreesOfFreedom), Math.max(Math.abs(t), Math.abs(ncp)));
    final double step = Math.min(WIDEST_STEP, width / 3);
    double mass = 1;
    double sum = NORMAL.cumulativeProbability(t - ncp);
    for (final double direction : new double[] {-step, step}) {
      double logDensity = 0;
      for (int i = 1; logDensity > NEGLIGIBLE; i++) {
        final double u = i * direction;
        logDensity = degreesOfFreedom * (u - Math.expm1(2 * u) / 2);
        final double density = Math.exp(logDensity);
        mass += density;
        sum += density * NORMAL.cumulativeProbability(t * Math.exp(u) - ncp);
      }
    }
    return sum / mass;
  }

  /** Returns the noncentrality for which P(T &lt;= t) is the given probability, by bisection. */
  static double noncentrality(
      final double t, final double degreesOfFreedom, final double probability) {
    double low = -10 - 3 * Math.abs(t);
    double high = -low;
    for (int i = 0; i < HALVINGS; i++) {
      final double middle = (low + high) / 2;
      if (cumulative(t, degreesOfFreedom, middle) > probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
