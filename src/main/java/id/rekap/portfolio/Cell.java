package id.rekap.portfolio;

import id.rekap.model.Program;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** What the cells of tables over several programs hold: numbers that are also figures. */
final class Cell {

  private Cell() {}

  /** A count under its name. */
  static Quantity count(final FigureKey key, final long value) {
    return new Quantity.Keyed(key, new Quantity.Count(value));
  }

  /** Rupiah under their name; a dash where no program gives any. */
  static Quantity money(final FigureKey key, final Optional<BigDecimal> rupiah) {
    return rupiah
        .<Quantity>map(value -> new Quantity.Keyed(key, new Quantity.Rupiah(value)))
        .orElse(Quantity.none());
  }

  /** A number under its name. */
  static Quantity decimal(final FigureKey key, final double value, final int decimals) {
    return new Quantity.Keyed(key, new Quantity.Decimal(value, decimals));
  }

  /** What programs say of themselves, or that they say nothing. */
  static Quantity label(final String said) {
    return said.isEmpty() ? Quantity.phrase("cell.year.unnamed") : new Quantity.Text(said);
  }

  /** A program by its code. */
  static Quantity code(final Program program) {
    return new Quantity.Text(program.code());
  }

  /** A column of numbers by the end of its key. */
  static Column numbers(final String name) {
    return Column.numbers(Quantity.phrase("head.year." + name));
  }

  /** A column of words by the end of its key. */
  static Column words(final String name) {
    return Column.words(Quantity.phrase("head.year." + name));
  }

  /** A column with a width of its own against the others'. */
  static Column wide(final String name, final Column.Kind kind, final double weight) {
    return new Column(Quantity.phrase("head.year." + name), null, kind, weight);
  }

  /** The label of a row of totals. */
  static Quantity total() {
    return Quantity.phrase("row.year.total");
  }
}
