package id.rekap.statistics;

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
 * <p>Empty rows and columns change nothing; a table that its margins leave no choice has p = 1. The
 * test is empty with fewer than 2 rows or columns, where R stops, and for a table larger than 2 x 2
 * whose network takes more than {@value #WORK_LIMIT} steps or keeps more than {@value
 * FisherNetwork#PATH_LIMIT} paths at once: then there is no exact p and {@link #isBeyondLimit} says
 * so; some seconds at most are spent until then.
 *
 * @param pValue 0 to 1; may be empty
 * @param isBeyondLimit whether the p is empty only because the table is too large
 */
public record FisherExact(OptionalDouble pValue, boolean isBeyondLimit) {

  /** The most steps from table column to table column before the exact p is given up. */
  public static final long WORK_LIMIT = 50_000_000;

  private static final double SLACK = Math.log1p(1e-7);

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
      return new FisherExact(OptionalDouble.empty(), false);
    }
    if (table.isTwoByTwo()) {
      return new FisherExact(
          OptionalDouble.of(FourfoldDistribution.of(table).notMoreLikely(SLACK)), false);
    }
    final int[][] counts = table.condensed();
    if (counts.length < 2) {
      return new FisherExact(OptionalDouble.of(1), false);
    }
    final OptionalDouble p = new FisherNetwork(counts, SLACK, workLimit).pValue();
    return new FisherExact(p, p.isEmpty());
  }
}
