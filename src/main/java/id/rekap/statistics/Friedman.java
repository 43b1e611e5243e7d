package id.rekap.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Friedman's test of several measurements of the same respondents, with Kendall's W.
 *
 * <p>Listwise deletion; midranks within each respondent; tie-corrected; asymptotic p. Friedman
 * (1937), <a href="https://doi.org/10.1080/01621459.1937.10503522">
 * doi:10.1080/01621459.1937.10503522</a>; R {@code friedman.test(rows)}. Undefined for fewer than 2
 * complete rows or when no row has any difference. Cost: n times the square of the number of
 * measurements.
 *
 * @param n complete rows
 * @param degreesOfFreedom measurements minus 1; 0 if there are no rows at all
 * @param rankSums sum of the midranks of each measurement
 * @param chi2 statistic, 0 or more; empty if undefined
 * @param pValue upper tail of chi-squared, from 0 to 1; empty if undefined
 * @param kendallW coefficient of concordance chi2 / (n (k - 1)), from 0 to 1; empty if undefined
 */
public record Friedman(
    int n,
    int degreesOfFreedom,
    List<Double> rankSums,
    OptionalDouble chi2,
    OptionalDouble pValue,
    OptionalDouble kendallW) {

  /** Takes an unmodifiable copy of the rank sums. */
  public Friedman {
    rankSums = List.copyOf(rankSums);
  }

  /**
   * Tests rows without missing values.
   *
   * @param rows one row per respondent, one column per measurement
   * @return the result
   * @throws IllegalArgumentException if the rows differ in length or a value is not finite
   */
  public static Friedman of(final double[][] rows) {
    return of(rows, CompleteRows.columns(Arrays.stream(rows).map(row -> row.length).toList()));
  }

  /**
   * Tests rows in which an absent answer is {@code null}; such rows are left out.
   *
   * @param rows one row per respondent, one column per measurement
   * @return the result
   * @throws IllegalArgumentException if the rows differ in length or a value is not finite
   */
  public static Friedman of(final List<? extends List<@Nullable Double>> rows) {
    final int columns = CompleteRows.columns(rows.stream().map(List::size).toList());
    final double[][] complete =
        CompleteRows.of(rows).stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    return of(complete, columns);
  }

  /**
   * Returns the mean rank of each measurement.
   *
   * @return from 1 to k, in the order of the columns; no elements for n = 0
   */
  public List<Double> meanRanks() {
    return n == 0 ? List.of() : rankSums.stream().map(sum -> sum / n).toList();
  }

  /** Works on doubled ranks, which are whole numbers, so that only one quotient is rounded. */
  private static Friedman of(final double[][] rows, final int k) {
    final long n = rows.length;
    final long[] doubledSums = new long[k];
    long ties = 0;
    for (final double[] row : rows) {
      ties += addDoubledRanks(Numbers.checked(row), doubledSums);
    }
    final List<Double> sums = Arrays.stream(doubledSums).mapToObj(sum -> sum / 2.0).toList();
    final int degreesOfFreedom = Math.max(0, k - 1);
    final long divisor = n * k * (k + 1L) * (k - 1L) - ties;
    if (n < 2 || divisor == 0) {
      final OptionalDouble none = OptionalDouble.empty();
      return new Friedman(rows.length, degreesOfFreedom, sums, none, none, none);
    }
    double squares = 0;
    for (final long sum : doubledSums) {
      final double excess = sum - n * (k + 1L);
      squares += excess * excess;
    }
    final double chi2 = 3 * squares * (k - 1) / divisor;
    return new Friedman(
        rows.length,
        degreesOfFreedom,
        sums,
        OptionalDouble.of(chi2),
        OptionalDouble.of(Tails.chiSquared(chi2, degreesOfFreedom)),
        OptionalDouble.of(Math.min(1, 3 * squares / n / divisor)));
  }

  /** Adds twice the midranks of a row to the sums; returns the sum of t^3 - t over its ties. */
  private static long addDoubledRanks(final double[] row, final long[] doubledSums) {
    long ties = 0;
    for (int i = 0; i < row.length; i++) {
      long below = 0;
      long equal = 0;
      for (final double other : row) {
        below += other < row[i] ? 1 : 0;
        equal += other == row[i] ? 1 : 0;
      }
      doubledSums[i] += 2 * below + equal + 1;
      ties += equal * equal - 1;
    }
    return ties;
  }
}
