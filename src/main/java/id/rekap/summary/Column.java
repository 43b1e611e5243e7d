package id.rekap.summary;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param head key of its heading
 * @param under what stands in grey under the heading, such as a unit or {@code n = 20}; null
 *     without
 * @param kind what its cells hold
 * @param weight its width against the other columns' (1 is an ordinary column); 0 lets the renderer
 *     choose
 */
public record Column(Quantity head, @Nullable Quantity under, Kind kind, double weight) {

  /** What a column's cells hold; decides how they are set. */
  public enum Kind {
    /** Words, flush left. */
    WORDS,
    /** Numbers, flush right. */
    NUMBERS
  }

  /**
   * A column of numbers.
   *
   * @param head its heading
   * @return the column
   */
  public static Column numbers(final Quantity head) {
    return new Column(head, null, Kind.NUMBERS, 0);
  }

  /**
   * A column of words.
   *
   * @param head its heading
   * @return the column
   */
  public static Column words(final Quantity head) {
    return new Column(head, null, Kind.WORDS, 0);
  }
}
