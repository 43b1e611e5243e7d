package id.rekap.manuscript;

import id.rekap.model.Occasion;
import id.rekap.model.Scale;
import id.rekap.statistics.Bounds;
import id.rekap.statistics.DeviationLimits;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A standard deviation that the range does not allow, and one of differences that the two others do
 * not: it lies between their difference and their sum (Minkowski).
 */
final class DeviationCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Place place : sheet.places()) {
      for (final View view : sheet.views(place)) {
        final Entry deviation = view.get("sd");
        final Long n = view.size();
        if (deviation != null && n != null && n > 1) {
          range(view, deviation, n, findings);
        }
        final Entry change = view.get("selisih_sd");
        final List<Occasion> span = sheet.span(place.occasion());
        if (change != null && span != null) {
          change(view, change, span, findings);
        }
      }
    }
  }

  private static void range(
      final View view, final Entry deviation, final long n, final Findings findings) {
    final Scale scale = view.sheet().scale(view.place());
    final Entry lowest = view.get("min");
    final Entry highest = view.get("maks");
    final Double low = end(lowest, true, scale.minimum());
    final Double high = end(highest, false, scale.maximum());
    if (low == null || high == null || low > high) {
      return;
    }
    final Entry mean = view.get("rerata");
    final OptionalDouble most =
        mean == null
            ? DeviationLimits.largest(n, low, high, (low + high) / 2)
            : DeviationLimits.largest(n, low, high, mean.bounds());
    if (most.isPresent() && isAbove(deviation.bounds(), most.getAsDouble())) {
      add(view, deviation, mean == null ? "above" : "above.mean", slots(view, n, most), findings);
    }
    if (lowest != null && highest != null && lowest.bounds().isBelow(highest.bounds())) {
      final double inner = highest.bounds().low().subtract(lowest.bounds().high()).doubleValue();
      final OptionalDouble least = DeviationLimits.smallest(n, 0, inner);
      if (least.isPresent() && isBelow(deviation.bounds(), least.getAsDouble())) {
        add(view, deviation, "below", slots(view, n, least), findings);
      }
    }
  }

  private static Map<String, Quantity> slots(
      final View view, final long n, final OptionalDouble limit) {
    final Scale scale = view.sheet().scale(view.place());
    final Entry mean = view.get("rerata");
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("n", Numbers.whole(n));
    slots.put("low", shown(view.get("min"), scale.minimum()));
    slots.put("high", shown(view.get("maks"), scale.maximum()));
    slots.put("limit", new Quantity.Decimal(limit.orElseThrow(), 3));
    slots.put("mean", mean == null ? Quantity.none() : mean.typed());
    return slots;
  }

  private static Quantity shown(final @Nullable Entry printed, final @Nullable Double scale) {
    if (printed != null) {
      return printed.typed();
    }
    return scale == null ? Quantity.none() : Numbers.typed(scale);
  }

  private static void add(
      final View view,
      final Entry deviation,
      final String variant,
      final Map<String, Quantity> more,
      final Findings findings) {
    final Map<String, Quantity> slots = new HashMap<>(more);
    slots.put("of", Named.entry(view.sheet(), deviation));
    slots.put("value", deviation.typed());
    findings.add("SD_MUSTAHIL", variant, Verdict.IMPOSSIBLE, List.of(deviation), slots);
  }

  /** The outermost that a printed end can be, else the end of the scale. */
  private static @Nullable Double end(
      final @Nullable Entry printed, final boolean low, final @Nullable Double scale) {
    if (printed == null) {
      return scale;
    }
    final Bounds bounds = printed.bounds();
    final double outer = (low ? bounds.low() : bounds.high()).doubleValue();
    if (scale == null) {
      return outer;
    }
    return low
        ? Math.max(outer, Math.min(scale, printed.value().doubleValue()))
        : Math.min(outer, Math.max(scale, printed.value().doubleValue()));
  }

  private static void change(
      final View view, final Entry change, final List<Occasion> span, final Findings findings) {
    final Entry first = view.at(span.getFirst().code()).get("sd");
    final Entry last = view.at(span.getLast().code()).get("sd");
    if (first == null || last == null || !CompletePairs.are(view, span)) {
      return;
    }
    final BigDecimal most = first.bounds().high().add(last.bounds().high());
    final Bounds apart = last.bounds().minus(first.bounds());
    final BigDecimal least = apart.low().max(apart.high().negate()).max(BigDecimal.ZERO);
    final boolean above = isAbove(change.bounds(), most.doubleValue());
    if (above || isBelow(change.bounds(), least.doubleValue())) {
      findings.add(
          "SD_MUSTAHIL",
          above ? "change.above" : "change.below",
          Verdict.IMPOSSIBLE,
          List.of(change),
          Map.of(
              "of", Named.entry(view.sheet(), change),
              "value", change.typed(),
              "first", first.typed(),
              "last", last.typed()));
    }
  }

  private static boolean isAbove(final Bounds one, final double limit) {
    return one.low().doubleValue() > limit * (1 + 1e-12) + 1e-12;
  }

  private static boolean isBelow(final Bounds one, final double limit) {
    return one.high().doubleValue() < limit * (1 - 1e-12) - 1e-12;
  }
}
