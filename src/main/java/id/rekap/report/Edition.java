package id.rekap.report;

/**
 * What is to be known of an issue of a report besides its data.
 *
 * @param revision how often the report was made from changed data, from 1
 * @param version the version of Rekap that makes it
 * @param characteristics how the characteristics are laid out
 */
public record Edition(int revision, String version, Characteristics characteristics) {

  /** How the characteristics of respondents are laid out. */
  public enum Characteristics {
    /**
     * By the program's size and kind: a table each for research with up to four of them, else
     * combined.
     */
    AUTO,
    /** All in one table, the variable's name as a bold row. */
    COMBINED,
    /** One table per variable. */
    SEPARATE
  }

  /** Checks the revision. */
  public Edition {
    if (revision < 1) {
      throw new IllegalArgumentException("Revisions start at 1, not " + revision);
    }
  }

  /**
   * An edition with the layout chosen by the program.
   *
   * @param revision from 1
   * @param version the version of Rekap
   */
  public Edition(final int revision, final String version) {
    this(revision, version, Characteristics.AUTO);
  }
}
