package id.rekap.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says to those who fill it in, what it starts with, and the words by which an
 * export is understood; read from a words file, never from Java. Immutable.
 */
final class WorkbookWords {

  private static final String FILE = "workbook-id.properties";
  private static final String LIST = ", ";

  private final Map<String, String> entries;

  private WorkbookWords(final Map<String, String> entries) {
    this.entries = entries;
  }

  /**
   * Loads the words.
   *
   * @param templatesWords the folder {@code templates/words}
   * @throws IOException where the file is missing, cannot be read or lacks a key; every missing key
   *     is named
   */
  static WorkbookWords load(final Path templatesWords) throws IOException {
    final Path file = templatesWords.resolve(FILE);
    final Map<String, String> entries = new LinkedHashMap<>();
    for (final String line : Files.readAllLines(file)) {
      final int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        entries.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
      }
    }
    final WorkbookWords words = new WorkbookWords(entries);
    final List<String> missing =
        words.needed().distinct().filter(key -> !entries.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      throw new IOException(
          "%s: %d keys missing: %s".formatted(file, missing.size(), String.join(", ", missing)));
    }
    return words;
  }

  private Stream<String> needed() {
    final Stream<String> sheets =
        Arrays.stream(Layout.values())
            .filter(layout -> layout != Layout.SUMMARY)
            .map(layout -> "columns." + layout.key());
    final Stream<String> columns =
        Arrays.stream(Layout.values())
            .flatMap(layout -> columns(layout).stream().map(column -> layout.key() + "." + column))
            .flatMap(column -> Stream.of("width." + column, "hint." + column));
    final Stream<String> hints = Layout.ENTRIES.stream().map(entry -> "entry." + entry);
    final Stream<String> kinds = list("kinds").stream().map(kind -> kind + ".sheets");
    return Stream.of(Stream.of("kinds"), sheets, columns, hints, kinds).flatMap(all -> all);
  }

  boolean has(final String key) {
    return entries.containsKey(key);
  }

  /**
   * A text.
   *
   * @throws IllegalArgumentException where the file has none
   */
  String text(final String key) {
    final String text = entries.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No words for " + key);
    }
    return text;
  }

  /** A text with one slot filled. */
  String text(final String key, final String slot, final String value) {
    return text(key).replace("{" + slot + "}", value);
  }

  /** A list of words; empty where the file has none. */
  List<String> list(final String key) {
    final @Nullable String text = entries.get(key);
    return text == null ? List.of() : List.of(text.split(LIST, -1));
  }

  /** The columns of a sheet, from left to right. */
  List<String> columns(final Layout layout) {
    return list("columns." + layout.key());
  }

  int width(final String column) {
    return Integer.parseInt(text("width." + column));
  }

  /** The rows that a workbook starts with, in the order of their numbers. */
  List<Map<String, CellContent>> rows(final String prefix) {
    final List<Map<String, CellContent>> rows = new ArrayList<>();
    for (int i = 1; entries.containsKey(prefix + "." + i); i++) {
      final Map<String, CellContent> row = new LinkedHashMap<>();
      for (final String cell : text(prefix + "." + i).split(" \\| ", -1)) {
        final int equals = cell.indexOf('=');
        row.put(cell.substring(0, equals), CellContent.of(cell.substring(equals + 1)));
      }
      rows.add(row);
    }
    return rows;
  }
}
