package id.rekap.chart;

import java.awt.Color;
import java.nio.file.Path;
import java.util.List;

/**
 * How pictures look: colours without transparency, and sizes in points.
 *
 * @param colours colours by use
 * @param tints grounds of stacked parts from light to dark, at least two
 * @param lines line widths
 * @param type sizes of type
 * @param dots sizes of dots
 */
public record ChartStyle(Colours colours, List<Color> tints, Lines lines, Type type, Dots dots) {

  /** Keeps its own copy. */
  public ChartStyle {
    tints = List.copyOf(tints);
  }

  /**
   * Reads a style.
   *
   * @param file {@code templates/style/chart.properties}
   * @return the style
   * @throws ChartStyleException with every missing, unknown, doubled or unreadable entry at once
   */
  public static ChartStyle load(final Path file) {
    final StyleFile entries = StyleFile.read(file);
    final ChartStyle style =
        new ChartStyle(
            Colours.from(entries),
            entries.colours("tint", 2),
            Lines.from(entries),
            Type.from(entries),
            Dots.from(entries));
    entries.complain();
    return style;
  }

  /**
   * Colours by use.
   *
   * @param ink names, values, the zero line
   * @param grey axis numbers, notes
   * @param mark dots, boxes, lines of data
   * @param slope paths of persons, intervals, bars that carry a number
   * @param accent the mean and its interval, a fall
   * @param soft fill inside a dark outline
   * @param rule light rule, lines of the other panels
   * @param grid grid lines
   * @param ground the paper
   */
  public record Colours(
      Color ink,
      Color grey,
      Color mark,
      Color slope,
      Color accent,
      Color soft,
      Color rule,
      Color grid,
      Color ground) {

    static Colours from(final StyleFile entries) {
      return new Colours(
          entries.colour("colour.ink"),
          entries.colour("colour.grey"),
          entries.colour("colour.mark"),
          entries.colour("colour.slope"),
          entries.colour("colour.accent"),
          entries.colour("colour.soft"),
          entries.colour("colour.rule"),
          entries.colour("colour.grid"),
          entries.colour("colour.ground"));
    }
  }

  /**
   * Line widths in points.
   *
   * @param grid grid lines
   * @param zero the line of no change
   * @param data the line of an outcome over time
   * @param companion the same outcome in the other panels
   * @param interval confidence intervals
   * @param box outline of a box and of a hollow dot
   * @param median the median in a box
   * @param slope a path, for each person on it
   * @param slopeMost the widest path; all paths shrink with it
   */
  public record Lines(
      double grid,
      double zero,
      double data,
      double companion,
      double interval,
      double box,
      double median,
      double slope,
      double slopeMost) {

    private static final double LEAST = 0.1;
    private static final double MOST = 20;

    static Lines from(final StyleFile entries) {
      return new Lines(
          entries.number("line.grid", LEAST, MOST),
          entries.number("line.zero", LEAST, MOST),
          entries.number("line.data", LEAST, MOST),
          entries.number("line.companion", LEAST, MOST),
          entries.number("line.interval", LEAST, MOST),
          entries.number("line.box", LEAST, MOST),
          entries.number("line.median", LEAST, MOST),
          entries.number("line.slope", LEAST, MOST),
          entries.number("line.slope.most", LEAST, MOST));
    }
  }

  /**
   * Sizes of type in points, none below 7.5.
   *
   * @param title letters and titles of panels
   * @param name names of occasions and groups
   * @param note means under the names
   * @param axis axis numbers
   * @param value first and last values, numbers beside and in bars
   */
  public record Type(double title, double name, double note, double axis, double value) {

    private static final double LEAST = 7.5;
    private static final double MOST = 24;

    static Type from(final StyleFile entries) {
      return new Type(
          entries.number("type.title", LEAST, MOST),
          entries.number("type.name", LEAST, MOST),
          entries.number("type.note", LEAST, MOST),
          entries.number("type.axis", LEAST, MOST),
          entries.number("type.value", LEAST, MOST));
    }
  }

  /**
   * Sizes of dots in points.
   *
   * @param size a person's dot
   * @param pitch from one dot of a row to the next
   * @param least the smallest dot; rows that need smaller ones become bars
   * @param occasion the mark of an occasion
   */
  public record Dots(double size, double pitch, double least, double occasion) {

    private static final double LEAST = 1;
    private static final double MOST = 20;

    static Dots from(final StyleFile entries) {
      return new Dots(
          entries.number("dot.size", LEAST, MOST),
          entries.number("dot.pitch", LEAST, MOST),
          entries.number("dot.least", LEAST, MOST),
          entries.number("dot.occasion", LEAST, MOST));
    }
  }
}
