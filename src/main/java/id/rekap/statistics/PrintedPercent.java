package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The percentage that a count is of a total, as it is printed; from the exact fraction.
 *
 * @param halfUp rounded half up, with the asked decimals
 * @param halfDown rounded to the nearest, a half towards 0
 * @param cut with further decimals cut off
 */
public record PrintedPercent(BigDecimal halfUp, BigDecimal halfDown, BigDecimal cut) {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /**
   * Computes the percentage.
   *
   * @param count the part, 0 or more
   * @param total the whole
   * @param decimals digits after the decimal mark, 0 or more
   * @return the percentage, or empty where the total is not above 0
   */
  public static Optional<PrintedPercent> of(
      final long count, final long total, final int decimals) {
    if (total <= 0) {
      return Optional.empty();
    }
    final BigDecimal hundredfold = new BigDecimal(BigInteger.valueOf(count).multiply(HUNDRED));
    final BigDecimal whole = BigDecimal.valueOf(total);
    return Optional.of(
        new PrintedPercent(
            hundredfold.divide(whole, decimals, RoundingMode.HALF_UP),
            hundredfold.divide(whole, decimals, RoundingMode.HALF_DOWN),
            hundredfold.divide(whole, decimals, RoundingMode.DOWN)));
  }

  /**
   * Tells whether a printed percentage is this one, rounded half up.
   *
   * @param printed the percentage with the same decimals
   * @return true if they are equal
   */
  public boolean isHalfUp(final BigDecimal printed) {
    return halfUp.compareTo(printed) == 0;
  }

  /**
   * Tells whether a printed percentage is this one, rounded to the nearest; a half went either way,
   * as it does between spreadsheets and R or Python.
   *
   * @param printed the percentage with the same decimals
   * @return true if it is
   */
  public boolean isRounded(final BigDecimal printed) {
    return isHalfUp(printed) || halfDown.compareTo(printed) == 0;
  }
}
