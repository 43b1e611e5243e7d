package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a number came to be printed with the decimals that it has. */
public enum RoundingRule {
  /** Rounded to the nearest; a half goes either way. */
  NEAREST,
  /** Further decimals cut off. */
  CUT,
  /** One of the two, unknown which. */
  EITHER;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Finds where the number lay before it was printed.
   *
   * @param printed the number with the decimals that are printed, trailing zeros included
   * @return the bounds; one unit of the last decimal wide, one and a half for {@link #EITHER}
   */
  public Bounds before(final BigDecimal printed) {
    final BigDecimal unit = BigDecimal.ONE.movePointLeft(printed.scale());
    final BigDecimal half = unit.multiply(HALF);
    final BigDecimal down =
        switch (this) {
          case NEAREST -> half;
          case CUT -> printed.signum() > 0 ? BigDecimal.ZERO : unit;
          case EITHER -> printed.signum() > 0 ? half : unit;
        };
    final BigDecimal up =
        switch (this) {
          case NEAREST -> half;
          case CUT -> printed.signum() < 0 ? BigDecimal.ZERO : unit;
          case EITHER -> printed.signum() < 0 ? half : unit;
        };
    return new Bounds(printed.subtract(down), printed.add(up));
  }

  /**
   * Tells whether an exact quotient is printed so.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not 0
   * @param printed the number as printed
   * @param mode {@link RoundingMode#HALF_UP} or {@link RoundingMode#DOWN}
   * @return the sign of the quotient's print minus {@code printed}: 0 where they agree
   */
  static int compare(
      final BigDecimal numerator,
      final BigDecimal denominator,
      final BigDecimal printed,
      final RoundingMode mode) {
    return numerator.divide(denominator, printed.scale(), mode).compareTo(printed);
  }
}
