package id.rekap.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

/**
 * A picture that is a size and what draws it with its top left corner at the origin.
 *
 * @param widthPoints width
 * @param heightPoints height
 * @param content draws it; keeps no state between two drawings
 */
record Drawing(double widthPoints, double heightPoints, Consumer<Graphics2D> content)
    implements Picture {

  /** A point is 1/72 inch. */
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Width of the text on a page of the house. */
  static final double MEASURE = mm(150);

  static double mm(final double millimetres) {
    return millimetres * POINTS_PER_MM;
  }

  @Override
  public void paint(final Graphics2D graphics, final Rectangle2D area) {
    final AffineTransform transform = graphics.getTransform();
    final Paint paint = graphics.getPaint();
    final Stroke stroke = graphics.getStroke();
    final Font font = graphics.getFont();
    graphics.translate(area.getX(), area.getY());
    graphics.scale(area.getWidth() / widthPoints, area.getHeight() / heightPoints);
    content.accept(graphics);
    graphics.setTransform(transform);
    graphics.setPaint(paint);
    graphics.setStroke(stroke);
    graphics.setFont(font);
  }
}
