package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Properties of Friedman's test and of Cochran's Q. */
class RepeatedTests {

  @Test
  void orderOfRowsAndOfColumnsDoesNotMatter() {
    final Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      final int[][] rows = rows(random, 1 + i % 12, 2 + i % 4, 2);
      final CochranQ q = CochranQ.of(rows);
      assertEquals(q.q(), CochranQ.of(mirrored(rows)).q());
      assertTrue(q.pValue().orElse(0.5) >= 0 && q.pValue().orElse(0.5) <= 1);
      final Friedman friedman = Friedman.of(scores(rows));
      assertEquals(friedman.chi2(), Friedman.of(scores(mirrored(rows))).chi2());
      assertTrue(friedman.kendallW().orElse(0) >= 0 && friedman.kendallW().orElse(0) <= 1);
    }
  }

  @Test
  void onYesAndNoFriedmanIsCochran() {
    final Random random = new Random(4);
    for (int i = 0; i < 100; i++) {
      final int[][] rows = rows(random, 2 + i % 12, 3, 2);
      final CochranQ q = CochranQ.of(rows);
      final Friedman friedman = Friedman.of(scores(rows));
      assertEquals(q.q().isPresent(), friedman.chi2().isPresent());
      assertEquals(q.q().orElse(0), friedman.chi2().orElse(0), 1e-12);
      assertEquals(q.etaSquared().orElse(0), friedman.kendallW().orElse(0), 1e-12);
    }
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

  private static int[][] rows(final Random random, final int n, final int k, final int bound) {
    final int[][] rows = new int[n][k];
    for (final int[] row : rows) {
      Arrays.setAll(row, j -> random.nextInt(bound));
    }
    return rows;
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
