package id.rekap.report;

import id.rekap.model.PublishedFigure;
import id.rekap.summary.Quantity;
import java.util.List;

/**
 * Something in a manuscript that its author has to look at.
 *
 * @param code what it is, the same in every language, such as {@code URUTAN_MUSTAHIL}
 * @param verdict the verdict on its rows, the same in every language, such as {@code mustahil}
 * @param rows the printed numbers that it is about
 * @param explanation the computation that shows it
 */
public record ManuscriptFinding(
    String code, String verdict, List<PublishedFigure> rows, Quantity explanation) {

  /** Keeps its own copy. */
  public ManuscriptFinding {
    rows = List.copyOf(rows);
  }

  /**
   * Names the places of its rows.
   *
   * @return section and row of each, one after another
   */
  public Quantity places() {
    Quantity all = place(rows.getFirst());
    for (final PublishedFigure row : rows.subList(1, rows.size())) {
      all = Quantity.phrase("list.semicolon", "one", all, "other", place(row));
    }
    return all;
  }

  /**
   * Gives what its rows print.
   *
   * @return the texts one after another
   */
  public Quantity printed() {
    Quantity all = Quantity.text(rows.getFirst().printed());
    for (final PublishedFigure row : rows.subList(1, rows.size())) {
      all = Quantity.phrase("list.semicolon", "one", all, "other", Quantity.text(row.printed()));
    }
    return all;
  }

  static Quantity place(final PublishedFigure row) {
    final Quantity line = new Quantity.Text(Integer.toString(row.origin().row()));
    return row.section() == null
        ? Quantity.phrase("manuscript.place.row", "row", line)
        : Quantity.phrase(
            "manuscript.place", "section", new Quantity.Text(row.section()), "row", line);
  }
}
