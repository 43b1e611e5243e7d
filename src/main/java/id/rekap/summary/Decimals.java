package id.rekap.summary;

import id.rekap.model.Scale;
import id.rekap.model.Variable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals with which a variable's numbers are printed. */
final class Decimals {

  private static final int MOST = 6;

  private Decimals() {}

  /**
   * Decimals of a mean, a standard deviation, a median, an interval: as the dictionary says, at
   * least one.
   */
  static int ofStatistics(final Variable variable) {
    return Math.clamp(declared(variable.scale()), 1, MOST);
  }

  /** Decimals of single values, the lowest and the highest: no more than the data need. */
  static int ofValues(final Variable variable, final double... values) {
    int needed = 0;
    double unit = 1;
    for (final double value : values) {
      if (value == Math.rint(value * unit) / unit) {
        continue; // so many decimals are enough, and writing it out takes long
      }
      final int scale = BigDecimal.valueOf(value).stripTrailingZeros().scale();
      needed = Math.max(needed, scale);
      unit = Math.pow(10, needed);
    }
    return Math.min(needed, Math.max(declared(variable.scale()), 2));
  }

  /**
   * Decimals that keep a number's size, printed half-up, below each limit that it is below.
   *
   * @param value any number; limits are of its size, without the sign
   * @param decimals what it is printed with otherwise
   */
  static int below(final double value, final int decimals, final double... limits) {
    final BigDecimal size = BigDecimal.valueOf(Math.abs(value));
    int needed = decimals;
    for (final double each : limits) {
      final BigDecimal limit = BigDecimal.valueOf(each);
      while (needed < MOST
          && size.compareTo(limit) < 0
          && size.setScale(needed, RoundingMode.HALF_UP).compareTo(limit) >= 0) {
        needed++;
      }
    }
    return needed;
  }

  private static int declared(final Scale scale) {
    final Integer decimals = scale.decimals();
    return decimals == null ? 0 : decimals;
  }
}
