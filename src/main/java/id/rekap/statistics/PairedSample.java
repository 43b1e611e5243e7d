package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The scores of the same respondents on two occasions; only complete pairs.
 *
 * <p>A difference is after minus before, in the unit of the scores, rounded to 10 decimals, so that
 * 0.3 - 0.2 ties with 0.2 - 0.1. Ranks, signs, Walsh averages and "all equal" rest on the rounded
 * differences; mean and standard deviation of the differences on the unrounded ones. May be empty.
 */
public final class PairedSample {

  private static final int DECIMALS = 10;

  private final double[] before;
  private final double[] after;
  private final double[] differences;
  private final int excluded;
  private final Moments momentsBefore;
  private final Moments momentsAfter;
  private final Moments momentsOfChange;

  private PairedSample(final double[] before, final double[] after, final int excluded) {
    this.before = Numbers.checked(before);
    this.after = Numbers.checked(after);
    this.excluded = excluded;
    final double[] changes = new double[before.length];
    this.differences = new double[before.length];
    for (int i = 0; i < before.length; i++) {
      changes[i] = after[i] - before[i];
    }
    Numbers.checked(changes);
    for (int i = 0; i < before.length; i++) {
      differences[i] = rounded(changes[i]);
    }
    if (isConstant(differences)) {
      Arrays.fill(changes, before.length == 0 || differences[0] == 0 ? 0 : mean(changes));
    }
    this.momentsBefore = Moments.of(this.before);
    this.momentsAfter = Moments.of(this.after);
    this.momentsOfChange = Moments.of(changes);
  }

  /**
   * Pairs two arrays by position.
   *
   * @param before scores on the first occasion
   * @param after scores on the second occasion, of the same respondents in the same order
   * @return the pairs
   * @throws IllegalArgumentException if the lengths differ, a score is NaN or infinite, or a
   *     difference is beyond the range of a double
   */
  public static PairedSample of(final double[] before, final double[] after) {
    checkLengths(before.length, after.length);
    return new PairedSample(before, after, 0);
  }

  /**
   * Pairs two lists by position and leaves out every pair with an absent answer.
   *
   * @param before scores on the first occasion; {@code null} is an absent answer
   * @param after scores on the second occasion, of the same respondents in the same order
   * @return the complete pairs; the others are counted in {@link #excluded()}
   * @throws IllegalArgumentException if the lengths differ, a score is NaN or infinite, or a
   *     difference is beyond the range of a double
   */
  public static PairedSample ofNullable(
      final List<@Nullable Double> before, final List<@Nullable Double> after) {
    checkLengths(before.size(), after.size());
    final double[] first = new double[before.size()];
    final double[] second = new double[before.size()];
    int n = 0;
    for (int i = 0; i < first.length; i++) {
      final Double one = before.get(i);
      final Double two = after.get(i);
      if (one != null && two != null) {
        first[n] = one;
        second[n] = two;
        n++;
      }
    }
    return new PairedSample(Arrays.copyOf(first, n), Arrays.copyOf(second, n), before.size() - n);
  }

  /**
   * Pairs two arrays by position and leaves out every pair with an absent answer.
   *
   * @param before scores on the first occasion; NaN is an absent answer
   * @param after scores on the second occasion, of the same respondents in the same order
   * @return the complete pairs; the others are counted in {@link #excluded()}
   * @throws IllegalArgumentException if the lengths differ, a score is infinite, or a difference is
   *     beyond the range of a double
   */
  public static PairedSample ofPresent(final double[] before, final double[] after) {
    checkLengths(before.length, after.length);
    final double[] first = new double[before.length];
    final double[] second = new double[before.length];
    int n = 0;
    for (int i = 0; i < first.length; i++) {
      if (!Double.isNaN(before[i]) && !Double.isNaN(after[i])) {
        first[n] = before[i];
        second[n] = after[i];
        n++;
      }
    }
    return new PairedSample(Arrays.copyOf(first, n), Arrays.copyOf(second, n), before.length - n);
  }

  /**
   * Returns the number of complete pairs.
   *
   * @return 0 or more
   */
  public int n() {
    return before.length;
  }

  /**
   * Returns how many pairs were left out because an answer was absent.
   *
   * @return 0 or more
   */
  public int excluded() {
    return excluded;
  }

  /**
   * Returns the scores on the first occasion.
   *
   * @return a copy
   */
  public double[] before() {
    return before.clone();
  }

  /**
   * Returns the scores on the second occasion.
   *
   * @return a copy
   */
  public double[] after() {
    return after.clone();
  }

  /**
   * Returns after minus before for each pair, rounded to 10 decimals.
   *
   * @return a copy, in the order of the pairs
   */
  public double[] differences() {
    return differences.clone();
  }

  /**
   * Returns how many scores rose.
   *
   * @return pairs with a difference above 0; SPSS "Positive Ranks"
   */
  public int up() {
    int up = 0;
    for (final double difference : differences) {
      up += difference > 0 ? 1 : 0;
    }
    return up;
  }

  /**
   * Returns how many scores fell.
   *
   * @return pairs with a difference below 0; SPSS "Negative Ranks"
   */
  public int down() {
    int down = 0;
    for (final double difference : differences) {
      down += difference < 0 ? 1 : 0;
    }
    return down;
  }

  /**
   * Returns how many scores stayed the same.
   *
   * @return pairs with a difference of 0; SPSS "Ties"
   */
  public int same() {
    return n() - up() - down();
  }

  /**
   * Returns the mean score on the first occasion.
   *
   * @return the mean, or empty without pairs
   */
  public OptionalDouble meanBefore() {
    return momentsBefore.mean();
  }

  /**
   * Returns the mean score on the second occasion.
   *
   * @return the mean, or empty without pairs
   */
  public OptionalDouble meanAfter() {
    return momentsAfter.mean();
  }

  /**
   * Returns the sample standard deviation on the first occasion; R {@code sd(before)}.
   *
   * @return the standard deviation, or empty below 2 pairs
   */
  public OptionalDouble standardDeviationBefore() {
    return momentsBefore.standardDeviation();
  }

  /**
   * Returns the sample standard deviation on the second occasion; R {@code sd(after)}.
   *
   * @return the standard deviation, or empty below 2 pairs
   */
  public OptionalDouble standardDeviationAfter() {
    return momentsAfter.standardDeviation();
  }

  /** Returns the moments of the unrounded differences, without spread if the rounded are equal. */
  Moments momentsOfChange() {
    return momentsOfChange;
  }

  Moments momentsBefore() {
    return momentsBefore;
  }

  Moments momentsAfter() {
    return momentsAfter;
  }

  private static double rounded(final double change) {
    return change == Math.rint(change)
        ? change
        : new BigDecimal(change).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** The mean of differences that are equal but for rounding; no respondent comes first. */
  private static double mean(final double[] changes) {
    return Moments.of(changes.clone()).mean().orElseThrow();
  }

  private static boolean isConstant(final double[] values) {
    for (final double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  private static void checkLengths(final int before, final int after) {
    if (before != after) {
      throw new IllegalArgumentException(
          "%d scores before and %d after are no pairs".formatted(before, after));
    }
  }
}
