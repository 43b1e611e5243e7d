package id.rekap.statistics;

import static id.rekap.statistics.Scores.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Properties of McNemar's test and of marginal homogeneity. */
class PairedCategoryTests {

  private static final double NEAR = 1e-12;

  @Property(tries = Scores.TRIES)
  void turningTimeAroundKeepsEveryPValue(@ForAll("tables") final long[][] table) {
    final long[][] turned = Scores.turned(table);
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
    MarginalHomogeneity.stuartMaxwell(table).ifPresent(Scores::assertFinite);
  }

  @Property(tries = Scores.TRIES)
  void namingTheCategoriesInAnotherOrderKeepsTheNominalTests(
      @ForAll("tables") final long[][] table) {
    final int k = table.length;
    final long[][] backwards = new long[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        backwards[i][j] = table[k - 1 - i][k - 1 - j];
      }
    }
    assertNear(chi2(table), chi2(backwards), 1);
    assertEquals(
        MarginalHomogeneity.bowker(table).map(t -> t.allPairs().degreesOfFreedom()),
        MarginalHomogeneity.bowker(backwards).map(t -> t.allPairs().degreesOfFreedom()));
  }

  @Property(tries = Scores.TRIES)
  void onTwoCategoriesAllAgreeWithMcNemar(@ForAll("fourfold") final long[][] table) {
    final McNemar test = McNemar.of(table);
    assertProbability(test.exactPValue());
    test.midPValue().ifPresent(PairedCategoryTests::assertProbability);
    assertEquals(test.exactPValue(), McNemar.of(Scores.turned(table)).exactPValue());
    final OptionalDouble chi2 = test.chi2();
    MarginalHomogeneity.stuartMaxwell(table)
        .ifPresent(t -> assertEquals(chi2.orElseThrow(), t.chi2(), NEAR * t.chi2()));
    MarginalHomogeneity.bowker(table)
        .ifPresent(t -> assertEquals(chi2.orElseThrow(), t.allPairs().chi2()));
    Scores.assertFinite(test);
  }

  @Property(tries = Scores.TRIES)
  void moreOfTheChangesInOneDirectionAreMoreEvidence(
      @ForAll @IntRange(min = 1, max = 200) final int discordant,
      @ForAll @IntRange(max = 100) final int back) {
    final int fewer = Math.min(back, discordant / 2);
    final McNemar even = new McNemar(discordant - fewer, fewer);
    final McNemar further =
        new McNemar(discordant - Math.max(0, fewer - 1), Math.max(0, fewer - 1));
    assertTrue(further.exactPValue() <= even.exactPValue());
    assertTrue(further.midPValue().orElseThrow() <= even.midPValue().orElseThrow());
    assertTrue(further.chi2PValue().orElseThrow() <= even.chi2PValue().orElseThrow());
    assertTrue(even.midPValue().orElseThrow() <= even.exactPValue());
  }

  @Property(tries = 50)
  void exactIsNearAsymptoticForManyChanges(
      @ForAll @IntRange(min = 2000, max = 4000) final int b,
      @ForAll @IntRange(min = 2000, max = 4000) final int c) {
    final McNemar test = new McNemar(b, c);
    assertEquals(test.exactPValue(), test.continuityPValue().orElseThrow(), 1e-3);
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

  private static OptionalDouble chi2(final long[][] table) {
    return MarginalHomogeneity.stuartMaxwell(table).stream()
        .mapToDouble(MarginalHomogeneity.ChiSquared::chi2)
        .findFirst();
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Scores.squares(2, 5);
  }

  @Provide
  Arbitrary<long[][]> fourfold() {
    return Scores.squares(2, 2);
  }
}
