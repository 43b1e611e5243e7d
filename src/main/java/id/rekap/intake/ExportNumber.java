package id.rekap.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as an export writes it.
 *
 * @param value the number
 * @param unit the word glued to it; empty for none
 * @param outOf the highest that was possible, of {@code 8 / 10}; null where it is not said
 * @param ambiguous true where a point or comma may part thousands; it is left as it stands
 */
record ExportNumber(BigDecimal value, String unit, @Nullable BigDecimal outOf, boolean ambiguous) {

  private static final Pattern PLAIN =
      Pattern.compile(
          "([+-]?\\d{1,15}(?:[.,]\\d{1,9})?)\\s*(?:/\\s*(\\d{1,9})|([^\\d\\s/].{0,19}))?");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

  /** The number in a cell; null where there is none. */
  static @Nullable ExportNumber of(final CellContent cell, final ColumnDictionary columns) {
    if (cell.number()) {
      return new ExportNumber(new BigDecimal(cell.text()), "", null, false);
    }
    if (THOUSANDS.matcher(cell.text()).matches()) {
      final BigDecimal whole = new BigDecimal(cell.text().replaceAll("[.,]", ""));
      return new ExportNumber(whole, "", null, true);
    }
    final Matcher parts = PLAIN.matcher(cell.text());
    if (!parts.matches()) {
      return null;
    }
    final String unit = parts.group(3) == null ? "" : parts.group(3).strip();
    if (!unit.isEmpty() && columns.find("unit", unit) == null) {
      return null;
    }
    final String outOf = parts.group(2);
    return new ExportNumber(
        new BigDecimal(parts.group(1).replace(',', '.')),
        unit,
        outOf == null ? null : new BigDecimal(outOf),
        false);
  }
}
