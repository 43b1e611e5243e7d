package id.rekap.intake;

import id.rekap.model.Argument;
import java.util.Map;

/** The words of a corrected copy: whoever asks for the copy gives them. */
@FunctionalInterface
public interface CopyWords {

  /**
   * Words one text.
   *
   * @param key which text, such as {@code copy.title}
   * @param slots values for its named slots
   * @return plain text
   */
  String text(String key, Map<String, Argument> slots);

  /**
   * Words one text without slots.
   *
   * @param key which text
   * @return plain text
   */
  default String text(final String key) {
    return text(key, Map.of());
  }
}
