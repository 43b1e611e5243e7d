package id.rekap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rekap.language.Language;
import id.rekap.language.WordsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every language has the same keys and slots, every key that the code names exists, and Java holds
 * no reader's word.
 */
class WordsTests {

  private static final Path TEMPLATES = Path.of("templates");

  /** The packages that name keys. */
  private static final Set<String> WORDED =
      Set.of("summary", "manuscript", "portfolio", "disclosure", "narrative", "report", "chart");

  /** A string literal that looks like a key of the words files. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?<!fact\\(|has\\(|put\\(|Key\\(|, )\"((?:statement|head|heading|row|cell|note|table|test|figure|chart|notice|reason|effect"
              + "|size|gain|quantifier|occasion|who|title|provenance|place|photo|reference|method"
              + "|threshold|manuscript|opening|kind|page|list|date|number|caption)\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"");

  @Test
  void everyLanguageLoadsWithoutAMistake() {
    assertThat(Language.load(TEMPLATES, "id").keys())
        .isEqualTo(Language.load(TEMPLATES, "en").keys());
  }

  @Test
  void everyLanguageFillsTheSameSlots() throws IOException {
    final List<String> differing = new ArrayList<>();
    final var indonesian = read("id");
    final var english = read("en");
    for (final String key : indonesian.stringPropertyNames()) {
      if (!slots(indonesian.getProperty(key)).equals(slots(english.getProperty(key)))) {
        differing.add(key);
      }
    }
    assertThat(differing).as("keys whose slots differ between the languages").isEmpty();
  }

  @Test
  void everyKeyThatTheCodeNamesExists() throws IOException {
    final Set<String> keys = Language.load(TEMPLATES, "id").keys();
    final Set<String> missing = new TreeSet<>();
    for (final Path file : sources()) {
      if (!WORDED.contains(file.getName(file.getNameCount() - 2).toString())) {
        continue;
      }
      final Matcher matcher = KEY.matcher(Files.readString(file));
      while (matcher.find()) {
        final String key = matcher.group(1);
        final boolean known =
            keys.contains(key) || keys.stream().anyMatch(one -> one.startsWith(key + "."));
        if (!known) {
          missing.add(file.getFileName() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A sentence that begins with a digit is doubted when its page is made. */
  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void noSentenceBeginsWithACount(final String language) throws IOException {
    try (Stream<String> lines =
        Files.lines(Path.of("templates/words/" + language + ".properties"))) {
      assertThat(lines)
          .filteredOn(line -> line.startsWith("statement."))
          .isNotEmpty()
          .noneMatch(line -> line.contains(" = {number}"));
    }
  }

  @Test
  void javaHoldsNoWordThatAReaderSees() throws IOException {
    final Pattern word =
        Pattern.compile(
            "\"[^\"]*\\b(responden|sebelum|sesudah|kegiatan ini|rerata|adalah|yaitu|dengan|bermakna|"
                + "signifikan|orang|lembar|berkas|laporan|tidak)\\b[^\"]*\\s[^\"]*\"");
    final List<String> found = new ArrayList<>();
    for (final Path file : sources()) {
      for (final String line : Files.readAllLines(file)) {
        if (!line.strip().startsWith("*")
            && !line.strip().startsWith("//")
            && word.matcher(line).find()) {
          found.add(file.getFileName() + ": " + line.strip());
        }
      }
    }
    assertThat(found)
        .as("words of a reader in src/main/java; they belong in templates/words")
        .isEmpty();
  }

  @Test
  void listsEveryMistakeOfAWordsFileAtOnce(@TempDir final Path folder) throws IOException {
    final Path words = Files.createDirectories(folder.resolve("words"));
    Files.writeString(words.resolve("id.properties"), "a = {x\nb = *open\na = again\n");
    Files.writeString(words.resolve("en.properties"), "a = x\nc = y\nd = z\n");
    assertThatThrownBy(() -> Language.load(folder, "id"))
        .isInstanceOf(WordsException.class)
        .hasMessageContaining("2 keys missing: c, d")
        .hasMessageContaining("1 keys twice: a")
        .hasMessageContaining("b: a * without its partner");
  }

  @Test
  void namesTheOfficesFileWhereTheMistakeIsTheOffices(@TempDir final Path folder)
      throws IOException {
    final Path words = Files.createDirectories(folder.resolve("words"));
    Files.writeString(words.resolve("id.properties"), "a = {x}\nb = y\nc = z\n");
    final Path own = Files.createDirectories(folder.resolve("offices/contoh/words"));
    final Path file = own.resolve("id.properties");
    Files.writeString(file, "a = {x} {y}\nb = *open\nc = {open\nd = new\n");
    assertThatThrownBy(() -> Language.load(folder, "id", "contoh"))
        .isInstanceOf(WordsException.class)
        .hasMessageContaining(file + ": a: unknown slot {y}")
        .hasMessageContaining(file + ": b: a * without its partner")
        .hasMessageContaining(file + ": c: ")
        .hasMessageContaining(file + ": 1 keys unknown: d")
        .hasMessageNotContaining(words.resolve("id.properties") + ":");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static java.util.Properties read(final String tag) throws IOException {
    final java.util.Properties properties = new java.util.Properties();
    try (var reader =
        Files.newBufferedReader(TEMPLATES.resolve("words").resolve(tag + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> slots(final String entry) {
    final Set<String> names = new TreeSet<>();
    final Matcher matcher = Pattern.compile("\\{([^}!]+)[^}]*\\}").matcher(entry);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
