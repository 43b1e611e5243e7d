package id.rekap.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of numbers and those of them that are written at an axis.
 *
 * @param low its lower end
 * @param high its upper end, above the lower
 * @param at the written numbers, ascending, all within the ends
 */
record Ticks(double low, double high, List<Double> at) {

  private static final double[] MANTISSAS = {1, 2, 2.5, 4, 5, 10};
  private static final int[] PARTS = {5, 4, 6};
  private static final int MOST_PARTS = 7;
  private static final int MOST_DECIMALS = 6;
  private static final double WISHED_PARTS = 4;
  private static final double TINY = 1e-9;

  /** The whole of an instrument's scale: both ends are written, equal steps between them. */
  static Ticks whole(final double low, final double high) {
    if (!(high > low)) {
      return covering(low, low);
    }
    final double span = high - low;
    for (final int parts : PARTS) {
      if (isNice(span / parts)) {
        return new Ticks(low, high, steps(low, span / parts, parts));
      }
    }
    for (int parts = 4; parts <= MOST_PARTS; parts++) {
      if (isMultiple(span / parts, 1)) {
        return new Ticks(low, high, steps(low, span / parts, parts));
      }
    }
    return within(low, high, niceStep(span)).withEnds();
  }

  /** A stretch between nice numbers around others, from 0 where it is not far below them. */
  static Ticks covering(final double least, final double most) {
    if (!(most > least)) {
      final double room = least == 0 ? 1 : Math.abs(least) / 2;
      return covering(least - room, least + room);
    }
    final boolean fromZero = least >= 0 && least < most / 2;
    final boolean toZero = most <= 0 && most > least / 2;
    final double low = fromZero ? 0 : least;
    final double high = toZero ? 0 : most;
    final double step = niceStep(high - low);
    return within(step * Math.floor(low / step + TINY), step * Math.ceil(high / step - TINY), step);
  }

  /** The multiples of a step within two ends. */
  static Ticks within(final double low, final double high, final double step) {
    final List<Double> at = new ArrayList<>();
    final long first = (long) Math.ceil(low / step - TINY);
    final long last = (long) Math.floor(high / step + TINY);
    for (long i = first; i <= last; i++) {
      at.add(clean(i * step));
    }
    return new Ticks(clean(low), clean(high), List.copyOf(at));
  }

  /** A step that gives four to five parts, seldom more. */
  static double niceStep(final double span) {
    final double rough = span / WISHED_PARTS;
    final double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double best = power;
    for (final double mantissa : new double[] {1, 2, 2.5, 5, 10}) {
      final double step = mantissa * power;
      if (Math.abs(Math.log(step / rough)) < Math.abs(Math.log(best / rough))) {
        best = step;
      }
    }
    return clean(best);
  }

  double span() {
    return high - low;
  }

  /** Tells whether the written numbers are a nice step apart, from one end to the other. */
  boolean hasNiceStep() {
    return at.size() > 1 && isNice(step()) && isMultiple(span(), step()) && isMultiple(low, step());
  }

  /** From one written number to the next; the whole span where fewer than two are written. */
  double step() {
    return at.size() < 2 ? span() : at.get(1) - at.get(0);
  }

  /** How many decimals the written numbers need. */
  int decimals() {
    for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
      final double unit = Math.pow(10, -decimals);
      if (at.stream().allMatch(tick -> isMultiple(tick, unit))) {
        return decimals;
      }
    }
    return MOST_DECIMALS;
  }

  private Ticks withEnds() {
    final double near = step() * 0.6;
    final List<Double> all = new ArrayList<>(at);
    all.removeIf(tick -> tick - low < near || high - tick < near);
    all.addFirst(low);
    all.addLast(high);
    return new Ticks(low, high, List.copyOf(all));
  }

  private static List<Double> steps(final double low, final double step, final int parts) {
    final List<Double> at = new ArrayList<>();
    for (int i = 0; i <= parts; i++) {
      at.add(clean(low + i * step));
    }
    return List.copyOf(at);
  }

  private static boolean isNice(final double step) {
    final double power = Math.pow(10, Math.floor(Math.log10(step) + TINY));
    for (final double mantissa : MANTISSAS) {
      if (Math.abs(step / power - mantissa) < TINY) {
        return true;
      }
    }
    return false;
  }

  static boolean isMultiple(final double number, final double unit) {
    final double times = number / unit;
    return Math.abs(times - Math.rint(times)) < 1e-7 * Math.max(1, Math.abs(times));
  }

  /** Takes off the noise that sums of binary fractions leave. */
  private static double clean(final double number) {
    final double rounded =
        new java.math.BigDecimal(number).round(new java.math.MathContext(12)).doubleValue();
    return rounded == 0 ? 0 : rounded;
  }
}
