package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * How many of n values can lie at or below a point that is below their mean.
 *
 * <p>The smaller of two bounds. With mean m and the population variance v, at most {@code n v / (v
 * + (m - t)^2)} values are at or below t (Cantelli's inequality for the values themselves). With no
 * value above b, at most {@code n (b - m) / (b - t)} are (Markov's inequality for b - value). Both
 * fall as m grows and the first grows with v, so a mean and a variance of which only bounds are
 * known enter with the lowest m and the largest v.
 *
 * @param n number of values
 * @param mean the lowest that the mean can be
 * @param variance the largest that the population variance (divisor n) can be; empty where unknown
 * @param minimum no value is below it
 * @param maximum no value is above it
 */
record MomentCount(int n, double mean, OptionalDouble variance, double minimum, double maximum) {

  /** Room for the last digits of a double, so that no possible value is lost. */
  private static final double SLACK = 1e-9;

  int atMost(final double point) {
    if (point < minimum - SLACK) {
      return 0;
    }
    if (point >= mean || point >= maximum) {
      return n;
    }
    final double distance = mean - point;
    double most = n * Math.max(0, maximum - mean) / (maximum - point);
    if (variance.isPresent()) {
      final double v = variance.getAsDouble();
      most = Math.min(most, n * v / (v + distance * distance));
    }
    return (int) Math.min(n, Math.floor(most + SLACK * n));
  }
}
