package id.rekap.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives the numbers of a column the decimals of the one that needs most, so that commas line up.
 */
final class AlignedDecimals {

  private AlignedDecimals() {}

  /**
   * Widens numbers, column by column; counts, shares, p values and words stay as they are.
   *
   * @param rows rows of a table; those below its rule are words and are left alone
   * @return the same rows
   */
  static List<Row> of(final List<Row> rows) {
    final List<Row> aligned = new ArrayList<>();
    for (final Row row : rows) {
      final List<Quantity> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(
            row.kind() == Row.Kind.TEST
                ? row.cells().get(i)
                : widened(row.cells().get(i), most(rows, i)));
      }
      aligned.add(new Row(row.kind(), cells));
    }
    return aligned;
  }

  private static int most(final List<Row> rows, final int column) {
    return rows.stream()
        .filter(row -> row.kind() != Row.Kind.TEST && row.cells().size() > column)
        .mapToInt(row -> decimals(row.cells().get(column)))
        .max()
        .orElse(0);
  }

  private static int decimals(final Quantity cell) {
    return switch (cell) {
      case Quantity.Decimal number -> number.decimals();
      case Quantity.Keyed keyed -> decimals(keyed.quantity());
      case Quantity.With with -> Math.max(decimals(with.main()), decimals(with.aside()));
      case Quantity.Range range -> Math.max(decimals(range.low()), decimals(range.high()));
      default -> 0;
    };
  }

  private static Quantity widened(final Quantity cell, final int decimals) {
    return switch (cell) {
      case Quantity.Decimal number ->
          new Quantity.Decimal(number.value(), Math.max(number.decimals(), decimals));
      case Quantity.Keyed keyed ->
          new Quantity.Keyed(keyed.key(), widened(keyed.quantity(), decimals));
      case Quantity.With with ->
          new Quantity.With(widened(with.main(), decimals), widened(with.aside(), decimals));
      case Quantity.Range range ->
          new Quantity.Range(widened(range.low(), decimals), widened(range.high(), decimals));
      default -> cell;
    };
  }
}
