package id.rekap.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standardized mean change of one program, from its summary numbers, ready for pooling.
 *
 * <p>d = J(n - 1) (mean after - mean before) / SD before, with the exact J, so that the spread of
 * the starting point is the unit; the sampling variance is 2 (1 - r) / n + d^2 / (2 n). Becker
 * (1988), <a href="https://doi.org/10.1111/j.2044-8317.1988.tb00901.x">
 * doi:10.1111/j.2044-8317.1988.tb00901.x</a>; R {@code metafor::escalc("SMCR", m1i = after, m2i =
 * before, sd1i = sd, ni = n, ri = r)}. Both are empty below 3 respondents, where J is 0 or has no
 * value, and if the SD before is 0. Cost: constant.
 *
 * @param d change in standard deviations; positive is an improvement
 * @param variance sampling variance of d, above 0 unless r is 1 and nothing changed
 */
public record StandardizedChange(OptionalDouble d, OptionalDouble variance) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Computes the change of a program.
   *
   * @param n complete pairs, 0 or more
   * @param meanBefore mean before, in the unit of the scores
   * @param deviationBefore sample standard deviation before, 0 or more
   * @param meanAfter mean after
   * @param correlation correlation of the scores before and after, from -1 to 1
   * @param lessIsBetter whether a fall is an improvement, which turns the sign
   * @return the change
   * @throws IllegalArgumentException if a number is not finite or out of its range
   */
  public static StandardizedChange of(
      final int n,
      final double meanBefore,
      final double deviationBefore,
      final double meanAfter,
      final double correlation,
      final boolean lessIsBetter) {
    check(n, deviationBefore, correlation);
    Numbers.checked(new double[] {meanBefore, meanAfter});
    final OptionalDouble j = EffectSize.correction(n - 1);
    final double change = lessIsBetter ? meanBefore - meanAfter : meanAfter - meanBefore;
    final OptionalDouble d =
        j.isEmpty() ? j : Numbers.ratio(j.getAsDouble() * change, deviationBefore);
    return new StandardizedChange(
        d,
        d.isEmpty()
            ? d
            : Numbers.finite(
                2 * (1 - correlation) / n + d.getAsDouble() * d.getAsDouble() / (2.0 * n)));
  }

  /**
   * Returns the interval of d, {@code d -/+ z(0.975) sqrt(variance)}, as a forest plot shows it.
   *
   * <p>In standard deviations of the start; R {@code summary(metafor::escalc("SMCR", ...))}.
   *
   * @return the 95 % interval; empty where d is
   */
  public Optional<ConfidenceInterval> interval() {
    if (d.isEmpty() || variance.isEmpty()) {
      return Optional.empty();
    }
    final double half =
        Math.sqrt(variance.getAsDouble())
            * NORMAL.inverseSurvivalProbability((1 - ConfidenceInterval.LEVEL) / 2);
    return Optional.of(
        new ConfidenceInterval(
            d.getAsDouble() - half, d.getAsDouble() + half, ConfidenceInterval.LEVEL));
  }

  private static void check(final int n, final double deviation, final double correlation) {
    if (n < 0 || !(deviation >= 0) || !Double.isFinite(deviation)) {
      throw new IllegalArgumentException(
          "No sample has size %d and standard deviation %s".formatted(n, deviation));
    }
    if (!(Math.abs(correlation) <= 1)) {
      throw new IllegalArgumentException(
          "Correlation %s is not from -1 to 1".formatted(correlation));
    }
  }
}
