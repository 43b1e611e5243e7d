package id.rekap.language;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mistake in a file of the folder {@code templates}: for the developer as text, for the office as
 * the key of a sentence and its slots.
 *
 * @param text in English, with the file
 * @param key the key of the sentence behind {@code command.mistake.}
 * @param slots what the sentence names; {@code file} is always among them
 */
public record Mistake(String text, String key, Map<String, String> slots) {

  private static final String FOLDER = "templates";

  /** Keeps its own copy. */
  public Mistake {
    slots = Map.copyOf(slots);
  }

  /**
   * A mistake.
   *
   * @param file where it is
   * @param text what it is, in English
   * @param key the key of the sentence
   * @param slots names and values of its other slots in turn
   * @return the mistake
   */
  public static Mistake in(
      final String file, final String text, final String key, final String... slots) {
    final Map<String, String> values = new TreeMap<>();
    values.put("file", shown(Path.of(file)));
    for (int i = 0; i + 1 < slots.length; i += 2) {
      values.put(slots[i], slots[i + 1]);
    }
    return new Mistake(file + ": " + text, key, values);
  }

  /** A path from the folder {@code templates} on, as the office sees it beside the launcher. */
  private static String shown(final Path file) {
    for (int i = 0; i < file.getNameCount(); i++) {
      if (file.getName(i).toString().equals(FOLDER)) {
        return file.subpath(i, file.getNameCount()).toString();
      }
    }
    return file.toString();
  }
}
