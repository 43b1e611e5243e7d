package id.rekap.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: {@code templates/words/<tag>.properties}, with an office's own words
 * before the house's.
 */
final class WordBook {

  /** How the keys of words for a part of a whole begin. */
  private static final String QUANTIFIER = "quantifier.";

  private final Map<String, Template> entries;

  private WordBook(final Map<String, Template> entries) {
    this.entries = entries;
  }

  /**
   * Loads the words of a language and holds them against those of the languages beside it.
   *
   * @param templates the folder {@code templates}
   * @param tag the language's tag, such as {@code id}
   * @param office the office whose words come first; null for the house's alone
   * @throws WordsException with every mistake of the files at once
   */
  static WordBook load(final Path templates, final String tag, final @Nullable String office) {
    final List<Mistake> mistakes = new ArrayList<>();
    final Path file = templates.resolve("words").resolve(tag + ".properties");
    final Map<String, String> words = read(file, mistakes);
    missing(words.keySet(), neighbours(templates.resolve("words"), mistakes), file, mistakes);
    final Map<String, Template> parsed = parse(words, file, mistakes);
    if (office != null) {
      final Path own = templates.resolve("offices").resolve(office).resolve("words");
      final Path ownFile = own.resolve(tag + ".properties");
      if (Files.isRegularFile(ownFile)) {
        final Map<String, String> ownWords = read(ownFile, mistakes);
        unknown(ownWords.keySet(), words.keySet(), ownFile, mistakes);
        final Map<String, Template> ownParsed = parse(ownWords, ownFile, mistakes);
        slots(ownParsed, parsed, ownFile, mistakes);
        parsed.putAll(ownParsed);
      }
    }
    final Path chosen =
        office == null ? file : templates.resolve("offices").resolve(office).resolve("words");
    profile(parsed, chosen, mistakes);
    if (!mistakes.isEmpty()) {
      throw new WordsException(mistakes);
    }
    return new WordBook(Map.copyOf(parsed));
  }

  /** Names the words of the chosen set for parts of a whole as narrators ask for them. */
  private static void profile(
      final Map<String, Template> parsed, final Path file, final List<Mistake> mistakes) {
    final Template choice = parsed.get(QUANTIFIER + "profile");
    if (choice == null) {
      return;
    }
    final String name = choice.plain();
    final String from = QUANTIFIER + name + ".";
    final Set<String> profiles = new TreeSet<>();
    for (final Map.Entry<String, Template> entry : List.copyOf(parsed.entrySet())) {
      if (entry.getKey().startsWith(QUANTIFIER) && entry.getKey().endsWith(".all")) {
        profiles.add(entry.getKey().split("\\.", 3)[1]);
      }
      if (entry.getKey().startsWith(from)) {
        parsed.put(QUANTIFIER + entry.getKey().substring(from.length()), entry.getValue());
      }
    }
    if (!profiles.contains(name)) {
      mistakes.add(
          Mistake.in(
              file.toString(),
              "quantifier.profile: unknown profile " + name,
              "profile",
              "given",
              name,
              "known",
              String.join(", ", profiles)));
    }
  }

  boolean has(final String key) {
    return entries.containsKey(key);
  }

  Set<String> keys() {
    return new TreeSet<>(entries.keySet());
  }

  Template entry(final String key) {
    final Template entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("No words under the key " + key);
    }
    return entry;
  }

  private static Map<String, Template> parse(
      final Map<String, String> words, final Path file, final List<Mistake> mistakes) {
    final Map<String, Template> parsed = new HashMap<>();
    new TreeMap<>(words)
        .forEach(
            (key, entry) -> {
              try {
                parsed.put(key, Template.parse(entry));
              } catch (final Template.Unparsable mistake) {
                final String text = key + ": " + mistake.getMessage();
                mistakes.add(
                    Mistake.in(
                        file.toString(),
                        text,
                        mistake.key(),
                        "key",
                        key,
                        "given",
                        mistake.given()));
              }
            });
    return parsed;
  }

  /**
   * Slots of an office's entries that nothing will fill, as the house's entry has none of them, and
   * slots that the house's entry has and the office's lost: a sentence without its number or its
   * direction may say what is not so.
   */
  private static void slots(
      final Map<String, Template> own,
      final Map<String, Template> house,
      final Path file,
      final List<Mistake> to) {
    for (final Map.Entry<String, Template> entry : new TreeMap<>(own).entrySet()) {
      final Template known = house.get(entry.getKey());
      if (known != null) {
        final Set<String> extra = new TreeSet<>(entry.getValue().slots());
        extra.removeAll(known.slots());
        extra.forEach(slot -> to.add(slot(file, entry.getKey(), "slot", slot, known)));
        final Set<String> lost = new TreeSet<>(known.slots());
        lost.removeAll(entry.getValue().slots());
        lost.forEach(slot -> to.add(slot(file, entry.getKey(), "slot-lost", slot, known)));
      }
    }
  }

  private static Mistake slot(
      final Path file, final String key, final String what, final String slot, final Template in) {
    final String text = what.equals("slot") ? "unknown slot" : "lost slot";
    return Mistake.in(
        file.toString(),
        "%s: %s {%s}".formatted(key, text, slot),
        what,
        "key",
        key,
        "given",
        slot,
        "known",
        braced(in.slots()));
  }

  private static String braced(final Set<String> slots) {
    return slots.isEmpty() ? "-" : "{" + String.join("}, {", slots) + "}";
  }

  private static Set<String> neighbours(final Path folder, final List<Mistake> mistakes) {
    final Set<String> keys = new TreeSet<>();
    try (var files = Files.newDirectoryStream(folder, "??.properties")) {
      for (final Path file : files) {
        keys.addAll(read(file, mistakes).keySet());
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return keys;
  }

  private static void missing(
      final Set<String> keys, final Set<String> wanted, final Path file, final List<Mistake> to) {
    final Set<String> absent = new TreeSet<>(wanted);
    absent.removeAll(keys);
    if (!absent.isEmpty()) {
      to.add(listed(file, "missing", absent));
    }
  }

  private static void unknown(
      final Set<String> keys, final Set<String> known, final Path file, final List<Mistake> to) {
    final Set<String> extra = new TreeSet<>(keys);
    extra.removeAll(known);
    if (!extra.isEmpty()) {
      to.add(listed(file, "unknown", extra));
    }
  }

  private static Mistake listed(final Path file, final String what, final Set<String> keys) {
    final String list = String.join(", ", keys);
    return Mistake.in(
        file.toString(),
        "%d keys %s: %s".formatted(keys.size(), what, list),
        "keys." + what,
        "keys",
        list);
  }

  private static Map<String, String> read(final Path file, final List<Mistake> mistakes) {
    final Once once = new Once();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      once.load(reader);
    } catch (final IOException | IllegalArgumentException failure) {
      mistakes.add(Mistake.in(file.toString(), "cannot be read: " + failure, "unreadable"));
    }
    if (!once.twice.isEmpty() && !mistakes.contains(once.complaint(file))) {
      mistakes.add(once.complaint(file));
    }
    final Map<String, String> words = new HashMap<>();
    once.stringPropertyNames().forEach(key -> words.put(key, once.getProperty(key)));
    return words;
  }

  /** Properties that remember which keys came twice; the last one would win in silence. */
  private static final class Once extends Properties {

    private static final long serialVersionUID = 1L;
    private final TreeSet<String> twice = new TreeSet<>();

    @Override
    public synchronized @Nullable Object put(final Object key, final Object value) {
      if (containsKey(key)) {
        twice.add(key.toString());
      }
      return super.put(key, value);
    }

    private Mistake complaint(final Path file) {
      return listed(file, "twice", twice);
    }
  }
}
