package id.rekap.manuscript;

import id.rekap.statistics.Bounds;
import id.rekap.statistics.RoundingRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a manuscript prints it: {@code 50,83}, {@code 9.17}, {@code 89%}, {@code 30 cc},
 * {@code >100%}, {@code p < 0,05}.
 *
 * <p>A comma is a decimal mark. A point is one too, unless it stands before groups of three digits
 * as in {@code 1.250}, which is read as the thousand it means in Indonesian; a leading zero ({@code
 * 0.012}) and a scale that ends below the thousand make it a decimal point. What begins with a mark
 * ({@code .012}, as SPSS prints) has no whole part.
 *
 * @param relation how it is printed
 * @param value the number with its trailing zeros
 * @param unit the word or sign right behind it, in small letters; null without
 */
public record PrintedText(Relation relation, BigDecimal value, @Nullable String unit) {

  /** What stands before the number. */
  public enum Relation {
    /** Nothing, or an equals sign. */
    EQUAL,
    /** A less-than sign. */
    BELOW,
    /** Less than or equal. */
    AT_MOST,
    /** A greater-than sign. */
    ABOVE,
    /** Greater than or equal. */
    AT_LEAST
  }

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,\\p{L}])([-\u2212])?(\\d+(?:[.,]\\d+)*|[.,]\\d+)[ \u00A0]?(%|\\p{L}+)?");

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");

  /** One point that does not stand before three digits, or after a zero or nothing. */
  private static final Pattern POINT =
      Pattern.compile(
          "(?<![\\d.,])(?:\\d+\\.(?:\\d{1,2}|\\d{4,})|0?\\.\\d+|\\d{4,}\\.\\d+)(?![\\d.,]\\d|\\d)");

  private static final Pattern COMMA = Pattern.compile("\\d,\\d");

  /**
   * Reads a number.
   *
   * @param printed the text of the cell
   * @param highest the highest value that the scale allows; null where it has no end
   * @param points true where the manuscript's decimal mark is a point, so that none groups digits
   * @return the number; empty where there is none, or more than one
   */
  static Optional<PrintedText> read(
      final String printed, final @Nullable Double highest, final boolean points) {
    final Matcher matcher = NUMBER.matcher(printed);
    if (!matcher.find()) {
      return Optional.empty();
    }
    final Relation relation = relation(printed.substring(0, matcher.start()));
    final boolean negative = matcher.group(1) != null;
    final BigDecimal size = number(matcher.group(2), highest, points);
    final String unit = matcher.group(3);
    if (size == null || matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        new PrintedText(
            relation,
            negative ? size.negate() : size,
            unit == null ? null : unit.toLowerCase(Locale.ROOT)));
  }

  private static Relation relation(final String before) {
    if (before.contains("<=") || before.contains("\u2264")) {
      return Relation.AT_MOST;
    }
    if (before.contains(">=") || before.contains("\u2265")) {
      return Relation.AT_LEAST;
    }
    if (before.contains("<")) {
      return Relation.BELOW;
    }
    return before.contains(">") ? Relation.ABOVE : Relation.EQUAL;
  }

  private static @Nullable BigDecimal number(
      final String digits, final @Nullable Double highest, final boolean points) {
    final int comma = digits.indexOf(',');
    if (comma >= 0 && comma != digits.lastIndexOf(',')) {
      return null;
    }
    if (comma >= 0) {
      return digits.indexOf('.', comma) >= 0
          ? null
          : new BigDecimal(digits.replace(".", "").replace(',', '.'));
    }
    if (digits.indexOf('.') != digits.lastIndexOf('.')) {
      return THOUSANDS.matcher(digits).matches() ? new BigDecimal(digits.replace(".", "")) : null;
    }
    final boolean grouped = !points && THOUSANDS.matcher(digits).matches();
    final BigDecimal whole = new BigDecimal(digits.replace(".", ""));
    final boolean fits = highest == null || whole.doubleValue() <= highest;
    return grouped && fits ? whole : new BigDecimal(digits);
  }

  /**
   * Tells whether a manuscript's decimal mark is a point: more numbers can only be read so than
   * have a comma. A table pasted from a program and a text typed by hand may differ.
   *
   * @param printed the texts of its cells
   * @return true where it is
   */
  static boolean hasPoints(final List<String> printed) {
    final long points = printed.stream().filter(one -> POINT.matcher(one).find()).count();
    return points > printed.stream().filter(one -> COMMA.matcher(one).find()).count();
  }

  /**
   * Tells whether it is printed as a number, not as a limit.
   *
   * @return true without a relation sign
   */
  boolean isEqual() {
    return relation == Relation.EQUAL;
  }

  /** Where the unrounded number lies, however it was rounded. */
  Bounds bounds() {
    return RoundingRule.EITHER.before(value);
  }

  /** Tells whether a number somewhere within bounds keeps to what is printed. */
  boolean allows(final Bounds number) {
    return switch (relation) {
      case EQUAL -> bounds().meets(number);
      case BELOW -> number.low().compareTo(value) < 0;
      case AT_MOST -> number.low().compareTo(value) <= 0;
      case ABOVE -> number.high().compareTo(value) > 0;
      case AT_LEAST -> number.high().compareTo(value) >= 0;
    };
  }
}
