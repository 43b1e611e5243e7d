package id.rekap.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the place of a written value: over its mark, under it, right or left of it, the first that
 * no line, interval or other value runs through; else the one that fewest run through.
 *
 * @param room where values may stand, beside the place over the mark, which is always allowed
 * @param lines the line of the outcome and its intervals
 * @param written the room of the values that are written already
 */
record ValueSpot(Rectangle2D room, List<Line2D> lines, List<Rectangle2D> written) {

  private static final double GAP = 3.5;
  private static final double LEAST_GAP = 4;

  /** Keeps its own copies. */
  ValueSpot {
    lines = List.copyOf(lines);
    written = List.copyOf(written);
  }

  /**
   * Finds a place.
   *
   * @param text the value
   * @param x where its mark stands
   * @param high the upper end of its mark or its interval
   * @param low the lower end
   * @param middle the height of its mark
   * @param half half the width of its mark
   * @return where the base line of the text begins
   */
  Point2D of(
      final TextLine text,
      final double x,
      final double high,
      final double low,
      final double middle,
      final double half) {
    final double capital = text.size() * Pen.CAPITAL;
    final double centred =
        Math.max(
            room.getMinX() + 1, Math.min(x - text.width() / 2, room.getMaxX() - text.width() - 1));
    final Point2D above = new Point2D.Double(centred, high - GAP);
    final List<Point2D> spots = new ArrayList<>();
    spots.add(above);
    for (final Point2D other :
        List.of(
            new Point2D.Double(centred, low + GAP + capital),
            new Point2D.Double(x + half + GAP, middle + capital / 2),
            new Point2D.Double(x - half - GAP - text.width(), middle + capital / 2))) {
      if (room.contains(ground(text, other))) {
        spots.add(other);
      }
    }
    return spots.stream()
        .min(Comparator.comparingLong(spot -> crossings(ground(text, spot))))
        .orElse(above);
  }

  private static Rectangle2D ground(final TextLine text, final Point2D spot) {
    return Pen.ground(text, spot.getX(), spot.getY(), Pen.Anchor.LEFT);
  }

  private long crossings(final Rectangle2D spot) {
    final Rectangle2D wide =
        new Rectangle2D.Double(
            spot.getX() - LEAST_GAP,
            spot.getY(),
            spot.getWidth() + 2 * LEAST_GAP,
            spot.getHeight());
    return lines.stream().filter(line -> line.intersects(spot)).count()
        + written.stream().filter(wide::intersects).count();
  }
}
