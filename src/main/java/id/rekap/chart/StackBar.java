package id.rekap.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One occasion as a bar of parts that fill its width.
 *
 * @param label lines of its name
 * @param parts the parts from left to right
 * @param plot the whole bar
 */
record StackBar(List<TextLine> label, List<Part> parts, Rectangle2D plot) {

  private static final double INSIDE = 3;
  private static final double SEPARATOR = 0.8;
  private static final double OVER_BAR = 2.5;
  private static final double GAP = 4;
  private static final double OUTDENT = 5;

  /** A part from one edge to another with its number. */
  record Part(double from, double to, Color tint, TextLine number) {

    private boolean fits() {
      return number.width() + INSIDE <= to - from;
    }

    double middle() {
      return (from + to) / 2;
    }

    boolean isEmpty() {
      return to - from < 1e-9;
    }
  }

  /** Tells whether a number has to stand over the bar. */
  boolean hasNumbersOutside() {
    return parts.stream().anyMatch(part -> !part.isEmpty() && !part.fits());
  }

  void draw(final Pen pen, final double labelLeft, final ChartStyle style) {
    final ChartStyle.Colours colours = style.colours();
    final double middle = plot.getCenterY();
    for (final Part part : parts) {
      pen.fill(
          new Rectangle2D.Double(
              part.from(), plot.getMinY(), part.to() - part.from(), plot.getHeight()),
          part.tint());
    }
    for (final Part part : parts) {
      if (!part.isEmpty() && part.from() > plot.getMinX() + SEPARATOR) {
        pen.line(
            part.from(), plot.getMinY(), part.from(), plot.getMaxY(), colours.ground(), SEPARATOR);
      }
    }
    pen.stroke(plot, colours.slope(), style.lines().grid());
    for (final Part part : parts) {
      if (!part.isEmpty() && part.fits()) {
        final double baseline = middle + part.number().size() * Pen.CAPITAL / 2;
        pen.text(
            part.number(), part.middle(), baseline, Pen.Anchor.MIDDLE, on(part.tint(), colours));
      }
    }
    outside(pen, colours);
    if (!label.isEmpty()) {
      final double size = label.getFirst().size();
      final double more = (label.size() - 1) * size * Pen.LEADING / 2;
      pen.text(
          label, labelLeft, middle + size * Pen.CAPITAL / 2 - more, Pen.Anchor.LEFT, colours.ink());
    }
  }

  /** Numbers that do not fit stand over their parts, as far as there is room. */
  private void outside(final Pen pen, final ChartStyle.Colours colours) {
    double end = Double.NEGATIVE_INFINITY;
    for (final Part part : parts) {
      if (!part.isEmpty() && !part.fits()) {
        final double wide = part.number().width();
        final double centred = Math.max(part.middle() - wide / 2, plot.getMinX() - OUTDENT);
        final double left = Math.max(end + GAP, Math.min(centred, plot.getMaxX() - wide));
        if (left <= part.to() && left + wide <= plot.getMaxX()) {
          pen.text(part.number(), left, plot.getMinY() - OVER_BAR, Pen.Anchor.LEFT, colours.ink());
          end = left + wide;
        }
      }
    }
  }

  /** Ink on light tints, paper on dark ones. */
  static Color on(final Color tint, final ChartStyle.Colours colours) {
    return contrast(tint, colours.ink()) >= contrast(tint, colours.ground())
        ? colours.ink()
        : colours.ground();
  }

  static double contrast(final Color one, final Color other) {
    final double first = luminance(one) + 0.05;
    final double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(final Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(final int channel) {
    return Math.pow(channel / 255.0, 2.2);
  }
}
