package id.rekap.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

/**
 * One-way analysis of variance: do the means of several groups differ?
 *
 * <p>Sums of squares are exact and rounded once. Groups without scores do not count. Fisher (1925),
 * Statistical Methods for Research Workers; R {@code anova(lm(y ~ group))}. eta squared is the
 * share of the variation between groups (Cohen, 1973, <a
 * href="https://doi.org/10.1177/001316447303300111">doi:10.1177/001316447303300111</a>). F and p
 * are empty for fewer than 2 groups, if every group is a single score, and if no group has a spread
 * of its own, where F would be infinite or 0/0. Cost: n.
 *
 * @param betweenDegreesOfFreedom groups with scores minus 1, never below 0
 * @param withinDegreesOfFreedom scores minus groups with scores
 * @param f mean square between over mean square within, 0 or more; may be empty
 * @param pValue upper tail of F, 0 to 1; empty where F is
 * @param etaSquared 0 to 1; empty for fewer than 2 groups or if all scores are equal
 */
public record OneWayAnova(
    int betweenDegreesOfFreedom,
    int withinDegreesOfFreedom,
    OptionalDouble f,
    OptionalDouble pValue,
    OptionalDouble etaSquared) {

  /**
   * Compares groups.
   *
   * @param groups scores of each group; groups may be empty
   * @return the analysis
   * @throws IllegalArgumentException if a score is NaN or infinite
   */
  public static OneWayAnova of(final double[]... groups) {
    final List<Moments> filled =
        Arrays.stream(groups)
            .filter(group -> group.length > 0)
            .map(group -> Moments.of(Numbers.checked(group)))
            .toList();
    final int n = filled.stream().mapToInt(Moments::n).sum();
    final int between = Math.max(0, filled.size() - 1);
    final int within = n - filled.size();
    if (between == 0) {
      final OptionalDouble none = OptionalDouble.empty();
      return new OneWayAnova(between, within, none, none, none);
    }
    final BigDecimal squaresBetween = squaresBetween(filled, n);
    final BigDecimal squaresWithin =
        filled.stream().map(OneWayAnova::squares).reduce(BigDecimal.ZERO, BigDecimal::add);
    final OptionalDouble f =
        within == 0
            ? OptionalDouble.empty()
            : quotient(
                squaresBetween.multiply(BigDecimal.valueOf(within)),
                squaresWithin.multiply(BigDecimal.valueOf(between)));
    return new OneWayAnova(
        between,
        within,
        f,
        f.isEmpty() ? f : OptionalDouble.of(tail(f.getAsDouble(), between, within)),
        quotient(squaresBetween, squaresBetween.add(squaresWithin)));
  }

  /**
   * Compares groups and leaves out absent answers.
   *
   * @param groups scores of each group; {@code null} is an absent answer
   * @return the analysis
   * @throws IllegalArgumentException if a score is NaN or infinite
   */
  public static OneWayAnova ofNullable(final List<? extends List<@Nullable Double>> groups) {
    return of(groups.stream().map(Numbers::present).toArray(double[][]::new));
  }

  /** Returns the sum of squared deviations from the mean of a group. */
  private static BigDecimal squares(final Moments group) {
    final BigDecimal n = BigDecimal.valueOf(group.n());
    return group.second().divide(n.multiply(n), Moments.PRECISION);
  }

  /** Returns the sum of n (mean - grand mean)^2, exactly 0 if the means are equal. */
  private static BigDecimal squaresBetween(final List<Moments> groups, final int n) {
    final BigDecimal count = BigDecimal.valueOf(n);
    final BigDecimal sum =
        groups.stream().map(Moments::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal squares = BigDecimal.ZERO;
    for (final Moments group : groups) {
      final BigDecimal size = BigDecimal.valueOf(group.n());
      final BigDecimal excess =
          group.sum().multiply(count).subtract(sum.multiply(size)).round(Moments.PRECISION);
      squares =
          squares.add(
              excess
                  .multiply(excess)
                  .divide(size.multiply(count).multiply(count), Moments.PRECISION));
    }
    return squares;
  }

  private static OptionalDouble quotient(final BigDecimal numerator, final BigDecimal divisor) {
    return divisor.signum() == 0
        ? OptionalDouble.empty()
        : Numbers.finite(numerator.divide(divisor, Moments.PRECISION).doubleValue());
  }

  private static double tail(final double f, final int between, final int within) {
    return FDistribution.of(between, within).survivalProbability(f);
  }
}
