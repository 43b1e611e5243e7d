package id.rekap.statistics;

import java.util.Arrays;
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
  private static final int SECANTS = 12;
  private static final int FEW_POINTS = 1 << 7;

  /** Wider than what quadrature and rounding leave open. */
  private static final double CLOSE = 1e-13;

  /**
   * A secant's step so small leaves an error far below {@link #CLOSE}: of the next smaller size.
   */
  private static final double NEAR = 1e-9;

  private final double t;
  private final double degreesOfFreedom;

  /** The points of the quadrature, the same for every noncentrality that asks for this step. */
  private double step;

  private double[] densities = new double[FEW_POINTS];
  private double[] places = new double[FEW_POINTS];
  private int count;
  private double mass;

  NoncentralT(final double t, final double degreesOfFreedom) {
    this.t = t;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  static double cumulative(final double t, final double degreesOfFreedom, final double ncp) {
    return new NoncentralT(t, degreesOfFreedom).cumulative(ncp);
  }

  private double cumulative(final double ncp) {
    final double width =
        1 / Math.max(Math.sqrt(2 * degreesOfFreedom), Math.max(Math.abs(t), Math.abs(ncp)));
    take(Math.min(WIDEST_STEP, width / 3));
    double sum = NORMAL.cumulativeProbability(t - ncp);
    for (int i = 0; i < count; i++) {
      sum += densities[i] * NORMAL.cumulativeProbability(places[i] - ncp);
    }
    return sum / mass;
  }

  private void take(final double newStep) {
    if (newStep == step) {
      return;
    }
    step = newStep;
    mass = 1;
    count = 0;
    for (final double direction : new double[] {-step, step}) {
      double logDensity = 0;
      for (int i = 1; logDensity > NEGLIGIBLE; i++) {
        final double u = i * direction;
        logDensity = degreesOfFreedom * (u - Math.expm1(2 * u) / 2);
        point(Math.exp(logDensity), t * Math.exp(u));
      }
    }
  }

  private void point(final double density, final double place) {
    if (count == places.length) {
      densities = Arrays.copyOf(densities, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    mass += density;
    densities[count] = density;
    places[count++] = place;
  }

  /**
   * Returns the noncentrality for which P(T &lt;= t) is the given probability, by bisection; it
   * halves only between two near bounds that secants found, farther off the side is known.
   */
  double noncentrality(final double probability) {
    double low = -10 - 3 * Math.abs(t);
    double high = -low;
    final double root = secants(probability);
    final double slack = CLOSE * Math.max(1, Math.abs(root));
    final boolean near =
        cumulative(root - slack) > probability && cumulative(root + slack) <= probability;
    final double before = near ? root - slack : low;
    final double after = near ? root + slack : high;
    for (int i = 0; i < HALVINGS; i++) {
      final double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        return middle;
      }
      if (middle <= before || (middle < after && cumulative(middle) > probability)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The root by secants from the normal approximation; any number where they lead nowhere. */
  private double secants(final double probability) {
    final double quantile = NORMAL.inverseSurvivalProbability(probability);
    double last = t;
    double lastMiss = cumulative(last) - probability;
    double next = t + quantile * Math.sqrt(1 + t * t / (2 * degreesOfFreedom));
    for (int i = 0; i < SECANTS && Math.abs(next - last) > NEAR; i++) {
      final double miss = cumulative(next) - probability;
      final double change = miss * (next - last) / (miss - lastMiss);
      last = next;
      lastMiss = miss;
      next -= Double.isFinite(change) ? Math.clamp(change, -1, 1) : 0;
    }
    return next;
  }
}
