package id.rekap.intake;

import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Origin;
import id.rekap.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the sheet Pengukuran.
 *
 * @param respondent whose
 * @param variable of what
 * @param occasion when
 * @param spot the cell
 * @param codeSpot the Kode cell of its row
 * @param value the value; null where it is missing or bad
 * @param missing true where nothing was measured
 */
record Reading(
    RespondentRow respondent,
    VariableRow variable,
    Occasion occasion,
    Spot spot,
    Spot codeSpot,
    @Nullable Value value,
    boolean missing) {

  boolean isOf(final VariableRow row) {
    return variable.variable().code().equals(row.variable().code());
  }

  Measurement measurement(final Value known) {
    final Origin origin = spot.origin();
    return new Measurement(
        origin, respondent.code(), variable.variable().code(), occasion.code(), known);
  }
}
