package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * The hypergeometric distribution of the first count of a 2 x 2 table given its margins.
 *
 * <p>Logarithms of the probabilities relative to the observed table, from ratios of neighbours, so
 * no factorial is needed. Memory and time: the smallest margin.
 */
final class FourfoldDistribution {

  private static final int NEWTON_STEPS = 200;

  private final double[] logWeights;
  private final int observed;

  private FourfoldDistribution(final double[] logWeights, final int observed) {
    this.logWeights = logWeights;
    this.observed = observed;
  }

  static FourfoldDistribution of(final ContingencyTable table) {
    final long lowest = Math.max(0, table.rowSum(0) - table.columnSum(1));
    final long highest = Math.min(table.rowSum(0), table.columnSum(0));
    final double[] log = new double[Math.toIntExact(highest - lowest + 1)];
    final int observed = (int) (table.count(0, 0) - lowest);
    for (int i = observed; i + 1 < log.length; i++) {
      log[i + 1] = log[i] + logRatio(table, lowest + i);
    }
    for (int i = observed; i > 0; i--) {
      log[i - 1] = log[i] - logRatio(table, lowest + i - 1);
    }
    return new FourfoldDistribution(log, observed);
  }

  /** Returns the probability of all tables whose log weight is at most the slack. */
  double notMoreLikely(final double slack) {
    double largest = 0;
    for (final double log : logWeights) {
      largest = Math.max(largest, log);
    }
    double unlikely = 0;
    double all = 0;
    for (final double log : logWeights) {
      final double weight = Math.exp(log - largest);
      all += weight;
      unlikely += log <= slack ? weight : 0;
    }
    return Math.min(1, unlikely / all);
  }

  /** Returns the odds ratio under which the observed count is the expected one. */
  OptionalDouble conditionalOddsRatio() {
    if (observed == 0) {
      return OptionalDouble.of(0);
    }
    if (observed == logWeights.length - 1) {
      return OptionalDouble.empty();
    }
    double low = -Double.MAX_EXPONENT;
    double high = Double.MAX_EXPONENT;
    double theta = 0;
    for (int i = 0; i < NEWTON_STEPS; i++) {
      final double[] moments = distanceAndVariance(theta);
      if (moments[0] > 0) {
        high = theta;
      } else {
        low = theta;
      }
      final double newton = theta - moments[0] / moments[1];
      final double next = newton > low && newton < high ? newton : (low + high) / 2;
      if (Math.abs(next - theta) <= Math.ulp(1.0) * Math.max(1, Math.abs(theta))) {
        break;
      }
      theta = next;
    }
    return Numbers.finite(Math.exp(theta));
  }

  /** Returns the expected count less the observed one under an odds ratio above 0. */
  double distance(final double oddsRatio) {
    return distanceAndVariance(Math.log(oddsRatio))[0];
  }

  /** Returns how many smaller counts the margins allow. */
  int smallerCounts() {
    return observed;
  }

  /** Returns mean less observed count, and variance, at a log odds ratio. */
  private double[] distanceAndVariance(final double theta) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logWeights.length; i++) {
      largest = Math.max(largest, logWeights[i] + theta * (i - observed));
    }
    double all = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < logWeights.length; i++) {
      final double step = i - (double) observed;
      final double weight = Math.exp(logWeights[i] + theta * step - largest);
      all += weight;
      first += weight * step;
      second += weight * step * step;
    }
    final double mean = first / all;
    return new double[] {mean, second / all - mean * mean};
  }

  /** Returns log of P(X = x + 1) / P(X = x). */
  private static double logRatio(final ContingencyTable table, final long x) {
    final double b = table.rowSum(0) - x;
    final double c = table.columnSum(0) - x;
    final double d = table.columnSum(1) - table.rowSum(0) + x;
    return Math.log(b / (x + 1.0) * (c / (d + 1)));
  }
}
