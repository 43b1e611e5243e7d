package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * GRIM: can n values on a grid have this mean? A sum of n such values is n times the origin plus a
 * multiple of the step, so a printed mean is possible only where one of these sums, divided by n,
 * prints as it does.
 *
 * <p>All roundings work on the exact quotient. Time grows with the digits of n alone. The test can
 * only fail where n times a unit of the last decimal is below the step. Source: Brown and Heathers
 * (2017), The GRIM Test, <a
 * href="https://doi.org/10.1177/1948550616673876">doi:10.1177/1948550616673876</a>.
 *
 * @param halfUp the sums whose mean, rounded half up, prints so; empty if there is none
 * @param halfDown the same with a half towards 0
 * @param cut the sums whose mean, cut off, prints so; empty if there is none
 */
public record Grim(Optional<Sums> halfUp, Optional<Sums> halfDown, Optional<Sums> cut) {

  /**
   * Sums next to one another on the grid of sums.
   *
   * @param lowest the lowest, in points
   * @param highest the highest, in points
   * @param step the distance between neighbours, in points
   */
  public record Sums(BigDecimal lowest, BigDecimal highest, BigDecimal step) {

    /**
     * Returns how many there are.
     *
     * @return at least 1
     */
    public BigInteger count() {
      return highest.subtract(lowest).divide(step).toBigInteger().add(BigInteger.ONE);
    }

    /**
     * Returns one of the sums.
     *
     * @param index from 0
     * @return the sum, in points
     */
    public BigDecimal get(final long index) {
      return lowest.add(step.multiply(BigDecimal.valueOf(index)));
    }
  }

  /**
   * Tests a mean.
   *
   * @param mean the printed mean, trailing zeros included
   * @param n number of values, at least 1
   * @param grid the values of the scale
   * @return the test
   * @throws IllegalArgumentException if n is below 1
   */
  public static Grim of(final BigDecimal mean, final long n, final Grid grid) {
    if (n < 1) {
      throw new IllegalArgumentException("A mean of %d values".formatted(n));
    }
    return new Grim(
        sums(mean, n, grid, RoundingMode.HALF_UP),
        sums(mean, n, grid, RoundingMode.HALF_DOWN),
        sums(mean, n, grid, RoundingMode.DOWN));
  }

  /**
   * Tells whether a mean is printed so that was rounded to the nearest, a half in either direction:
   * spreadsheets take it up, R and Python to the even digit.
   *
   * @return false where no sum rounds to it
   */
  public boolean isRounded() {
    return halfUp.isPresent() || halfDown.isPresent();
  }

  /** Rounding is monotone, so the sums that print alike stand side by side. */
  private static Optional<Sums> sums(
      final BigDecimal mean, final long n, final Grid grid, final RoundingMode mode) {
    final BigDecimal size = BigDecimal.valueOf(n);
    final Bounds where = RoundingRule.EITHER.before(mean);
    final Grid ofSums = new Grid(size.multiply(grid.origin()), grid.step());
    final BigDecimal start = ofSums.nearestUp(where.low().multiply(size));
    final BigInteger all =
        where
            .high()
            .multiply(size)
            .subtract(start)
            .divide(grid.step(), 0, RoundingMode.FLOOR)
            .toBigInteger()
            .add(BigInteger.ONE);
    final BigInteger first = countBelow(start, all, size, grid.step(), mean, mode, 0);
    final BigInteger end = countBelow(start, all, size, grid.step(), mean, mode, 1);
    return first.compareTo(end) >= 0
        ? Optional.empty()
        : Optional.of(
            new Sums(
                at(start, first, grid.step()),
                at(start, end.subtract(BigInteger.ONE), grid.step()),
                grid.step()));
  }

  /** How many of the sums, counted from the lowest, print below the mean, or up to it. */
  private static BigInteger countBelow(
      final BigDecimal start,
      final BigInteger all,
      final BigDecimal size,
      final BigDecimal step,
      final BigDecimal mean,
      final RoundingMode mode,
      final int limit) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = all.max(BigInteger.ZERO);
    while (low.compareTo(high) < 0) {
      final BigInteger middle = low.add(high).shiftRight(1);
      if (RoundingRule.compare(at(start, middle, step), size, mean, mode) < limit) {
        low = middle.add(BigInteger.ONE);
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static BigDecimal at(
      final BigDecimal start, final BigInteger index, final BigDecimal step) {
    return start.add(step.multiply(new BigDecimal(index)));
  }
}
