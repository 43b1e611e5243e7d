package id.rekap.intake;

import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Origin;
import id.rekap.model.Value;
import id.rekap.workbook.RawCell;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the sheet Pengukuran.
 *
 * @param respondent whose
 * @param variable of what
 * @param occasion when
 * @param column the column of the cell
 * @param cell what the cell holds; null for nothing
 * @param codeSpot the Kode cell of its row
 * @param value the value; null where it is missing or bad
 * @param missing true where nothing was measured
 */
record Reading(
    RespondentRow respondent,
    VariableRow variable,
    Occasion occasion,
    int column,
    @Nullable RawCell cell,
    Spot codeSpot,
    @Nullable Value value,
    boolean missing) {

  /** The cell. */
  Spot spot() {
    return codeSpot.beside(column, cell);
  }

  boolean isOf(final VariableRow row) {
    return variable.variable().code().equals(row.variable().code());
  }

  /** Tells whether a place is that of its row. */
  boolean isFrom(final Origin place) {
    return place.row() == codeSpot.row() && place.sheet().equals(codeSpot.sheet().name());
  }

  Measurement measurement(final Origin origin, final Value known) {
    return new Measurement(
        origin, respondent.code(), variable.variable().code(), occasion.code(), known);
  }
}
