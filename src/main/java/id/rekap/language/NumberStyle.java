package id.rekap.language;

import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Prints numbers in one language: half-up, a true minus, groups of three digits.
 *
 * @param decimal the decimal mark
 * @param group the mark between groups of three digits
 */
record NumberStyle(String decimal, String group) {

  /** Enough to undo the last-digit noise of a double, far more than any report prints. */
  private static final MathContext CLEAN = new MathContext(14, RoundingMode.HALF_EVEN);

  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");
  private static final BigDecimal LARGEST_P = new BigDecimal("0.999");
  private static final int P_DECIMALS = 3;

  /** A number with more digits than this is written with an exponent. */
  private static final int LONGEST = 40;

  String count(final long value) {
    return print(BigDecimal.valueOf(value), 0);
  }

  /**
   * Prints a number, rounded half-up from its shortest decimal form: 12.345 is rounded as written,
   * although its double lies a trace below.
   */
  String decimal(final double value, final int decimals) {
    return print(BigDecimal.valueOf(value).round(CLEAN), decimals);
  }

  /** Prints a percentage from its exact fraction; a share of nothing is a dash. */
  String share(final Quantity.Share share) {
    if (share.of() == 0) {
      return "–";
    }
    final BigDecimal hundredfold =
        new BigDecimal(BigInteger.valueOf(share.count()).multiply(BigInteger.valueOf(100)));
    final BigDecimal percent =
        hundredfold.divide(BigDecimal.valueOf(share.of()), share.decimals(), RoundingMode.HALF_UP);
    return print(percent, share.decimals());
  }

  String rupiah(final BigDecimal value, final int decimals) {
    return print(value, decimals);
  }

  /**
   * Prints a p value bare; {@code < 0,001} and {@code > 0,999} keep their sign, never 0,000 or
   * 1,000.
   */
  String pValue(final Quantity.PValue quantity) {
    final double value = quantity.value();
    final BigDecimal p = BigDecimal.valueOf(value);
    if (p.compareTo(SMALLEST_P) < 0) {
      return "<\u00A0" + print(SMALLEST_P, P_DECIMALS);
    }
    if (p.compareTo(LARGEST_P) > 0) {
      return value == 1 ? print(p, P_DECIMALS) : ">\u00A0" + print(LARGEST_P, P_DECIMALS);
    }
    return print(p, quantity.decimals());
  }

  /** Prints a number with the decimals that it has and no mark between thousands. */
  String typed(final BigDecimal value) {
    final BigDecimal size = value.abs();
    final String digits =
        Math.max(size.precision(), Math.abs(size.scale())) > LONGEST
            ? size.toString()
            : size.toPlainString();
    return (value.signum() < 0 ? "\u2212" : "") + digits.replace(".", decimal);
  }

  private String print(final BigDecimal value, final int decimals) {
    final BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    final String digits = rounded.abs().toPlainString();
    final int point = digits.indexOf('.');
    final String whole = point < 0 ? digits : digits.substring(0, point);
    final String rest = point < 0 ? "" : decimal + digits.substring(point + 1);
    return (rounded.signum() < 0 ? "\u2212" : "") + grouped(whole) + rest;
  }

  private String grouped(final String whole) {
    final StringBuilder out = new StringBuilder(whole);
    for (int at = whole.length() - 3; at > 0; at -= 3) {
      out.insert(at, group);
    }
    return out.toString();
  }
}
