package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rekap.statistics.FisherExact.Method;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;

/** Fisher's exact test against the list of all tables, and its bounds. */
class FisherExactTests {

  @Property(tries = 300)
  void theNetworkAgreesWithTheListOfAllTables(@ForAll("small") final long[][] table) {
    final double listed = listed(table);
    final double p = p(table).orElseThrow();
    assertEquals(listed, p, 1e-11 * listed);
    final ContingencyTable counts = ContingencyTable.of(table);
    if (counts.isTwoByTwo() && counts.isFilled()) {
      final FisherNetwork network =
          new FisherNetwork(counts.condensed(), Math.log1p(1e-7), 1_000_000);
      assertEquals(listed, network.pValue().orElseThrow(), 1e-11 * listed);
    }
  }

  @Property(tries = 60)
  void turningTheTableAndItsOrderChangeNothing(@ForAll("larger") final long[][] table) {
    final double p = p(table).orElseThrow();
    assertTrue(p >= 0 && p <= 1);
    assertEquals(p, p(turned(table)).orElseThrow(), 1e-10 * p);
    final long[][] backwards = new long[table.length][];
    for (int row = 0; row < table.length; row++) {
      backwards[row] = table[table.length - 1 - row];
    }
    assertEquals(p, p(backwards).orElseThrow(), 1e-10 * p);
  }

  @Provide
  Arbitrary<long[][]> small() {
    return tables(4, 5, 14);
  }

  @Provide
  Arbitrary<long[][]> larger() {
    return tables(4, 5, 30);
  }

  /** Tables of 2 rows and columns or more, with so many people at the most. */
  private static Arbitrary<long[][]> tables(final int rows, final int columns, final int people) {
    return Combinators.combine(
            Arbitraries.integers().between(2, rows), Arbitraries.integers().between(2, columns))
        .flatAs(
            (r, c) ->
                Arbitraries.integers()
                    .between(0, r * c - 1)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(people)
                    .map(
                        cells -> {
                          final long[][] table = new long[r][c];
                          cells.forEach(cell -> table[cell / c][cell % c]++);
                          return table;
                        }));
  }

  @Test
  void aLargeSparseTableIsExact() {
    final long[][] sparse = new long[][] {{120, 3, 0, 1}, {96, 8, 2, 0}, {74, 1, 5, 2}};
    assertEquals(Method.EXACT, FisherExact.of(ContingencyTable.of(sparse)).method());
  }

  @Test
  void aTableBeyondTheLimitGetsChiSquaredAndSaysSo() {
    final long[][] large = table(new Random(13), 9, 9, 900);
    final FisherExact test = FisherExact.of(ContingencyTable.of(large), 1_000_000);
    assertEquals(Method.CHI_SQUARED, test.method());
    assertEquals(IndependenceTest.of(ContingencyTable.of(large)).pValue(), test.pValue());
    assertEquals(OptionalDouble.empty(), test.exactPValue());
    final long[][] withEmptyRow = Arrays.copyOf(large, 10);
    withEmptyRow[9] = new long[9];
    assertEquals(test, FisherExact.of(ContingencyTable.of(withEmptyRow), 1_000_000));
  }

  @Test
  void oneRowHasNoTest() {
    final FisherExact flat = FisherExact.of(ContingencyTable.of(new long[][] {{1, 2}}));
    assertEquals(OptionalDouble.empty(), flat.pValue());
    assertEquals(Method.NONE, flat.method());
  }

  /** R 4.2.2, {@code fisher.test(table, workspace = 4e7)}: 0.185520147240222 in 2 seconds. */
  @Test
  void fiveByFiveWithSeventyFiveRespondentsIsExact() {
    final long[][] table = {
      {3, 1, 6, 2, 0}, {5, 3, 3, 3, 1}, {2, 3, 5, 4, 5}, {1, 4, 0, 3, 4}, {4, 6, 2, 3, 2}
    };
    final FisherExact test = FisherExact.of(ContingencyTable.of(table));
    assertEquals(Method.EXACT, test.method());
    assertEquals(0.185520147240222, test.pValue().orElseThrow(), 1e-10);
  }

  @Test
  void marginsWithoutAChoiceGiveOne() {
    assertEquals(OptionalDouble.of(1), p(new long[][] {{0, 0}, {0, 0}}));
    assertEquals(OptionalDouble.of(1), p(new long[][] {{5, 5, 2}, {0, 0, 0}}));
    assertEquals(OptionalDouble.of(1), p(new long[][] {{5, 0, 0}, {3, 0, 0}, {2, 0, 0}}));
  }

  private static OptionalDouble p(final long[][] table) {
    return FisherExact.of(ContingencyTable.of(table)).exactPValue();
  }

  private static double listed(final long[][] table) {
    final ContingencyTable margins = ContingencyTable.of(table);
    final long[][] work = new long[table.length][table[0].length];
    final double observed = logProduct(table);
    final double[] sums = new double[2];
    list(margins, work, 0, observed, sums);
    return sums[0] / sums[1];
  }

  private static void list(
      final ContingencyTable margins,
      final long[][] work,
      final int cell,
      final double observed,
      final double[] sums) {
    final int columns = margins.columns();
    if (cell == work.length * columns) {
      final double log = logProduct(work);
      sums[0] += log <= observed + 1e-7 ? Math.exp(log - observed) : 0;
      sums[1] += Math.exp(log - observed);
      return;
    }
    final int row = cell / columns;
    final int column = cell % columns;
    final long leftOfRow = margins.rowSum(row) - Arrays.stream(work[row], 0, column).sum();
    long leftOfColumn = margins.columnSum(column);
    for (int i = 0; i < row; i++) {
      leftOfColumn -= work[i][column];
    }
    for (long x = 0; x <= Math.min(leftOfRow, leftOfColumn); x++) {
      if ((column == columns - 1 && x != leftOfRow)
          || (row == work.length - 1 && x != leftOfColumn)) {
        continue;
      }
      work[row][column] = x;
      list(margins, work, cell + 1, observed, sums);
    }
    work[row][column] = 0;
  }

  private static double logProduct(final long[][] table) {
    return -Arrays.stream(table)
        .flatMapToLong(Arrays::stream)
        .mapToDouble(x -> LogGamma.value(x + 1.0))
        .sum();
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
}
