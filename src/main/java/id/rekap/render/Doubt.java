package id.rekap.render;

/**
 * Something in the finished words of a report that its own tables do not bear out.
 *
 * @param kind what is wrong
 * @param key the sentence's key in the words file; empty where no one sentence is meant
 * @param found the number or the words that stand there
 */
public record Doubt(Kind kind, String key, String found) {

  /** What can be wrong with a sentence. */
  public enum Kind {
    /** A number that no table of the report shows. */
    NUMBER_WITHOUT_TABLE,
    /** A number of another cell than the one that its slot in the sentence is for. */
    ANOTHER_CELL,
    /** A table or figure is named that the report does not have. */
    NO_SUCH_TABLE,
    /** The page shows other words than the report's statements. */
    OTHER_TEXT,
    /** Significance is said or denied without a p value that allows it. */
    SIGNIFICANCE,
    /** An effect is claimed that one group without comparison cannot show. */
    CAUSE,
    /** A rise is called a fall, or the other way round. */
    DIRECTION,
    /** A sentence begins with a digit. */
    DIGIT_FIRST
  }
}
