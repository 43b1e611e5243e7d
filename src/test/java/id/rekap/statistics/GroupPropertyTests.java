package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold for every two groups and for several, and the edges no reference file has. */
class GroupPropertyTests {

  private static final double NEAR = 1e-9;

  @Test
  void swappingTheGroupsTurnsTheSigns() {
    samples()
        .forEach(
            s -> {
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
                  StandardizedDifference.of(s).hedgesG(),
                  StandardizedDifference.of(swapped).hedgesG(),
                  -1);
            });
  }

  @Test
  void anOffsetOrAUnitChangesNoTest() {
    samples()
        .forEach(
            s -> {
              final IndependentSamples moved = mapped(s, x -> 4 * x + 1000);
              assertEquals(MannWhitney.of(s).pValue(), MannWhitney.of(moved).pValue());
              assertNear(IndependentT.welch(s).pValue(), IndependentT.welch(moved).pValue(), 1);
              assertNear(
                  IndependentT.welch(s).degreesOfFreedom(),
                  IndependentT.welch(moved).degreesOfFreedom(),
                  1);
              assertNear(BrownForsythe.of(s).f(), BrownForsythe.of(moved).f(), 1);
              assertNear(
                  MannWhitney.of(moved).hodgesLehmann(), MannWhitney.of(s).hodgesLehmann(), 4);
              assertNear(
                  StandardizedDifference.of(s).cohenD(),
                  StandardizedDifference.of(moved).cohenD(),
                  1);
            });
  }

  @Test
  void theOrderOfRespondentsDoesNotMatter() {
    samples()
        .forEach(
            s -> {
              final IndependentSamples sorted =
                  IndependentSamples.of(
                      Arrays.stream(s.first()).sorted().toArray(),
                      Arrays.stream(s.second()).sorted().toArray());
              assertEquals(MannWhitney.of(s).pValue(), MannWhitney.of(sorted).pValue());
              assertEquals(IndependentT.welch(s), IndependentT.welch(sorted));
              assertEquals(IndependentT.student(s), IndependentT.student(sorted));
              assertEquals(BrownForsythe.of(s), BrownForsythe.of(sorted));
              assertEquals(
                  KruskalWallis.of(s.first(), s.second()),
                  KruskalWallis.of(sorted.first(), sorted.second()));
            });
  }

  @Test
  void everyProbabilityIsFromZeroToOneAndNoNumberIsNaN() {
    samples()
        .forEach(
            s -> {
              final MannWhitney ranks = MannWhitney.of(s);
              Stream.of(
                      ranks.exactPValue(),
                      ranks.doubledExactPValue(),
                      ranks.asymptoticPValue(),
                      ranks.asymptoticPValueWithContinuity(),
                      IndependentT.welch(s).pValue(),
                      IndependentT.student(s).pValue(),
                      BrownForsythe.of(s).pValue(),
                      KruskalWallis.of(s.first(), s.second()).pValue(),
                      OneWayAnova.of(s.first(), s.second()).pValue(),
                      OneWayAnova.of(s.first(), s.second()).etaSquared(),
                      KruskalWallis.of(s.first(), s.second()).epsilonSquared())
                  .filter(OptionalDouble::isPresent)
                  .forEach(p -> assertTrue(p.getAsDouble() >= 0 && p.getAsDouble() <= 1));
            });
  }

  @Test
  void exactAgreesWithTheListOfAllSplits() {
    samples()
        .filter(s -> s.nFirst() > 0 && s.nSecond() > 0 && s.nFirst() + s.nSecond() <= 12)
        .forEach(
            s -> {
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
              assertEquals(
                  (double) far / sums.length, MannWhitney.of(s).exactPValue().orElseThrow(), 1e-13);
            });
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

  @Test
  void differencesAreThoseOfTheList() {
    samples()
        .filter(s -> s.nFirst() * s.nSecond() > 0)
        .forEach(
            s -> {
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
            });
  }

  @Test
  void twoGroupsAreTheSimplestOfSeveral() {
    samples()
        .forEach(
            s -> {
              final OptionalDouble z = MannWhitney.of(s).z();
              assertNear(KruskalWallis.of(s.first(), s.second()).h(), squared(z), 1);
              final OptionalDouble f = OneWayAnova.of(s.first(), s.second()).f();
              if (f.isPresent()) {
                assertNear(f, squared(IndependentT.student(s).t()), 1);
              }
            });
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

  @Test
  void correctionsAreOrderedAndFollowTheirTests() {
    final Random random = new Random(8);
    for (int i = 0; i < 50; i++) {
      final double[] p =
          random.doubles(i).map(x -> x < 0.2 ? Math.round(x * 20) / 20.0 : x).toArray();
      final double[] holm = MultipleTesting.holm(p);
      final double[] bonferroni = MultipleTesting.bonferroni(p);
      final double[] rate = MultipleTesting.benjaminiHochberg(p);
      final double[] backwards = MultipleTesting.holm(reversed(p));
      for (int j = 0; j < i; j++) {
        assertTrue(p[j] <= rate[j] && rate[j] <= holm[j] && holm[j] <= bonferroni[j]);
        assertTrue(bonferroni[j] <= 1);
        assertEquals(holm[j], backwards[i - 1 - j]);
      }
    }
    final OptionalDouble none = OptionalDouble.empty();
    assertEquals(
        List.of(OptionalDouble.of(0.02), none, OptionalDouble.of(0.5)),
        MultipleTesting.ofDefined(
            List.of(OptionalDouble.of(0.01), none, OptionalDouble.of(0.5)), MultipleTesting::holm));
    assertThrows(IllegalArgumentException.class, () -> MultipleTesting.holm(1.1));
    assertThrows(IllegalArgumentException.class, () -> MultipleTesting.holm(Double.NaN));
  }

  /** Groups of every kind: empty, single, tied, constant, continuous, unbalanced. */
  private static Stream<IndependentSamples> samples() {
    final Random random = new Random(20261121);
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                sample(
                    random,
                    i % 9,
                    i / 3,
                    i % 4 == 0 ? 1 : i % 4 == 1 ? 4 : i % 4 == 2 ? 40 : 100_000,
                    i % 3));
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

  private static void assertNear(
      final OptionalDouble one, final OptionalDouble two, final double factor) {
    assertEquals(one.isPresent(), two.isPresent());
    final double expected = factor * two.orElse(0);
    assertEquals(expected, one.orElse(0), NEAR * Math.max(1, Math.abs(expected)));
  }
}
