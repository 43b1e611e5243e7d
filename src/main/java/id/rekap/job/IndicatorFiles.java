package id.rekap.job;

import id.rekap.language.Mistake;
import id.rekap.language.MistakesException;
import id.rekap.model.IndicatorSet;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of performance indicators: {@code templates/iku/*.properties}, with an office's
 * own keys before the house's and its own files beside them.
 *
 * @param templates the folder of templates
 * @param office the setting; null without
 */
record IndicatorFiles(Path templates, @Nullable String office) {

  private static final String FOLDER = "iku";
  private static final String ENDING = ".properties";

  /**
   * Reads them.
   *
   * @param language the tag of the language of their words, as far as they have any in it
   * @return one set a file, in the order of file names; none without a folder
   * @throws MistakesException with every mistake of the files at once
   */
  List<IndicatorSet> all(final String language) {
    final List<Mistake> mistakes = new ArrayList<>();
    final List<IndicatorSet> sets = new ArrayList<>();
    final Map<Integer, String> years = new TreeMap<>();
    for (final Map.Entry<String, Path> file : files().entrySet()) {
      final Map<String, String> keys = new TreeMap<>(read(house(file.getKey()), mistakes));
      final Path own = own(file.getKey());
      if (own != null) {
        override(keys, read(own, mistakes));
      }
      final IndicatorFile parsed =
          new IndicatorFile(file.getValue().toString(), language, keys, mistakes);
      parsed.set().ifPresent(sets::add);
    }
    for (final IndicatorSet set : sets) {
      final String before = years.put(set.from().getValue(), set.name());
      if (before != null) {
        final String twice = "from = " + set.from();
        mistakes.add(
            Mistake.in(
                templates.resolve(FOLDER).toString(),
                "written twice: " + twice,
                "keys.twice",
                "keys",
                twice));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new MistakesException(mistakes);
    }
    return sets;
  }

  /** What the house says in another language stands only beside what it says itself. */
  private static void override(final Map<String, String> keys, final Map<String, String> own) {
    for (final String key : own.keySet()) {
      keys.keySet().removeIf(one -> one.matches(Pattern.quote(key) + IndicatorFile.LANGUAGE));
    }
    keys.putAll(own);
  }

  /** The files by name: the office's, where it has one of that name, else the house's. */
  private Map<String, Path> files() {
    final Map<String, Path> files = new LinkedHashMap<>();
    final TreeSet<String> names = new TreeSet<>(names(templates.resolve(FOLDER)));
    if (office != null) {
      names.addAll(names(ownFolder(office)));
    }
    for (final String name : names) {
      final Path own = own(name);
      files.put(name, own == null ? house(name) : own);
    }
    return files;
  }

  private Path house(final String name) {
    return templates.resolve(FOLDER).resolve(name);
  }

  private @Nullable Path own(final String name) {
    if (office == null) {
      return null;
    }
    final Path file = ownFolder(office).resolve(name);
    return Files.isRegularFile(file) ? file : null;
  }

  private Path ownFolder(final String name) {
    return templates.resolve("offices").resolve(name).resolve(FOLDER);
  }

  private static List<String> names(final Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .toList();
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The keys of a file that is there. */
  private static Map<String, String> read(final Path file, final List<Mistake> mistakes) {
    final Properties keys = new Properties();
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        keys.load(reader);
      } catch (final IOException | IllegalArgumentException unreadable) {
        mistakes.add(Mistake.in(file.toString(), "cannot be read as UTF-8", "unreadable"));
      }
    }
    final Map<String, String> read = new TreeMap<>();
    keys.stringPropertyNames().forEach(key -> read.put(key, keys.getProperty(key).strip()));
    return read;
  }
}
