package id.rekap.intake;

import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the sheet Responden with the places that findings about it point at.
 *
 * @param row the row
 * @param codeSpot its Kode cell
 * @param code its code
 * @param group its group; null without
 * @param excluded true where the person did not consent
 * @param answers answers by variable code; grows while derived ones are added
 */
record RespondentRow(
    RawRow row,
    Spot codeSpot,
    String code,
    @Nullable String group,
    boolean excluded,
    Map<String, Answer> answers) {

  /** A value and the cell of the row that it came from. */
  record Answer(Value value, RawCell cell) {}

  /** The place of an answer. */
  Spot spot(final Answer answer) {
    return codeSpot.beside(answer.cell().column(), answer.cell());
  }

  Respondent respondent() {
    final Map<String, Value> values = new LinkedHashMap<>();
    answers.forEach((variable, answer) -> values.put(variable, answer.value()));
    return new Respondent(codeSpot.origin(), code, group, values);
  }

  /** The code as a finding may show it. */
  String shownCode() {
    return Identity.isPersonal(code) ? Identity.mask(code) : code;
  }
}
