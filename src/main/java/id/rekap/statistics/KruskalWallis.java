package id.rekap.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rank test of Kruskal and Wallis: do the scores of one of several groups tend to be larger?
 *
 * <p>All groups are ranked together; midranks; corrected for ties; asymptotic p. Kruskal and Wallis
 * (1952), <a href="https://doi.org/10.1080/01621459.1952.10483441">
 * doi:10.1080/01621459.1952.10483441</a>; R {@code kruskal.test(groups)}. epsilon squared = H (N +
 * 1) / (N^2 - 1), that is H / (N - 1) (Tomczak and Tomczak, 2014, Trends in Sport Sciences 1(21),
 * 19-25). H is empty where R stops or has none: fewer than 2 groups, a group without scores, all
 * scores equal. Cost: n log n.
 *
 * @param n scores of each group
 * @param meanRanks mean rank of each group, 1 to N; empty for a group without scores
 * @param degreesOfFreedom groups minus 1, never below 0
 * @param h statistic, 0 or more; may be empty
 * @param pValue upper tail of chi-squared, 0 to 1; empty where H is
 * @param epsilonSquared 0 to 1; empty where H is
 */
public record KruskalWallis(
    List<Integer> n,
    List<OptionalDouble> meanRanks,
    int degreesOfFreedom,
    OptionalDouble h,
    OptionalDouble pValue,
    OptionalDouble epsilonSquared) {

  /** Takes unmodifiable copies of the lists. */
  public KruskalWallis {
    n = List.copyOf(n);
    meanRanks = List.copyOf(meanRanks);
  }

  /**
   * Compares groups.
   *
   * @param groups scores of each group; groups may be empty
   * @return the test
   * @throws IllegalArgumentException if a score is NaN or infinite
   */
  public static KruskalWallis of(final double[]... groups) {
    final double[][] checked = new double[groups.length][];
    for (int i = 0; i < groups.length; i++) {
      checked[i] = Numbers.checked(groups[i]);
    }
    final List<Integer> sizes =
        IntStream.range(0, checked.length).map(i -> checked[i].length).boxed().toList();
    final PooledRanks ranks = PooledRanks.of(checked);
    final List<OptionalDouble> means =
        IntStream.range(0, checked.length)
            .mapToObj(i -> Numbers.ratio(ranks.doubledSum(i) / 2.0, sizes.get(i)))
            .toList();
    final int degreesOfFreedom = Math.max(0, checked.length - 1);
    final OptionalDouble h =
        checked.length < 2 || sizes.contains(0) ? OptionalDouble.empty() : h(ranks, sizes);
    return new KruskalWallis(
        sizes,
        means,
        degreesOfFreedom,
        h,
        h.isEmpty() ? h : OptionalDouble.of(Tails.chiSquared(h.getAsDouble(), degreesOfFreedom)),
        h.isEmpty() ? h : OptionalDouble.of(Math.min(1, h.getAsDouble() / (ranks.n() - 1))));
  }

  /**
   * Compares groups and leaves out absent answers.
   *
   * @param groups scores of each group; {@code null} is an absent answer
   * @return the test
   * @throws IllegalArgumentException if a score is NaN or infinite
   */
  public static KruskalWallis ofNullable(final List<? extends List<@Nullable Double>> groups) {
    return of(groups.stream().map(Numbers::present).toArray(double[][]::new));
  }

  /** Works on distances of doubled rank sums from their expectation, which are whole numbers. */
  private static OptionalDouble h(final PooledRanks ranks, final List<Integer> sizes) {
    double between = 0;
    for (int i = 0; i < sizes.size(); i++) {
      final double excess = ranks.doubledSum(i) - sizes.get(i) * (ranks.n() + 1L);
      between += excess * excess / sizes.get(i);
    }
    return Numbers.ratio((ranks.n() - 1) * between, ranks.quadrupledSquares());
  }
}
