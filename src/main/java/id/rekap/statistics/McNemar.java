package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * McNemar's test of one yes-or-no question before and after.
 *
 * <p>Only the discordant respondents count. If there are none the exact p is 1 and everything else
 * is empty. Sources: McNemar (1947), <a
 * href="https://doi.org/10.1007/BF02295996">doi:10.1007/BF02295996</a>; the mid-p: Fagerland,
 * Lydersen and Laake (2013), <a
 * href="https://doi.org/10.1186/1471-2288-13-91">doi:10.1186/1471-2288-13-91</a>. R {@code
 * mcnemar.test} and {@code binom.test(b, b + c)}. Cost: the number of discordant respondents.
 *
 * @param b respondents in the first category before and in the second after
 * @param c respondents in the second category before and in the first after
 */
public record McNemar(long b, long c) {

  private static final int CATEGORIES = 2;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or their sum does not fit into an int
   */
  public McNemar {
    SquareTable.checked(SquareTable.checked(b) + SquareTable.checked(c));
  }

  /**
   * Takes the discordant cells of a table.
   *
   * @param table counts, {@code table[before][after]}, two by two
   * @return the test
   * @throws IllegalArgumentException if the table is not two by two or a count is negative
   */
  public static McNemar of(final long[][] table) {
    final SquareTable checked = SquareTable.of(table);
    if (checked.size() != CATEGORIES) {
      throw new IllegalArgumentException(
          "McNemar's test takes 2 categories, not %d".formatted(checked.size()));
    }
    return new McNemar(checked.count(0, 1), checked.count(1, 0));
  }

  /**
   * Returns the number of discordant respondents.
   *
   * @return b + c
   */
  public long discordant() {
    return b + c;
  }

  /**
   * Returns the exact two-sided p, min(1, 2 P(X <= min(b, c))) for X binomial at 1/2.
   *
   * <p>R {@code binom.test(b, b + c)$p.value}; SPSS prints it as "Exact Sig. (2-tailed)".
   *
   * @return from 0 to 1; 1 without discordant respondents
   */
  public double exactPValue() {
    return Math.min(1, 2 * Tails.fairCoinLower(fewer(), (int) discordant()));
  }

  /**
   * Returns the two-sided mid-p: the exact p less the probability of the observed count, of which
   * half is taken when b = c.
   *
   * @return from 0 to 1, or empty without discordant respondents
   */
  public OptionalDouble midPValue() {
    if (discordant() == 0) {
      return OptionalDouble.empty();
    }
    final double observed = Tails.fairCoin(fewer(), (int) discordant());
    if (b == c) {
      return OptionalDouble.of(1 - observed / 2);
    }
    return OptionalDouble.of(
        Math.max(0, 2 * Tails.fairCoinLower(fewer(), (int) discordant()) - observed));
  }

  /**
   * Returns the statistic without continuity correction, (b - c)^2 / (b + c), on 1 degree of
   * freedom; R {@code mcnemar.test(table, correct = FALSE)}.
   *
   * @return 0 or more, or empty without discordant respondents
   */
  public OptionalDouble chi2() {
    return squareOver(Math.abs(b - c));
  }

  /**
   * Returns the asymptotic p of {@link #chi2()}.
   *
   * @return from 0 to 1, or empty without discordant respondents
   */
  public OptionalDouble chi2PValue() {
    return upperTail(chi2());
  }

  /**
   * Returns the statistic with continuity correction, (|b - c| - 1)^2 / (b + c), and 0 when b = c;
   * R {@code mcnemar.test(table)}, SPSS.
   *
   * @return 0 or more, or empty without discordant respondents
   */
  public OptionalDouble chi2Continuity() {
    return squareOver(Math.max(0, Math.abs(b - c) - 1));
  }

  /**
   * Returns the asymptotic p of {@link #chi2Continuity()}.
   *
   * @return from 0 to 1, or empty without discordant respondents
   */
  public OptionalDouble continuityPValue() {
    return upperTail(chi2Continuity());
  }

  /**
   * Returns the paired odds ratio b / c, above 1 if more moved to the second category than from it.
   *
   * @return 0 or more, or empty for c = 0
   */
  public OptionalDouble oddsRatio() {
    return Numbers.ratio((double) b, (double) c);
  }

  private int fewer() {
    return (int) Math.min(b, c);
  }

  private OptionalDouble squareOver(final long difference) {
    return Numbers.ratio((double) (difference * difference), (double) discordant());
  }

  private static OptionalDouble upperTail(final OptionalDouble chi2) {
    return chi2.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Tails.chiSquared(chi2.getAsDouble(), 1));
  }
}
