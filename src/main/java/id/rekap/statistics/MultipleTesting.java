package id.rekap.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrections of p values for testing several hypotheses on the same data.
 *
 * <p>Adjusted p in the order of the input, at most 1; compare them with the level directly. Holm
 * and Bonferroni bound the chance of any false rejection, Benjamini and Hochberg the expected share
 * of false ones among the rejections. Ties get the same adjusted p. No p gives none. Sources: Holm
 * (1979), Scandinavian Journal of Statistics 6, 65-70, <a
 * href="https://www.jstor.org/stable/4615733">jstor 4615733</a>; Dunn (1961), <a
 * href="https://doi.org/10.1080/01621459.1961.10482090">doi:10.1080/01621459.1961.10482090</a>;
 * Benjamini and Hochberg (1995), <a
 * href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">doi:10.1111/j.2517-6161.1995.tb02031.x
 * </a>. R {@code p.adjust(p, "holm" | "bonferroni" | "BH")}. Cost: n log n.
 */
public final class MultipleTesting {

  private MultipleTesting() {}

  /**
   * Returns p times the number of tests.
   *
   * @param p two-sided or one-sided p values, each from 0 to 1
   * @return adjusted p, from 0 to 1, in the order of the input
   * @throws IllegalArgumentException if a p is not from 0 to 1
   */
  public static double[] bonferroni(final double... p) {
    check(p);
    return Arrays.stream(p).map(value -> Math.min(1, p.length * value)).toArray();
  }

  /**
   * Returns Holm's step-down p: the i-th smallest times n + 1 - i, never below the one before.
   *
   * @param p two-sided or one-sided p values, each from 0 to 1
   * @return adjusted p, from 0 to 1, in the order of the input; never above {@link #bonferroni}
   * @throws IllegalArgumentException if a p is not from 0 to 1
   */
  public static double[] holm(final double... p) {
    check(p);
    final int[] ascending = ascending(p);
    final double[] adjusted = new double[p.length];
    double running = 0;
    for (int i = 0; i < p.length; i++) {
      running = Math.max(running, (p.length - i) * p[ascending[i]]);
      adjusted[ascending[i]] = Math.min(1, running);
    }
    return adjusted;
  }

  /**
   * Returns Benjamini and Hochberg's step-up p: the i-th smallest times n / i, never above the next
   * one.
   *
   * @param p two-sided or one-sided p values, each from 0 to 1
   * @return adjusted p, from 0 to 1, in the order of the input; never above {@link #holm}
   * @throws IllegalArgumentException if a p is not from 0 to 1
   */
  public static double[] benjaminiHochberg(final double... p) {
    check(p);
    final int[] ascending = ascending(p);
    final double[] adjusted = new double[p.length];
    double running = 1;
    for (int i = p.length - 1; i >= 0; i--) {
      running = Math.min(running, p.length / (i + 1.0) * p[ascending[i]]);
      adjusted[ascending[i]] = running;
    }
    return adjusted;
  }

  private static int[] ascending(final double... p) {
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void check(final double... p) {
    for (final double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("p %s is not from 0 to 1".formatted(value));
      }
    }
  }
}
