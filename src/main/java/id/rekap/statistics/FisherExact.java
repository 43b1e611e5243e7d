package id.rekap.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Fisher's exact test of a contingency table of any size: are the two characteristics independent?
 *
 * <p>Two-sided: the probability, given both margins, of all tables that are not more likely than
 * the observed one, with a relative slack of 1e-7, as R has it (R {@code fisher.test(table)}).
 * Tables larger than 2 x 2 go through the network of Mehta and Patel (1983), <a
 * href="https://doi.org/10.1080/01621459.1983.10477989">doi:10.1080/01621459.1983.10477989</a>; see
 * also Mehta and Patel (1986), ACM TOMS 643, <a
 * href="https://doi.org/10.1145/6497.214326">doi:10.1145/6497.214326</a>. Fisher (1934),
 * Statistical Methods for Research Workers, 5th edition, section 21.02.
 *
 * <p>Bounded: a table larger than 2 x 2 whose network takes more than {@value #WORK_LIMIT} steps or
 * keeps more than {@value FisherNetwork#PATH_LIMIT} paths at once has no exact p; some seconds at
 * most are spent until then. Its p is that of Pearson's chi-squared ({@link IndependenceTest}), and
 * {@link #method} says so. R stops with an error there.
 *
 * <p>Against rational arithmetic the p of tables up to n = 130 is exact in 13 digits. R's own p of
 * large tables is not: 4 x 4 with n = 195 differs by 5e-10, and ours stays when less is merged.
 *
 * <p>Empty rows and columns change nothing; a table that its margins leave no choice has p = 1. The
 * test is empty with fewer than 2 rows or columns, where R stops. Cost: the smallest margin for 2 x
 * 2; the network else.
 *
 * @param method how {@link #pValue} came about
 * @param pValue 0 to 1; empty with fewer than 2 rows or columns
 */
public record FisherExact(Method method, OptionalDouble pValue) {

  /** The most steps from table column to table column before the exact p is given up. */
  public static final long WORK_LIMIT = 200_000_000;

  private static final double SLACK = Math.log1p(1e-7);

  /** How a p came about. */
  public enum Method {
    /** Every table that is not more likely was counted. */
    EXACT,
    /** Pearson's chi-squared without empty rows and columns, the table being too large. */
    CHI_SQUARED,
    /** There is no test of fewer than 2 rows or columns. */
    NONE
  }

  /**
   * Tests a table.
   *
   * @param table the counts
   * @return the test
   */
  public static FisherExact of(final ContingencyTable table) {
    return of(table, WORK_LIMIT);
  }

  /** Tests a table with another limit. */
  static FisherExact of(final ContingencyTable table, final long workLimit) {
    if (table.rows() < 2 || table.columns() < 2) {
      return new FisherExact(Method.NONE, OptionalDouble.empty());
    }
    if (table.isTwoByTwo()) {
      return exact(FourfoldDistribution.of(table).notMoreLikely(SLACK));
    }
    final int[][] counts = table.condensed();
    if (counts.length < 2) {
      return exact(1);
    }
    final OptionalDouble p = new FisherNetwork(counts, SLACK, workLimit).pValue();
    return p.isPresent()
        ? exact(p.getAsDouble())
        : new FisherExact(Method.CHI_SQUARED, IndependenceTest.of(filled(counts)).pValue());
  }

  /**
   * Returns the exact p alone.
   *
   * @return 0 to 1; empty unless {@link Method#EXACT}
   */
  public OptionalDouble exactPValue() {
    return method == Method.EXACT ? pValue : OptionalDouble.empty();
  }

  private static FisherExact exact(final double p) {
    return new FisherExact(Method.EXACT, OptionalDouble.of(p));
  }

  private static ContingencyTable filled(final int[][] counts) {
    return ContingencyTable.of(
        Arrays.stream(counts)
            .map(row -> Arrays.stream(row).asLongStream().toArray())
            .toArray(long[][]::new));
  }
}
