package id.rekap.summary;

import java.util.List;

/**
 * One row of a table.
 *
 * @param kind how it is set
 * @param cells one per column; a {@code GROUP} row has one cell, a {@code TEST} row two (label and
 *     sentence)
 */
public record Row(Kind kind, List<Quantity> cells) {

  /** How a row is set. */
  public enum Kind {
    /** An ordinary row. */
    PLAIN,
    /** The bold name of the rows below it, alone in its row. */
    GROUP,
    /** A row below a group's name, indented. */
    MEMBER,
    /** A total below a light rule, bold. */
    TOTAL,
    /**
     * A label and a sentence over the remaining columns; the first one stands below a light rule.
     */
    TEST
  }

  /** Keeps its own copy. */
  public Row {
    cells = List.copyOf(cells);
  }

  /**
   * An ordinary row.
   *
   * @param cells its cells
   * @return the row
   */
  public static Row plain(final Quantity... cells) {
    return new Row(Kind.PLAIN, List.of(cells));
  }
}
