package id.rekap.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of two groups of different respondents; either may be empty.
 *
 * <p>A comparison is first minus second, in the unit of the scores. Scores are taken as they are,
 * without rounding; two scores tie if they are the same double.
 */
public final class IndependentSamples {

  private final double[] first;
  private final double[] second;
  private final Moments momentsFirst;
  private final Moments momentsSecond;

  private IndependentSamples(final double[] first, final double[] second) {
    this.first = Numbers.checked(first);
    this.second = Numbers.checked(second);
    this.momentsFirst = Moments.of(this.first);
    this.momentsSecond = Moments.of(this.second);
  }

  /**
   * Takes the scores of two groups.
   *
   * @param first scores of the first group
   * @param second scores of the second group
   * @return the samples
   * @throws IllegalArgumentException if a score is NaN or infinite
   */
  public static IndependentSamples of(final double[] first, final double[] second) {
    return new IndependentSamples(first, second);
  }

  /**
   * Takes the scores of two groups and leaves out absent answers.
   *
   * @param first scores of the first group; {@code null} is an absent answer
   * @param second scores of the second group; {@code null} is an absent answer
   * @return the samples
   * @throws IllegalArgumentException if a score is NaN or infinite
   */
  public static IndependentSamples ofNullable(
      final List<@Nullable Double> first, final List<@Nullable Double> second) {
    return new IndependentSamples(Numbers.present(first), Numbers.present(second));
  }

  /**
   * Returns the size of the first group.
   *
   * @return 0 or more
   */
  public int nFirst() {
    return first.length;
  }

  /**
   * Returns the size of the second group.
   *
   * @return 0 or more
   */
  public int nSecond() {
    return second.length;
  }

  /**
   * Returns the scores of the first group.
   *
   * @return a copy
   */
  public double[] first() {
    return first.clone();
  }

  /**
   * Returns the scores of the second group.
   *
   * @return a copy
   */
  public double[] second() {
    return second.clone();
  }

  Moments momentsFirst() {
    return momentsFirst;
  }

  Moments momentsSecond() {
    return momentsSecond;
  }
}
