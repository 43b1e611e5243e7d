package id.rekap.chart;

import id.rekap.language.Language;
import id.rekap.language.Run;
import id.rekap.summary.Quantity;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Sets words: chooses the face of each run, measures, and breaks lines at ordinary spaces. */
final class Lettering {

  /** The face of text that says nothing else. */
  enum Face {
    REGULAR,
    SEMIBOLD
  }

  /** Steps in which a width is narrowed. */
  private static final int FINENESS = 24;

  private final ChartFonts fonts;
  private final Language language;

  Lettering(final ChartFonts fonts, final Language language) {
    this.fonts = fonts;
    this.language = language;
  }

  Font font(final Face face, final double size) {
    return (face == Face.SEMIBOLD ? fonts.semibold() : fonts.regular()).deriveFont((float) size);
  }

  String plain(final Quantity quantity) {
    return language.word(quantity).plain();
  }

  String word(final String key) {
    return language.text(key);
  }

  /** Words on one line, however long. */
  TextLine line(final Quantity quantity, final Face face, final double size) {
    return new TextLine(pieces(quantity, face, size));
  }

  TextLine line(final String text, final Face face, final double size) {
    return new TextLine(List.of(new TextLine.Piece(text, font(face, size))));
  }

  /**
   * Words on as many lines as a width asks for; a word that is wider than the width is broken
   * inside.
   */
  List<TextLine> lines(
      final Quantity quantity, final Face face, final double size, final double width) {
    final List<TextLine> lines = new ArrayList<>();
    TextLine current = TextLine.EMPTY;
    for (final TextLine word : words(pieces(quantity, face, size))) {
      final TextLine longer = current.and(word);
      if (!current.isBlank() && longer.trimmed().width() > width) {
        lines.add(current.trimmed());
        current = word;
      } else {
        current = longer;
      }
      while (current.trimmed().width() > width && current.length() > 1) {
        final int fit = current.fitting(width);
        lines.add(current.part(0, fit));
        current = current.part(fit, current.length());
      }
    }
    if (!current.isBlank() || lines.isEmpty()) {
      lines.add(current.trimmed());
    }
    return lines;
  }

  /** The same lines of about equal length. */
  List<TextLine> balanced(
      final Quantity quantity, final Face face, final double size, final double width) {
    List<TextLine> best = lines(quantity, face, size, width);
    final int count = best.size();
    for (int i = FINENESS - 1; i > 0; i--) {
      final List<TextLine> narrower = lines(quantity, face, size, width * i / FINENESS);
      if (count == 1 || narrower.size() > count) {
        return best;
      }
      best = narrower;
    }
    return best;
  }

  private List<TextLine.Piece> pieces(final Quantity quantity, final Face face, final double size) {
    final List<TextLine.Piece> pieces = new ArrayList<>();
    for (final Run run : language.word(quantity).runs()) {
      final Font font =
          switch (run.style()) {
            case PLAIN -> font(face, size);
            case ITALIC -> fonts.italic().deriveFont((float) size);
            case BOLD -> font(Face.SEMIBOLD, size);
          };
      pieces.add(new TextLine.Piece(run.text(), font));
    }
    return pieces;
  }

  /** Cuts after each ordinary space; pieces between two spaces stay together. */
  private static List<TextLine> words(final List<TextLine.Piece> pieces) {
    final List<TextLine> words = new ArrayList<>();
    final List<TextLine.Piece> word = new ArrayList<>();
    for (final TextLine.Piece piece : pieces) {
      for (final String part : piece.text().split("(?<= )", -1)) {
        if (!part.isEmpty()) {
          word.add(new TextLine.Piece(part, piece.font()));
        }
        if (part.endsWith(" ")) {
          words.add(new TextLine(List.copyOf(word)));
          word.clear();
        }
      }
    }
    words.add(new TextLine(List.copyOf(word)));
    return words;
  }
}
