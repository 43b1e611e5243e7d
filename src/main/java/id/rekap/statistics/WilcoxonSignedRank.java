package id.rekap.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Wilcoxon's signed-rank test of paired scores: are the differences symmetric about 0?
 *
 * <p>Differences are after minus before, rounded to 10 decimals. Zeros are dropped before ranking,
 * as R and SPSS do; ties take midranks. The exact p permutes the signs given those ranks, so it
 * holds with ties (R {@code exactRankTests::wilcox.exact}); it is computed for at most {@value
 * #EXACT_LIMIT} differences other than 0 and empty above. The normal approximation takes the
 * variance corrected for ties, without continuity correction (SPSS "Asymp. Sig."; R {@code
 * wilcox.test(exact = FALSE, correct = FALSE)}); with continuity correction it is R's {@code
 * wilcox.test(exact = FALSE)}. Pratt's variant ranks the zeros and then drops their ranks (R {@code
 * coin::wilcoxsign_test}).
 *
 * <p>Every value is empty without pairs. If all differences are 0, p is 1, the rank sums are 0, and
 * what has a spread or a rank sum as its divisor is empty. Sources: Wilcoxon (1945), <a
 * href="https://doi.org/10.2307/3001968">doi:10.2307/3001968</a>; Streitberg and Roehmel (1986),
 * Statistical Software Newsletter 12; Pratt (1959), <a
 * href="https://doi.org/10.1080/01621459.1959.10501526">doi:10.1080/01621459.1959.10501526</a>;
 * Hodges and Lehmann (1963), <a
 * href="https://doi.org/10.1214/aoms/1177704172">doi:10.1214/aoms/1177704172</a>.
 */
public final class WilcoxonSignedRank {

  /** The most differences other than 0 for which the exact p is computed. */
  public static final int EXACT_LIMIT = 200;

  /** Zeros widen the table of Pratt's exact p; it is empty where there are more pairs than this. */
  private static final int PRATT_FACTOR = 5;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final PairedSample sample;
  private final SignedRanks ranks;
  private final int exactLimit;
  private @Nullable WalshAverages averages;

  private WilcoxonSignedRank(final PairedSample sample, final int exactLimit) {
    this.sample = sample;
    this.ranks = SignedRanks.of(sample.differences(), false);
    this.exactLimit = exactLimit;
  }

  /**
   * Tests a sample.
   *
   * @param sample the pairs; may be empty
   * @return the test
   */
  public static WilcoxonSignedRank of(final PairedSample sample) {
    return of(sample, EXACT_LIMIT);
  }

  /** Tests a sample with another limit of the exact p; time grows with the cube of the limit. */
  static WilcoxonSignedRank of(final PairedSample sample, final int exactLimit) {
    return new WilcoxonSignedRank(sample, exactLimit);
  }

  /**
   * Returns the number of pairs, zeros included.
   *
   * @return 0 or more
   */
  public int n() {
    return sample.n();
  }

  /**
   * Returns the number of zero differences, which are dropped.
   *
   * @return 0 or more; SPSS "Ties"
   */
  public int zeros() {
    return n() - nEffective();
  }

  /**
   * Returns the number of differences other than 0.
   *
   * @return 0 or more
   */
  public int nEffective() {
    return ranks.countUp() + ranks.countDown();
  }

  /**
   * Returns the sum of the ranks of differences above 0; R {@code V}, SPSS "Positive Ranks".
   *
   * @return a multiple of one half, or empty without pairs
   */
  public OptionalDouble wPlus() {
    return ifPairs(ranks.sumUp());
  }

  /**
   * Returns the sum of the ranks of differences below 0; SPSS "Negative Ranks".
   *
   * @return a multiple of one half, or empty without pairs
   */
  public OptionalDouble wMinus() {
    return ifPairs(ranks.sumDown());
  }

  /**
   * Returns the mean rank of differences above 0.
   *
   * @return the mean, or empty if there is none
   */
  public OptionalDouble meanRankUp() {
    return Numbers.ratio(ranks.sumUp(), ranks.countUp());
  }

  /**
   * Returns the mean rank of differences below 0.
   *
   * @return the mean, or empty if there is none
   */
  public OptionalDouble meanRankDown() {
    return Numbers.ratio(ranks.sumDown(), ranks.countDown());
  }

  /**
   * Returns the p to report: exact up to {@value #EXACT_LIMIT} differences other than 0, asymptotic
   * without continuity correction above.
   *
   * @return two-sided p, 0 to 1, or empty without pairs
   */
  public OptionalDouble pValue() {
    return isExact() ? exactPValue() : asymptoticPValue();
  }

  /**
   * Returns whether {@link #pValue()} is exact.
   *
   * @return false without pairs or above the limit
   */
  public boolean isExact() {
    return n() > 0 && nEffective() <= exactLimit;
  }

  /**
   * Returns the exact two-sided p.
   *
   * @return 0 to 1; 1 if all differences are 0; empty above the limit
   */
  public OptionalDouble exactPValue() {
    if (!isSmall()) {
      return nEffective() == 0 ? ifPairs(1) : OptionalDouble.empty();
    }
    return OptionalDouble.of(SignedRankDistribution.twoSided(ranks.sumUp(), ranks.all()));
  }

  /**
   * Returns the exact one-sided p for "after is greater".
   *
   * @return P(W+ at least as large), 0 to 1; empty above the limit or if all differences are 0
   */
  public OptionalDouble exactPValueGreater() {
    return tail(d -> d.atLeast(ranks.sumUp()));
  }

  /**
   * Returns the exact one-sided p for "after is less".
   *
   * @return P(W+ at most as large), 0 to 1; empty above the limit or if all differences are 0
   */
  public OptionalDouble exactPValueLess() {
    return tail(d -> d.atMost(ranks.sumUp()));
  }

  /**
   * Returns z, corrected for ties, without continuity correction; SPSS prints it with a minus.
   *
   * @return positive if after is greater; empty if all differences are 0
   */
  public OptionalDouble z() {
    return z(ranks, 0);
  }

  /**
   * Returns the two-sided p of {@link #z()}.
   *
   * @return 0 to 1; empty if all differences are 0
   */
  public OptionalDouble asymptoticPValue() {
    return twoSided(z());
  }

  /**
   * Returns z, corrected for ties, W+ moved one half towards its expectation.
   *
   * @return positive if after is greater; empty if all differences are 0
   */
  public OptionalDouble zWithContinuity() {
    return z(ranks, 0.5);
  }

  /**
   * Returns the two-sided p of {@link #zWithContinuity()}.
   *
   * @return 0 to 1; empty if all differences are 0
   */
  public OptionalDouble asymptoticPValueWithContinuity() {
    return twoSided(zWithContinuity());
  }

  /**
   * Returns the exact two-sided p of Pratt's variant.
   *
   * @return 0 to 1; empty above the limit, above five times as many pairs, or if all differences
   *     are 0
   */
  public OptionalDouble prattExactPValue() {
    if (!isSmall() || sample.n() > PRATT_FACTOR * exactLimit) {
      return OptionalDouble.empty();
    }
    final SignedRanks pratt = prattRanks();
    return OptionalDouble.of(SignedRankDistribution.twoSided(pratt.sumUp(), pratt.all()));
  }

  /**
   * Returns z of Pratt's variant, corrected for ties, without continuity correction.
   *
   * @return positive if after is greater; empty if all differences are 0
   */
  public OptionalDouble prattZ() {
    return z(prattRanks(), 0);
  }

  /**
   * Returns the two-sided p of {@link #prattZ()}.
   *
   * @return 0 to 1; empty if all differences are 0
   */
  public OptionalDouble prattAsymptoticPValue() {
    return twoSided(prattZ());
  }

  /**
   * Returns the Hodges-Lehmann estimate: the median of the means of all pairs of differences, zeros
   * and each difference with itself included.
   *
   * @return the shift from before to after, in the unit of the scores; empty without pairs
   */
  public OptionalDouble hodgesLehmann() {
    return averages().median();
  }

  /**
   * Returns the Hodges-Lehmann estimate of the differences other than 0; R {@code
   * wilcox.test(conf.int = TRUE, exact = TRUE)$estimate}.
   *
   * @return the shift in the unit of the scores; empty if all differences are 0
   */
  public OptionalDouble hodgesLehmannNonzero() {
    return WalshAverages.of(Arrays.stream(sample.differences()).filter(d -> d != 0).toArray())
        .median();
  }

  /**
   * Returns an interval for the shift that {@link #hodgesLehmann()} estimates.
   *
   * <p>The limits are Walsh averages of all differences, zeros included, counted in from both ends
   * by the quantile of the signed-rank distribution without ties: exact up to {@value #EXACT_LIMIT}
   * pairs, by the normal approximation above. Without ties and zeros it is the interval of R {@code
   * wilcox.test(conf.int = TRUE, exact = TRUE)}; with them it is conservative, it covers at least
   * as often as stated.
   *
   * @param level confidence level, above 0 and below 1
   * @return the interval in the unit of the scores, or empty if so few pairs cannot reach the level
   *     (below 6 pairs at 0.95)
   * @throws IllegalArgumentException if the level is not between 0 and 1
   */
  public Optional<ConfidenceInterval> shiftInterval(final double level) {
    ConfidenceInterval.checkLevel(level);
    final double tail = (1 - level) / 2;
    if (n() == 0 || Math.scalb(1.0, -n()) > tail) {
      return Optional.empty();
    }
    final WalshAverages all = averages();
    final long depth = Math.max(1, n() <= EXACT_LIMIT ? exactDepth(tail) : normalDepth(tail));
    return Optional.of(
        new ConfidenceInterval(all.ascending(depth), all.ascending(all.size() + 1 - depth), level));
  }

  /**
   * Returns the matched-pairs rank-biserial correlation, (W+ - W-) / (W+ + W-); Kerby (2014), <a
   * href="https://doi.org/10.2466/11.IT.3.1">doi:10.2466/11.IT.3.1</a>.
   *
   * @return -1 to 1; empty if all differences are 0
   */
  public OptionalDouble rankBiserial() {
    final double up = ranks.sumUp();
    final double down = ranks.sumDown();
    return Numbers.ratio(up - down, up + down);
  }

  /**
   * Returns the effect size r = |z| / sqrt(n), with n all pairs.
   *
   * @return 0 or more; empty if all differences are 0
   */
  public OptionalDouble rZ() {
    final OptionalDouble z = z();
    return z.isEmpty()
        ? OptionalDouble.empty()
        : Numbers.finite(Math.abs(z.getAsDouble()) / Math.sqrt(n()));
  }

  private SignedRanks prattRanks() {
    return SignedRanks.of(sample.differences(), true);
  }

  private boolean isSmall() {
    return nEffective() > 0 && nEffective() <= exactLimit;
  }

  private long exactDepth(final double tail) {
    return SignedRankDistribution.untied(n()).quantile(tail);
  }

  private long normalDepth(final double tail) {
    final double n = n();
    final double deviation = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
    final double quantile = NORMAL.inverseSurvivalProbability(tail);
    return (long) Math.ceil(n * (n + 1) / 4 - quantile * deviation - 0.5);
  }

  private OptionalDouble ifPairs(final double value) {
    return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalDouble z(final SignedRanks ranks, final double continuity) {
    final double distance = (ranks.sumUp() - ranks.sumDown()) / 2;
    return Numbers.ratio(
        distance - Math.signum(distance) * continuity, Math.sqrt(ranks.variance()));
  }

  private static OptionalDouble twoSided(final OptionalDouble z) {
    return z.isEmpty()
        ? z
        : OptionalDouble.of(Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z.getAsDouble()))));
  }

  private OptionalDouble tail(final ToDoubleFunction<SignedRankDistribution> of) {
    return isSmall()
        ? OptionalDouble.of(of.applyAsDouble(SignedRankDistribution.of(ranks.all())))
        : OptionalDouble.empty();
  }

  /** The Walsh averages of all differences, put in order once. */
  private WalshAverages averages() {
    final WalshAverages known =
        averages == null ? WalshAverages.of(sample.differences()) : averages;
    averages = known;
    return known;
  }
}
