package id.rekap.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a figure shows: series, categories and words' keys; no colours, no type, no size. */
public sealed interface ChartData {

  /**
   * The change of each person between two occasions, with the differences beside it.
   *
   * @param title what is on the axis of panel A
   * @param differenceTitle what is on the axis of panel B
   * @param before label of the earlier occasion
   * @param after label of the later occasion
   * @param difference label of the differences
   * @param pairs complete pairs, in any order
   * @param beforeSpread spread of the earlier values over the pairs
   * @param afterSpread spread of the later values over the pairs
   * @param scaleMinimum lowest value of the instrument; null where it has none
   * @param scaleMaximum highest value of the instrument; null where it has none
   * @param change mean of the differences with its interval
   */
  record PairedChange(
      Quantity title,
      Quantity differenceTitle,
      Quantity before,
      Quantity after,
      Quantity difference,
      List<Pair> pairs,
      Spread beforeSpread,
      Spread afterSpread,
      @Nullable Double scaleMinimum,
      @Nullable Double scaleMaximum,
      Estimate change)
      implements ChartData {
    /** Keeps its own copy. */
    public PairedChange {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * One person before and after.
   *
   * @param before the earlier value
   * @param after the later value
   */
  record Pair(double before, double after) {}

  /**
   * Five numbers and the mean of a series.
   *
   * @param label the printed mean under the occasion's name
   * @param minimum lowest
   * @param quartile1 first quartile, type 6
   * @param median middle
   * @param quartile3 third quartile, type 6
   * @param maximum highest
   * @param mean mean
   */
  record Spread(
      Quantity label,
      double minimum,
      double quartile1,
      double median,
      double quartile3,
      double maximum,
      double mean) {}

  /**
   * A number with its interval.
   *
   * @param label how it is printed
   * @param value the number
   * @param low lower end of the interval; null where it has none
   * @param high upper end of the interval; null where it has none
   */
  record Estimate(Quantity label, double value, @Nullable Double low, @Nullable Double high) {}

  /**
   * Several outcomes over several occasions, one small panel each, on a common scale.
   *
   * @param panels one per outcome, at least one
   * @param timeAxis what is on the horizontal axis
   * @param percent true where the values are shares from 0 to 1, printed as percentages
   * @param minimum lowest value of the common scale; null where it has no such end
   * @param maximum highest value of the common scale; null where it has no such end
   */
  record OverTime(
      List<Panel> panels,
      Quantity timeAxis,
      boolean percent,
      @Nullable Double minimum,
      @Nullable Double maximum)
      implements ChartData {
    /** Keeps its own copy. */
    public OverTime {
      panels = List.copyOf(panels);
    }
  }

  /**
   * One outcome over several occasions.
   *
   * @param title the outcome's name
   * @param points ascending in time
   */
  record Panel(Quantity title, List<Point> points) {
    /** Keeps its own copy. */
    public Panel {
      points = List.copyOf(points);
    }
  }

  /**
   * One occasion of an outcome.
   *
   * @param time days since the first occasion, or the occasion's place in the order where dates are
   *     missing
   * @param tick what stands under the point on the axis
   * @param estimate the value with its interval
   */
  record Point(double time, Quantity tick, Estimate estimate) {}

  /**
   * The change of one mean on the whole scale of its instrument: a picture for a cell of a table.
   *
   * @param before the earlier mean
   * @param after the later mean
   * @param minimum lowest value of the scale
   * @param maximum highest value of the scale, above the lowest
   * @param worse true where the change is for the worse
   */
  record Shift(double before, double after, double minimum, double maximum, boolean worse)
      implements ChartData {}

  /**
   * The change of several numbers on one axis, a row each: groups of respondents, items.
   *
   * @param title what is on the axis
   * @param rows from top to bottom
   * @param minimum lowest value of the scale; null where it has no such end
   * @param maximum highest value of the scale; null where it has no such end
   * @param percent true where the values are shares from 0 to 1, printed as percentages
   */
  record Changes(
      Quantity title,
      List<ChangeRow> rows,
      @Nullable Double minimum,
      @Nullable Double maximum,
      boolean percent)
      implements ChartData {
    /** Keeps its own copy. */
    public Changes {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One number before and after.
   *
   * @param label what it is of
   * @param before the earlier value
   * @param after the later value
   * @param printedBefore the earlier value as the table prints it
   * @param printedAfter the later value as the table prints it
   */
  record ChangeRow(
      Quantity label, double before, double after, Quantity printedBefore, Quantity printedAfter) {}

  /**
   * A number with its interval against zero: a picture for a cell of a table whose rows share one
   * axis.
   *
   * @param value the number
   * @param low lower end of its interval
   * @param high upper end of its interval
   * @param weight its part in the pooled number, from 0 to 1; decides the size of its mark
   * @param pooled true for the pooled number itself
   * @param minimum left end of the axis, at most 0
   * @param maximum right end of the axis, above the left one and at least 0
   */
  record Interval(
      double value,
      double low,
      double high,
      double weight,
      boolean pooled,
      double minimum,
      double maximum)
      implements ChartData {}

  /**
   * Counts as columns of dots, side by side.
   *
   * @param columns what is counted, from left to right
   * @param each how many one dot stands for, from 1; a begun dot is drawn whole
   */
  record Dots(List<DotColumn> columns, long each) implements ChartData {

    /** So many dots stand beside each other in a column. */
    public static final int ABREAST = 5;

    /** So many dots a column holds at the most. */
    public static final int MOST = 30 * ABREAST;

    /** Keeps its own copy. */
    public Dots {
      columns = List.copyOf(columns);
    }
  }

  /**
   * One count.
   *
   * @param label what is counted
   * @param count how many, from 0
   * @param printed the count as it is printed over the dots
   */
  record DotColumn(Quantity label, long count, Quantity printed) {}

  /**
   * Counts by category as bars, one below the other.
   *
   * @param groups one per variable
   */
  record Bars(List<BarGroup> groups) implements ChartData {
    /** Keeps its own copy. */
    public Bars {
      groups = List.copyOf(groups);
    }
  }

  /**
   * The bars of one variable.
   *
   * @param title the variable's name
   * @param bars in the order of its categories
   */
  record BarGroup(Quantity title, List<Bar> bars) {
    /** Keeps its own copy. */
    public BarGroup {
      bars = List.copyOf(bars);
    }
  }

  /**
   * One bar.
   *
   * @param label the category
   * @param share its length, from 0 to 1
   * @param printed what stands beside it
   */
  record Bar(Quantity label, double share, Quantity printed) {}

  /**
   * The categories of one outcome on each occasion, as stacked bars that fill the whole width.
   *
   * @param categories from the first to the last, as in the dictionary
   * @param bars one per occasion
   */
  record Stacks(List<Quantity> categories, List<Stack> bars) implements ChartData {
    /** Keeps its own copies. */
    public Stacks {
      categories = List.copyOf(categories);
      bars = List.copyOf(bars);
    }
  }

  /**
   * One occasion's stacked bar.
   *
   * @param label the occasion
   * @param shares from 0 to 1, one per category, adding up to 1
   * @param printed what stands in each part
   */
  record Stack(Quantity label, List<Double> shares, List<Quantity> printed) {
    /** Keeps its own copies. */
    public Stack {
      shares = List.copyOf(shares);
      printed = List.copyOf(printed);
    }
  }
}
