package id.rekap.statistics;

import java.util.function.DoubleUnaryOperator;

/**
 * The root finder of R, {@code uniroot}, which stops at an absolute error of 2^-13.
 *
 * <p>Where R prints such a root and not the exact one, a reference value can only be compared after
 * the same search. Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.
 */
final class RootOfR {

  private static final double EPSILON = Math.ulp(1.0);
  private static final double TOLERANCE = Math.pow(EPSILON, 0.25);

  private RootOfR() {}

  /**
   * Returns R's conditional odds ratio of a table whose exact one is neither 0 nor infinite.
   *
   * <p>R searches the odds ratio between 0 and 1, or its inverse.
   */
  static double conditionalOddsRatio(final ContingencyTable table) {
    final FourfoldDistribution counts = FourfoldDistribution.of(table);
    final double atOne = counts.distance(1);
    if (atOne == 0) {
      return 1;
    }
    return atOne > 0
        ? find(t -> t == 0 ? -counts.smallerCounts() : counts.distance(t), 0, 1)
        : 1 / find(t -> counts.distance(1 / t), EPSILON, 1);
  }

  /** Narrows a bracket down by inverse quadratic interpolation, secants and halves. */
  static double find(final DoubleUnaryOperator f, final double from, final double to) {
    double a = from;
    double b = to;
    double fa = f.applyAsDouble(a);
    double fb = f.applyAsDouble(b);
    double c = a;
    double fc = fa;
    while (true) {
      final double previous = b - a;
      if (Math.abs(fc) < Math.abs(fb)) {
        a = b;
        b = c;
        c = a;
        fa = fb;
        fb = fc;
        fc = fa;
      }
      final double least = 2 * EPSILON * Math.abs(b) + TOLERANCE / 2;
      double step = (c - b) / 2;
      if (Math.abs(step) <= least || fb == 0) {
        return b;
      }
      if (Math.abs(previous) >= least && Math.abs(fa) > Math.abs(fb)) {
        step = interpolated(new double[] {a, b, c, fa, fb, fc}, previous, least, step);
      }
      if (Math.abs(step) < least) {
        step = Math.copySign(least, step);
      }
      a = b;
      fa = fb;
      b += step;
      fb = f.applyAsDouble(b);
      if ((fb > 0) == (fc > 0)) {
        c = a;
        fc = fa;
      }
    }
  }

  /** Returns the interpolated step, or half the bracket where it is no better. */
  private static double interpolated(
      final double[] points, final double previous, final double least, final double half) {
    final double width = points[2] - points[1];
    final double ratio = points[4] / points[3];
    double p;
    double q;
    if (points[0] == points[2]) {
      p = width * ratio;
      q = 1 - ratio;
    } else {
      final double first = points[3] / points[5];
      final double second = points[4] / points[5];
      p = ratio * (width * first * (first - second) - (points[1] - points[0]) * (second - 1));
      q = (first - 1) * (second - 1) * (ratio - 1);
    }
    if (p > 0) {
      q = -q;
    } else {
      p = -p;
    }
    final boolean inside =
        p < 0.75 * width * q - Math.abs(least * q) / 2 && p < Math.abs(previous * q / 2);
    return inside ? p / q : half;
  }
}
