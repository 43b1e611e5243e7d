package id.rekap.manuscript;

import id.rekap.model.PublishedFigure;
import id.rekap.summary.Quantity;
import java.util.List;

/**
 * Something that cannot be said together, whatever the data.
 *
 * @param code what it is, fixed in every language, such as {@code URUTAN_MUSTAHIL}
 * @param verdict on the rows
 * @param rows the printed numbers of which at least one is wrong
 * @param explanation the computation that shows it
 */
public record Contradiction(
    String code, Verdict verdict, List<PublishedFigure> rows, Quantity.Phrase explanation) {

  /** Keeps its own copy. */
  public Contradiction {
    rows = List.copyOf(rows);
  }
}
