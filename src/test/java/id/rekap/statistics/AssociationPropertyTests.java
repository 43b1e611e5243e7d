package id.rekap.statistics;

import static id.rekap.statistics.Scores.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for correlations, contingency tables, items and pooled effects. */
class AssociationPropertyTests {

  private static final double NEAR = 1e-10;

  @Property(tries = Scores.TRIES)
  void correlationsAreSymmetricAndKnowNoUnit(@ForAll("pairs") final PairedSample p) {
    final double[] x = p.before();
    final double[] y = p.after();
    final double[] moved = Arrays.stream(x).map(v -> 1000 - 8 * v).toArray();
    assertEquals(PearsonCorrelation.of(x, y), PearsonCorrelation.of(y, x));
    assertNear(PearsonCorrelation.of(x, y).r(), PearsonCorrelation.of(moved, y).r(), -1);
    assertEquals(SpearmanCorrelation.of(x, y), SpearmanCorrelation.of(y, x));
    assertNear(
        SpearmanCorrelation.of(x, y).exactPValue(),
        SpearmanCorrelation.of(moved, y).exactPValue(),
        1);
    assertNear(KendallTau.b(x, y), KendallTau.b(y, x), 1);
    assertNear(KendallTau.b(x, y), KendallTau.b(moved, y), -1);
  }

  @Property(tries = Scores.TRIES)
  void tauCountsEveryPair(@ForAll("threeOrMore") final PairedSample p) {
    final double[] x = p.before();
    final double[] y = p.after();
    double score = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        score += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
        untiedX += x[i] == x[j] ? 0 : 1;
        untiedY += y[i] == y[j] ? 0 : 1;
      }
    }
    assertNear(KendallTau.b(x, y), Numbers.ratio(score, Math.sqrt(untiedX * untiedY)), 1);
  }

  @Property(tries = Scores.TRIES)
  void correlationsAreBoundedAndHoldTheirInterval(@ForAll("pairs") final PairedSample p) {
    final PearsonCorrelation correlation = PearsonCorrelation.of(p);
    final double r = correlation.r().orElse(0);
    correlation.interval().ifPresent(i -> assertTrue(i.lower() <= r && r <= i.upper()));
    Scores.assertShares(
        correlation.pValue(),
        SpearmanCorrelation.of(p).pValue(),
        SpearmanCorrelation.of(p).exactPValue());
    Scores.assertFinite(correlation, SpearmanCorrelation.of(p));
    assertTrue(Math.abs(r) <= 1 && Math.abs(KendallTau.b(p).orElse(0)) <= 1);
  }

  @Test
  void theSmallestSignificantCorrelationIsSignificantAtTheLevel() {
    for (final int n : new int[] {3, 4, 10, 30, 5000}) {
      final double r = PearsonCorrelation.critical(n).orElseThrow();
      final double t = r * Math.sqrt((n - 2) / (1 - r * r));
      assertEquals(0.05, StudentT.twoSided(t, n - 2.0), 1e-10);
    }
    assertEquals(OptionalDouble.empty(), PearsonCorrelation.critical(2));
  }

  @Test
  void perfectAgreementHasNoT() {
    final double[] x = {1, 2, 3, 4, 5};
    final PearsonCorrelation up = PearsonCorrelation.of(x, new double[] {2, 4, 6, 8, 10});
    assertEquals(OptionalDouble.of(1), up.r());
    assertEquals(OptionalDouble.empty(), up.t());
    assertEquals(OptionalDouble.of(0), up.pValue());
    assertEquals(Optional.of(new ConfidenceInterval(1, 1, 0.95)), up.interval());
    assertThrows(
        IllegalArgumentException.class, () -> PearsonCorrelation.of(x, new double[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> KendallTau.b(x, new double[] {1, 2}));
  }

  @Property(tries = Scores.TRIES)
  void theOrderOfPairsDoesNotMatter(
      @ForAll("pairs") final PairedSample p, @ForAll final long seed) {
    final PairedSample other = Scores.shuffled(p, seed);
    assertNear(PearsonCorrelation.of(p).r(), PearsonCorrelation.of(other).r(), 1);
    assertNear(SpearmanCorrelation.of(p).rho(), SpearmanCorrelation.of(other).rho(), 1);
    assertNear(KendallTau.b(p), KendallTau.b(other), 1);
  }

  @Property(tries = Scores.TRIES)
  void turningATableChangesNoTest(@ForAll("tables") final long[][] table) {
    final IndependenceTest one = IndependenceTest.of(ContingencyTable.of(table));
    final IndependenceTest two = IndependenceTest.of(ContingencyTable.of(Scores.turned(table)));
    assertNear(one.chi2(), two.chi2(), 1);
    assertNear(one.g2(), two.g2(), 1);
    assertNear(one.correctedChi2(), two.correctedChi2(), 1);
    assertNear(one.cramersV(), two.cramersV(), 1);
    Scores.assertShares(one.pValue(), one.g2PValue(), one.correctedPValue(), one.cramersV());
    Scores.assertFinite(one);
    assertTrue(one.correctedChi2().orElse(0) <= one.chi2().orElse(0));
  }

  @Property(tries = Scores.TRIES)
  void twiceTheRespondentsAreMoreEvidenceOfTheSameAssociation(
      @ForAll("tables") final long[][] table) {
    final long[][] doubled =
        Arrays.stream(table)
            .map(row -> Arrays.stream(row).map(x -> 2 * x).toArray())
            .toArray(long[][]::new);
    final IndependenceTest one = IndependenceTest.of(ContingencyTable.of(table));
    final IndependenceTest two = IndependenceTest.of(ContingencyTable.of(doubled));
    assertNear(two.chi2(), one.chi2(), 2);
    assertNear(two.g2(), one.g2(), 2);
    assertNear(two.cramersV(), one.cramersV(), 1);
    assertTrue(two.pValue().orElse(0) <= one.pValue().orElse(1));
  }

  @Property(tries = 50)
  void fisherIsNearChiSquaredWhereEveryCellIsLarge(
      @ForAll @Size(4) final List<@LongRange(min = 40_000, max = 41_000) Long> cells) {
    final ContingencyTable table =
        ContingencyTable.of(
            new long[][] {{cells.get(0), cells.get(1)}, {cells.get(2), cells.get(3)}});
    assertEquals(
        IndependenceTest.of(table).correctedPValue().orElseThrow(),
        FisherExact.of(table).exactPValue().orElseThrow(),
        5e-3);
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ContingencyTable.of(new long[][] {{1, -1}}));
    assertThrows(
        IllegalArgumentException.class, () -> ContingencyTable.of(new long[][] {{1, 1}, {2}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ContingencyTable.of(new long[][] {{Long.MAX_VALUE, Long.MAX_VALUE}}));
  }

  @Test
  void nearIndependenceTheLikelihoodRatioKeepsItsDigits() {
    final long k = 1_000_000;
    final IndependenceTest test =
        IndependenceTest.of(ContingencyTable.of(new long[][] {{k, k}, {k, k + 1}}));
    assertEquals(
        test.chi2().orElseThrow(), test.g2().orElseThrow(), 1e-6 * test.chi2().orElseThrow());
  }

  @Property(tries = Scores.TRIES)
  void swappingTheRowsInvertsTheOddsRatio(@ForAll("fourfold") final long[][] t) {
    final OddsRatio one = OddsRatio.of(ContingencyTable.of(t));
    final OddsRatio two = OddsRatio.of(ContingencyTable.of(new long[][] {t[1], t[0]}));
    if (one.conditional().orElse(0) > 0 && two.conditional().orElse(0) > 0) {
      assertEquals(1, one.conditional().getAsDouble() * two.conditional().getAsDouble(), 1e-9);
    }
    Scores.assertFinite(one);
  }

  @Test
  void theConditionalOddsRatioIsExact() {
    final OddsRatio exact = OddsRatio.of(ContingencyTable.of(new long[][] {{8, 2}, {1, 5}}));
    assertEquals(15.465819716921013, exact.conditional().orElseThrow(), 1e-12 * 15);
    assertThrows(
        IllegalArgumentException.class,
        () -> OddsRatio.of(ContingencyTable.of(new long[][] {{1, 2, 3}, {1, 2, 3}})));
  }

  @Property(tries = Scores.TRIES)
  void theOrderOfRespondentsAndOfItemsChangesNoReliability(
      @ForAll("answers") final int[][] answers, @ForAll final long seed) {
    final List<List<@Nullable Double>> rows = Scores.scores(answers);
    final List<List<@Nullable Double>> other = new ArrayList<>(rows);
    Collections.shuffle(other, new Random(seed));
    final ItemAnalysis one = ItemAnalysis.of(rows);
    final ItemAnalysis two = ItemAnalysis.of(other);
    final ItemAnalysis three =
        ItemAnalysis.of(rows.stream().map(AssociationPropertyTests::reversed).toList());
    assertNear(one.alpha(), two.alpha(), 1);
    assertNear(one.alpha(), three.alpha(), 1);
    assertNear(one.kr21Population(), three.kr21Population(), 1);
    assertTrue(one.kr20Sample().orElse(1) >= one.kr20Population().orElse(0));
    assertTrue(one.alpha().orElse(0) <= 1);
    Scores.assertFinite(one);
    for (int j = 0; j < one.k(); j++) {
      final ItemAnalysis.Item item = one.items().get(j);
      Scores.assertFinite(item);
      assertNear(item.restCorrelation(), two.items().get(j).restCorrelation(), 1);
      assertNear(item.alphaIfDeleted(), three.items().get(one.k() - 1 - j).alphaIfDeleted(), 1);
    }
  }

  @Test
  void itemsOfNobodyAndOfOneRespondentHaveNoReliability() {
    final ItemAnalysis nobody = ItemAnalysis.of(List.of());
    assertEquals(0, nobody.groupSize());
    assertEquals(OptionalDouble.empty(), nobody.alpha());
    final ItemAnalysis one = ItemAnalysis.of(List.of(List.of(1.0, 0.0)));
    assertEquals(1, one.groupSize());
    assertEquals(OptionalDouble.empty(), one.kr20Sample());
    assertEquals(OptionalDouble.of(0), one.items().getFirst().discrimination());
    assertEquals(OptionalDouble.of(1), one.items().getFirst().mean());
  }

  @Test
  void decimalScoresOfEqualItemsHaveNoCorrelation() {
    final ItemAnalysis items =
        ItemAnalysis.of(
            List.of(List.of(0.7, 0.1, 0.2), List.of(0.3, 0.1, 0.2), List.of(0.1, 0.1, 0.2)));
    assertEquals(OptionalDouble.empty(), items.items().getFirst().restCorrelation());
    assertEquals(OptionalDouble.empty(), items.items().get(1).restCorrelation());
    assertNear(OptionalDouble.of(1), items.items().getFirst().totalCorrelation(), 1);
  }

  @Property(tries = Scores.TRIES)
  void pooledEffectsKnowNoOrderAndTurnWithTheirSign(
      @ForAll @IntRange(min = 3, max = 30) final int k,
      @ForAll @DoubleRange(max = 2) final double spread,
      @ForAll final long seed) {
    final Random random = new Random(seed);
    final double[] d = random.doubles(k).map(x -> 0.6 + spread * (x - 0.5)).toArray();
    final double[] v = random.doubles(k, 0.01, 0.3).toArray();
    final RandomEffects one = RandomEffects.of(d, v).orElseThrow();
    final RandomEffects turned =
        RandomEffects.of(Arrays.stream(d).map(x -> -x).toArray(), v).orElseThrow();
    final RandomEffects back = RandomEffects.of(reversed(d), reversed(v)).orElseThrow();
    assertEquals(one.pooled(), -turned.pooled(), NEAR);
    assertEquals(one.tauSquared(), back.tauSquared(), NEAR);
    assertEquals(one.interval().lower(), back.interval().lower(), NEAR);
    assertEquals(100, one.weights().stream().mapToDouble(w -> w).sum(), NEAR);
    assertTrue(one.iSquared() >= 0 && one.iSquared() < 100);
    assertTrue(one.prediction().lower() <= one.interval().lower());
    Scores.assertHolds(Optional.of(one.interval()), OptionalDouble.of(one.pooled()));
    Scores.assertShares(one.pValue(), OptionalDouble.of(one.qPValue()));
    Scores.assertFinite(one);
  }

  @Test
  void programsWithoutAnEffectAreLeftOut() {
    final StandardizedChange change = StandardizedChange.of(20, 50, 10, 60, 0.5, false);
    final StandardizedChange none = StandardizedChange.of(20, 50, 0, 60, 0.5, false);
    assertEquals(OptionalDouble.empty(), none.d());
    assertEquals(OptionalDouble.empty(), StandardizedChange.of(2, 50, 1, 60, 0.5, false).d());
    assertEquals(3, RandomEffects.of(List.of(change, none, change, change)).orElseThrow().k());
    assertEquals(Optional.empty(), RandomEffects.of(List.of(change, change, none)));
    final RandomEffects equal = RandomEffects.of(List.of(change, change, change)).orElseThrow();
    assertEquals(OptionalDouble.empty(), equal.t());
    assertEquals(0, equal.tauSquared());
    assertThrows(
        IllegalArgumentException.class, () -> StandardizedChange.of(9, 1, -1, 1, 0, false));
    assertThrows(
        IllegalArgumentException.class, () -> StandardizedChange.of(9, 1, 1, 1, 1.5, false));
    assertThrows(
        IllegalArgumentException.class, () -> RandomEffects.of(new double[3], new double[2]));
  }

  @Provide
  Arbitrary<PairedSample> pairs() {
    return Scores.unrelated(0, 40);
  }

  @Provide
  Arbitrary<PairedSample> threeOrMore() {
    return Scores.unrelated(3, 40);
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Scores.tables(4, 5);
  }

  @Provide
  Arbitrary<long[][]> fourfold() {
    return Scores.tables(2, 2);
  }

  @Provide
  Arbitrary<int[][]> answers() {
    return Arbitraries.of(1, 4).flatMap(largest -> Scores.rows(6, largest));
  }

  private static List<@Nullable Double> reversed(final List<@Nullable Double> row) {
    final List<@Nullable Double> reversed = new ArrayList<>(row);
    Collections.reverse(reversed);
    return reversed;
  }

  private static double[] reversed(final double... values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }
}
