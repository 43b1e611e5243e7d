package id.rekap.statistics;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reliability of a test or questionnaire and the quality of its items.
 *
 * <p>Listwise deletion. Cronbach's alpha is k/(k - 1) (1 - sum of item variances / variance of the
 * total); R {@code psych::alpha(rows)$total$raw_alpha}; it can be negative. KR-20 and KR-21 are
 * given for items scored 0 and 1 only; KR-20 with the population variance of the total equals
 * alpha, with the sample variance and p q it is the larger number that many handbooks print. Sums
 * of squares are exact.
 *
 * <p>Sources: Cronbach (1951), <a
 * href="https://doi.org/10.1007/BF02310555">doi:10.1007/BF02310555</a>; Kuder and Richardson
 * (1937), <a href="https://doi.org/10.1007/BF02288391">doi:10.1007/BF02288391</a>; Kelley (1939),
 * for the groups of 27 %, <a href="https://doi.org/10.1037/h0057123">doi:10.1037/h0057123</a>.
 * Coefficients are empty for fewer than 2 items, fewer than 2 respondents or equal totals. Cost: n
 * log n + n k.
 *
 * @param n complete respondents
 * @param k items; 0 if there are no rows at all
 * @param alpha Cronbach's alpha, at most 1
 * @param kr20Population KR-20 with the population variance of the total
 * @param kr20Sample KR-20 with the sample variance of the total
 * @param kr21Population KR-21, which takes all items as equally difficult, with the population
 *     variance
 * @param groupSize respondents in the upper and in the lower group, floor(0.27 n + 0.5), at least
 *     1; 0 without respondents
 * @param items one entry for each item
 */
public record ItemAnalysis(
    int n,
    int k,
    OptionalDouble alpha,
    OptionalDouble kr20Population,
    OptionalDouble kr20Sample,
    OptionalDouble kr21Population,
    int groupSize,
    List<Item> items) {

  /**
   * What is known of one item.
   *
   * @param mean mean score; the difficulty (share of right answers) for 0 and 1; empty without
   *     respondents
   * @param totalCorrelation correlation with the total, the item included; empty if either is
   *     constant
   * @param restCorrelation correlation with the total without the item; empty if either is constant
   * @param alphaIfDeleted alpha of the other items; empty where that is undefined
   * @param discrimination D, mean of the upper group minus mean of the lower group, by total
   *     descending, ties in the order of the input; empty without respondents
   */
  public record Item(
      OptionalDouble mean,
      OptionalDouble totalCorrelation,
      OptionalDouble restCorrelation,
      OptionalDouble alphaIfDeleted,
      OptionalDouble discrimination) {}

  /** Takes an unmodifiable copy of the items. */
  public ItemAnalysis {
    items = List.copyOf(items);
  }

  /**
   * Analyses rows in which an absent answer is {@code null}; such rows are left out.
   *
   * @param rows one row per respondent, one column per item
   * @return the analysis
   * @throws IllegalArgumentException if the rows differ in length or a score is not finite
   */
  public static ItemAnalysis of(final List<? extends List<@Nullable Double>> rows) {
    final int k = CompleteRows.columns(rows.stream().map(List::size).toList());
    final double[][] complete =
        CompleteRows.of(rows).stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .map(Numbers::checked)
            .toArray(double[][]::new);
    return of(complete, k);
  }

  private static ItemAnalysis of(final double[][] rows, final int k) {
    final double[] totals = Arrays.stream(rows).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    final double[][] columns =
        IntStream.range(0, k).mapToObj(j -> column(rows, j)).toArray(double[][]::new);
    final List<Moments> moments = Arrays.stream(columns).map(Moments::of).toList();
    final BigDecimal squares =
        moments.stream().map(Moments::second).reduce(BigDecimal.ZERO, BigDecimal::add);
    final Moments total = Moments.of(totals);
    final boolean binary =
        Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(x -> x == 0 || x == 1);
    final int n = rows.length;
    final int groupSize = n == 0 ? 0 : Math.max(1, (int) ((27L * n + 50) / 100));
    final int[] descending = descending(totals);
    final List<Item> items =
        IntStream.range(0, k)
            .mapToObj(
                j -> {
                  final double[] rest = rest(totals, columns[j]);
                  return new Item(
                      moments.get(j).mean(),
                      PearsonCorrelation.coefficient(columns[j], totals),
                      PearsonCorrelation.coefficient(columns[j], rest),
                      alpha(k - 1, squares.subtract(moments.get(j).second()), Moments.of(rest), 1),
                      discrimination(columns[j], descending, groupSize));
                })
            .toList();
    final OptionalDouble none = OptionalDouble.empty();
    final OptionalDouble alpha = alpha(k, squares, total, 1);
    return new ItemAnalysis(
        n,
        k,
        alpha,
        binary ? alpha : none,
        binary ? alpha(k, squares, total, (n - 1.0) / n) : none,
        binary ? kr21(k, total) : none,
        groupSize,
        items);
  }

  /** Returns k/(k - 1) (1 - factor x sum of item squares / squares of the total). */
  private static OptionalDouble alpha(
      final int k, final BigDecimal squares, final Moments total, final double factor) {
    if (k < 2 || total.n() < 2 || total.isConstant()) {
      return OptionalDouble.empty();
    }
    final BigDecimal share = squares.divide(total.second(), Moments.PRECISION);
    final BigDecimal rest = BigDecimal.ONE.subtract(share.multiply(new BigDecimal(factor)));
    return Numbers.finite(k / (k - 1.0) * rest.doubleValue());
  }

  private static OptionalDouble kr21(final int k, final Moments total) {
    if (k < 2 || total.n() < 2 || total.isConstant()) {
      return OptionalDouble.empty();
    }
    final double n = total.n();
    final double mean = total.mean().orElse(0);
    final double variance = total.variance().orElse(0) * (n - 1) / n;
    return Numbers.finite(k / (k - 1.0) * (1 - mean * (k - mean) / (k * variance)));
  }

  private static OptionalDouble discrimination(
      final double[] item, final int[] descending, final int groupSize) {
    double difference = 0;
    for (int i = 0; i < groupSize; i++) {
      difference += item[descending[i]] - item[descending[descending.length - 1 - i]];
    }
    return Numbers.ratio(difference, groupSize);
  }

  private static int[] descending(final double... totals) {
    return IntStream.range(0, totals.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> totals[i]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double[] column(final double[][] rows, final int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static double[] rest(final double[] totals, final double[] item) {
    return IntStream.range(0, totals.length).mapToDouble(i -> totals[i] - item[i]).toArray();
  }
}
