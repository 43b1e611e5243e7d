package id.rekap.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Pieces of text on one line. Widths are in points and do not depend on a device. */
record TextLine(List<Piece> pieces) {

  static final TextLine EMPTY = new TextLine(List.of());

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** A piece in one font. */
  record Piece(String text, Font font) {

    double width() {
      return text.isEmpty() ? 0 : font.getStringBounds(text, EXACT).getWidth();
    }
  }

  static double widest(final Collection<TextLine> lines) {
    return lines.stream().mapToDouble(TextLine::width).max().orElse(0);
  }

  double width() {
    return pieces.stream().mapToDouble(Piece::width).sum();
  }

  /** Size of the type; 0 for an empty line. */
  double size() {
    return pieces.stream().mapToDouble(piece -> piece.font().getSize2D()).max().orElse(0);
  }

  int length() {
    return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
  }

  boolean isBlank() {
    return pieces.stream().allMatch(piece -> piece.text().isBlank());
  }

  TextLine and(final TextLine other) {
    final List<Piece> all = new ArrayList<>(pieces);
    for (final Piece piece : other.pieces) {
      if (!all.isEmpty() && all.getLast().font().equals(piece.font())) {
        all.set(all.size() - 1, new Piece(all.getLast().text() + piece.text(), piece.font()));
      } else {
        all.add(piece);
      }
    }
    return new TextLine(List.copyOf(all));
  }

  /** Without ordinary spaces at its end. */
  TextLine trimmed() {
    int end = length();
    final String text = text();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return part(0, end);
  }

  TextLine part(final int from, final int to) {
    final List<Piece> parts = new ArrayList<>();
    int at = 0;
    for (final Piece piece : pieces) {
      final int length = piece.text().length();
      final int start = Math.clamp((long) from - at, 0, length);
      final int end = Math.clamp((long) to - at, 0, length);
      if (start < end) {
        parts.add(new Piece(piece.text().substring(start, end), piece.font()));
      }
      at += length;
    }
    return new TextLine(List.copyOf(parts));
  }

  /** How many characters fit into a width, at least one. */
  int fitting(final double width) {
    int fit = 1;
    while (fit < length() && part(0, fit + 1).width() <= width) {
      fit++;
    }
    return fit;
  }

  private String text() {
    final StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
