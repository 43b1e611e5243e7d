package id.rekap.job;

import java.time.Year;
import java.util.List;

/** No program of the year asked for is stored. */
public final class UnknownYearException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Year year;
  private final transient List<Year> known;

  UnknownYearException(final Year year, final List<Year> known) {
    super("No program begins in " + year);
    this.year = year;
    this.known = List.copyOf(known);
  }

  /**
   * Gives the year asked for.
   *
   * @return the year
   */
  public Year year() {
    return year;
  }

  /**
   * Gives the years of stored programs.
   *
   * @return ascending; none where nothing is stored
   */
  public List<Year> known() {
    return known;
  }
}
