package id.rekap.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Student's t test of paired scores: is the mean difference 0?
 *
 * <p>Differences are after minus before. Two-sided. R {@code t.test(after, before, paired = TRUE)},
 * which stops with "data are essentially constant" where t, its degrees of freedom, p and interval
 * are empty here: if all differences are equal, even to a number other than 0. Source: Student
 * (1908), <a href="https://doi.org/10.1093/biomet/6.1.1">doi:10.1093/biomet/6.1.1</a>. Cost: n.
 *
 * @param n number of pairs
 * @param meanDifference mean of the differences, in the unit of the scores; empty without pairs
 * @param standardDeviation sample standard deviation of the differences; empty below 2 pairs
 * @param standardError standard deviation over the root of n; empty below 2 pairs
 * @param t mean over standard error, no unit; empty below 2 pairs or if all differences are equal
 * @param degreesOfFreedom n - 1; empty where t is
 * @param pValue two-sided p, 0 to 1; empty where t is
 * @param interval 95 % interval of the mean difference; empty where t is
 */
public record PairedT(
    int n,
    OptionalDouble meanDifference,
    OptionalDouble standardDeviation,
    OptionalDouble standardError,
    OptionalDouble t,
    OptionalDouble degreesOfFreedom,
    OptionalDouble pValue,
    Optional<ConfidenceInterval> interval) {

  /**
   * Tests a sample.
   *
   * @param sample the pairs; may be empty
   * @return the test
   */
  public static PairedT of(final PairedSample sample) {
    final Moments change = sample.momentsOfChange();
    final OptionalDouble mean = change.mean();
    final OptionalDouble error = change.standardError();
    final OptionalDouble t =
        mean.isEmpty() || error.isEmpty()
            ? OptionalDouble.empty()
            : Numbers.ratio(mean.getAsDouble(), error.getAsDouble());
    final double df = change.n() - 1.0;
    final boolean defined = t.isPresent();
    return new PairedT(
        change.n(),
        mean,
        change.standardDeviation(),
        error,
        t,
        defined ? OptionalDouble.of(df) : OptionalDouble.empty(),
        defined
            ? OptionalDouble.of(StudentT.twoSided(t.getAsDouble(), df))
            : OptionalDouble.empty(),
        defined
            ? ConfidenceInterval.around(mean, error, df, ConfidenceInterval.LEVEL)
            : Optional.empty());
  }
}
