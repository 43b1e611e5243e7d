package id.rekap.chart;

import id.rekap.language.Mistake;
import java.awt.Color;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of a style file; collects mistakes instead of stopping at the first. */
final class StyleFile {

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");

  private final Path file;
  private final Map<String, String> entries;
  private final TreeSet<String> unread;
  private final List<Mistake> mistakes;

  private StyleFile(
      final Path file, final Map<String, String> entries, final List<Mistake> mistakes) {
    this.file = file;
    this.entries = entries;
    this.unread = new TreeSet<>(entries.keySet());
    this.mistakes = mistakes;
  }

  static StyleFile read(final Path file) {
    final List<Mistake> mistakes = new ArrayList<>();
    final Once once = new Once();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      once.load(reader);
    } catch (final IOException | IllegalArgumentException failure) {
      throw new ChartStyleException(
          List.of(Mistake.in(file.toString(), "cannot be read: " + failure, "unreadable")));
    }
    once.twice.forEach(
        key ->
            mistakes.add(
                Mistake.in(file.toString(), key + " stands twice", "keys.twice", "keys", key)));
    final Map<String, String> entries = new HashMap<>();
    once.stringPropertyNames().forEach(key -> entries.put(key, once.getProperty(key).strip()));
    return new StyleFile(file, entries, mistakes);
  }

  /** The colour under a key, or black and a mistake. */
  Color colour(final String key) {
    final String text = take(key);
    return text == null ? Color.BLACK : colour(key, text);
  }

  private Color colour(final String key, final String text) {
    if (COLOUR.matcher(text).matches()) {
      return new Color(Integer.parseInt(text.substring(1), 16));
    }
    mistakes.add(
        Mistake.in(
            file.toString(),
            "%s = %s is not a colour such as #1F4E79".formatted(key, text),
            "colour",
            "key",
            key,
            "given",
            text));
    return Color.BLACK;
  }

  /** Colours in a row, separated by blanks. */
  List<Color> colours(final String key, final int least) {
    final String text = take(key);
    if (text == null) {
      return List.of();
    }
    final List<Color> colours = new ArrayList<>();
    for (final String one : text.split("\\s+", -1)) {
      colours.add(colour(key, one));
    }
    if (colours.size() < least) {
      mistakes.add(
          Mistake.in(
              file.toString(),
              "%s needs at least %d colours".formatted(key, least),
              "colours",
              "key",
              key,
              "least",
              String.valueOf(least)));
    }
    return colours;
  }

  /** The number under a key, or the least and a mistake. */
  double number(final String key, final double least, final double most) {
    final String text = take(key);
    if (text == null) {
      return least;
    }
    final double number =
        NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NEGATIVE_INFINITY;
    if (number >= least && number <= most) {
      return number;
    }
    mistakes.add(
        Mistake.in(
            file.toString(),
            "%s = %s is not a number from %s to %s".formatted(key, text, least, most),
            "number",
            "key",
            key,
            "given",
            text,
            "least",
            String.valueOf(least),
            "most",
            String.valueOf(most)));
    return least;
  }

  /** Fails if anything was wrong with what was read, or anything was left over. */
  void complain() {
    unread.forEach(
        key ->
            mistakes.add(
                Mistake.in(file.toString(), key + " is unknown", "keys.unknown", "keys", key)));
    if (!mistakes.isEmpty()) {
      throw new ChartStyleException(mistakes);
    }
  }

  private @Nullable String take(final String key) {
    final String text = entries.get(key);
    unread.remove(key);
    if (text == null) {
      mistakes.add(Mistake.in(file.toString(), key + " is missing", "keys.missing", "keys", key));
    }
    return text;
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
  }
}
