package id.rekap.manuscript;

import id.rekap.model.PublishedFigure;
import id.rekap.summary.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A printed number with what is to be said of it.
 *
 * @param printed the row of the sheet Publikasi
 * @param verdict the worst of what the data and the other printed numbers say
 * @param value our number, unrounded; null where the data do not give it
 * @param ours our number as it would be printed there; a dash where the data do not give it
 * @param explanation how the data differ; null where they do not
 */
public record CheckedNumber(
    PublishedFigure printed,
    Verdict verdict,
    @Nullable Double value,
    Quantity ours,
    Quantity.@Nullable Phrase explanation) {

  CheckedNumber with(final Verdict other) {
    return new CheckedNumber(printed, verdict.worse(other), value, ours, explanation);
  }
}
