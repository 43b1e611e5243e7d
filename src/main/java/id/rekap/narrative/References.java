package id.rekap.narrative;

import id.rekap.summary.Quantity;

/**
 * The numbers by which a text refers to its table and figure.
 *
 * @param table the table's number, from 1
 * @param figure the figure's number; 0 where there is none
 */
public record References(int table, int figure) {

  Quantity tableName() {
    return Quantity.phrase("reference.table", "number", new Quantity.Count(table));
  }

  Quantity figureName() {
    return Quantity.phrase("reference.figure", "number", new Quantity.Count(figure));
  }

  boolean hasFigure() {
    return figure > 0;
  }
}
