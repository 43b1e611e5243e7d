package id.rekap.intake;

import id.rekap.model.Respondent;
import id.rekap.workbook.RawRow;
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
    Answers answers) {

  /** The place of an answer. */
  Spot spot(final Answers.Answer answer) {
    return codeSpot.beside(answer.column(), row.cell(answer.column()));
  }

  Respondent respondent() {
    return new Respondent(codeSpot.origin(), code, group, answers.values());
  }

  /** The code as a finding may show it. */
  String shownCode() {
    return Identity.isPersonal(code) ? Identity.mask(code) : code;
  }
}
