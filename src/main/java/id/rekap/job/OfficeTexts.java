package id.rekap.job;

import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
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
   * @throws MistakesException naming every one that cannot be read as UTF-8
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
    final List<Mistake> mistakes = new ArrayList<>();
    for (final Path file : files(folder)) {
      final String name = file.getFileName().toString();
      try {
        final String text = Files.readString(file, StandardCharsets.UTF_8);
        if (!text.isBlank()) {
          texts.put(name.substring(0, name.length() - ENDING.length()), text);
        }
      } catch (final IOException failure) {
        mistakes.add(Mistake.in(file.toString(), "cannot be read: " + failure, "unreadable"));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
    return texts;
  }

  private static List<Path> files(final Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .toList();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
