package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.language.Wording;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines up the numbers of each column: cells are flush right, so the second parts of cells of two
 * parts are filled up with figure spaces outside, and a number with fewer decimals is moved left.
 */
final class CellAlignment {

  private static final String FIGURE_SPACE = "\u2007";
  private static final char MINUS = '\u2212';
  private final List<List<Cell>> rows;

  private CellAlignment(final List<List<Cell>> rows) {
    this.rows = rows;
  }

  /** One cell: what it is, its words and the room to its right. */
  private record Cell(Quantity quantity, TextView text, float room) {
    Cell with(final String other) {
      return new Cell(quantity, TextView.of(Wording.of(other)), room);
    }
  }

  /**
   * Words the cells of a table.
   *
   * @param table the table
   * @param language the language
   * @param measure tells how wide words are
   * @return its cells
   */
  static CellAlignment of(
      final SummaryTable table, final Language language, final Measure measure) {
    final List<List<Cell>> rows = new ArrayList<>();
    for (final Row row : table.rows()) {
      final List<Cell> cells = new ArrayList<>();
      for (final Quantity quantity : row.cells()) {
        cells.add(new Cell(quantity.bare(), TextView.of(language.cell(quantity)), 0));
      }
      rows.add(cells);
    }
    final CellAlignment alignment = new CellAlignment(rows);
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.columns().get(i).kind() == Column.Kind.NUMBERS) {
        alignment.alignParts(table, i, Quantity.Range.class, language);
        alignment.alignParts(table, i, Quantity.With.class, language);
        alignment.alignDecimals(table, i, measure);
      }
    }
    return alignment;
  }

  /** The words of a cell. */
  TextView text(final int row, final int column) {
    return rows.get(row).get(column).text();
  }

  /** True for a dash. */
  boolean isNone(final int row, final int column) {
    return rows.get(row).get(column).quantity() instanceof Quantity.Undefined;
  }

  /** The room to the right of a cell, as a style; null where it needs none. */
  @Nullable String style(final int row, final int column) {
    final float room = rows.get(row).get(column).room();
    return room > 0 ? Css.length("padding-right", room, "em") : null;
  }

  private void alignParts(
      final SummaryTable table,
      final int column,
      final Class<? extends Quantity> kind,
      final Language language) {
    final List<Integer> found = rowsOf(table, column, kind);
    final int widest =
        found.stream().mapToInt(row -> digits(row, column, language)).max().orElse(0);
    for (final int row : found) {
      final Cell cell = rows.get(row).get(column);
      final String fill = FIGURE_SPACE.repeat(widest - digits(row, column, language));
      final String text = cell.text().plain();
      final int at =
          cell.quantity() instanceof Quantity.With ? text.lastIndexOf('(') : text.length();
      if (!fill.isEmpty() && at >= 0) {
        rows.get(row).set(column, cell.with(text.substring(0, at) + fill + text.substring(at)));
      }
    }
  }

  /** How many digits the second part of a cell has; a minus is as wide as a digit. */
  private int digits(final int row, final int column, final Language language) {
    final Quantity part =
        switch (rows.get(row).get(column).quantity()) {
          case Quantity.Range range -> range.high();
          case Quantity.With with -> with.aside();
          default -> throw new IllegalStateException("A cell of one part");
        };
    final String text = language.cell(part).plain();
    return (int) text.chars().filter(sign -> Character.isDigit(sign) || sign == MINUS).count();
  }

  private List<Integer> rowsOf(
      final SummaryTable table, final int column, final Class<? extends Quantity> kind) {
    final List<Integer> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (isFull(table, i) && kind.isInstance(rows.get(i).get(column).quantity())) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isFull(final SummaryTable table, final int row) {
    final Row.Kind kind = table.rows().get(row).kind();
    return kind != Row.Kind.GROUP && kind != Row.Kind.TEST;
  }

  private void alignDecimals(final SummaryTable table, final int column, final Measure measure) {
    float widest = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (isFull(table, row)) {
        widest = Math.max(widest, tail(rows.get(row).get(column), measure));
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      final Cell cell = isFull(table, row) ? rows.get(row).get(column) : null;
      if (cell != null && decimals(cell.quantity()) >= 0) {
        rows.get(row)
            .set(column, new Cell(cell.quantity(), cell.text(), widest - tail(cell, measure)));
      }
    }
  }

  /** The width of a number from its decimal sign on. */
  private static float tail(final Cell cell, final Measure measure) {
    final String text = cell.text().plain();
    final int decimals = decimals(cell.quantity());
    return decimals <= 0 || text.length() <= decimals
        ? 0
        : measure.ems(text.substring(text.length() - decimals - 1), false);
  }

  /** The printed decimals of a number that stands alone; -1 for everything else. */
  private static int decimals(final Quantity quantity) {
    return switch (quantity) {
      case Quantity.Count count -> 0;
      case Quantity.Decimal decimal -> decimal.decimals();
      case Quantity.Share share -> share.of() == 0 ? -1 : share.decimals();
      case Quantity.PValue p -> p.decimals();
      default -> -1;
    };
  }
}
