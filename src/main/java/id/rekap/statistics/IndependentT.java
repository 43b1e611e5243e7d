package id.rekap.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The t tests of two groups of different respondents: do their means differ?
 *
 * <p>First minus second, two-sided. Welch's test lets the variances differ (R {@code t.test(x,
 * y)}), Student's pools them (R {@code t.test(x, y, var.equal = TRUE)}; SPSS prints both). Means
 * and variances are exact and rounded once. Welch (1947), <a
 * href="https://doi.org/10.1093/biomet/34.1-2.28">doi:10.1093/biomet/34.1-2.28</a>; Student (1908),
 * <a href="https://doi.org/10.1093/biomet/6.1.1">doi:10.1093/biomet/6.1.1</a>.
 *
 * <p>Everything is empty where R stops: Welch's test below 2 scores in a group, Student's with an
 * empty group or fewer than 3 scores together, and both if the data are essentially constant, that
 * is if the standard error is below 10 * 2^-52 times the larger mean. Cost: n.
 *
 * @param meanDifference first mean minus second mean, in the unit of the scores; empty if t is
 * @param standardError standard error of the difference; empty if t is
 * @param t difference over standard error, no unit
 * @param degreesOfFreedom Welch's are seldom whole; empty if t is
 * @param pValue two-sided p, 0 to 1; empty if t is
 * @param interval 95 % interval of the difference; empty if t is
 */
public record IndependentT(
    OptionalDouble meanDifference,
    OptionalDouble standardError,
    OptionalDouble t,
    OptionalDouble degreesOfFreedom,
    OptionalDouble pValue,
    Optional<ConfidenceInterval> interval) {

  private static final double CONSTANT = 10 * Math.ulp(1.0);

  private static final IndependentT UNDEFINED =
      new IndependentT(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty());

  /**
   * Tests without assuming equal variances.
   *
   * @param samples the groups; may be empty
   * @return Welch's test
   */
  public static IndependentT welch(final IndependentSamples samples) {
    final Moments x = samples.momentsFirst();
    final Moments y = samples.momentsSecond();
    if (x.n() < 2 || y.n() < 2) {
      return UNDEFINED;
    }
    final double errorX = x.standardError().orElse(0);
    final double errorY = y.standardError().orElse(0);
    final double error = Math.hypot(errorX, errorY);
    final double shareX = Math.pow(errorX / error, 4) / (x.n() - 1);
    final double shareY = Math.pow(errorY / error, 4) / (y.n() - 1);
    return of(x, y, error, 1 / (shareX + shareY));
  }

  /**
   * Tests with a common variance.
   *
   * @param samples the groups; may be empty
   * @return Student's test
   */
  public static IndependentT student(final IndependentSamples samples) {
    final Moments x = samples.momentsFirst();
    final Moments y = samples.momentsSecond();
    if (x.n() < 1 || y.n() < 1 || x.n() + y.n() < 3) {
      return UNDEFINED;
    }
    final double root = Math.sqrt(1.0 / x.n() + 1.0 / y.n());
    return of(x, y, pooledDeviation(x, y) * root, x.n() + y.n() - 2.0);
  }

  /** Returns the root of the pooled variance of two groups with 3 scores or more together. */
  static double pooledDeviation(final Moments x, final Moments y) {
    final double degreesOfFreedom = x.n() + y.n() - 2.0;
    return Math.hypot(
        x.standardDeviation().orElse(0) * Math.sqrt((x.n() - 1) / degreesOfFreedom),
        y.standardDeviation().orElse(0) * Math.sqrt((y.n() - 1) / degreesOfFreedom));
  }

  /** Returns the exact difference of two means, rounded once. */
  static double meanDifference(final Moments x, final Moments y) {
    return x.exactMean().subtract(y.exactMean()).doubleValue();
  }

  private static IndependentT of(
      final Moments x, final Moments y, final double error, final double degreesOfFreedom) {
    final double largest = Math.max(Math.abs(x.mean().orElse(0)), Math.abs(y.mean().orElse(0)));
    final double difference = meanDifference(x, y);
    final OptionalDouble t = Numbers.ratio(difference, error);
    if (error < CONSTANT * largest || t.isEmpty() || !Double.isFinite(degreesOfFreedom)) {
      return UNDEFINED;
    }
    return new IndependentT(
        OptionalDouble.of(difference),
        OptionalDouble.of(error),
        t,
        OptionalDouble.of(degreesOfFreedom),
        OptionalDouble.of(StudentT.twoSided(t.getAsDouble(), degreesOfFreedom)),
        ConfidenceInterval.around(
            OptionalDouble.of(difference),
            OptionalDouble.of(error),
            degreesOfFreedom,
            ConfidenceInterval.LEVEL));
  }
}
