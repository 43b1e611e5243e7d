package id.rekap.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One entry of a words file, parsed: text in styles and named slots.
 *
 * <p>{@code {name}} is a slot, {@code {name!low}} one with a small first letter, {@code
 * {name!words}} a small number in words, {@code {name!cell}} set as in a table, {@code
 * {name!province|provinces}} a count with its noun, the first for one; {@code *p*} is italic,
 * {@code **Tabel**} bold, {@code ~} a no-break space.
 *
 * @param parts in reading order
 */
record Template(List<Part> parts) {

  /** A piece of a template. */
  sealed interface Part {
    /** How it is set. */
    Run.Style style();
  }

  /** Text. */
  record Text(String text, Run.Style style) implements Part {}

  /** A slot with its modifier, which may be empty. */
  record Slot(String name, String modifier, Run.Style style) implements Part {

    /** Whether a noun follows that has a form for one and a form for any other number. */
    boolean isCounted() {
      return modifier.indexOf('|') > 0;
    }

    /** The noun for one, or for any other number. */
    String noun(final boolean one) {
      final int bar = modifier.indexOf('|');
      return one ? modifier.substring(0, bar) : modifier.substring(bar + 1);
    }
  }

  /** An entry that cannot be parsed. */
  static final class Unparsable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String given;

    private Unparsable(final String message, final String key, final String given) {
      super(message);
      this.key = key;
      this.given = given;
    }

    /** The key of the sentence that says it. */
    String key() {
      return key;
    }

    /** What was found; empty where the sentence needs nothing more. */
    String given() {
      return given;
    }
  }

  private static final Set<String> MODIFIERS = Set.of("", "low", "words", "cell", "start");
  private static final Pattern NOUNS = Pattern.compile("[^|]+\\|[^|]+");

  Template {
    parts = List.copyOf(parts);
  }

  /** Its own text, without slots and styles. */
  String plain() {
    final StringBuilder text = new StringBuilder();
    for (final Part part : parts) {
      if (part instanceof Text own) {
        text.append(own.text());
      }
    }
    return text.toString();
  }

  Set<String> slots() {
    final Set<String> names = new TreeSet<>();
    for (final Part part : parts) {
      if (part instanceof Slot slot) {
        names.add(slot.name());
      }
    }
    return names;
  }

  /**
   * Parses an entry.
   *
   * @throws Unparsable for a brace or a star that is not closed, or an unknown modifier
   */
  static Template parse(final String entry) {
    final List<Part> parts = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    Run.Style style = Run.Style.PLAIN;
    int at = 0;
    while (at < entry.length()) {
      final char c = entry.charAt(at);
      if (c == '{') {
        final int end = entry.indexOf('}', at);
        if (end < 0) {
          throw new Unparsable("a { without its }", "brace", "");
        }
        flush(parts, text, style);
        parts.add(slot(entry.substring(at + 1, end), style));
        at = end + 1;
      } else if (c == '*') {
        flush(parts, text, style);
        final boolean two = entry.startsWith("**", at);
        style = toggled(style, two ? Run.Style.BOLD : Run.Style.ITALIC);
        at += two ? 2 : 1;
      } else {
        text.append(c == '~' ? '\u00A0' : c);
        at++;
      }
    }
    flush(parts, text, style);
    if (style != Run.Style.PLAIN) {
      throw new Unparsable("a * without its partner", "star", "");
    }
    return new Template(parts);
  }

  private static Run.Style toggled(final Run.Style now, final Run.Style mark) {
    return now == mark ? Run.Style.PLAIN : mark;
  }

  private static void flush(
      final List<Part> parts, final StringBuilder text, final Run.Style style) {
    if (!text.isEmpty()) {
      parts.add(new Text(text.toString(), style));
      text.setLength(0);
    }
  }

  private static Slot slot(final String inside, final Run.Style style) {
    final int mark = inside.indexOf('!');
    final String name = mark < 0 ? inside : inside.substring(0, mark);
    final String modifier = mark < 0 ? "" : inside.substring(mark + 1);
    if (!MODIFIERS.contains(modifier) && !NOUNS.matcher(modifier).matches()) {
      throw new Unparsable("unknown modifier !" + modifier, "modifier", modifier);
    }
    return new Slot(name, modifier, style);
  }
}
