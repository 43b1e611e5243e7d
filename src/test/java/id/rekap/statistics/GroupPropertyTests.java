package id.rekap.statistics;

import static id.rekap.statistics.Scores.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What must hold for every two groups and for several, and the edges no reference file has. */
class GroupPropertyTests {

  private static final double NEAR = 1e-9;

  @Property(tries = Scores.TRIES)
  void swappingTheGroupsTurnsTheSigns(@ForAll("samples") final IndependentSamples s) {
    final IndependentSamples swapped =
        IndependentSamples.of(/* first= */ s.second(), /* second= */ s.first());
    final MannWhitney one = MannWhitney.of(s);
    final MannWhitney two = MannWhitney.of(swapped);
    assertEquals(one.uFirst(), two.uSecond());
    assertEquals(one.uSmaller(), two.uSmaller());
    assertNear(one.exactPValue(), two.exactPValue(), 1);
    assertNear(one.doubledExactPValue(), two.doubledExactPValue(), 1);
    assertNear(one.z(), two.z(), -1);
    assertNear(one.hodgesLehmann(), two.hodgesLehmann(), -1);
    assertNear(one.rankBiserial(), two.rankBiserial(), -1);
    assertNear(IndependentT.welch(s).t(), IndependentT.welch(swapped).t(), -1);
    assertNear(IndependentT.student(s).t(), IndependentT.student(swapped).t(), -1);
    assertNear(BrownForsythe.of(s).f(), BrownForsythe.of(swapped).f(), 1);
    assertNear(
        StandardizedDifference.of(s).hedgesG(), StandardizedDifference.of(swapped).hedgesG(), -1);
  }

  @Property(tries = Scores.TRIES)
  void anOffsetOrAUnitChangesNoTest(@ForAll("samples") final IndependentSamples s) {
    final IndependentSamples moved = mapped(s, x -> 4 * x + 1000);
    assertEquals(MannWhitney.of(s).pValue(), MannWhitney.of(moved).pValue());
    assertNear(IndependentT.welch(s).pValue(), IndependentT.welch(moved).pValue(), 1);
    assertNear(
        IndependentT.welch(s).degreesOfFreedom(), IndependentT.welch(moved).degreesOfFreedom(), 1);
    assertNear(BrownForsythe.of(s).f(), BrownForsythe.of(moved).f(), 1);
    assertNear(MannWhitney.of(moved).hodgesLehmann(), MannWhitney.of(s).hodgesLehmann(), 4);
    assertNear(StandardizedDifference.of(s).cohenD(), StandardizedDifference.of(moved).cohenD(), 1);
  }

  @Property(tries = Scores.TRIES)
  void theOrderOfRespondentsDoesNotMatter(
      @ForAll("samples") final IndependentSamples s, @ForAll final long seed) {
    final IndependentSamples other =
        IndependentSamples.of(Scores.shuffled(s.first(), seed), Scores.shuffled(s.second(), seed));
    assertEquals(MannWhitney.of(s).pValue(), MannWhitney.of(other).pValue());
    assertEquals(IndependentT.welch(s), IndependentT.welch(other));
    assertEquals(IndependentT.student(s), IndependentT.student(other));
    assertEquals(BrownForsythe.of(s), BrownForsythe.of(other));
    assertEquals(
        KruskalWallis.of(s.first(), s.second()), KruskalWallis.of(other.first(), other.second()));
  }

  @Property(tries = Scores.TRIES)
  void everyProbabilityIsFromZeroToOneAndNoNumberIsNaN(
      @ForAll("samples") final IndependentSamples s) {
    final MannWhitney ranks = MannWhitney.of(s);
    Scores.assertShares(
        ranks.exactPValue(),
        ranks.doubledExactPValue(),
        ranks.asymptoticPValue(),
        ranks.asymptoticPValueWithContinuity(),
        IndependentT.welch(s).pValue(),
        IndependentT.student(s).pValue(),
        BrownForsythe.of(s).pValue());
    Scores.assertFinite(
        ranks,
        IndependentT.welch(s),
        IndependentT.student(s),
        BrownForsythe.of(s),
        StandardizedDifference.of(s));
  }

  @Property(tries = Scores.TRIES)
  void exactAgreesWithTheListOfAllSplits(@ForAll("few") final IndependentSamples s) {
    final int[] doubled = PooledRanks.of(s.first(), s.second()).all();
    final int n = doubled.length;
    final long observed = IntStream.range(0, s.nFirst()).mapToLong(i -> doubled[i]).sum();
    final long centre = s.nFirst() * (n + 1L);
    final long[] sums =
        IntStream.range(0, 1 << n)
            .filter(split -> Integer.bitCount(split) == s.nFirst())
            .mapToLong(split -> sumOf(doubled, split))
            .toArray();
    final long far =
        Arrays.stream(sums)
            .filter(sum -> Math.abs(sum - centre) >= Math.abs(observed - centre))
            .count();
    assertEquals((double) far / sums.length, MannWhitney.of(s).exactPValue().orElseThrow(), 1e-13);
  }

  @Test
  void exactApproachesAsymptoticInLargeGroups() {
    final IndependentSamples large = sample(new Random(5), 75, 75, 40, 2);
    final MannWhitney test = MannWhitney.of(large);
    assertTrue(test.isExact());
    assertEquals(test.exactPValue().orElseThrow(), test.asymptoticPValue().orElseThrow(), 2e-3);
    final MannWhitney larger = MannWhitney.of(sample(new Random(5), 76, 75, 40, 2));
    assertFalse(larger.isExact());
    assertEquals(larger.asymptoticPValue(), larger.pValue());
  }

  @Property(tries = Scores.TRIES)
  void differencesAreThoseOfTheList(@ForAll("some") final IndependentSamples s) {
    final double[] list =
        Arrays.stream(s.first())
            .flatMap(x -> Arrays.stream(s.second()).map(y -> x - y))
            .sorted()
            .toArray();
    final PairwiseDifferences pairs = PairwiseDifferences.of(s.first(), s.second());
    assertEquals(list.length, pairs.size());
    for (int k = 0; k < list.length; k += 7) {
      assertEquals(list[k], pairs.ascending(k + 1L));
    }
    assertEquals(Quantiles.of(list).median(), pairs.median());
  }

  @Property(tries = Scores.TRIES)
  void twoGroupsAreTheSimplestOfSeveral(@ForAll("samples") final IndependentSamples s) {
    final OptionalDouble z = MannWhitney.of(s).z();
    assertNear(KruskalWallis.of(s.first(), s.second()).h(), squared(z), 1);
    final OptionalDouble f = OneWayAnova.of(s.first(), s.second()).f();
    if (f.isPresent()) {
      assertNear(f, squared(IndependentT.student(s).t()), 1);
    }
  }

  @Test
  void fiveThousandScoresTakeNoTime() {
    final IndependentSamples s = sample(new Random(6), 5000, 5000, 100_000, 500);
    final MannWhitney test = MannWhitney.of(s);
    assertEquals(OptionalDouble.empty(), test.exactPValue());
    assertTrue(test.pValue().isPresent() && test.hodgesLehmann().isPresent());
    assertTrue(BrownForsythe.of(s).pValue().isPresent());
  }

  @Test
  void aLargeOffsetCostsNoDigitsUntilRStops() {
    final double[] x = {1, 2, 4, 7};
    final double[] y = {2, 5, 9, 11, 12};
    final IndependentSamples near = IndependentSamples.of(x, y);
    final IndependentSamples far = mapped(near, v -> v + 1e12);
    assertNear(IndependentT.welch(near).pValue(), IndependentT.welch(far).pValue(), 1);
    assertNear(OneWayAnova.of(x, y).f(), OneWayAnova.of(far.first(), far.second()).f(), 1);
    final IndependentSamples constant = mapped(near, v -> v + 4e15);
    assertEquals(OptionalDouble.empty(), IndependentT.welch(constant).t());
    assertEquals(OptionalDouble.empty(), IndependentT.student(constant).t());
  }

  @Test
  void spreadsThatDifferByRoundingAreEqual() {
    final BrownForsythe test = BrownForsythe.of(new double[] {0.1, 0.3}, new double[] {0.4, 0.8});
    assertEquals(OptionalDouble.empty(), test.f());
  }

  @Test
  void groupsWithoutScoresAndASingleGroupHaveNoTest() {
    final KruskalWallis withEmpty =
        KruskalWallis.ofNullable(List.of(List.of(1.0, 2.0), List.of(), List.of(5.0)));
    assertEquals(OptionalDouble.empty(), withEmpty.h());
    assertEquals(OptionalDouble.empty(), withEmpty.meanRanks().get(1));
    assertEquals(OptionalDouble.empty(), KruskalWallis.of(new double[] {1, 2}).h());
    assertEquals(OptionalDouble.empty(), KruskalWallis.of().h());
    assertEquals(OptionalDouble.empty(), OneWayAnova.of(new double[] {1, 2}).etaSquared());
    assertEquals(
        1,
        OneWayAnova.of(new double[] {1, 2}, new double[0], new double[] {3})
            .betweenDegreesOfFreedom());
    assertThrows(
        IllegalArgumentException.class,
        () -> KruskalWallis.of(new double[] {Double.NaN}, new double[] {1}));
  }

  @Property(tries = Scores.TRIES)
  void correctionsAreOrderedAndFollowTheirTests(
      @ForAll @Size(max = 40) final List<@IntRange(max = 200) Integer> hundredths) {
    final double[] p = hundredths.stream().mapToDouble(x -> Math.min(1, x / 150.0)).toArray();
    final double[] holm = MultipleTesting.holm(p);
    final double[] bonferroni = MultipleTesting.bonferroni(p);
    final double[] rate = MultipleTesting.benjaminiHochberg(p);
    final double[] backwards = MultipleTesting.holm(reversed(p));
    for (int j = 0; j < p.length; j++) {
      assertTrue(p[j] <= rate[j] && rate[j] <= holm[j] && holm[j] <= bonferroni[j]);
      assertTrue(bonferroni[j] <= 1);
      assertEquals(holm[j], backwards[p.length - 1 - j]);
      for (int k = 0; k < p.length; k++) {
        assertTrue(p[j] > p[k] || (holm[j] <= holm[k] && rate[j] <= rate[k]));
      }
    }
  }

  @Test
  void aMissingPTakesNoPartInACorrection() {
    final OptionalDouble none = OptionalDouble.empty();
    assertEquals(
        List.of(OptionalDouble.of(0.02), none, OptionalDouble.of(0.5)),
        MultipleTesting.ofDefined(
            List.of(OptionalDouble.of(0.01), none, OptionalDouble.of(0.5)), MultipleTesting::holm));
    assertThrows(IllegalArgumentException.class, () -> MultipleTesting.holm(1.1));
    assertThrows(IllegalArgumentException.class, () -> MultipleTesting.holm(Double.NaN));
  }

  @Property(tries = Scores.TRIES)
  void intervalsHoldTheDifferenceOfTheMeans(@ForAll("some") final IndependentSamples s) {
    final double difference =
        Moments.of(s.first()).mean().orElseThrow() - Moments.of(s.second()).mean().orElseThrow();
    Scores.assertHolds(IndependentT.welch(s).interval(), OptionalDouble.of(difference));
    Scores.assertHolds(IndependentT.student(s).interval(), OptionalDouble.of(difference));
  }

  @Property(tries = Scores.TRIES)
  void groupsFurtherApartAreMoreEvidence(
      @ForAll("some") final IndependentSamples s, @ForAll @IntRange(max = 40) final int more) {
    final double u = MannWhitney.of(s).uFirst().orElseThrow();
    final double t = IndependentT.welch(s).t().orElse(0);
    final IndependentSamples up =
        IndependentSamples.of(Arrays.stream(s.first()).map(x -> x + more).toArray(), s.second());
    assertTrue(MannWhitney.of(up).uFirst().orElseThrow() >= u);
    if (t > 0) {
      assertTrue(
          IndependentT.welch(up).pValue().orElse(0)
              <= IndependentT.welch(s).pValue().orElse(1) + NEAR);
    }
  }

  @Property(tries = Scores.TRIES)
  void severalGroupsMayBeNamedInAnyOrder(
      @ForAll("several") final double[][] groups, @ForAll final long seed) {
    final List<double[]> other = new ArrayList<>(List.of(groups));
    Collections.shuffle(other, new Random(seed));
    final KruskalWallis one = KruskalWallis.of(groups);
    final OneWayAnova variance = OneWayAnova.of(groups);
    final double[][] relabelled = other.toArray(double[][]::new);
    assertNear(one.h(), KruskalWallis.of(relabelled).h(), 1);
    assertNear(variance.f(), OneWayAnova.of(relabelled).f(), 1);
    Scores.assertShares(
        one.pValue(), one.epsilonSquared(), variance.pValue(), variance.etaSquared());
    Scores.assertFinite(one, variance);
  }

  @Property(tries = Scores.TRIES)
  void severalGroupsKnowNoUnit(@ForAll("several") final double[][] groups) {
    final double[][] moved =
        Arrays.stream(groups)
            .map(group -> Arrays.stream(group).map(x -> 1000 - 4 * x).toArray())
            .toArray(double[][]::new);
    assertNear(KruskalWallis.of(groups).h(), KruskalWallis.of(moved).h(), 1);
    assertNear(OneWayAnova.of(groups).pValue(), OneWayAnova.of(moved).pValue(), 1);
  }

  @Property(tries = 20)
  void exactIsNearAsymptoticFromHundredScoresOn(
      @ForAll @IntRange(min = 50, max = 75) final int first,
      @ForAll @IntRange(min = 50, max = 75) final int second,
      @ForAll final long seed,
      @ForAll @IntRange(max = 200) final int shift) {
    final MannWhitney test = MannWhitney.of(sample(new Random(seed), first, second, 1000, shift));
    assertTrue(test.isExact());
    assertEquals(test.exactPValue().orElseThrow(), test.asymptoticPValue().orElseThrow(), 5e-3);
  }

  @Provide
  Arbitrary<IndependentSamples> samples() {
    return Scores.groups(0, 20);
  }

  @Provide
  Arbitrary<IndependentSamples> few() {
    return Scores.groups(1, 6);
  }

  @Provide
  Arbitrary<IndependentSamples> some() {
    return Scores.groups(1, 25);
  }

  @Provide
  Arbitrary<double[][]> several() {
    return Scores.severalGroups();
  }

  private static IndependentSamples sample(
      final Random random, final int first, final int second, final int steps, final int shift) {
    return IndependentSamples.of(
        random.ints(first, 0, steps).mapToDouble(x -> x + shift).toArray(),
        random.ints(second, 0, steps).mapToDouble(x -> x).toArray());
  }

  private static IndependentSamples mapped(
      final IndependentSamples s, final DoubleUnaryOperator map) {
    return IndependentSamples.of(
        Arrays.stream(s.first()).map(map).toArray(), Arrays.stream(s.second()).map(map).toArray());
  }

  private static double[] reversed(final double... values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }

  private static long sumOf(final int[] doubled, final int split) {
    return IntStream.range(0, doubled.length)
        .filter(i -> ((split >> i) & 1) == 1)
        .mapToLong(i -> doubled[i])
        .sum();
  }

  private static OptionalDouble squared(final OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() * value.getAsDouble());
  }
}
