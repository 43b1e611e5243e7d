package id.rekap.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Brown and Forsythe's test: do the spreads of several groups differ?
 *
 * <p>Levene's test on medians: a one-way analysis of variance of the distances of the scores from
 * the median of their group. Brown and Forsythe (1974), <a
 * href="https://doi.org/10.1080/01621459.1974.10482955">doi:10.1080/01621459.1974.10482955</a>; R
 * {@code car::leveneTest(y, group, center = median)}. Empty where the analysis of variance is, and
 * if the distances in each group are equal but for rounding. Cost: n log n.
 *
 * @param f F of the distances, 0 or more; may be empty
 * @param betweenDegreesOfFreedom groups with scores minus 1
 * @param withinDegreesOfFreedom scores minus groups with scores
 * @param pValue upper tail of F, 0 to 1; empty where F is
 */
public record BrownForsythe(
    OptionalDouble f,
    int betweenDegreesOfFreedom,
    int withinDegreesOfFreedom,
    OptionalDouble pValue) {

  /** Distances that differ by less than this share of the largest score differ by rounding only. */
  private static final double ROUNDING = 4 * Math.ulp(1.0);

  /**
   * Compares the spreads of groups.
   *
   * @param groups scores of each group; groups may be empty
   * @return the test
   * @throws IllegalArgumentException if a score is NaN or infinite, or scores are so far apart that
   *     their distance is beyond the range of a double
   */
  public static BrownForsythe of(final double[]... groups) {
    final double[][] distances =
        Arrays.stream(groups).map(BrownForsythe::distances).toArray(double[][]::new);
    final OneWayAnova anova = OneWayAnova.of(distances);
    final double largest =
        Arrays.stream(groups).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    final boolean spread = Arrays.stream(distances).anyMatch(d -> range(d) > ROUNDING * largest);
    return new BrownForsythe(
        spread ? anova.f() : OptionalDouble.empty(),
        anova.betweenDegreesOfFreedom(),
        anova.withinDegreesOfFreedom(),
        spread ? anova.pValue() : OptionalDouble.empty());
  }

  /**
   * Compares the spreads of two groups.
   *
   * @param samples the groups; may be empty
   * @return the test
   */
  public static BrownForsythe of(final IndependentSamples samples) {
    return of(samples.first(), samples.second());
  }

  /**
   * Compares the spreads of groups and leaves out absent answers.
   *
   * @param groups scores of each group; {@code null} is an absent answer
   * @return the test
   * @throws IllegalArgumentException if a score is NaN or infinite
   */
  public static BrownForsythe ofNullable(final List<? extends List<@Nullable Double>> groups) {
    return of(groups.stream().map(Numbers::present).toArray(double[][]::new));
  }

  private static double[] distances(final double... group) {
    final OptionalDouble median = Quantiles.of(group).median();
    return Arrays.stream(group).map(x -> Math.abs(x - median.orElse(0))).toArray();
  }

  private static double range(final double... values) {
    return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
  }
}
