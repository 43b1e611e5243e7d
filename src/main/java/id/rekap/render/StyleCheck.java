package id.rekap.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;

/** Reads a style sheet as the page engine would, and tells what the engine would leave out. */
final class StyleCheck {

  private StyleCheck() {}

  /**
   * Reads a style sheet.
   *
   * @param css its text
   * @return every mistake, in reading order
   */
  static List<String> mistakes(final String css) {
    final List<String> mistakes = new ArrayList<>();
    final CSSParser parser =
        new CSSParser(
            (uri, message) -> mistakes.add(message),
            feature -> mistakes.add("the page engine does not know " + feature));
    try {
      final var sheet =
          parser.parseStylesheet(null, StylesheetInfo.Origin.AUTHOR, new StringReader(css));
      if (!sheet.getImportRules().isEmpty()) {
        mistakes.add("@import is refused");
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return mistakes;
  }
}
