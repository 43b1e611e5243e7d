package id.rekap.intake;

import id.rekap.workbook.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet names, headings and keywords mean what; read from a words file, never from Java.
 *
 * <p>A key such as {@code variable.code} has one or more accepted spellings; the first is the
 * canonical one. Immutable.
 */
public final class ColumnDictionary {

  private static final String FILE = "columns-id.properties";

  private final Map<String, List<String>> spellings;
  private final Map<String, List<String>> folded = new HashMap<>();

  /** The same as sets. */
  private final Map<String, WordSet> words = new HashMap<>();

  private static final WordSet NONE = new WordSet(List.of());

  /** The first key of each group that has a word, by group and word, without the group's name. */
  private final Map<String, Map<String, String>> byWord = new HashMap<>();

  private final Map<Layout, List<Heading>> headings = new EnumMap<>(Layout.class);

  /** The keys of each group, in the order of the file. */
  private final Map<String, List<String>> groups = new HashMap<>();

  private ColumnDictionary(final Map<String, List<String>> spellings) {
    this.spellings = spellings;
    spellings.forEach(
        (key, words) -> folded.put(key, words.stream().map(Spelling::fold).distinct().toList()));
    folded.forEach((key, all) -> words.put(key, new WordSet(all)));
    for (final String key : spellings.keySet()) {
      for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
        groups.computeIfAbsent(key.substring(0, dot), group -> new ArrayList<>()).add(key);
      }
    }
    groups.forEach((group, keys) -> byWord.put(group, byWord(group, keys)));
    for (final Layout layout : Layout.values()) {
      headings.put(layout, layout.compose(this));
    }
  }

  private Map<String, String> byWord(final String group, final List<String> keys) {
    final Map<String, String> all = new HashMap<>();
    for (final String key : keys) {
      folded(key).forEach(word -> all.putIfAbsent(word, key.substring(group.length() + 1)));
    }
    return all;
  }

  /**
   * Loads the dictionary.
   *
   * @param templatesWords the folder {@code templates/words}, with {@code columns-id.properties}
   * @return the dictionary
   * @throws IOException where the file is missing, cannot be read or lacks a key; every missing key
   *     is named
   */
  public static ColumnDictionary load(final Path templatesWords) throws IOException {
    final Path file = templatesWords.resolve(FILE);
    final Map<String, List<String>> spellings = new LinkedHashMap<>();
    for (final String line : Files.readAllLines(file)) {
      final int equals = line.indexOf('=');
      if (!line.isBlank() && !line.startsWith("#") && equals > 0) {
        spellings.put(line.substring(0, equals).strip(), split(line.substring(equals + 1)));
      }
    }
    final ColumnDictionary dictionary = new ColumnDictionary(spellings);
    final List<String> missing = Layout.keys().filter(key -> !spellings.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      throw new IOException(
          "%s: %d keys missing: %s".formatted(file, missing.size(), String.join(", ", missing)));
    }
    return dictionary;
  }

  private static List<String> split(final String words) {
    final List<String> answer = new ArrayList<>();
    for (final String word : words.split(",", -1)) {
      if (!word.isBlank()) {
        answer.add(word.strip());
      }
    }
    return answer;
  }

  /** The canonical spelling of a key; the key itself where the file has none. */
  String name(final String key) {
    final List<String> words = spellings.get(key);
    return words == null || words.isEmpty() ? key : words.get(0);
  }

  /** Every accepted spelling of a key, folded. */
  List<String> folded(final String key) {
    return folded.getOrDefault(key, List.of());
  }

  /** Tells whether a key accepts a text. */
  boolean accepts(final String key, final String text) {
    return words.getOrDefault(key, NONE).holds(text);
  }

  /** The key of a group (such as {@code kind}) that accepts a text, without the group's name. */
  @Nullable String find(final String group, final String text) {
    return byWord.getOrDefault(group, Map.of()).get(Spelling.fold(text));
  }

  /** The headings of a sheet's fixed columns. */
  List<Heading> headings(final Layout layout) {
    return headings.getOrDefault(layout, List.of());
  }

  /** The canonical spellings of a group, in the order of the file. */
  List<String> names(final String group) {
    return groups.getOrDefault(group, List.of()).stream().map(this::name).toList();
  }

  /**
   * Gives what an output comes to be.
   *
   * @return the words for its status, from the first stage to the last
   */
  public List<String> statuses() {
    return names("status");
  }

  /** Headings of the house that mean the same as a label; empty where it knows none. */
  List<String> sameAs(final String label) {
    final String key = find("same", label);
    return key == null ? List.of() : folded("same." + key);
  }
}
