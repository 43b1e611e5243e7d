package id.rekap.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quadratic form of the margin changes in the inverse of their covariance, as an exact
 * fraction.
 *
 * <p>The covariance under homogeneity is the Laplacian of the graph whose edges are the moves
 * between categories, so its rank is the number of categories less the number of connected parts,
 * and without one category of each part it is positive definite. Bareiss's elimination of the
 * matrix bordered by the changes gives the determinant and the form with whole numbers only.
 *
 * @param numerator numerator, 0 or more
 * @param denominator denominator, above 0
 * @param rank rank of the covariance, 1 or more
 */
record MarginQuadratic(BigInteger numerator, BigInteger denominator, int rank) {

  /** Returns the form, or empty if nobody moved. */
  static Optional<MarginQuadratic> of(final SquareTable table) {
    final List<Integer> kept = withoutOnePerPart(table);
    final int rank = kept.size();
    if (rank == 0) {
      return Optional.empty();
    }
    final BigInteger[][] bordered = bordered(table, kept);
    eliminate(bordered);
    return Optional.of(
        new MarginQuadratic(bordered[rank][rank].negate(), bordered[rank - 1][rank - 1], rank));
  }

  /** Returns the categories except the first of each connected part. */
  private static List<Integer> withoutOnePerPart(final SquareTable table) {
    final boolean[] reached = new boolean[table.size()];
    final List<Integer> kept = new ArrayList<>();
    for (int first = 0; first < table.size(); first++) {
      if (!reached[first]) {
        reached[first] = true;
        reach(first, table, reached, kept);
      }
    }
    return kept;
  }

  private static void reach(
      final int from, final SquareTable table, final boolean[] reached, final List<Integer> kept) {
    for (int to = 0; to < table.size(); to++) {
      if (!reached[to] && table.moved(from, to) > 0) {
        reached[to] = true;
        kept.add(to);
        reach(to, table, reached, kept);
      }
    }
  }

  private static BigInteger[][] bordered(final SquareTable table, final List<Integer> kept) {
    final int rank = kept.size();
    final BigInteger[][] matrix = new BigInteger[rank + 1][rank + 1];
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j < rank; j++) {
        matrix[i][j] = BigInteger.valueOf(covariance(table, kept.get(i), kept.get(j)));
      }
      matrix[i][rank] = BigInteger.valueOf(table.marginChange(kept.get(i)));
      matrix[rank][i] = matrix[i][rank];
    }
    matrix[rank][rank] = BigInteger.ZERO;
    return matrix;
  }

  private static long covariance(final SquareTable table, final int i, final int j) {
    if (i != j) {
      return -table.moved(i, j);
    }
    long moved = 0;
    for (int other = 0; other < table.size(); other++) {
      moved += other == i ? 0 : table.moved(i, other);
    }
    return moved;
  }

  /** Replaces each diagonal element by the leading determinant of its size. */
  private static void eliminate(final BigInteger[][] matrix) {
    BigInteger previous = BigInteger.ONE;
    for (int pivot = 0; pivot < matrix.length - 1; pivot++) {
      for (int i = pivot + 1; i < matrix.length; i++) {
        for (int j = pivot + 1; j < matrix.length; j++) {
          matrix[i][j] =
              matrix[i][j]
                  .multiply(matrix[pivot][pivot])
                  .subtract(matrix[i][pivot].multiply(matrix[pivot][j]))
                  .divide(previous);
        }
      }
      previous = matrix[pivot][pivot];
    }
  }
}
