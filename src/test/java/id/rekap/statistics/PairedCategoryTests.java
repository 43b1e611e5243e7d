package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Properties of McNemar's test and of marginal homogeneity. */
class PairedCategoryTests {

  private static final double NEAR = 1e-12;

  @Test
  void turningTimeAroundKeepsEveryPValue() {
    final Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      final long[][] table = table(random, 2 + i % 4, 1 + i % 9);
      final long[][] turned = transposed(table);
      final Optional<MarginalHomogeneity.Ordinal> ordinal = MarginalHomogeneity.ordinal(table);
      assertEquals(
          ordinal.map(o -> 0 - o.z()),
          MarginalHomogeneity.ordinal(turned).map(MarginalHomogeneity.Ordinal::z));
      assertEquals(
          MarginalHomogeneity.stuartMaxwell(table), MarginalHomogeneity.stuartMaxwell(turned));
      assertEquals(MarginalHomogeneity.bhapkar(table), MarginalHomogeneity.bhapkar(turned));
      assertEquals(MarginalHomogeneity.bowker(table), MarginalHomogeneity.bowker(turned));
      ordinal.ifPresent(o -> assertProbability(o.pValue()));
      MarginalHomogeneity.bhapkar(table).ifPresent(t -> assertProbability(t.pValue()));
    }
  }

  @Test
  void onTwoCategoriesAllAgreeWithMcNemar() {
    final Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      final long[][] table = table(random, 2, 1 + i);
      final McNemar test = McNemar.of(table);
      assertProbability(test.exactPValue());
      test.midPValue().ifPresent(PairedCategoryTests::assertProbability);
      assertEquals(test.exactPValue(), McNemar.of(transposed(table)).exactPValue());
      final OptionalDouble chi2 = test.chi2();
      MarginalHomogeneity.stuartMaxwell(table)
          .ifPresent(t -> assertEquals(chi2.orElseThrow(), t.chi2(), NEAR * t.chi2()));
      MarginalHomogeneity.bowker(table)
          .ifPresent(t -> assertEquals(chi2.orElseThrow(), t.allPairs().chi2()));
    }
  }

  @Test
  void exactPKeepsItsDigitsForManyRespondents() {
    assertEquals(
        Math.scalb(1.0, -999), new McNemar(1000, 0).exactPValue(), Math.scalb(1e-10, -999));
    assertEquals(1, new McNemar(500_000, 500_000).exactPValue());
    assertProbability(new McNemar(1_000_000, 999_000).exactPValue());
  }

  @Test
  void categoriesThatExchangeNobodyTakeNoDegreeOfFreedom() {
    final long[][] alone = {{5, 3, 0}, {1, 6, 0}, {0, 0, 4}};
    final long[][] apart = {{2, 5, 0, 0}, {1, 2, 0, 0}, {0, 0, 1, 7}, {0, 0, 2, 3}};
    final MarginalHomogeneity.ChiSquared test =
        MarginalHomogeneity.stuartMaxwell(alone).orElseThrow();
    assertEquals(1, test.degreesOfFreedom());
    assertEquals(1, test.chi2(), NEAR);
    final MarginalHomogeneity.ChiSquared both =
        MarginalHomogeneity.stuartMaxwell(apart).orElseThrow();
    assertEquals(2, both.degreesOfFreedom());
    assertEquals(16.0 / 6 + 25.0 / 9, both.chi2(), NEAR);
  }

  @Test
  void withoutMovesOnlyTheExactPIsKnown() {
    final long[][] table = {{4, 0}, {0, 9}};
    assertEquals(1, McNemar.of(table).exactPValue());
    assertTrue(McNemar.of(table).chi2().isEmpty());
    assertTrue(McNemar.of(table).midPValue().isEmpty());
    assertTrue(MarginalHomogeneity.ordinal(table).isEmpty());
    assertTrue(MarginalHomogeneity.stuartMaxwell(table).isEmpty());
    assertTrue(MarginalHomogeneity.bhapkar(table).isEmpty());
    assertTrue(MarginalHomogeneity.bowker(new long[0][]).isEmpty());
  }

  @Test
  void rejectsWhatIsNoTable() {
    assertThrows(IllegalArgumentException.class, () -> McNemar.of(new long[][] {{1, 2}, {3}}));
    assertThrows(IllegalArgumentException.class, () -> McNemar.of(new long[][] {{1, -2}, {3, 4}}));
    assertThrows(IllegalArgumentException.class, () -> McNemar.of(new long[3][3]));
    assertThrows(IllegalArgumentException.class, () -> new McNemar(Long.MAX_VALUE, 1));
  }

  private static void assertProbability(final double p) {
    assertTrue(p >= 0 && p <= 1, () -> "p = " + p);
  }

  private static long[][] table(final Random random, final int k, final int most) {
    final long[][] table = new long[k][k];
    for (final long[] row : table) {
      for (int j = 0; j < k; j++) {
        row[j] = random.nextInt(most);
      }
    }
    return table;
  }

  private static long[][] transposed(final long[][] table) {
    final long[][] turned = new long[table.length][table.length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table.length; j++) {
        turned[j][i] = table[i][j];
      }
    }
    return turned;
  }
}
