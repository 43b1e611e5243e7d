package id.rekap.command;

import id.rekap.job.DataSourceKeys;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What an office set in {@code rekap.yml}, as flat keys with dots. A key that nobody knows is
 * refused, never passed over.
 */
final class OfficeFile {

  /** A mistake in the file, as a sentence. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient Object[] slots;

    /**
     * A mistake.
     *
     * @param sentence the key of its sentence behind {@code command.error.}
     * @param slots names and values of its slots in turn
     */
    Mistake(final String sentence, final Object... slots) {
      super(sentence);
      this.sentence = sentence;
      this.slots = slots.clone();
    }

    String worded(final Words words) {
      return words.text("error." + sentence, slots);
    }
  }

  /** The only list; elsewhere a list is a text like any other. */
  private static final String LIST = "mail.recipients";

  /** The place of an item in the list, behind its key. */
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  private final Map<String, String> values;

  private OfficeFile(final Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads the file.
   *
   * @param file where it would be; it need not exist
   * @throws Mistake for an unknown key, a key without a value of its own or a file that is no YAML
   */
  static OfficeFile read(final Path file) throws Mistake {
    final Map<String, String> values = new TreeMap<>();
    if (Files.isRegularFile(file)) {
      flatten("", parse(file), values);
    }
    for (final String key : values.keySet()) {
      final String plain = INDEX.matcher(key).replaceAll("");
      if (plain.equals(LIST) && !plain.equals(key)) {
        throw new Mistake("mail.no-list", "where", "rekap.yml, " + LIST);
      }
      check(plain);
    }
    return new OfficeFile(values);
  }

  /** The libraries are asked for their keys only where one of theirs may be meant. */
  private static void check(final String key) throws Mistake {
    final Set<String> known = new TreeSet<>(Choices.KEYS);
    if (!known.contains(key) && key.startsWith(DataSourceKeys.PREFIX)) {
      known.addAll(DataSourceKeys.all());
    }
    if (known.contains(key) || DataSourceKeys.isDrivers(key)) {
      return;
    }
    if (key.isEmpty()) {
      throw new Mistake("settings.shape");
    }
    final Set<String> below = new TreeSet<>(known);
    below.removeIf(one -> !one.startsWith(key + "."));
    if (below.isEmpty()) {
      throw new Mistake("unknown-key", "key", key, "nearest", Nearest.to(key, known));
    }
    throw new Mistake("settings.group", "key", key, "nearest", below.iterator().next());
  }

  @Nullable String get(final String key) {
    return values.get(key);
  }

  Map<String, String> under(final String prefix) {
    final Map<String, String> some = new TreeMap<>(values);
    some.keySet().removeIf(key -> !key.startsWith(prefix));
    return some;
  }

  private static @Nullable Object parse(final Path file) throws Mistake {
    final LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (Reader reader = Files.newBufferedReader(file)) {
      final DumperOptions unused = new DumperOptions();
      return new Yaml(
              new SafeConstructor(options),
              new Representer(unused),
              unused,
              options,
              new AsWritten())
          .load(reader);
    } catch (final MarkedYAMLException broken) {
      throw broken(broken);
    } catch (final YAMLException | IOException failure) {
      throw new Mistake("settings");
    }
  }

  /** What the library says is English and quotes the line, which may hold a password. */
  private static Mistake broken(final MarkedYAMLException broken) {
    final Mark mark = broken.getProblemMark();
    final int line = mark == null ? 1 : mark.getLine() + 1;
    if (broken instanceof DuplicateKeyException) {
      return new Mistake("settings.twice", "line", line);
    }
    final boolean isTab = String.valueOf(broken.getProblem()).contains("TAB");
    return new Mistake(isTab ? "settings.tab" : "settings.line", "line", line);
  }

  /**
   * Takes every value as text, as it stands: by the rules of YAML {@code 0123} would be the number
   * 83 and a date a point in time. Only what is left out is nothing.
   */
  private static final class AsWritten extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }

  private static void flatten(
      final String prefix, final @Nullable Object node, final Map<String, String> into) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> flatten(prefix.isEmpty() ? key + "" : prefix + "." + key, value, into));
    } else if (node instanceof List<?> list && prefix.startsWith(LIST)) {
      for (int i = 0; i < list.size(); i++) {
        flatten("%s[%05d]".formatted(prefix, i), list.get(i), into);
      }
    } else if (node != null) {
      into.put(prefix, node.toString());
    }
  }
}
