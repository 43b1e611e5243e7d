package id.rekap.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A printed confidence interval of a mean against the printed mean, standard deviation and n:
 * {@code mean -/+ q SD / sqrt(n)} with q of Student's t (n - 1 degrees of freedom) or of the
 * normal.
 *
 * <p>All four printed numbers are rounded. The interval agrees if there is an unrounded mean m and
 * an unrounded half width h = q SD / sqrt(n), both within the rounding of what is printed, such
 * that m - h and m + h print as they do. In the plane of m and h these are four strips; whether
 * they have a point in common follows from their pairs, each of which limits m.
 *
 * <p>Student (1908), <a href="https://doi.org/10.1093/biomet/6.1.1">doi:10.1093/biomet/6.1.1</a>; R
 * {@code qt}, {@code qnorm}. Cost: constant.
 *
 * @param t the interval by Student's t from the printed numbers as they stand; empty for n below 2
 * @param z the interval by the normal; empty for n below 2
 * @param agreesWithT true if the printed interval can be that of t
 * @param agreesWithZ true if the printed interval can be that of the normal
 */
public record IntervalCheck(
    Optional<ConfidenceInterval> t,
    Optional<ConfidenceInterval> z,
    boolean agreesWithT,
    boolean agreesWithZ) {

  /** Room for the last digits of a double. */
  private static final double SLACK = 1e-9;

  /** What is printed, each number with its trailing zeros. */
  public record Printed(
      BigDecimal mean, BigDecimal deviation, long n, BigDecimal lower, BigDecimal upper) {}

  /**
   * Checks an interval.
   *
   * @param printed what is printed
   * @param level confidence level, above 0 and below 1
   * @param rule how it was rounded
   * @return the check; it agrees with nothing for n below 2
   * @throws IllegalArgumentException if the standard deviation is negative or the level is not
   *     between 0 and 1
   */
  public static IntervalCheck of(
      final Printed printed, final double level, final RoundingRule rule) {
    final double mean = printed.mean().doubleValue();
    final double deviation = printed.deviation().doubleValue();
    final Optional<ConfidenceInterval> byT =
        ConfidenceInterval.ofMean(mean, deviation, printed.n(), level);
    final OptionalDouble t =
        printed.n() < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(StudentT.upperQuantile((1 - level) / 2, printed.n() - 1.0));
    final double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    final double half = z * deviation / Math.sqrt((double) printed.n());
    final Optional<ConfidenceInterval> byZ =
        byT.map(one -> new ConfidenceInterval(mean - half, mean + half, level));
    return new IntervalCheck(
        byT,
        byZ,
        t.isPresent() && agrees(printed, t.getAsDouble(), rule),
        t.isPresent() && agrees(printed, z, rule));
  }

  private static boolean agrees(
      final Printed printed, final double quantile, final RoundingRule rule) {
    final double perDeviation = quantile / Math.sqrt((double) printed.n());
    final Bounds m = rule.before(printed.mean());
    final Bounds s = rule.before(printed.deviation());
    final Bounds l = rule.before(printed.lower());
    final Bounds u = rule.before(printed.upper());
    final double least = perDeviation * Math.max(0, s.low().doubleValue());
    final double most = perDeviation * s.high().doubleValue();
    final double low =
        largest(
            m.low().doubleValue(),
            least + l.low().doubleValue(),
            u.low().doubleValue() - most,
            (u.low().doubleValue() + l.low().doubleValue()) / 2);
    final double high =
        -largest(
            -m.high().doubleValue(),
            least - u.high().doubleValue(),
            -most - l.high().doubleValue(),
            -(u.high().doubleValue() + l.high().doubleValue()) / 2);
    return low <= high + SLACK * Math.max(1, Math.abs(high));
  }

  private static double largest(final double... values) {
    return java.util.Arrays.stream(values).max().orElseThrow();
  }
}
