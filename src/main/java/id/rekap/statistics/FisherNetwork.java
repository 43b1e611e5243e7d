package id.rekap.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Mehta and Patel's network: the tables with given margins, column by column.
 *
 * <p>A node is the multiset of what is left of the row sums; the paths to it are kept with their
 * lengths. A path of which even the longest continuation is not more likely than the observed table
 * counts with all its continuations at once, and one of which even the shortest is more likely is
 * dropped. Where two columns are left, the continuations of a node are listed once and every path
 * looks up its share. Bounded by steps and by paths kept.
 */
final class FisherNetwork {

  /** The most paths kept at one column. */
  static final int PATH_LIMIT = 1_000_000;

  /** A split sorts what is left, which takes as long as this many steps of a path. */
  private static final int SPLIT = 16;

  private final int[] rowSums;
  private final int[] columns;
  private final double[] logFactorial;
  private final double logConstant;
  private final double threshold;
  private final long workLimit;
  private final long base;
  private double settled;
  private long work;
  private int kept;

  /**
   * Prepares the network.
   *
   * @param counts the observed table, 2 rows or more, no more rows than columns, none of them empty
   * @param slack how much longer than the observed path one may be and still count
   * @param workLimit the most steps
   */
  FisherNetwork(final int[][] counts, final double slack, final long workLimit) {
    this.rowSums =
        descending(Arrays.stream(counts).mapToInt(r -> Arrays.stream(r).sum()).toArray());
    this.columns =
        IntStream.range(0, counts[0].length)
            .map(j -> Arrays.stream(counts).mapToInt(row -> row[j]).sum())
            .sorted()
            .toArray();
    final int n = Arrays.stream(columns).sum();
    this.logFactorial =
        IntStream.rangeClosed(0, n).mapToDouble(x -> LogGamma.value(x + 1.0)).toArray();
    this.logConstant =
        Arrays.stream(rowSums).mapToDouble(x -> logFactorial[x]).sum()
            + Arrays.stream(columns).mapToDouble(x -> logFactorial[x]).sum()
            - logFactorial[n];
    this.threshold =
        slack
            - Arrays.stream(counts)
                .flatMapToInt(Arrays::stream)
                .mapToDouble(x -> logFactorial[x])
                .sum();
    this.workLimit = workLimit;
    this.base = rowSums[0] + 1L;
  }

  /** Returns the p, or empty if it takes too many steps or paths. */
  OptionalDouble pValue() {
    if (Math.pow((double) base, rowSums.length) > Long.MAX_VALUE) {
      return OptionalDouble.empty();
    }
    Map<Long, FisherNode> stage = new HashMap<>();
    final FisherNode root = node(key(rowSums), 0);
    root.paths().add(0, 1);
    stage.put(key(rowSums), root);
    for (int j = 0; j < columns.length - 2 && !isExceeded(); j++) {
      final Map<Long, FisherNode> next = new HashMap<>();
      kept = 0;
      for (final FisherNode node : stage.values()) {
        advance(node, j, next);
      }
      stage = next;
    }
    for (final FisherNode node : stage.values()) {
      finish(node);
    }
    return isExceeded() ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, settled));
  }

  private boolean isExceeded() {
    return work > workLimit || kept > PATH_LIMIT;
  }

  /** Leads every path of a node through all splits of a column. */
  private void advance(final FisherNode node, final int column, final Map<Long, FisherNode> next) {
    if (node.paths().size() == 0) {
      return;
    }
    final double[][] paths = node.paths().ascending();
    final Map<Long, FisherPaths> moves = new HashMap<>();
    new Splits(node.rows(), x -> 0, (left, log) -> move(moves, left, log)).of(columns[column]);
    for (final Map.Entry<Long, FisherPaths> move : moves.entrySet()) {
      if (isExceeded()) {
        return;
      }
      arrive(
          next.computeIfAbsent(move.getKey(), k -> node(k, column + 1)),
          paths,
          move.getValue().ascending());
    }
  }

  private void move(final Map<Long, FisherPaths> moves, final int[] left, final double log) {
    moves.computeIfAbsent(key(descending(left)), k -> new FisherPaths()).add(log, 1);
    if (moves.size() > PATH_LIMIT) {
      work = workLimit + 1;
    }
  }

  /**
   * Settles, drops or keeps the paths that reach a node: every path to the node before it, with
   * every step from there. Both ascend, so what is settled are the first steps of a path.
   */
  private void arrive(final FisherNode node, final double[][] paths, final double[][] steps) {
    final double[] sums = new double[steps[0].length + 1];
    final double longestStep = steps[0][steps[0].length - 1];
    for (int s = 0; s < steps[0].length; s++) {
      sums[s + 1] = sums[s] + steps[1][s] * Math.exp(steps[0][s] - longestStep);
    }
    final double scale = longestStep + node.logTotal() + logConstant;
    final int before = node.paths().size();
    int certain = steps[0].length;
    for (int i = 0; i < paths[0].length && work <= workLimit; i++) {
      while (certain > 0 && paths[0][i] + steps[0][certain - 1] + node.longest() > threshold) {
        certain--;
      }
      settled += paths[1][i] * Math.exp(paths[0][i] + scale) * sums[certain];
      int s = certain;
      while (s < steps[0].length && paths[0][i] + steps[0][s] + node.shortest() <= threshold) {
        node.paths().add(paths[0][i] + steps[0][s], paths[1][i] * steps[1][s]);
        s++;
      }
      work += 1 + s - certain;
    }
    kept += node.paths().size() - before;
  }

  private FisherNode node(final long key, final int column) {
    return new FisherNode(
        rows(key), Arrays.copyOfRange(columns, column, columns.length), logFactorial);
  }

  /** Lists the splits of the last column but one; the last takes what is left. */
  private void finish(final FisherNode node) {
    if (node.paths().size() == 0 || isExceeded()) {
      return;
    }
    final FisherPaths ends = new FisherPaths();
    new Splits(node.rows(), x -> x, (left, log) -> ends.add(log, 1))
        .of(columns[columns.length - 2]);
    final double[][] tails = ends.ascending();
    final double longest = tails[0][tails[0].length - 1];
    final double[] sums = new double[tails[0].length + 1];
    for (int i = 0; i < tails[0].length; i++) {
      sums[i + 1] = sums[i] + tails[1][i] * Math.exp(tails[0][i] - longest);
    }
    final double[][] paths = node.paths().ascending();
    int fitting = tails[0].length;
    for (int i = 0; i < paths[0].length; i++) {
      while (fitting > 0 && paths[0][i] + tails[0][fitting - 1] > threshold) {
        fitting--;
      }
      settled += paths[1][i] * Math.exp(paths[0][i] + longest + logConstant) * sums[fitting];
    }
    work += paths[0].length;
  }

  /** Packs row sums in descending order into one number. */
  private long key(final int... rows) {
    long key = 0;
    for (final int row : rows) {
      key = key * base + row;
    }
    return key;
  }

  private int[] rows(final long key) {
    final int[] rows = new int[rowSums.length];
    long left = key;
    for (int i = rows.length - 1; i >= 0; i--) {
      rows[i] = (int) (left % base);
      left /= base;
    }
    return rows;
  }

  private static int[] descending(final int... values) {
    final int[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length / 2; i++) {
      final int swapped = sorted[i];
      sorted[i] = sorted[sorted.length - 1 - i];
      sorted[sorted.length - 1 - i] = swapped;
    }
    return sorted;
  }

  /** Takes what a split leaves of the rows, and its length. */
  private interface SplitTaker {
    void take(int[] left, double log);
  }

  /** All ways to take a column out of the rows. */
  private final class Splits {

    private final int[] rows;
    private final IntUnaryOperator rest;
    private final SplitTaker taker;
    private final int[] left;

    /** Also counts 1 / rest! of what stays of a row; {@code rest} gives 0 where it shall not. */
    Splits(final int[] rows, final IntUnaryOperator rest, final SplitTaker taker) {
      this.rows = rows;
      this.rest = rest;
      this.taker = taker;
      this.left = rows.clone();
    }

    void of(final int column) {
      from(0, column, Arrays.stream(rows).sum(), 0);
    }

    private void from(final int row, final int column, final int room, final double log) {
      if (work > workLimit) {
        return;
      }
      if (row == rows.length) {
        work += SPLIT;
        taker.take(left, log);
        return;
      }
      final int roomAfter = room - rows[row];
      for (int x = Math.max(0, column - roomAfter); x <= Math.min(column, rows[row]); x++) {
        left[row] = rows[row] - x;
        final double cell = logFactorial[x] + logFactorial[rest.applyAsInt(left[row])];
        from(row + 1, column - x, roomAfter, log - cell);
      }
    }
  }
}
