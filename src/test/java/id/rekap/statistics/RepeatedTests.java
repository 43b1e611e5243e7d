package id.rekap.statistics;

import static id.rekap.statistics.Scores.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Properties of Friedman's test and of Cochran's Q. */
class RepeatedTests {

  @Property(tries = Scores.TRIES)
  void orderOfRowsAndOfColumnsDoesNotMatter(@ForAll("answers") final int[][] rows) {
    final CochranQ q = CochranQ.of(rows);
    assertEquals(q.q(), CochranQ.of(mirrored(rows)).q());
    final Friedman friedman = Friedman.of(scores(rows));
    assertEquals(friedman.chi2(), Friedman.of(scores(mirrored(rows))).chi2());
    Scores.assertShares(q.pValue(), q.etaSquared(), friedman.pValue(), friedman.kendallW());
    Scores.assertFinite(q, friedman);
  }

  @Property(tries = Scores.TRIES)
  void onYesAndNoFriedmanIsCochran(@ForAll("answers") final int[][] rows) {
    Assume.that(rows.length > 1);
    final CochranQ q = CochranQ.of(rows);
    final Friedman friedman = Friedman.of(scores(rows));
    assertEquals(q.q().isPresent(), friedman.chi2().isPresent());
    assertEquals(q.q().orElse(0), friedman.chi2().orElse(0), 1e-12);
    assertEquals(q.etaSquared().orElse(0), friedman.kendallW().orElse(0), 1e-12);
  }

  @Property(tries = Scores.TRIES)
  void twiceTheRespondentsAreMoreEvidenceOfTheSameCourse(@ForAll("scales") final int[][] rows) {
    Assume.that(rows.length > 1);
    final int[][] twice = Arrays.copyOf(rows, 2 * rows.length);
    System.arraycopy(rows, 0, twice, rows.length, rows.length);
    final Friedman one = Friedman.of(scores(rows));
    final Friedman two = Friedman.of(scores(twice));
    assertNear(two.chi2(), one.chi2(), 2);
    assertNear(two.kendallW(), one.kendallW(), 1);
    assertTrue(two.pValue().orElse(0) <= one.pValue().orElse(1));
  }

  @Property(tries = Scores.TRIES)
  void aUnitOrAnOffsetOfARespondentChangesNoRank(
      @ForAll("scales") final int[][] rows, @ForAll @IntRange(max = 1000) final int offset) {
    final double[][] moved = scores(rows);
    for (int i = 0; i < moved.length; i++) {
      final double own = (double) offset * i;
      moved[i] = Arrays.stream(moved[i]).map(x -> 10 * x + own).toArray();
    }
    assertEquals(Friedman.of(scores(rows)).chi2(), Friedman.of(moved).chi2());
  }

  @Test
  void leavesOutIncompleteRows() {
    final Friedman friedman =
        Friedman.of(List.of(List.of(1.0, 2.0), Arrays.asList(3.0, null), List.of(2.0, 5.0)));
    assertEquals(2, friedman.n());
    assertEquals(List.of(1.0, 2.0), friedman.meanRanks());
    final CochranQ none = CochranQ.of(List.of(Arrays.asList(1, null), Arrays.asList(null, 0)));
    assertEquals(0, none.n());
    assertEquals(1, none.degreesOfFreedom());
    assertTrue(none.q().isEmpty() && none.pValue().isEmpty());
  }

  @Test
  void isUndefinedWithoutRowsOrDifferences() {
    assertTrue(Friedman.of(new double[0][]).chi2().isEmpty());
    assertTrue(Friedman.of(new double[][] {{1, 2, 3}}).kendallW().isEmpty());
    assertTrue(Friedman.of(new double[][] {{5, 5}, {7, 7}}).pValue().isEmpty());
    assertTrue(CochranQ.of(new int[0][]).q().isEmpty());
    assertTrue(CochranQ.of(new int[][] {{1}, {0}}).q().isEmpty());
  }

  @Test
  void rejectsWhatIsNoDataSet() {
    assertThrows(IllegalArgumentException.class, () -> Friedman.of(new double[][] {{1, 2}, {1}}));
    assertThrows(
        IllegalArgumentException.class, () -> Friedman.of(new double[][] {{1, Double.NaN}}));
    assertThrows(IllegalArgumentException.class, () -> CochranQ.of(new int[][] {{0, 2}}));
  }

  @Provide
  Arbitrary<int[][]> answers() {
    return Scores.rows(5, 1);
  }

  @Provide
  Arbitrary<int[][]> scales() {
    return Scores.rows(5, 4);
  }

  private static int[][] mirrored(final int[][] rows) {
    final int[][] mirrored = new int[rows.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[0].length; j++) {
        mirrored[i][j] = rows[rows.length - 1 - i][rows[0].length - 1 - j];
      }
    }
    return mirrored;
  }

  private static double[][] scores(final int[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).asDoubleStream().toArray())
        .toArray(double[][]::new);
  }
}
