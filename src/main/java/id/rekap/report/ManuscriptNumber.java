package id.rekap.report;

import id.rekap.model.PublishedFigure;
import id.rekap.summary.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A printed number beside ours.
 *
 * @param printed the row of the sheet Publikasi
 * @param named what it is: its measure, and what it is of
 * @param verdict what is to be said of it, the same in every language, such as {@code sama}
 * @param value our number, unrounded; null where the data do not give it
 * @param ours our number as it would be printed there; a dash without
 */
public record ManuscriptNumber(
    PublishedFigure printed,
    Quantity named,
    String verdict,
    @Nullable Double value,
    Quantity ours) {

  /**
   * Names its place.
   *
   * @return section and row
   */
  public Quantity place() {
    return ManuscriptFinding.place(printed);
  }
}
