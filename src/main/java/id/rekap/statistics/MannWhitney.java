package id.rekap.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The rank-sum test of Wilcoxon, Mann and Whitney: do the scores of one group tend to be larger?
 *
 * <p>Both groups are ranked together; ties take midranks. U of the first group is its rank sum less
 * n1 (n1 + 1) / 2, the number of pairs in which its score is larger, ties counting one half (R
 * {@code wilcox.test(x, y)$statistic}; SPSS prints the smaller U). The exact p runs over all splits
 * of the ranks, so it holds with ties (R {@code coin::wilcox_test(distribution = "exact")}); it is
 * computed for at most {@value #EXACT_LIMIT} scores together and empty above. The normal
 * approximation takes the variance corrected for ties, without continuity correction (SPSS "Asymp.
 * Sig."; R {@code wilcox.test(exact = FALSE, correct = FALSE)}); with continuity correction it is
 * R's {@code wilcox.test(exact = FALSE)}.
 *
 * <p>Every value is empty if a group is. If all scores are equal the exact p is 1 and what has a
 * spread as its divisor is empty. Cost: n log n; the exact p below half a second at the limit.
 * Sources: Mann and Whitney (1947), <a
 * href="https://doi.org/10.1214/aoms/1177730491">doi:10.1214/aoms/1177730491</a>; Wilcoxon (1945),
 * <a href="https://doi.org/10.2307/3001968">doi:10.2307/3001968</a>; Hodges and Lehmann (1963), <a
 * href="https://doi.org/10.1214/aoms/1177704172">doi:10.1214/aoms/1177704172</a>.
 */
public final class MannWhitney {

  /** The most scores of both groups together for which the exact p is computed. */
  public static final int EXACT_LIMIT = 150;

  private final IndependentSamples samples;
  private final PooledRanks ranks;
  private final Optional<RankSumDistribution> exact;

  private MannWhitney(final IndependentSamples samples, final int exactLimit) {
    this.samples = samples;
    this.ranks = PooledRanks.of(samples.first(), samples.second());
    this.exact =
        isDefined() && ranks.n() <= exactLimit
            ? Optional.of(
                RankSumDistribution.of(Math.min(samples.nFirst(), samples.nSecond()), ranks.all()))
            : Optional.empty();
  }

  /**
   * Tests two groups.
   *
   * @param samples the groups; may be empty
   * @return the test
   */
  public static MannWhitney of(final IndependentSamples samples) {
    return of(samples, EXACT_LIMIT);
  }

  /** Tests two groups with another limit of the exact p; time grows with its fourth power. */
  static MannWhitney of(final IndependentSamples samples, final int exactLimit) {
    return new MannWhitney(samples, exactLimit);
  }

  /**
   * Returns the sum of the ranks of the first group.
   *
   * @return a multiple of one half, or empty if a group is
   */
  public OptionalDouble rankSumFirst() {
    return ifDefined(ranks.doubledSum(0) / 2.0);
  }

  /**
   * Returns the sum of the ranks of the second group.
   *
   * @return a multiple of one half, or empty if a group is
   */
  public OptionalDouble rankSumSecond() {
    return ifDefined(ranks.doubledSum(1) / 2.0);
  }

  /**
   * Returns the mean rank of the first group.
   *
   * @return 1 or more, or empty if a group is
   */
  public OptionalDouble meanRankFirst() {
    return ifDefined(ranks.doubledSum(0) / 2.0 / samples.nFirst());
  }

  /**
   * Returns the mean rank of the second group.
   *
   * @return 1 or more, or empty if a group is
   */
  public OptionalDouble meanRankSecond() {
    return ifDefined(ranks.doubledSum(1) / 2.0 / samples.nSecond());
  }

  /**
   * Returns U of the first group; R {@code W}.
   *
   * @return a multiple of one half from 0 to n1 n2, or empty if a group is
   */
  public OptionalDouble uFirst() {
    return ifDefined(doubledU() / 2.0);
  }

  /**
   * Returns U of the second group.
   *
   * @return n1 n2 less the other U, or empty if a group is
   */
  public OptionalDouble uSecond() {
    return ifDefined((2 * pairs() - doubledU()) / 2.0);
  }

  /**
   * Returns the smaller U, which SPSS prints.
   *
   * @return a multiple of one half, or empty if a group is
   */
  public OptionalDouble uSmaller() {
    return ifDefined(Math.min(doubledU(), 2 * pairs() - doubledU()) / 2.0);
  }

  /**
   * Returns the p to report: exact up to {@value #EXACT_LIMIT} scores, asymptotic without
   * continuity correction above.
   *
   * @return two-sided p, 0 to 1; empty if a group is, or above the limit if all scores are equal
   */
  public OptionalDouble pValue() {
    return isExact() ? exactPValue() : asymptoticPValue();
  }

  /**
   * Returns whether {@link #pValue()} is exact.
   *
   * @return false if a group is empty or above the limit
   */
  public boolean isExact() {
    return exact.isPresent();
  }

  /**
   * Returns the exact two-sided p: the share of splits whose U is as far from its expectation.
   *
   * @return 0 to 1; empty above the limit
   */
  public OptionalDouble exactPValue() {
    return tail(d -> d.asFar(doubledSmallerGroup()));
  }

  /**
   * Returns twice the smaller exact tail, at most 1; it differs from {@link #exactPValue()} where
   * ties make the distribution asymmetric.
   *
   * @return 0 to 1; empty above the limit
   */
  public OptionalDouble doubledExactPValue() {
    final long doubled = doubledSmallerGroup();
    return tail(d -> Math.min(1, 2 * Math.min(d.atMost(doubled), d.atLeast(doubled))));
  }

  /**
   * Returns z, corrected for ties, without continuity correction.
   *
   * @return positive if the first group's scores are larger; empty if all scores are equal
   */
  public OptionalDouble z() {
    return z(0);
  }

  /**
   * Returns the two-sided p of {@link #z()}.
   *
   * @return 0 to 1; empty if all scores are equal
   */
  public OptionalDouble asymptoticPValue() {
    return twoSided(z());
  }

  /**
   * Returns z, corrected for ties, U moved one half towards its expectation.
   *
   * @return positive if the first group's scores are larger; empty if all scores are equal
   */
  public OptionalDouble zWithContinuity() {
    return z(0.5);
  }

  /**
   * Returns the two-sided p of {@link #zWithContinuity()}.
   *
   * @return 0 to 1; empty if all scores are equal
   */
  public OptionalDouble asymptoticPValueWithContinuity() {
    return twoSided(zWithContinuity());
  }

  /**
   * Returns the Hodges-Lehmann estimate of the shift: the median of all differences of a score of
   * the first group and one of the second.
   *
   * @return the shift in the unit of the scores, or empty if a group is
   */
  public OptionalDouble hodgesLehmann() {
    return PairwiseDifferences.of(samples.first(), samples.second()).median();
  }

  /**
   * Returns the rank-biserial correlation (U1 - U2) / (n1 n2), which is Cliff's delta; Kerby
   * (2014), <a href="https://doi.org/10.2466/11.IT.3.1">doi:10.2466/11.IT.3.1</a>.
   *
   * @return -1 to 1, or empty if a group is
   */
  public OptionalDouble rankBiserial() {
    return Numbers.ratio(doubledU() - (double) pairs(), (double) pairs());
  }

  private boolean isDefined() {
    return samples.nFirst() > 0 && samples.nSecond() > 0;
  }

  private OptionalDouble ifDefined(final double value) {
    return isDefined() ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private long pairs() {
    return (long) samples.nFirst() * samples.nSecond();
  }

  private long doubledU() {
    return ranks.doubledSum(0) - samples.nFirst() * (samples.nFirst() + 1L);
  }

  /** Returns twice the rank sum of the group whose distribution is computed. */
  private long doubledSmallerGroup() {
    return ranks.doubledSum(samples.nFirst() <= samples.nSecond() ? 0 : 1);
  }

  private OptionalDouble z(final double continuity) {
    if (!isDefined()) {
      return OptionalDouble.empty();
    }
    final double n = ranks.n();
    final double distance = (doubledU() - pairs()) / 2.0;
    final double variance = pairs() * (ranks.quadrupledSquares() / (4 * n * (n - 1)));
    return Numbers.ratio(distance - Math.signum(distance) * continuity, Math.sqrt(variance));
  }

  private static OptionalDouble twoSided(final OptionalDouble z) {
    return z.isEmpty() ? z : OptionalDouble.of(Tails.normalTwoSided(z.getAsDouble()));
  }

  private OptionalDouble tail(final ToDoubleFunction<RankSumDistribution> of) {
    return exact.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(of.applyAsDouble(exact.get()));
  }
}
