package id.rekap.portfolio;

import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The figures of tables: every cell that bears a name is one, unrounded. */
public final class KeyedFigures {

  private static final double HUNDRED = 100;

  private KeyedFigures() {}

  /**
   * Collects the named numbers of a table's cells and facts.
   *
   * @param table the table
   * @return its figures, cell by cell and then fact by fact; a name may come more than once
   */
  public static List<Figure> of(final SummaryTable table) {
    final List<Figure> figures = new ArrayList<>();
    table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell, figures)));
    table.facts().values().forEach(fact -> collect(fact, figures));
    return figures;
  }

  private static void collect(final Quantity cell, final List<Figure> figures) {
    switch (cell) {
      case Quantity.Keyed keyed -> figure(keyed, figures);
      case Quantity.Shaded shaded -> collect(shaded.quantity(), figures);
      case Quantity.Range range -> {
        collect(range.low(), figures);
        collect(range.high(), figures);
      }
      case Quantity.With with -> {
        collect(with.main(), figures);
        collect(with.aside(), figures);
      }
      case Quantity.Phrase phrase ->
          phrase.slots().values().forEach(slot -> collect(slot, figures));
      default -> {
        // holds no name
      }
    }
  }

  private static void figure(final Quantity.Keyed keyed, final List<Figure> figures) {
    switch (keyed.bare()) {
      case Quantity.Count count ->
          figures.add(new Figure(keyed.key(), (double) count.value(), null, 0));
      case Quantity.Decimal number ->
          figures.add(new Figure(keyed.key(), number.value(), null, number.decimals()));
      case Quantity.Rupiah money -> figures.add(money(keyed, money.value()));
      case Quantity.PValue p -> figures.add(new Figure(keyed.key(), p.value(), null, p.decimals()));
      case Quantity.Share share -> {
        final Double percent = share.of() == 0 ? null : HUNDRED * share.count() / share.of();
        figures.add(new Figure(keyed.key(), percent, share.of(), share.decimals()));
      }
      default -> {
        // words bear no number
      }
    }
  }

  private static Figure money(final Quantity.Keyed keyed, final BigDecimal rupiah) {
    return new Figure(
        keyed.key(), rupiah.doubleValue(), null, Math.max(0, rupiah.stripTrailingZeros().scale()));
  }
}
