package id.rekap.intake;

/** One rule across cells or sheets: assembled data in, findings out. */
interface ValidationRule {

  /**
   * Checks a draft.
   *
   * @param draft everything that the sheets hold
   * @param findings where to say what is wrong
   */
  void check(Draft draft, Findings findings);
}
