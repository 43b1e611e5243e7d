package id.rekap.manuscript;

import id.rekap.model.PublishedFigure;
import id.rekap.statistics.Bounds;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sheet Publikasi, read.
 *
 * @param row the row
 * @param place what it is of
 * @param text its number; null for a sentence and for what is no single number
 */
record Entry(PublishedFigure row, Place place, @Nullable PrintedText text) {

  FigureKey key() {
    return new FigureKey(
        place.variable(), place.group(), place.occasion(), row.category(), row.measure());
  }

  boolean is(final String measure) {
    return row.measure().equals(measure);
  }

  /** True where it prints a number rather than a limit. */
  boolean isNumber() {
    return text != null && text.isEqual();
  }

  PrintedText number() {
    return Objects.requireNonNull(text);
  }

  BigDecimal value() {
    return number().value();
  }

  Bounds bounds() {
    return number().bounds();
  }

  /** The number as it is printed, without unit and sign. */
  Quantity typed() {
    return new Quantity.Typed(value());
  }
}
