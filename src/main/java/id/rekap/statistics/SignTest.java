package id.rekap.statistics;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The sign test of paired scores: do as many scores rise as fall?
 *
 * <p>Zero differences are dropped. Exact: twice the smaller binomial tail at 1/2, at most 1. R
 * {@code binom.test(up, up + down)$p.value}. Arbuthnott (1710), <a
 * href="https://doi.org/10.1098/rstl.1710.0011">doi:10.1098/rstl.1710.0011</a>. Cost: n.
 *
 * @param up differences above 0
 * @param down differences below 0
 * @param pValue two-sided p, 0 to 1; 1 if all differences are 0, empty without pairs
 */
public record SignTest(int up, int down, OptionalDouble pValue) {

  /**
   * Tests a sample.
   *
   * @param sample the pairs; may be empty
   * @return the test
   */
  public static SignTest of(final PairedSample sample) {
    final int up = sample.up();
    final int down = sample.down();
    return new SignTest(
        up, down, sample.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of(twoSided(up, down)));
  }

  private static double twoSided(final int up, final int down) {
    final double tail =
        BinomialDistribution.of(up + down, 0.5).cumulativeProbability(Math.min(up, down));
    return Math.min(1, 2 * tail);
  }
}
