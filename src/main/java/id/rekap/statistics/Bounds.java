package id.rekap.statistics;

import java.math.BigDecimal;

/**
 * Where an unrounded number may lie; both ends belong to it, so that nothing possible is left out.
 *
 * @param low the lowest, in the unit of the data
 * @param high the highest, not below the lowest
 */
public record Bounds(BigDecimal low, BigDecimal high) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the ends are reversed
   */
  public Bounds {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("No bounds from %s to %s".formatted(low, high));
    }
  }

  /**
   * A number that is known exactly.
   *
   * @param value the number
   * @return bounds that hold nothing else
   */
  public static Bounds exactly(final BigDecimal value) {
    return new Bounds(value, value);
  }

  /**
   * Tells whether two numbers within their bounds can be equal.
   *
   * @param other the bounds of the other
   * @return true if the bounds share a number
   */
  public boolean meets(final Bounds other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /**
   * Tells whether every number within these bounds is below every number within the others.
   *
   * @param other the bounds of the other
   * @return true if there is a gap between them
   */
  public boolean isBelow(final Bounds other) {
    return high.compareTo(other.low) < 0;
  }

  /**
   * Where the difference of two numbers may lie.
   *
   * @param other the bounds of what is taken away
   * @return the bounds of this minus other
   */
  public Bounds minus(final Bounds other) {
    return new Bounds(low.subtract(other.high), high.subtract(other.low));
  }
}
