package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Origin;
import id.rekap.workbook.Characters;
import id.rekap.workbook.DateSystem;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.RawCell.Look;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place on a sheet and what stands there.
 *
 * @param sheet the sheet
 * @param row row number, from 1
 * @param column column number, from 1; 0 where the sheet lacks the column
 * @param cell the cell; null where it is empty
 * @param dateSystem the workbook's date system
 */
record Spot(RawSheet sheet, int row, int column, @Nullable RawCell cell, DateSystem dateSystem) {

  private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);

  String address() {
    return RawCell.address(row, Math.max(1, column));
  }

  Origin origin() {
    return new Origin(sheet.name(), row);
  }

  boolean isEmpty() {
    return isEmpty(cell);
  }

  static boolean isEmpty(final @Nullable RawCell cell) {
    return cell == null || (cell.kind() == Kind.TEXT && Spelling.isBlank(cell.text()));
  }

  /** Tells whether a formula gave an error or left no value. */
  boolean isBrokenFormula() {
    return cell != null && (cell.kind() == Kind.ERROR || cell.kind() == Kind.NO_VALUE);
  }

  Spot beside(final int otherColumn, final @Nullable RawCell other) {
    return new Spot(sheet, row, otherColumn, other, dateSystem);
  }

  /** What stands in the cell, as a finding shows it; null for nothing. */
  @Nullable String found() {
    if (cell == null || isEmpty()) {
      return null;
    }
    return switch (cell.kind()) {
      case TEXT -> Spelling.squeeze(Characters.withoutControls(cell.text()));
      case NUMBER -> number(cell);
      case NO_VALUE -> "=" + cell.formula();
      case BOOLEAN, DATE, ERROR -> cell.text();
    };
  }

  private String number(final RawCell shown) {
    try {
      if (shown.look() == Look.DATE) {
        final LocalDate date = dateSystem.day(Double.parseDouble(shown.text()));
        return date == null ? shown.text() : date.toString();
      }
      return padded(plain(new BigDecimal(shown.text())), shown.look().digits());
    } catch (final NumberFormatException unreadable) {
      return shown.text();
    }
  }

  /** Zeros in front of a whole number, as its format shows it. */
  private static String padded(final String number, final int digits) {
    final boolean whole = number.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    return whole ? "0".repeat(Math.max(0, digits - number.length())) + number : number;
  }

  /** A number as a sentence shows it, rounded to the 15 digits that Excel shows. */
  static Argument shown(final BigDecimal number) {
    return new Argument.Numeric(number.round(AS_EXCEL_SHOWS));
  }

  /** A number as a text without exponent, rounded to the 15 digits that Excel shows. */
  static String plain(final BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    final BigDecimal shown = number.round(AS_EXCEL_SHOWS).stripTrailingZeros();
    return Math.abs(shown.scale()) > 40 ? shown.toString() : shown.toPlainString();
  }
}
