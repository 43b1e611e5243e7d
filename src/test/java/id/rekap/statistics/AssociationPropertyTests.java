package id.rekap.statistics;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold for correlations, contingency tables, items and pooled effects. */
class AssociationPropertyTests {

  private static final double NEAR = 1e-10;

  @Test
  void correlationsAreSymmetricAndKnowNoUnit() {
    pairs()
        .forEach(
            p -> {
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
            });
  }

  @Test
  void tauCountsEveryPair() {
    pairs()
        .filter(p -> p.n() >= 3)
        .forEach(
            p -> {
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
            });
  }

  @Test
  void correlationsAreBoundedAndHoldTheirInterval() {
    pairs()
        .forEach(
            p -> {
              final PearsonCorrelation correlation = PearsonCorrelation.of(p);
              final double r = correlation.r().orElse(0);
              correlation.interval().ifPresent(i -> assertTrue(i.lower() <= r && r <= i.upper()));
              Stream.of(
                      correlation.pValue(),
                      SpearmanCorrelation.of(p).pValue(),
                      SpearmanCorrelation.of(p).exactPValue())
                  .filter(OptionalDouble::isPresent)
                  .forEach(v -> assertTrue(v.getAsDouble() >= 0 && v.getAsDouble() <= 1));
              assertTrue(Math.abs(r) <= 1 && Math.abs(KendallTau.b(p).orElse(0)) <= 1);
            });
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

  @Test
  void turningATableChangesNoTest() {
    final Random random = new Random(21);
    for (int i = 0; i < 60; i++) {
      final long[][] table = table(random, 1 + i % 4, 1 + i % 5, i * 2);
      final IndependenceTest one = IndependenceTest.of(ContingencyTable.of(table));
      final IndependenceTest two = IndependenceTest.of(ContingencyTable.of(turned(table)));
      assertNear(one.chi2(), two.chi2(), 1);
      assertNear(one.g2(), two.g2(), 1);
      assertNear(one.correctedChi2(), two.correctedChi2(), 1);
      assertNear(one.cramersV(), two.cramersV(), 1);
      Stream.of(one.pValue(), one.g2PValue(), one.correctedPValue(), one.cramersV())
          .filter(OptionalDouble::isPresent)
          .forEach(p -> assertTrue(p.getAsDouble() >= 0 && p.getAsDouble() <= 1));
      assertTrue(one.correctedChi2().orElse(0) <= one.chi2().orElse(0));
    }
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

  @Test
  void swappingTheRowsInvertsTheOddsRatio() {
    final Random random = new Random(22);
    for (int i = 0; i < 60; i++) {
      final long[][] t = table(random, 2, 2, 4 + i);
      final OddsRatio one = OddsRatio.of(ContingencyTable.of(t));
      final OddsRatio two = OddsRatio.of(ContingencyTable.of(new long[][] {t[1], t[0]}));
      if (one.conditional().orElse(0) > 0 && two.conditional().orElse(0) > 0) {
        assertEquals(1, one.conditional().getAsDouble() * two.conditional().getAsDouble(), 1e-9);
      }
    }
    final OddsRatio exact = OddsRatio.of(ContingencyTable.of(new long[][] {{8, 2}, {1, 5}}));
    assertEquals(15.465819716921013, exact.conditional().orElseThrow(), 1e-12 * 15);
    assertThrows(
        IllegalArgumentException.class,
        () -> OddsRatio.of(ContingencyTable.of(new long[][] {{1, 2, 3}, {1, 2, 3}})));
  }

  @Test
  void theOrderOfRespondentsAndOfItemsChangesNoReliability() {
    final Random random = new Random(23);
    for (int i = 0; i < 40; i++) {
      final List<List<@Nullable Double>> rows = rows(random, i, 1 + i % 6, i % 2 == 0 ? 2 : 5);
      final List<List<@Nullable Double>> other = new ArrayList<>(rows);
      Collections.shuffle(other, new Random(1));
      final ItemAnalysis one = ItemAnalysis.of(rows);
      final ItemAnalysis two = ItemAnalysis.of(other);
      final ItemAnalysis three =
          ItemAnalysis.of(rows.stream().map(AssociationPropertyTests::reversed).toList());
      assertNear(one.alpha(), two.alpha(), 1);
      assertNear(one.alpha(), three.alpha(), 1);
      assertNear(one.kr21Population(), three.kr21Population(), 1);
      assertTrue(one.kr20Sample().orElse(1) >= one.kr20Population().orElse(0));
      assertTrue(one.alpha().orElse(0) <= 1);
      for (int j = 0; j < one.k(); j++) {
        assertNear(one.items().get(j).restCorrelation(), two.items().get(j).restCorrelation(), 1);
        assertNear(
            one.items().get(j).alphaIfDeleted(),
            three.items().get(one.k() - 1 - j).alphaIfDeleted(),
            1);
      }
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

  @Test
  void pooledEffectsKnowNoOrderAndTurnWithTheirSign() {
    final Random random = new Random(24);
    for (int k = 3; k < 40; k++) {
      final double spread = k % 3 == 0 ? 0 : 0.5;
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
      assertTrue(one.pValue().orElse(0) >= 0 && one.pValue().orElse(0) <= 1);
    }
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

  private static Stream<PairedSample> pairs() {
    final Random random = new Random(25);
    return IntStream.range(0, 50)
        .mapToObj(
            i -> {
              final int steps = i % 4 == 0 ? 2 : i % 4 == 1 ? 10 : 100_000;
              return PairedSample.of(
                  random.ints(i, 0, steps).asDoubleStream().toArray(),
                  random.ints(i, 0, steps).asDoubleStream().toArray());
            });
  }

  private static long[][] table(
      final Random random, final int rows, final int columns, final int n) {
    final long[][] table = new long[rows][columns];
    for (int i = 0; i < n; i++) {
      table[random.nextInt(rows)][random.nextInt(columns)]++;
    }
    return table;
  }

  private static long[][] turned(final long[][] table) {
    final long[][] turned = new long[table[0].length][table.length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[0].length; j++) {
        turned[j][i] = table[i][j];
      }
    }
    return turned;
  }

  private static List<List<@Nullable Double>> rows(
      final Random random, final int n, final int k, final int steps) {
    final List<List<@Nullable Double>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(new ArrayList<>(random.ints(k, 0, steps).mapToObj(x -> (double) x).toList()));
    }
    return rows;
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

  private static void assertNear(
      final OptionalDouble one, final OptionalDouble two, final double factor) {
    assertEquals(one.isPresent(), two.isPresent());
    final double expected = factor * two.orElse(0);
    assertEquals(expected, one.orElse(0), NEAR * Math.max(1, Math.abs(expected)));
  }
}
