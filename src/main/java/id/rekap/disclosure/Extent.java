package id.rekap.disclosure;

/**
 * What is printed of a count: the lowest and the highest number that it may be.
 *
 * @param form why it is printed so
 * @param low lowest number of people, 0 or more
 * @param high highest number of people; {@link #UNBOUNDED} where a reader knows no limit
 */
public record Extent(Form form, long low, long high) {

  /** No limit: beyond every count of people, and every sum of rupiah. */
  public static final long UNBOUNDED = 1_000_000_000_000_000L;

  /** Why a count is printed as it is. */
  public enum Form {
    /** Printed as it is. */
    EXACT,
    /** Smaller than the threshold and not zero: {@code 1–4}. */
    SMALL,
    /** Large enough, but it would give a small one away: {@code 24–27}. */
    COMPLEMENT,
    /** Not printed, because its whole breakdown has too few people for intervals. */
    WITHHELD
  }

  /** Checks the order of the ends. */
  public Extent {
    if (low < 0 || high < low || (form == Form.EXACT && low != high)) {
      throw new IllegalArgumentException("%s from %d to %d".formatted(form, low, high));
    }
  }

  /**
   * A count that is printed as it is.
   *
   * @param value the count, 0 or more
   * @return from the count to itself
   */
  public static Extent exact(final long value) {
    return new Extent(Form.EXACT, value, value);
  }

  /**
   * Tells whether the count itself is not printed.
   *
   * @return true for every form but {@link Form#EXACT}
   */
  public boolean isHidden() {
    return form != Form.EXACT;
  }

  /**
   * Tells whether a number lies between the ends.
   *
   * @param value a number
   * @return true if the count may be this number
   */
  public boolean holds(final long value) {
    return low <= value && value <= high;
  }

  /** What is known where both are; the form is that of the narrower one. */
  Extent and(final Extent other) {
    return new Extent(
        other.high - other.low < high - low ? other.form : form,
        Math.max(low, other.low),
        Math.min(high, other.high));
  }
}
