package id.rekap.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Cochran's Q of several yes-or-no answers of the same respondents.
 *
 * <p>Listwise deletion; asymptotic p. Cochran (1950), <a
 * href="https://doi.org/10.1093/biomet/37.3-4.256">doi:10.1093/biomet/37.3-4.256</a>; R {@code
 * coin::mh_test} gives the same statistic. Undefined when no row is discordant. Cost: n times the
 * number of measurements.
 *
 * @param n complete rows
 * @param degreesOfFreedom measurements minus 1; 0 if there are no rows at all
 * @param successes how many answered 1 in each measurement
 * @param q statistic, 0 or more; empty if undefined
 * @param pValue upper tail of chi-squared, from 0 to 1; empty if undefined
 */
public record CochranQ(
    int n, int degreesOfFreedom, List<Long> successes, OptionalDouble q, OptionalDouble pValue) {

  /** Takes an unmodifiable copy of the counts. */
  public CochranQ {
    successes = List.copyOf(successes);
  }

  /**
   * Tests rows without missing answers.
   *
   * @param rows one row of 0 and 1 per respondent, one column per measurement
   * @return the result
   * @throws IllegalArgumentException if the rows differ in length or a value is neither 0 nor 1
   */
  public static CochranQ of(final int[][] rows) {
    return of(rows, CompleteRows.columns(Arrays.stream(rows).map(row -> row.length).toList()));
  }

  /**
   * Tests rows in which an absent answer is {@code null}; such rows are left out.
   *
   * @param rows one row of 0 and 1 per respondent, one column per measurement
   * @return the result
   * @throws IllegalArgumentException if the rows differ in length or a value is neither 0 nor 1
   */
  public static CochranQ of(final List<? extends List<@Nullable Integer>> rows) {
    final int columns = CompleteRows.columns(rows.stream().map(List::size).toList());
    final int[][] complete =
        CompleteRows.of(rows).stream()
            .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    return of(complete, columns);
  }

  private static CochranQ of(final int[][] rows, final int k) {
    final long[] successes = new long[k];
    long total = 0;
    long divisor = 0;
    for (final int[] row : rows) {
      long ofRow = 0;
      for (int j = 0; j < k; j++) {
        ofRow += checked(row[j]);
        successes[j] += row[j];
      }
      total += ofRow;
      divisor += ofRow * (k - ofRow);
    }
    long spread = 0;
    for (final long ofColumn : successes) {
      spread += k * ofColumn * ofColumn;
    }
    final OptionalDouble q =
        Numbers.ratio((double) ((k - 1L) * (spread - total * total)), (double) divisor);
    final int degreesOfFreedom = Math.max(0, k - 1);
    return new CochranQ(
        rows.length,
        degreesOfFreedom,
        Arrays.stream(successes).boxed().toList(),
        q,
        q.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(Tails.chiSquared(q.getAsDouble(), degreesOfFreedom)));
  }

  /**
   * The effect size eta squared: Q as a share of the largest that it can be.
   *
   * <p>Q / (n (k - 1)), from 0 to 1; for answers of yes and no the same as Kendall's W of their
   * ranks. Serlin, Carr and Marascuilo (1982), <a
   * href="https://doi.org/10.1037/0033-2909.92.3.786">doi:10.1037/0033-2909.92.3.786</a>.
   *
   * @return the effect size; empty where Q is
   */
  public OptionalDouble etaSquared() {
    return q.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(q.getAsDouble() / ((double) n * degreesOfFreedom));
  }

  private static int checked(final int answer) {
    if (answer != 0 && answer != 1) {
      throw new IllegalArgumentException("Answer %d is neither 0 nor 1".formatted(answer));
    }
    return answer;
  }
}
