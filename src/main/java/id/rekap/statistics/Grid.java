package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The values that a scale allows: {@code origin + k * step} for whole k.
 *
 * @param origin one of them, in points
 * @param step the distance between two neighbours, above 0, in points
 */
public record Grid(BigDecimal origin, BigDecimal step) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Whole numbers. */
  public static final Grid WHOLE_NUMBERS = new Grid(BigDecimal.ZERO, BigDecimal.ONE);

  /**
   * Checks the step.
   *
   * @throws IllegalArgumentException if the step is not above 0
   */
  public Grid {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("A step of " + step);
    }
  }

  /**
   * Finds the values that are printed in one way, rounded half up or cut off.
   *
   * @param printed the number as printed, trailing zeros included
   * @return the lowest and the highest of them; empty where there is none
   */
  public Optional<Bounds> printedAs(final BigDecimal printed) {
    final Bounds where = RoundingRule.EITHER.before(printed);
    BigDecimal low = nearestUp(where.low());
    BigDecimal high = nearestDown(where.high());
    while (low.compareTo(high) <= 0 && !isPrintedAs(low, printed)) {
      low = low.add(step);
    }
    while (low.compareTo(high) <= 0 && !isPrintedAs(high, printed)) {
      high = high.subtract(step);
    }
    return low.compareTo(high) <= 0 ? Optional.of(new Bounds(low, high)) : Optional.empty();
  }

  private static boolean isPrintedAs(final BigDecimal value, final BigDecimal printed) {
    return value.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0
        || value.setScale(printed.scale(), RoundingMode.DOWN).compareTo(printed) == 0;
  }

  /**
   * The values and the midpoints of neighbours: what the median of an even number of values can be;
   * the median of an odd number is one of the values.
   *
   * @return the grid with half the step
   */
  public Grid ofMedians() {
    return new Grid(origin, step.divide(TWO));
  }

  /**
   * Finds the lowest value that is not below a number.
   *
   * @param number any number
   * @return the value
   */
  public BigDecimal nearestUp(final BigDecimal number) {
    return number.subtract(origin).divide(step, 0, RoundingMode.CEILING).multiply(step).add(origin);
  }

  /**
   * Finds the highest value that is not above a number.
   *
   * @param number any number
   * @return the value
   */
  public BigDecimal nearestDown(final BigDecimal number) {
    return number.subtract(origin).divide(step, 0, RoundingMode.FLOOR).multiply(step).add(origin);
  }
}
