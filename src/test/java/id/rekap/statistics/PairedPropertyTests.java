package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rekap.statistics.NormalizedGain.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** What must hold for every paired sample, and the edges that no reference file has. */
class PairedPropertyTests {

  private static final double NEAR = 1e-9;

  @Test
  void swappingTheOccasionsTurnsTheSigns() {
    samples()
        .forEach(
            s -> {
              final PairedSample swapped =
                  PairedSample.of(/* before= */ s.after(), /* after= */ s.before());
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
            });
  }

  @Test
  void anOffsetOrAUnitChangesNoTest() {
    samples()
        .forEach(
            s -> {
              final PairedSample moved =
                  PairedSample.of(
                      Arrays.stream(s.before()).map(x -> 4 * x + 1000).toArray(),
                      Arrays.stream(s.after()).map(x -> 4 * x + 1000).toArray());
              assertNear(
                  WilcoxonSignedRank.of(s).pValue(), WilcoxonSignedRank.of(moved).pValue(), 1);
              assertNear(PairedT.of(s).pValue(), PairedT.of(moved).pValue(), 1);
              assertNear(EffectSize.of(s).gAv(), EffectSize.of(moved).gAv(), 1);
              assertNear(PairedCorrelation.of(s).r(), PairedCorrelation.of(moved).r(), 1);
              assertNear(
                  WilcoxonSignedRank.of(moved).hodgesLehmann(),
                  WilcoxonSignedRank.of(s).hodgesLehmann(),
                  4);
            });
  }

  @Test
  void theOrderOfRespondentsDoesNotMatter() {
    samples()
        .forEach(
            s -> {
              final List<Integer> order = IntStream.range(0, s.n()).boxed().toList();
              final List<Integer> shuffled = new ArrayList<>(order);
              Collections.shuffle(shuffled, new Random(7));
              final PairedSample other =
                  PairedSample.of(
                      shuffled.stream().mapToDouble(i -> s.before()[i]).toArray(),
                      shuffled.stream().mapToDouble(i -> s.after()[i]).toArray());
              assertEquals(PairedT.of(s), PairedT.of(other));
              assertEquals(EffectSize.of(s), EffectSize.of(other));
              assertEquals(PairedCorrelation.of(s), PairedCorrelation.of(other));
              assertNear(
                  WilcoxonSignedRank.of(s).pValue(), WilcoxonSignedRank.of(other).pValue(), 1);
            });
  }

  @Test
  void everyProbabilityIsFromZeroToOne() {
    samples()
        .forEach(
            s -> {
              final WilcoxonSignedRank test = WilcoxonSignedRank.of(s);
              Stream.of(
                      test.exactPValue(),
                      test.exactPValueGreater(),
                      test.exactPValueLess(),
                      test.asymptoticPValue(),
                      test.asymptoticPValueWithContinuity(),
                      test.prattExactPValue(),
                      test.prattAsymptoticPValue(),
                      PairedT.of(s).pValue(),
                      PairedCorrelation.of(s).pValue(),
                      SignTest.of(s).pValue())
                  .filter(OptionalDouble::isPresent)
                  .forEach(p -> assertTrue(p.getAsDouble() >= 0 && p.getAsDouble() <= 1));
            });
  }

  @Test
  void exactAgreesWithEnumerationOfAllSigns() {
    samples()
        .filter(s -> s.up() + s.down() <= 12)
        .forEach(
            s -> {
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
            });
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

  @Test
  void walshAveragesAreThoseOfTheList() {
    samples()
        .filter(s -> s.n() > 0 && s.n() < 80)
        .forEach(
            s -> {
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
            });
  }

  @Test
  void theShiftIntervalHoldsTheEstimateAndNeedsSixPairs() {
    samples()
        .forEach(
            s -> {
              final WilcoxonSignedRank test = WilcoxonSignedRank.of(s);
              final Optional<ConfidenceInterval> interval =
                  test.shiftInterval(ConfidenceInterval.LEVEL);
              assertEquals(s.n() >= 6, interval.isPresent());
              final double shift = test.hodgesLehmann().orElse(0);
              interval.ifPresent(i -> assertTrue(i.lower() <= shift && shift <= i.upper()));
            });
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

  /** Samples of every kind: empty, tiny, tied, with zeros, constant, continuous, large. */
  private static Stream<PairedSample> samples() {
    final Random random = new Random(20261121);
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                i == 59
                    ? sample(random, 300, 10, 1)
                    : sample(random, i, i % 3 == 0 ? 4 : i % 3 == 1 ? 40 : 100_000, i % 4));
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

  private static OptionalDouble lower(final Optional<ConfidenceInterval> interval) {
    return interval.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble upper(final Optional<ConfidenceInterval> interval) {
    return interval.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty());
  }

  private static void assertNear(
      final OptionalDouble one, final OptionalDouble two, final double factor) {
    assertEquals(one.isPresent(), two.isPresent());
    final double expected = factor * two.orElse(0);
    assertEquals(expected, one.orElse(0), NEAR * Math.max(1, Math.abs(expected)));
  }
}
