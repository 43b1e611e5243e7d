package id.rekap.manuscript;

import id.rekap.model.Direction;
import id.rekap.model.Occasion;
import id.rekap.model.Variable;
import id.rekap.statistics.Bounds;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rise in per cent that the printed means do not give, and which kind of rise it would be
 * instead: the difference in points, or the gain of what could still be gained.
 */
final class RiseCheck implements Check {

  private static final MathContext DOWN = new MathContext(20, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(20, RoundingMode.CEILING);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Entry entry : sheet.entries()) {
      final List<Occasion> span = sheet.span(entry.place().occasion());
      if (span == null || entry.text() == null || !entry.is("selisih_rerata_persen")) {
        continue;
      }
      final View view = new View(sheet, entry.place(), PrintedSheet.section(entry));
      final Entry first = view.at(span.getFirst().code()).get("rerata");
      final Entry last = view.at(span.getLast().code()).get("rerata");
      if (first != null
          && last != null
          && first.bounds().low().signum() > 0
          && last.bounds().low().signum() >= 0
          && CompletePairs.are(view, span)) {
        rise(view, entry, first, last, findings);
      }
    }
  }

  private static void rise(
      final View view,
      final Entry rise,
      final Entry first,
      final Entry last,
      final Findings findings) {
    final Bounds relative = relative(first.bounds(), last.bounds());
    if (rise.number().allows(relative) || rise.number().allows(mirrored(relative))) {
      findings.follows(rise, first, last);
      return;
    }
    final Bounds points = last.bounds().minus(first.bounds());
    final BigDecimal limit = limit(view);
    final Double gain = limit == null ? null : gain(first.value(), last.value(), limit);
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("of", Named.place(view.sheet(), view.place()));
    slots.put("value", rise.typed());
    slots.put("first", first.typed());
    slots.put("last", last.typed());
    slots.put("points", new Quantity.Typed(last.value().subtract(first.value())));
    slots.put("relative", new Quantity.Decimal(percent(first.value(), last.value()), 1));
    slots.put("gain", gain == null ? Quantity.none() : new Quantity.Decimal(gain, 1));
    slots.put(
        "needed",
        Numbers.beside(
            first.value().doubleValue() * (1 + rise.value().doubleValue() / 100), last.value(), 0));
    final String kind =
        rise.number().allows(points)
            ? "points"
            : gain != null && rise.bounds().meets(around(gain)) ? "gain" : "";
    findings.add(
        "KENAIKAN_BERBEDA",
        kind.isEmpty() && gain == null ? "bare" : kind,
        Verdict.CONTRADICTED,
        List.of(rise),
        slots);
  }

  /** The relative change in per cent; it grows with the mean after and falls with that before. */
  private static Bounds relative(final Bounds first, final Bounds last) {
    return new Bounds(
        last.low().multiply(HUNDRED).divide(first.high(), DOWN).subtract(HUNDRED),
        last.high().multiply(HUNDRED).divide(first.low(), UP).subtract(HUNDRED));
  }

  /** A fall of 20 % is printed as 20 % too. */
  private static Bounds mirrored(final Bounds one) {
    return new Bounds(one.high().negate(), one.low().negate());
  }

  private static double percent(final BigDecimal first, final BigDecimal last) {
    return 100 * (last.doubleValue() / first.doubleValue() - 1);
  }

  private static @Nullable BigDecimal limit(final View view) {
    final Variable variable = view.sheet().variable(view.place().variable());
    if (variable == null || variable.kind() != Variable.Kind.SCORE) {
      return null;
    }
    final Double end =
        variable.direction() == Direction.DOWN
            ? variable.scale().minimum()
            : variable.scale().maximum();
    return end == null ? null : BigDecimal.valueOf(end);
  }

  private static @Nullable Double gain(
      final BigDecimal first, final BigDecimal last, final BigDecimal limit) {
    final double room = limit.subtract(first).doubleValue();
    return room == 0 ? null : 100 * last.subtract(first).doubleValue() / room;
  }

  /** A gain as printed with one decimal; what is printed adds its own rounding. */
  private static Bounds around(final double value) {
    final BigDecimal middle = Numbers.clean(value);
    final BigDecimal half = new BigDecimal("0.05");
    return new Bounds(middle.subtract(half), middle.add(half));
  }
}
