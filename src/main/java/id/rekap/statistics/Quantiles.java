package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * Order statistics of one sample: quantiles, median, Tukey's hinges.
 *
 * <p>All values are in the unit of the data and empty for an empty sample. Reports print quartiles
 * of type 6, as SPSS does. Source: Hyndman and Fan (1996), <a
 * href="https://doi.org/10.1080/00031305.1996.10473566">doi:10.1080/00031305.1996.10473566</a>.
 * Cost: n log n.
 */
public final class Quantiles {

  private static final double FUZZ = 4 * Math.ulp(1.0);

  private final double[] sorted;

  private Quantiles(final double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * Sorts a sample.
   *
   * @param x the values, in any order; may be empty
   * @return its order statistics
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public static Quantiles of(final double[] x) {
    final double[] sorted = Numbers.checked(x);
    Numbers.sort(sorted);
    return new Quantiles(sorted);
  }

  /** Takes finite numbers that are sorted and are not changed afterwards. */
  static Quantiles ofSorted(final double[] sorted) {
    return new Quantiles(sorted);
  }

  /**
   * Returns the quantile of type 6, at position (n + 1) p; R {@code quantile(x, p, type = 6)}, SPSS
   * HAVERAGE.
   *
   * <p>Positions outside the sample give the minimum or the maximum.
   *
   * @param p probability from 0 to 1
   * @return the quantile, or empty for an empty sample
   * @throws IllegalArgumentException if p is not in [0, 1]
   */
  public OptionalDouble type6(final double p) {
    return at((sorted.length + 1.0) * checkedProbability(p));
  }

  /**
   * Returns the quantile of type 7, at position 1 + (n - 1) p; R {@code quantile(x, p)}, Excel
   * {@code QUARTILE.INC}.
   *
   * @param p probability from 0 to 1
   * @return the quantile, or empty for an empty sample
   * @throws IllegalArgumentException if p is not in [0, 1]
   */
  public OptionalDouble type7(final double p) {
    return at(1 + (sorted.length - 1.0) * checkedProbability(p));
  }

  /**
   * Returns the median: the middle value, or the mean of the two middle values.
   *
   * @return the median, or empty for an empty sample
   */
  public OptionalDouble median() {
    return hingeAt((sorted.length + 1) / 2.0);
  }

  /**
   * Returns Tukey's lower hinge, the median of the lower half with the middle value in it; R {@code
   * fivenum(x)[2]}.
   *
   * @return the hinge, or empty for an empty sample
   */
  public OptionalDouble lowerHinge() {
    return hingeAt(hingeDepth());
  }

  /**
   * Returns Tukey's upper hinge, the median of the upper half with the middle value in it; R {@code
   * fivenum(x)[4]}.
   *
   * @return the hinge, or empty for an empty sample
   */
  public OptionalDouble upperHinge() {
    return hingeAt(sorted.length + 1 - hingeDepth());
  }

  /**
   * Returns the smallest value.
   *
   * @return the minimum, or empty for an empty sample
   */
  public OptionalDouble minimum() {
    return hingeAt(1);
  }

  /**
   * Returns the largest value.
   *
   * @return the maximum, or empty for an empty sample
   */
  public OptionalDouble maximum() {
    return hingeAt(sorted.length);
  }

  /**
   * Returns the interquartile range of type 6: upper minus lower quartile, as SPSS prints it.
   *
   * @return the range, 0 or more, or empty for an empty sample
   */
  public OptionalDouble interquartileRangeType6() {
    return difference(type6(0.75), type6(0.25));
  }

  /**
   * Returns the interquartile range of type 7; R {@code IQR(x)}.
   *
   * @return the range, 0 or more, or empty for an empty sample
   */
  public OptionalDouble interquartileRangeType7() {
    return difference(type7(0.75), type7(0.25));
  }

  static OptionalDouble difference(final OptionalDouble upper, final OptionalDouble lower) {
    return upper.isEmpty() || lower.isEmpty()
        ? OptionalDouble.empty()
        : Numbers.finite(upper.getAsDouble() - lower.getAsDouble());
  }

  private double hingeDepth() {
    return Math.floor((sorted.length + 3) / 2.0) / 2;
  }

  /** Returns the mean of the values on both sides of a position, counted from 1. */
  private OptionalDouble hingeAt(final double position) {
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Numbers.midpoint(
                sorted[(int) Math.floor(position) - 1], sorted[(int) Math.ceil(position) - 1]));
  }

  /** Interpolates linearly at a position counted from 1. */
  private OptionalDouble at(final double position) {
    final int n = sorted.length;
    if (n == 0) {
      return OptionalDouble.empty();
    }
    final int below = (int) Math.floor(position + FUZZ);
    final double share = position - below;
    final double low = sorted[Math.clamp(below - 1L, 0, n - 1)];
    final double high = sorted[Math.clamp((long) below, 0, n - 1)];
    return OptionalDouble.of(
        Math.abs(share) < FUZZ || low == high ? low : (1 - share) * low + share * high);
  }

  private static double checkedProbability(final double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Probability %s is not in [0, 1]".formatted(p));
    }
    return p;
  }
}
