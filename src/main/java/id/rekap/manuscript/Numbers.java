package id.rekap.manuscript;

import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of explanations. */
final class Numbers {

  /** Enough to undo the last-digit noise of a double, far more than any manuscript prints. */
  private static final MathContext CLEAN = new MathContext(14, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** A number with the decimals that it has. */
  static Quantity typed(final double value) {
    final BigDecimal plain = clean(value).stripTrailingZeros();
    return new Quantity.Typed(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** A number with as many decimals as another one has, and some more. */
  static Quantity beside(final double value, final BigDecimal printed, final int more) {
    return new Quantity.Decimal(value, Math.clamp(printed.scale() + (long) more, 0, 6));
  }

  static Quantity whole(final long value) {
    return new Quantity.Count(value);
  }

  static BigDecimal clean(final double value) {
    return BigDecimal.valueOf(value).round(CLEAN);
  }
}
