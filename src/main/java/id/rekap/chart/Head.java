package id.rekap.chart;

import java.util.List;

/**
 * A name with a note under it.
 *
 * @param name lines of the name
 * @param note lines of the note
 */
record Head(List<TextLine> name, List<TextLine> note) {

  /** Height of the whole. */
  double height() {
    return height(name) + height(note);
  }

  double width() {
    return Math.max(TextLine.widest(name), TextLine.widest(note));
  }

  static double height(final List<TextLine> lines) {
    return lines.stream().mapToDouble(line -> line.size() * Pen.LEADING).sum();
  }

  /** Draws it so that its last line stands on a base line. */
  void draw(final Pen pen, final double x, final double lastBaseline, final Pen.Anchor anchor) {
    final ChartStyle.Colours colours = pen.colours();
    final double last = note.isEmpty() ? 0 : note.getLast().size() * Pen.LEADING;
    final double first = name.isEmpty() ? 0 : name.getFirst().size() * Pen.LEADING;
    pen.text(name, x, lastBaseline - height() + first, anchor, colours.ink());
    pen.text(note, x, lastBaseline - height(note) + last, anchor, colours.grey());
  }
}
