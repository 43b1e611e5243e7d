package id.rekap.model;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The scale on which a numeric variable or a score is measured.
 *
 * @param unit Satuan: null for a plain count
 * @param minimum Min: lowest possible value
 * @param maximum Maks: highest possible value
 * @param decimals Desimal: decimals of a printed statistic, 0 to 6
 * @param step Langkah: distance between possible values
 */
public record Scale(
    @Nullable String unit,
    @Nullable Double minimum,
    @Nullable Double maximum,
    @Nullable Integer decimals,
    @Nullable Double step) {

  /** A scale of which nothing is known. */
  public static final Scale UNKNOWN = new Scale(null, null, null, null, null);

  private static final MathContext SHOWN = new MathContext(15);

  /** Numbers with at most as many decimals as this has zeros are their own shown form. */
  private static final double FEW_DECIMALS = 1e4;

  /**
   * A number as a bound is held against it: rounded to the 15 digits that spreadsheets show and
   * compare. A formula gives 56.99999999999999 for 0.57 times 100, and its cell shows 57.
   *
   * @param number a finite number in the variable's unit
   * @return the number to compare; what is stored stays as it is, but for such a digit beyond a
   *     bound
   */
  public static double compared(final double number) {
    return Math.rint(number * FEW_DECIMALS) / FEW_DECIMALS == number
        ? number
        : BigDecimal.valueOf(number).round(SHOWN).doubleValue();
  }
}
