package id.rekap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an office wrote for its yearly report: {@code templates/offices/<office>/teks/*.md}.
 *
 * @param templates the folder of templates
 * @param office the setting; null without
 */
record OfficeTexts(Path templates, @Nullable String office) {

  private static final String FOLDER = "teks";
  private static final String ENDING = ".md";

  /**
   * Reads them.
   *
   * @return Markdown by name, without its ending; none without an office or a folder
   * @throws UncheckedIOException where one cannot be read as UTF-8
   */
  Map<String, String> all() {
    final Map<String, String> texts = new TreeMap<>();
    if (office == null) {
      return texts;
    }
    final Path folder = templates.resolve("offices").resolve(office).resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        final String name = file.getFileName().toString();
        if (name.endsWith(ENDING)) {
          final String text = Files.readString(file, StandardCharsets.UTF_8);
          if (!text.isBlank()) {
            texts.put(name.substring(0, name.length() - ENDING.length()), text);
          }
        }
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return texts;
  }

  /** Names the files among some that are not there, or empty: paths below the office's folder. */
  List<String> missing(final List<String> names) {
    final Map<String, String> written = all();
    final List<String> missing = new ArrayList<>();
    for (final String name : names) {
      if (!written.containsKey(name)) {
        missing.add(FOLDER + "/" + name + ENDING);
      }
    }
    return missing;
  }
}
