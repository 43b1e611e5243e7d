package id.rekap.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;

/** Reads a style sheet as the page engine would, and tells what the engine would leave out. */
final class StyleCheck {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("@import\\b", Pattern.CASE_INSENSITIVE);

  private static final String IMPORTS = "@import is refused";

  private StyleCheck() {}

  /** Tells whether a sheet names others: the engine's parser fails on some of such addresses. */
  static boolean callsForOthers(final String css) {
    return IMPORT.matcher(COMMENT.matcher(css).replaceAll(" ")).find();
  }

  /**
   * Reads a style sheet.
   *
   * @param css its text
   * @return every mistake, in reading order
   */
  static List<String> mistakes(final String css) {
    if (callsForOthers(css)) {
      return List.of(IMPORTS);
    }
    final List<String> mistakes = new ArrayList<>();
    final CSSParser parser =
        new CSSParser(
            (uri, message) -> mistakes.add(message),
            feature -> mistakes.add("the page engine does not know " + feature));
    try {
      final var sheet =
          parser.parseStylesheet(null, StylesheetInfo.Origin.AUTHOR, new StringReader(css));
      if (!sheet.getImportRules().isEmpty()) {
        mistakes.add(IMPORTS);
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return mistakes;
  }
}
