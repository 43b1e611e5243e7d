package id.rekap.model;

/** One value of one respondent. Missing values have no {@code Value}. */
public sealed interface Value {

  /**
   * A number.
   *
   * @param number finite, in the variable's unit
   */
  record Numeric(double number) implements Value {
    /** Checks that the number is finite. */
    public Numeric {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("A value must be finite, not " + number);
      }
    }
  }

  /**
   * A category.
   *
   * @param label the label of one of the variable's categories
   */
  record Choice(String label) implements Value {}

  /**
   * Free text; kept, never analysed.
   *
   * @param text the text
   */
  record Words(String text) implements Value {}
}
