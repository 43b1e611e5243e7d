package id.rekap.narrative;

import id.rekap.summary.Quantity;
import java.util.Map;

/**
 * One sentence without its words: the key in the words file and the values of its named slots.
 *
 * @param phrase key and slots
 */
public record Statement(Quantity.Phrase phrase) {

  /**
   * A statement with slots.
   *
   * @param key the sentence's key in the words file
   * @param slots values by slot name
   * @return the statement
   */
  public static Statement of(final String key, final Map<String, Quantity> slots) {
    return new Statement(new Quantity.Phrase(key, slots));
  }

  /**
   * A statement without slots.
   *
   * @param key the sentence's key in the words file
   * @return the statement
   */
  public static Statement of(final String key) {
    return of(key, Map.of());
  }
}
