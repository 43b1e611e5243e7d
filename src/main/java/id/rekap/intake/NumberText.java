package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a number typed as text.
 *
 * @param comma the number where the comma marks decimals; null where the text cannot be read so
 * @param point the number where the point marks decimals; null where the text cannot be read so
 * @param unit what is glued on, empty for nothing
 */
record NumberText(@Nullable BigDecimal comma, @Nullable BigDecimal point, String unit) {

  /** Which sign marks decimals. */
  enum Style {
    /** {@code 1.250,5}. */
    COMMA,
    /** {@code 1,250.5}. */
    POINT
  }

  private static final int LONGEST = 40;
  private static final Pattern NO_CENTS = Pattern.compile("(?<=\\d)[.,][-–]+$");
  private static final Pattern SHAPE =
      Pattern.compile("(\\p{L}{1,3}\\.? ?|)([+-]?[0-9][0-9.,]*|[+-]?[.,][0-9]+)( ?[^0-9.,]*\\.?)");
  private static final Pattern COMMA_DECIMALS =
      Pattern.compile("[+-]?(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+)?(?:,\\d+)?");
  private static final Pattern POINT_DECIMALS =
      Pattern.compile("[+-]?(?:\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)?(?:\\.\\d+)?");

  /** Reads a text; null where it is no number with at most one unit. */
  static @Nullable NumberText of(final String text) {
    final String plain =
        NO_CENTS.matcher(Spelling.squeeze(text).replace('−', '-')).replaceFirst("");
    final Matcher shape = SHAPE.matcher(plain);
    if (plain.length() > LONGEST || !shape.matches()) {
      return null;
    }
    final String before = shape.group(1).strip();
    final String after = shape.group(3).strip();
    if (!before.isEmpty() && !after.isEmpty()) {
      return null;
    }
    final String digits = shape.group(2);
    final BigDecimal comma =
        COMMA_DECIMALS.matcher(digits).matches()
            ? new BigDecimal(digits.replace(".", "").replace(',', '.'))
            : null;
    final BigDecimal point =
        POINT_DECIMALS.matcher(digits).matches() ? new BigDecimal(digits.replace(",", "")) : null;
    return comma == null && point == null
        ? null
        : new NumberText(comma, point, before.isEmpty() ? after : before);
  }

  /** The number in one style. */
  @Nullable BigDecimal in(final Style style) {
    return style == Style.COMMA ? comma : point;
  }

  /** Tells whether both readings are possible and differ. */
  boolean isOpen() {
    return comma != null && point != null && comma.compareTo(point) != 0;
  }

  /**
   * The style that this text shows, when it shows one.
   *
   * @param fits which numbers are possible
   * @return null where the text has no mark, is ambiguous, or fits in neither reading
   */
  @Nullable Style shown(final Predicate<BigDecimal> fits) {
    if (comma == null || point == null) {
      return comma == null ? Style.POINT : Style.COMMA;
    }
    final boolean commaFits = fits.test(comma);
    if (!isOpen() || commaFits == fits.test(point)) {
      return null;
    }
    return commaFits ? Style.COMMA : Style.POINT;
  }
}
