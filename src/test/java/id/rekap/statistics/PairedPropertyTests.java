package id.rekap.statistics;

import static id.rekap.statistics.Scores.assertNear;
import static id.rekap.statistics.Scores.lower;
import static id.rekap.statistics.Scores.upper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rekap.statistics.NormalizedGain.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** What must hold for every paired sample, and the edges that no reference file has. */
class PairedPropertyTests {

  private static final double NEAR = 1e-9;

  @Property(tries = Scores.TRIES)
  void swappingTheOccasionsTurnsTheSigns(@ForAll("samples") final PairedSample s) {
    final PairedSample swapped = PairedSample.of(/* before= */ s.after(), /* after= */ s.before());
    final WilcoxonSignedRank one = WilcoxonSignedRank.of(s);
    final WilcoxonSignedRank two = WilcoxonSignedRank.of(swapped);
    assertEquals(one.wPlus(), two.wMinus());
    assertNear(one.exactPValue(), two.exactPValue(), 1);
    assertNear(one.exactPValueGreater(), two.exactPValueLess(), 1);
    assertNear(one.z(), two.z(), -1);
    assertNear(one.hodgesLehmann(), two.hodgesLehmann(), -1);
    assertNear(one.rankBiserial(), two.rankBiserial(), -1);
    assertNear(PairedT.of(s).t(), PairedT.of(swapped).t(), -1);
    assertEquals(SignTest.of(s).pValue(), SignTest.of(swapped).pValue());
    final Optional<ConfidenceInterval> before = EffectSize.of(s).dZInterval();
    final Optional<ConfidenceInterval> after = EffectSize.of(swapped).dZInterval();
    assertNear(upper(before), lower(after), -1);
    assertNear(
        upper(one.shiftInterval(ConfidenceInterval.LEVEL)),
        lower(two.shiftInterval(ConfidenceInterval.LEVEL)),
        -1);
  }

  @Property(tries = Scores.TRIES)
  void anOffsetOrAUnitChangesNoTest(@ForAll("samples") final PairedSample s) {
    final PairedSample moved =
        PairedSample.of(
            Arrays.stream(s.before()).map(x -> 4 * x + 1000).toArray(),
            Arrays.stream(s.after()).map(x -> 4 * x + 1000).toArray());
    assertNear(WilcoxonSignedRank.of(s).pValue(), WilcoxonSignedRank.of(moved).pValue(), 1);
    assertNear(PairedT.of(s).pValue(), PairedT.of(moved).pValue(), 1);
    assertNear(EffectSize.of(s).gAv(), EffectSize.of(moved).gAv(), 1);
    assertNear(PairedCorrelation.of(s).r(), PairedCorrelation.of(moved).r(), 1);
    assertNear(
        WilcoxonSignedRank.of(moved).hodgesLehmann(), WilcoxonSignedRank.of(s).hodgesLehmann(), 4);
  }

  @Property(tries = Scores.TRIES)
  void theOrderOfRespondentsDoesNotMatter(
      @ForAll("samples") final PairedSample s, @ForAll final long seed) {
    final PairedSample other = Scores.shuffled(s, seed);
    assertEquals(PairedT.of(s), PairedT.of(other));
    assertEquals(EffectSize.of(s), EffectSize.of(other));
    assertEquals(PairedCorrelation.of(s), PairedCorrelation.of(other));
    assertNear(WilcoxonSignedRank.of(s).pValue(), WilcoxonSignedRank.of(other).pValue(), 1);
  }

  @Property(tries = Scores.TRIES)
  void everyProbabilityIsFromZeroToOneAndNoNumberIsNaN(@ForAll("samples") final PairedSample s) {
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(s);
    Scores.assertShares(
        test.exactPValue(),
        test.exactPValueGreater(),
        test.exactPValueLess(),
        test.asymptoticPValue(),
        test.asymptoticPValueWithContinuity(),
        test.prattExactPValue(),
        test.prattAsymptoticPValue(),
        PairedT.of(s).pValue(),
        PairedCorrelation.of(s).pValue(),
        SignTest.of(s).pValue());
    Scores.assertFinite(
        test,
        s,
        PairedT.of(s),
        EffectSize.of(s),
        PairedCorrelation.of(s),
        SignTest.of(s),
        PercentIncrease.of(s),
        IndividualGains.of(s, 100));
  }

  @Property(tries = Scores.TRIES)
  void exactAgreesWithEnumerationOfAllSigns(@ForAll("few") final PairedSample s) {
    final int[] doubled = SignedRanks.of(s.differences(), false).all();
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(s);
    final long atLeast =
        IntStream.range(0, 1 << doubled.length)
            .filter(signs -> sumOf(doubled, signs) >= 2 * test.wPlus().orElse(0))
            .count();
    if (doubled.length > 0) {
      assertNear(
          OptionalDouble.of(Math.scalb((double) atLeast, -doubled.length)),
          test.exactPValueGreater(),
          1);
    }
  }

  @Test
  void exactApproachesAsymptoticInLargeSamples() {
    final PairedSample s = sample(new Random(3), 200, 1000, 60);
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(s);
    assertTrue(test.isExact());
    assertEquals(test.exactPValue().orElseThrow(), test.asymptoticPValue().orElseThrow(), 2e-3);
    final WilcoxonSignedRank large = WilcoxonSignedRank.of(sample(new Random(3), 400, 1000, 60));
    assertFalse(large.isExact());
    assertEquals(large.asymptoticPValue(), large.pValue());
    assertEquals(OptionalDouble.empty(), large.prattExactPValue());
  }

  @Property(tries = Scores.TRIES)
  void walshAveragesAreThoseOfTheList(@ForAll("some") final PairedSample s) {
    final double[] d = s.differences();
    final double[] list =
        IntStream.range(0, d.length)
            .boxed()
            .flatMap(i -> IntStream.rangeClosed(0, i).mapToObj(j -> (d[i] + d[j]) / 2))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    final WalshAverages walsh = WalshAverages.of(d);
    assertEquals(list.length, walsh.size());
    for (int k = 0; k < list.length; k += 3) {
      assertEquals(list[k], walsh.ascending(k + 1L));
    }
    assertEquals(Quantiles.of(list).median(), walsh.median());
  }

  @Property(tries = Scores.TRIES)
  void theShiftIntervalHoldsTheEstimateAndNeedsSixPairs(@ForAll("samples") final PairedSample s) {
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(s);
    final Optional<ConfidenceInterval> interval = test.shiftInterval(ConfidenceInterval.LEVEL);
    assertEquals(s.n() >= 6, interval.isPresent());
    final double shift = test.hodgesLehmann().orElse(0);
    interval.ifPresent(i -> assertTrue(i.lower() <= shift && shift <= i.upper()));
  }

  @Test
  void theShiftIntervalChangesLittleAtTheLimitOfTheExactQuantile() {
    final double exact = (double) SignedRankDistribution.untied(200).quantile(0.025);
    final double deviation = Math.sqrt(200.0 * 201 * 401 / 24);
    final double normal = Math.ceil(200.0 * 201 / 4 - 1.959963984540054 * deviation - 0.5);
    assertEquals(exact, normal, 2);
    assertEquals(9, SignedRankDistribution.untied(10).quantile(0.025)); // R qsignrank(.025, 10)
  }

  @Test
  void noncentralTIsStudentsWithoutNoncentrality() {
    for (final double df : new double[] {1, 2, 5, 30, 400, 5000}) {
      for (final double t : new double[] {-8, -1, 0, 0.3, 2, 33}) {
        final double tail = StudentT.twoSided(t, df) / 2;
        assertEquals(t < 0 ? tail : 1 - tail, NoncentralT.cumulative(t, df, 0), 1e-13);
      }
    }
    assertEquals(phi(-1.5), NoncentralT.cumulative(0, 7, 1.5), 1e-14);
  }

  @Test
  void noncentralityGivesItsProbabilityBack() {
    for (final double df : new double[] {1, 2, 5, 30, 400, 5000}) {
      for (final double t : new double[] {-33, -8, -1, 0, 0.3, 2, 12, 33}) {
        for (final double p : new double[] {0.025, 0.5, 0.975}) {
          final double found = new NoncentralT(t, df).noncentrality(p);
          assertEquals(p, NoncentralT.cumulative(t, df, found), 1e-13);
        }
      }
    }
  }

  @Test
  void gainKeepsItsBoundariesInDecimals() {
    assertEquals(Category.HIGH, category(3, 4.4, 5));
    assertEquals(Category.HIGH, category(61 / 3.0, 76.1, 100));
    assertEquals(Category.MEDIUM, category(0.1, 0.37, 1));
    assertEquals(Category.MEDIUM, category(50, 84.999, 100));
    assertEquals(Category.LOW, category(50, 50, 100));
    assertEquals(Category.FELL, category(50, 49.999, 100));
    assertEquals(Optional.empty(), NormalizedGain.ofMeans(100, 90, 100));
  }

  @Test
  void gainWorksWhereLessIsBetter() {
    final NormalizedGain gain = NormalizedGain.ofMeans(60, 18, 0).orElseThrow();
    assertEquals(0.7, gain.value(), 1e-15);
    assertEquals(Category.HIGH, gain.category());
    assertEquals(Category.FELL, category(60, 61, 0));
  }

  @Test
  void whatIsNoPairIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> PairedSample.of(new double[1], new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> PairedSample.of(new double[] {Double.NaN}, new double[1]));
    assertThrows(
        IllegalArgumentException.class,
        () -> PairedSample.of(new double[] {-1.5e308}, new double[] {1.5e308}));
    assertThrows(
        IllegalArgumentException.class,
        () -> NormalizedGain.ofMeans(1, Double.POSITIVE_INFINITY, 2));
  }

  @Test
  void decimalDifferencesTie() {
    final PairedSample s = PairedSample.of(new double[] {0.2, 0.1}, new double[] {0.3, 0.2});
    assertEquals(s.differences()[0], s.differences()[1]);
    assertEquals(OptionalDouble.empty(), PairedT.of(s).t());
    assertEquals(OptionalDouble.of(0), PairedT.of(s).standardDeviation());
  }

  @Property(tries = Scores.TRIES)
  void everyIntervalHoldsItsEstimate(@ForAll("samples") final PairedSample s) {
    final PairedT t = PairedT.of(s);
    Scores.assertHolds(t.interval(), t.meanDifference());
    Scores.assertHolds(EffectSize.of(s).dZInterval(), EffectSize.of(s).dZ());
  }

  @Property(tries = Scores.TRIES)
  void aLargerRiseIsMoreEvidence(
      @ForAll("some") final PairedSample s, @ForAll @IntRange(max = 50) final int more) {
    final double mean = PairedT.of(s).meanDifference().orElse(0);
    final PairedSample further =
        PairedSample.of(
            s.before(),
            Arrays.stream(s.after()).map(x -> mean < 0 ? x - more : x + more).toArray());
    assertTrue(PairedT.of(further).pValue().orElse(0) <= PairedT.of(s).pValue().orElse(1) + NEAR);
  }

  /** Without ties and zeros; with them, a raised score changes the distribution too. */
  @Property(tries = Scores.TRIES)
  void aScoreThatRisesNeverSpeaksAgainstARise(
      @ForAll @Size(min = 1, max = 20) final List<Boolean> rose,
      @ForAll final long seed,
      @ForAll @IntRange(max = 20) final int more) {
    final Random random = new Random(seed);
    final double[] change = new double[rose.size()];
    Arrays.setAll(change, i -> (2 * i + 1) * (rose.get(i) ? 1 : -1));
    final double[] raised = change.clone();
    final int one = random.nextInt(raised.length);
    raised[one] += raised[one] == -2 * more - 1 ? 2 * more + 3 : 2 * more + 1;
    final double[] before = new double[change.length];
    assertTrue(
        greater(PairedSample.of(before, raised))
            <= greater(PairedSample.of(before, change)) + NEAR);
  }

  @Property(tries = 30)
  void exactIsNearAsymptoticFromHundredDifferencesOn(
      @ForAll @IntRange(min = 100, max = 200) final int n,
      @ForAll final long seed,
      @ForAll @IntRange(min = -80, max = 80) final int shift) {
    final WilcoxonSignedRank test = WilcoxonSignedRank.of(sample(new Random(seed), n, 1000, shift));
    assertTrue(test.isExact());
    assertEquals(test.exactPValue().orElseThrow(), test.asymptoticPValue().orElseThrow(), 5e-3);
  }

  @Provide
  Arbitrary<PairedSample> samples() {
    return Scores.pairs(0, 60);
  }

  @Provide
  Arbitrary<PairedSample> few() {
    return Scores.pairs(0, 11);
  }

  @Provide
  Arbitrary<PairedSample> some() {
    return Scores.pairs(1, 30);
  }

  private static double greater(final PairedSample s) {
    return WilcoxonSignedRank.of(s).exactPValueGreater().orElseThrow();
  }

  private static PairedSample sample(
      final Random random, final int n, final int steps, final int shift) {
    final double[] before = random.ints(n, 0, steps).mapToDouble(x -> x).toArray();
    final double[] after =
        Arrays.stream(before).map(x -> x + random.nextInt(-steps, steps + 1) + shift).toArray();
    return PairedSample.of(before, after);
  }

  private static Category category(final double before, final double after, final double limit) {
    return NormalizedGain.ofMeans(before, after, limit).orElseThrow().category();
  }

  private static long sumOf(final int[] doubled, final int signs) {
    return IntStream.range(0, doubled.length)
        .filter(i -> ((signs >> i) & 1) == 1)
        .mapToLong(i -> doubled[i])
        .sum();
  }

  private static double phi(final double z) {
    return NormalDistribution.of(0, 1).cumulativeProbability(z);
  }
}
