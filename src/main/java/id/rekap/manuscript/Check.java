package id.rekap.manuscript;

/** One question that is put to the printed numbers. */
@FunctionalInterface
interface Check {

  /**
   * Looks for contradictions.
   *
   * @param sheet what is printed
   * @param findings takes what is found
   */
  void look(PrintedSheet sheet, Findings findings);
}
