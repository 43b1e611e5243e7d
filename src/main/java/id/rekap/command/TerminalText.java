package id.rekap.command;

import java.util.ArrayList;
import java.util.List;

/** Text on its way to a terminal: harmless, and wrapped to a width. */
final class TerminalText {

  /** What stands between two columns of a table. */
  static final String GAP = "  ";

  private static final char HARMLESS = '\uFFFD';

  private TerminalText() {}

  /**
   * One line that can neither steer a terminal nor turn its direction: a line break becomes a
   * space, any other control or format character a replacement sign.
   */
  static String harmless(final String text) {
    final StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || point == 0x85) {
                out.append(' ');
              } else {
                out.appendCodePoint(isHarmful(point) ? HARMLESS : point);
              }
            });
    return out.toString();
  }

  private static boolean isHarmful(final int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }

  /** Columns that a text takes up on a terminal. */
  static int width(final String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  private static int width(final int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> {
        final boolean wide =
            Character.isIdeographic(point)
                || (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF);
        yield wide ? 2 : 1;
      }
    };
  }

  /** The lines of one row of a table, each cell wrapped to the width of its column. */
  static List<String> row(final List<String> cells, final List<Integer> widths) {
    final List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      wrapped.add(wrap(cells.get(i), widths.get(i)));
    }
    final int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
    final List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      final StringBuilder out = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        final String piece = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        out.append(i == 0 ? "" : GAP)
            .append(piece)
            .append(" ".repeat(Math.max(0, widths.get(i) - width(piece))));
      }
      lines.add(out.toString().stripTrailing());
    }
    return lines;
  }

  /** Lines of a text, broken at spaces; a word that is wider than a line is cut. */
  static List<String> wrap(final String text, final int width) {
    final List<String> lines = new ArrayList<>();
    final StringBuilder line = new StringBuilder();
    for (final String word : harmless(text).strip().split(" +", -1)) {
      final int room = width - width(line.toString()) - (line.isEmpty() ? 0 : 1);
      if (!line.isEmpty() && width(word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (width(line.toString()) > width) {
        final int cut = cut(line, width);
        lines.add(line.substring(0, cut));
        line.delete(0, cut);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many characters fill a width; at least one sign, so that cutting comes to an end. */
  private static int cut(final StringBuilder line, final int width) {
    int at = Character.charCount(line.codePointAt(0));
    int used = width(line.codePointAt(0));
    while (at < line.length() && used + width(line.codePointAt(at)) <= width) {
      used += width(line.codePointAt(at));
      at += Character.charCount(line.codePointAt(at));
    }
    return at;
  }
}
