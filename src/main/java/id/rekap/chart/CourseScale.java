package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The vertical scale of outcomes over time. A scale that is known ends at its own ends, where
 * intervals that reach beyond are cut; an open end is a round number beyond all intervals. A scale
 * of shares ends where nothing comes near its upper end.
 */
final class CourseScale {

  private static final double COARSE = 0.2;

  private CourseScale() {}

  static Ticks of(final ChartData.OverTime data) {
    return data.percent() ? shares(data) : values(data);
  }

  private static Ticks values(final ChartData.OverTime data) {
    final Double minimum = data.minimum();
    final Double maximum = data.maximum();
    final double least = least(data, minimum == null ? CourseScale::bottom : VALUE);
    final double most = most(data, maximum == null ? CourseScale::top : VALUE);
    final double low = Math.min(minimum == null ? 0 : minimum, least);
    final double high = maximum == null ? most : Math.max(maximum, most);
    final boolean whole = isEnd(minimum, low) && isEnd(maximum, high);
    return whole ? Ticks.whole(low, high) : Ticks.covering(low, high);
  }

  private static Ticks shares(final ChartData.OverTime data) {
    final double most = most(data, CourseScale::top);
    final double top = Math.min(1, COARSE * Math.max(2, Math.ceil(most / COARSE - 1e-9)));
    return Ticks.within(0, top, top <= 2 * COARSE ? COARSE / 2 : COARSE);
  }

  private static boolean isEnd(final @Nullable Double scale, final double end) {
    return scale != null && scale == end;
  }

  private static final ToDoubleFunction<ChartData.Estimate> VALUE = ChartData.Estimate::value;

  /** The upper end of an interval; without one the value. */
  static double top(final ChartData.Estimate one) {
    final Double high = one.high();
    return high == null ? one.value() : Math.max(one.value(), high);
  }

  private static double bottom(final ChartData.Estimate one) {
    final Double low = one.low();
    return low == null ? one.value() : Math.min(one.value(), low);
  }

  private static double least(
      final ChartData.OverTime data, final ToDoubleFunction<ChartData.Estimate> end) {
    return estimates(data).stream().mapToDouble(end).min().orElse(0);
  }

  private static double most(
      final ChartData.OverTime data, final ToDoubleFunction<ChartData.Estimate> end) {
    return estimates(data).stream().mapToDouble(end).max().orElse(0);
  }

  private static List<ChartData.Estimate> estimates(final ChartData.OverTime data) {
    return data.panels().stream()
        .flatMap(panel -> panel.points().stream())
        .map(ChartData.Point::estimate)
        .toList();
  }
}
