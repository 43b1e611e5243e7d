package id.rekap.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order that the summary numbers of one sample cannot break: lowest, quartiles and highest
 * ascend, and the mean lies between the ends. A number that is not printed is null and breaks
 * nothing.
 *
 * @param minimum where the lowest value lies
 * @param lowerQuartile where the lower quartile lies
 * @param median where the median lies
 * @param upperQuartile where the upper quartile lies
 * @param maximum where the highest value lies
 * @param mean where the mean lies
 */
public record StatisticsOrder(
    @Nullable Bounds minimum,
    @Nullable Bounds lowerQuartile,
    @Nullable Bounds median,
    @Nullable Bounds upperQuartile,
    @Nullable Bounds maximum,
    @Nullable Bounds mean) {

  /** One of the numbers. */
  public enum Part {
    /** The lowest value. */
    MIN,
    /** The lower quartile. */
    Q1,
    /** The median. */
    MEDIAN,
    /** The upper quartile. */
    Q3,
    /** The highest value. */
    MAX,
    /** The mean. */
    MEAN;

    private String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A number on the wrong side of another, however both were rounded.
   *
   * @param part the number
   * @param below true where it is below {@code other} and must not be; false where it is above
   * @param other the number that it must not pass
   */
  public record Violation(Part part, boolean below, Part other) {

    /**
     * Names the violation.
     *
     * @return such as {@code median<min}
     */
    public String code() {
      return part.code() + (below ? "<" : ">") + other.code();
    }
  }

  /**
   * Finds what is out of order.
   *
   * @return the violations: of the median, of the mean, of the ends, of the quartiles
   */
  public List<Violation> violations() {
    final List<Violation> found = new ArrayList<>();
    below(found, Part.MEDIAN, median, Part.MIN, minimum);
    above(found, Part.MEDIAN, median, Part.MAX, maximum);
    below(found, Part.MEAN, mean, Part.MIN, minimum);
    above(found, Part.MEAN, mean, Part.MAX, maximum);
    above(found, Part.MIN, minimum, Part.MAX, maximum);
    below(found, Part.Q1, lowerQuartile, Part.MIN, minimum);
    above(found, Part.Q1, lowerQuartile, Part.MEDIAN, median);
    above(found, Part.Q1, lowerQuartile, Part.Q3, upperQuartile);
    below(found, Part.Q3, upperQuartile, Part.MEDIAN, median);
    above(found, Part.Q3, upperQuartile, Part.MAX, maximum);
    return List.copyOf(found);
  }

  private static void below(
      final List<Violation> found,
      final Part part,
      final @Nullable Bounds value,
      final Part other,
      final @Nullable Bounds limit) {
    if (value != null && limit != null && value.isBelow(limit)) {
      found.add(new Violation(part, true, other));
    }
  }

  private static void above(
      final List<Violation> found,
      final Part part,
      final @Nullable Bounds value,
      final Part other,
      final @Nullable Bounds limit) {
    if (value != null && limit != null && limit.isBelow(value)) {
      found.add(new Violation(part, false, other));
    }
  }
}
