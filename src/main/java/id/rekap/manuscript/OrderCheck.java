package id.rekap.manuscript;

import id.rekap.model.Scale;
import id.rekap.statistics.Bounds;
import id.rekap.statistics.StatisticsOrder;
import id.rekap.statistics.StatisticsOrder.Part;
import id.rekap.statistics.StatisticsOrder.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lowest, quartiles, median, mean and highest in an order that they cannot have. */
final class OrderCheck implements Check {

  private static final Map<Part, String> MEASURES =
      Map.of(
          Part.MIN, "min",
          Part.Q1, "q1",
          Part.MEDIAN, "median",
          Part.Q3, "q3",
          Part.MAX, "maks",
          Part.MEAN, "rerata");

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Place place : sheet.places()) {
      for (final View view : sheet.views(place)) {
        order(view).violations().forEach(violation -> add(view, violation, findings));
        MEASURES.values().stream()
            .sorted()
            .map(view::get)
            .filter(Objects::nonNull)
            .forEach(entry -> scale(sheet, entry, findings));
      }
    }
  }

  static StatisticsOrder order(final View view) {
    return order(view, part -> part);
  }

  private static StatisticsOrder order(final View view, final UnaryOperator<Part> from) {
    return new StatisticsOrder(
        bounds(view, from.apply(Part.MIN)),
        bounds(view, from.apply(Part.Q1)),
        bounds(view, from.apply(Part.MEDIAN)),
        bounds(view, from.apply(Part.Q3)),
        bounds(view, from.apply(Part.MAX)),
        bounds(view, from.apply(Part.MEAN)));
  }

  private static @Nullable Bounds bounds(final View view, final Part part) {
    final Entry entry = entry(view, part);
    return entry == null ? null : entry.bounds();
  }

  private static @Nullable Entry entry(final View view, final Part part) {
    return view.get(Objects.requireNonNull(MEASURES.get(part)));
  }

  private static void add(final View view, final Violation violation, final Findings findings) {
    final Entry one = Objects.requireNonNull(entry(view, violation.part()));
    final Entry other = Objects.requireNonNull(entry(view, violation.other()));
    findings.add(
        "URUTAN_MUSTAHIL",
        (violation.below() ? "below" : "above") + (isSwapped(view, violation) ? ".swapped" : ""),
        Verdict.IMPOSSIBLE,
        List.of(one, other),
        Map.of(
            "of", Named.entry(view.sheet(), one),
            "part", Named.measure(one.row().measure()),
            "value", one.typed(),
            "other", Named.measure(other.row().measure()),
            "limit", other.typed()));
  }

  /** True where the order holds once the two numbers change places. */
  private static boolean isSwapped(final View view, final Violation violation) {
    final Part one = violation.part();
    final Part other = violation.other();
    return one != Part.MEAN
        && order(view, part -> part == one ? other : part == other ? one : part)
            .violations()
            .isEmpty();
  }

  private static void scale(final PrintedSheet sheet, final Entry entry, final Findings findings) {
    final Scale scale = sheet.scale(entry.place());
    final Double minimum = scale.minimum();
    final Double maximum = scale.maximum();
    final boolean below = minimum != null && entry.bounds().isBelow(exactly(minimum));
    final boolean above = maximum != null && exactly(maximum).isBelow(entry.bounds());
    if (below || above) {
      findings.add(
          "DI_LUAR_SKALA",
          below ? "below" : "above",
          Verdict.IMPOSSIBLE,
          List.of(entry),
          Map.of(
              "of", Named.entry(sheet, entry),
              "measure", Named.measure(entry.row().measure()),
              "value", entry.typed(),
              "limit", Numbers.typed(Objects.requireNonNull(below ? minimum : maximum))));
    }
  }

  private static Bounds exactly(final double value) {
    return Bounds.exactly(BigDecimal.valueOf(value));
  }
}
