package id.rekap.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A drawing without a fixed resolution. Immutable: may be painted often and by several threads. */
public interface Picture {

  /**
   * Held while letters are measured or drawn: two threads that do so at once with faces made from
   * files were seen to leave wrong widths behind for the rest of the process.
   */
  Object PEN = new Object();

  /**
   * Its natural width.
   *
   * @return points, 1/72 inch; more than 0
   */
  double widthPoints();

  /**
   * Its natural height.
   *
   * @return points, 1/72 inch; more than 0
   */
  double heightPoints();

  /**
   * Draws it. Transform, paint, stroke and font of the graphics are left as they were found.
   *
   * @param graphics what to draw on, one unit a point, y downwards
   * @param area where; the picture is stretched to fill it, so keep the proportions of its size
   */
  void paint(Graphics2D graphics, Rectangle2D area);
}
