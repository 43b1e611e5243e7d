package id.rekap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The marks of all pictures, in points. */
final class Pen {

  /** Height of digits and capitals as a share of the size of the type. */
  static final double CAPITAL = 0.66;

  /** From one base line to the next as a share of the size of the type. */
  static final double LEADING = 1.25;

  private static final double GROUND_MARGIN = 1.2;
  private static final double HALO = 0.7;

  /** Where a text stands: at its left end, in its middle, at its right end. */
  enum Anchor {
    LEFT(0),
    MIDDLE(0.5),
    RIGHT(1);

    private final double share;

    Anchor(final double share) {
      this.share = share;
    }
  }

  private final Graphics2D graphics;
  private final ChartStyle.Colours colours;

  Pen(final Graphics2D graphics, final ChartStyle.Colours colours) {
    this.graphics = graphics;
    this.colours = colours;
  }

  void line(
      final double x1,
      final double y1,
      final double x2,
      final double y2,
      final Color colour,
      final double width) {
    stroke(new Line2D.Double(x1, y1, x2, y2), colour, width);
  }

  void stroke(final Shape shape, final Color colour, final double width) {
    graphics.setPaint(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  void fill(final Shape shape, final Color colour) {
    graphics.setPaint(colour);
    graphics.fill(shape);
  }

  /** A shape with an outline that lies on its edge. */
  void outlined(final Shape shape, final Color fill, final Color outline, final double width) {
    fill(shape, fill);
    stroke(shape, outline, width);
  }

  /** A round mark; a hollow one is as large as a filled one to the middle of its outline. */
  void dot(
      final double x,
      final double y,
      final double diameter,
      final boolean filled,
      final double outline) {
    if (filled) {
      fill(circle(x, y, diameter), colours.mark());
    } else {
      outlined(circle(x, y, diameter - outline / 2), colours.ground(), colours.mark(), outline);
    }
  }

  private static Shape circle(final double x, final double y, final double diameter) {
    return new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter);
  }

  /** The mark of a mean with a rim of paper that lifts it off what lies below. */
  void liftedDiamond(final double x, final double y, final double half) {
    stroke(rhomb(x, y, half), colours.ground(), 2 * HALO);
    diamond(x, y, half);
  }

  /** The mark of a mean. */
  void diamond(final double x, final double y, final double half) {
    fill(rhomb(x, y, half), colours.accent());
  }

  private static Shape rhomb(final double x, final double y, final double half) {
    final Path2D.Double shape = new Path2D.Double();
    shape.moveTo(x, y - half);
    shape.lineTo(x + half, y);
    shape.lineTo(x, y + half);
    shape.lineTo(x - half, y);
    shape.closePath();
    return shape;
  }

  void text(
      final TextLine line,
      final double x,
      final double baseline,
      final Anchor anchor,
      final Color colour) {
    double at = x - anchor.share * line.width();
    graphics.setPaint(colour);
    for (final TextLine.Piece piece : line.pieces()) {
      graphics.setFont(piece.font());
      graphics.drawString(piece.text(), (float) at, (float) baseline);
      at += piece.width();
    }
  }

  /** Lines one below the other. */
  void text(
      final List<TextLine> lines,
      final double x,
      final double baseline,
      final Anchor anchor,
      final Color colour) {
    double at = baseline;
    for (final TextLine line : lines) {
      text(line, x, at, anchor, colour);
      at += line.size() * LEADING;
    }
  }

  /** A text on paper of its own, so that no grid line runs through it. */
  void grounded(
      final TextLine line,
      final double x,
      final double baseline,
      final Anchor anchor,
      final Color colour) {
    fill(ground(line, x, baseline, anchor), colours.ground());
    text(line, x, baseline, anchor, colour);
  }

  /** The room of a text with a small margin. */
  static Rectangle2D ground(
      final TextLine line, final double x, final double baseline, final Anchor anchor) {
    final double height = line.size() * CAPITAL;
    return new Rectangle2D.Double(
        x - anchor.share * line.width() - GROUND_MARGIN,
        baseline - height - GROUND_MARGIN,
        line.width() + 2 * GROUND_MARGIN,
        height + 2 * GROUND_MARGIN);
  }

  ChartStyle.Colours colours() {
    return colours;
  }

  Graphics2D graphics() {
    return graphics;
  }
}
