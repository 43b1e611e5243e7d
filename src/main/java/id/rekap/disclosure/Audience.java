package id.rekap.disclosure;

/** Who reads a report. */
public enum Audience {
  /** The readers of a journal: all aggregates; rows of persons bear the workbook's codes. */
  JOURNAL,
  /** The office itself: all aggregates. */
  OFFICE,
  /** Whoever stands outside the house: no small counts, no rows of persons. */
  FUNDER;

  /**
   * Tells whether small counts are hidden from this audience.
   *
   * @return true for a funder
   */
  public boolean isOutside() {
    return this == FUNDER;
  }
}
