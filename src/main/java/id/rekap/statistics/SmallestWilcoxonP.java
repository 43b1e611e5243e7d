package id.rekap.statistics;

import java.util.Optional;

/**
 * The smallest two-sided p that Wilcoxon's signed-rank test can give with n differences other than
 * 0: all of one sign. Wilcoxon (1945), <a
 * href="https://doi.org/10.2307/3001968">doi:10.2307/3001968</a>; R {@code wilcox.test(1:n)}. Cost:
 * constant.
 *
 * @param exact {@code 2 / 2^n}
 * @param asymptoticUntied of the normal approximation without ties: {@code z = sqrt(3 n (n + 1) /
 *     (2 (2 n + 1)))}
 * @param asymptoticAllTied of the normal approximation with all differences equal in size, {@code z
 *     = sqrt(n)}: no pattern of ties gives a smaller one, as z is the sum of the ranks over the
 *     root of the sum of their squares
 */
public record SmallestWilcoxonP(double exact, double asymptoticUntied, double asymptoticAllTied) {

  /**
   * Computes the limits.
   *
   * @param n differences other than 0
   * @return the limits, or empty for n below 1
   */
  public static Optional<SmallestWilcoxonP> of(final long n) {
    if (n < 1) {
      return Optional.empty();
    }
    final double size = n;
    final double expected = size * (size + 1) / 4;
    final double variance = expected * (2 * size + 1) / 6;
    return Optional.of(
        new SmallestWilcoxonP(
            Math.scalb(1.0, (int) Math.max(-2000, 1 - n)),
            Tails.normalTwoSided(expected / Math.sqrt(variance)),
            Tails.normalTwoSided(Math.sqrt(size))));
  }

  /**
   * Returns the smallest whichever way it was computed.
   *
   * @return from 0 to 1
   */
  public double smallest() {
    return Math.min(exact, Math.min(asymptoticUntied, asymptoticAllTied));
  }
}
