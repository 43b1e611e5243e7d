package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * The odds ratio of a 2 x 2 table.
 *
 * <p>The conditional estimate maximises the likelihood given both margins (Cornfield, 1956; R
 * {@code fisher.test(table)$estimate}, whose root finder stops early: its number may be off in the
 * fourth digit, more where the ratio is large; this one is exact); it lies nearer to 1 than the
 * sample odds ratio. It is 0 if the first count is the smallest that the margins allow, also where
 * it is the only one, as R has it, and empty if it is the largest, where it would be infinite.
 * Breslow and Day (1980), IARC Scientific Publications 32. Cost: the smallest margin, times some
 * Newton steps.
 *
 * @param sample first times last count over the product of the others; empty if that is 0
 * @param conditional 0 or more; empty if infinite
 */
public record OddsRatio(OptionalDouble sample, OptionalDouble conditional) {

  /**
   * Estimates the odds ratio.
   *
   * @param table a table of 2 rows and 2 columns
   * @return both estimates
   * @throws IllegalArgumentException if the table is not 2 x 2
   */
  public static OddsRatio of(final ContingencyTable table) {
    if (!table.isTwoByTwo()) {
      throw new IllegalArgumentException(
          "%d x %d is not 2 x 2".formatted(table.rows(), table.columns()));
    }
    final double sample = (double) (table.count(0, 0) * table.count(1, 1));
    final double other = (double) (table.count(0, 1) * table.count(1, 0));
    return new OddsRatio(
        Numbers.ratio(sample, other), FourfoldDistribution.of(table).conditionalOddsRatio());
  }
}
