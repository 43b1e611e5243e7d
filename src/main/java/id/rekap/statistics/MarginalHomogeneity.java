package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Tests whether the categories are as frequent after as before, for the same respondents.
 *
 * <p>Tables are counts, {@code table[before][after]}, square, categories in one order; every method
 * throws {@link IllegalArgumentException} if a table is not square or a count is negative. Without
 * a respondent who moved every result is empty. Cost: the cube of the number of categories.
 */
public final class MarginalHomogeneity {

  private MarginalHomogeneity() {}

  /**
   * A test for ordered categories.
   *
   * @param z standard normal statistic, above 0 if respondents moved up
   * @param pValue two-sided asymptotic p, from 0 to 1
   */
  public record Ordinal(double z, double pValue) {}

  /**
   * A chi-squared test.
   *
   * @param chi2 statistic, 0 or more
   * @param degreesOfFreedom degrees of freedom, 1 or more
   * @param pValue asymptotic p, from 0 to 1
   */
  public record ChiSquared(double chi2, int degreesOfFreedom, double pValue) {

    private static ChiSquared of(final double chi2, final int degreesOfFreedom) {
      return new ChiSquared(chi2, degreesOfFreedom, Tails.chiSquared(chi2, degreesOfFreedom));
    }
  }

  /**
   * Bowker's test of symmetry with both degrees of freedom in use.
   *
   * @param allPairs on k (k - 1) / 2 degrees of freedom, as R {@code mcnemar.test} counts
   * @param pairsWithData on as many degrees of freedom as pairs of categories with a move between
   *     them
   */
  public record Bowker(ChiSquared allPairs, ChiSquared pairsWithData) {}

  /**
   * Returns the test for ordered categories with scores 1 to k, the "Std. MH Statistic" of SPSS.
   *
   * <p>z = sum(post - pre) / sqrt(sum (post - pre)^2), without continuity correction. Agresti,
   * Categorical Data Analysis (2002), <a
   * href="https://doi.org/10.1002/0471249688">doi:10.1002/0471249688</a>; R {@code coin::mh_test}
   * with scores.
   *
   * @param table counts, {@code table[before][after]}
   * @return the result, or empty if nobody moved
   */
  public static Optional<Ordinal> ordinal(final long[][] table) {
    final SquareTable checked = SquareTable.of(table);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < checked.size(); i++) {
      for (int j = 0; j < checked.size(); j++) {
        sum += (double) (j - i) * checked.count(i, j);
        squares += (double) (j - i) * (j - i) * checked.count(i, j);
      }
    }
    if (squares == 0) {
      return Optional.empty();
    }
    final double z = sum / Math.sqrt(squares);
    return Optional.of(new Ordinal(z, Tails.normalTwoSided(z)));
  }

  /**
   * Returns the test of Stuart and Maxwell.
   *
   * <p>Categories without moves carry no information: the degrees of freedom are the rank of the
   * covariance, k - 1 less one for every category or group of categories that exchanged nobody with
   * the rest. Stuart (1955), <a
   * href="https://doi.org/10.1093/biomet/42.3-4.412">doi:10.1093/biomet/42.3-4.412</a>; R {@code
   * coin::mh_test(as.table(table))}.
   *
   * @param table counts, {@code table[before][after]}
   * @return the result, or empty if nobody moved
   */
  public static Optional<ChiSquared> stuartMaxwell(final long[][] table) {
    return MarginQuadratic.of(SquareTable.of(table))
        .map(q -> ChiSquared.of(quotient(q.numerator(), q.denominator()), q.rank()));
  }

  /**
   * Returns Bhapkar's test, Q / (1 - Q / n) for the Q of Stuart and Maxwell and n respondents.
   *
   * <p>Bhapkar (1966), <a
   * href="https://doi.org/10.1080/01621459.1966.10502021">doi:10.1080/01621459.1966.10502021</a>; R
   * {@code irr::bhapkar}. Whether Q reaches n is decided in whole numbers.
   *
   * @param table counts, {@code table[before][after]}
   * @return the result, or empty if nobody moved or Q = n
   */
  public static Optional<ChiSquared> bhapkar(final long[][] table) {
    final SquareTable checked = SquareTable.of(table);
    final BigInteger n = BigInteger.valueOf(checked.total());
    return MarginQuadratic.of(checked)
        .filter(q -> q.denominator().multiply(n).compareTo(q.numerator()) > 0)
        .map(
            q -> {
              final BigInteger rest = q.denominator().multiply(n).subtract(q.numerator());
              return ChiSquared.of(quotient(q.numerator().multiply(n), rest), q.rank());
            });
  }

  /**
   * Returns Bowker's test of symmetry, the sum of (n_ij - n_ji)^2 / (n_ij + n_ji) over pairs with
   * data.
   *
   * <p>Bowker (1948), <a
   * href="https://doi.org/10.1080/01621459.1948.10483284">doi:10.1080/01621459.1948.10483284</a>; R
   * {@code mcnemar.test(table)}, which gives NaN if a pair has no data.
   *
   * @param table counts, {@code table[before][after]}
   * @return the result, or empty if nobody moved
   */
  public static Optional<Bowker> bowker(final long[][] table) {
    final SquareTable checked = SquareTable.of(table);
    final int k = checked.size();
    double chi2 = 0;
    int pairs = 0;
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        final long moved = checked.moved(i, j);
        if (moved > 0) {
          final double difference = checked.count(i, j) - checked.count(j, i);
          chi2 += difference * difference / moved;
          pairs++;
        }
      }
    }
    return pairs == 0
        ? Optional.empty()
        : Optional.of(new Bowker(ChiSquared.of(chi2, k * (k - 1) / 2), ChiSquared.of(chi2, pairs)));
  }

  private static double quotient(final BigInteger numerator, final BigInteger denominator) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), Moments.PRECISION)
        .doubleValue();
  }
}
