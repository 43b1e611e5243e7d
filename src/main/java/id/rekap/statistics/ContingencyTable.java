package id.rekap.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Counts of respondents by two characteristics; rows and columns may be empty.
 *
 * <p>Bounded: at most {@value #LARGEST_TOTAL} respondents, so that products of margins are exact.
 */
public final class ContingencyTable {

  /** The most respondents of a table. */
  public static final long LARGEST_TOTAL = 10_000_000;

  private final long[][] counts;
  private final long[] rowSums;
  private final long[] columnSums;
  private final long n;

  private ContingencyTable(final long[][] counts) {
    this.counts = counts;
    this.rowSums = Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    this.columnSums =
        IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
            .mapToLong(j -> Arrays.stream(counts).mapToLong(row -> row[j]).sum())
            .toArray();
    this.n = Arrays.stream(rowSums).sum();
  }

  /**
   * Takes a table.
   *
   * @param counts one row per category of the first characteristic, one column per category of the
   *     second
   * @return the table
   * @throws IllegalArgumentException if the rows differ in length, a count is negative or there are
   *     too many respondents
   */
  public static ContingencyTable of(final long[][] counts) {
    CompleteRows.columns(Arrays.stream(counts).map(row -> row.length).toList());
    double sum = 0;
    for (final long[] row : counts) {
      for (final long count : row) {
        if (count < 0) {
          throw new IllegalArgumentException("Count %d is negative".formatted(count));
        }
        sum += count;
      }
    }
    if (sum > LARGEST_TOTAL) {
      throw new IllegalArgumentException("More than %d respondents".formatted(LARGEST_TOTAL));
    }
    return new ContingencyTable(Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
  }

  /**
   * Returns the number of respondents.
   *
   * @return 0 or more
   */
  public long n() {
    return n;
  }

  /**
   * Returns the number of rows.
   *
   * @return 0 or more
   */
  public int rows() {
    return rowSums.length;
  }

  /**
   * Returns the number of columns.
   *
   * @return 0 or more
   */
  public int columns() {
    return columnSums.length;
  }

  /**
   * Returns the smallest count expected if the characteristics are independent.
   *
   * @return row sum times column sum over n; empty without respondents
   */
  public OptionalDouble smallestExpected() {
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double)
                    (Arrays.stream(rowSums).min().orElse(0)
                        * Arrays.stream(columnSums).min().orElse(0))
                / n);
  }

  /**
   * Returns how many cells expect fewer respondents than a limit; handbooks ask for 5.
   *
   * @param limit the limit
   * @return number of cells; 0 without respondents
   */
  public int expectedBelow(final int limit) {
    return (int)
        Arrays.stream(rowSums)
            .flatMap(row -> Arrays.stream(columnSums).map(column -> row * column))
            .filter(product -> product < limit * n)
            .count();
  }

  long count(final int row, final int column) {
    return counts[row][column];
  }

  long rowSum(final int row) {
    return rowSums[row];
  }

  long columnSum(final int column) {
    return columnSums[column];
  }

  boolean isTwoByTwo() {
    return rows() == 2 && columns() == 2;
  }

  /** Tells whether there are 2 rows and 2 columns or more and none of them is empty. */
  boolean isFilled() {
    return rows() > 1
        && columns() > 1
        && Arrays.stream(rowSums).allMatch(sum -> sum > 0)
        && Arrays.stream(columnSums).allMatch(sum -> sum > 0);
  }

  /** Returns the counts without empty rows and columns, no more rows than columns, as ints. */
  int[][] condensed() {
    final int[] rows = IntStream.range(0, rows()).filter(i -> rowSums[i] > 0).toArray();
    final int[] columns = IntStream.range(0, columns()).filter(j -> columnSums[j] > 0).toArray();
    final boolean turn = rows.length > columns.length;
    final int[] outer = turn ? columns : rows;
    final int[] inner = turn ? rows : columns;
    final int[][] condensed = new int[outer.length][inner.length];
    for (int i = 0; i < outer.length; i++) {
      for (int j = 0; j < inner.length; j++) {
        condensed[i][j] = (int) (turn ? counts[inner[j]][outer[i]] : counts[outer[i]][inner[j]]);
      }
    }
    return condensed;
  }
}
