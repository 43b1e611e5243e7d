package id.rekap.manuscript;

import id.rekap.model.Occasion;
import id.rekap.model.Scale;
import id.rekap.statistics.Bounds;
import id.rekap.statistics.DeviationLimits;
import id.rekap.statistics.Grid;
import id.rekap.statistics.LargestWilcoxonP;
import id.rekap.statistics.SmallestWilcoxonP;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A p of Wilcoxon's test above the largest that means, standard deviations and ranges leave open,
 * or below the smallest that n pairs can give.
 */
final class WilcoxonCheck implements Check {

  private static final Set<String> MEASURES = Set.of("p_wilcoxon", "p_wilcoxon_asimtotik");

  /** The smallest p that is printed as a number. */
  private static final double SMALLEST = 0.001;

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Entry entry : sheet.entries()) {
      final List<Occasion> span = sheet.span(entry.place().occasion());
      if (span == null || entry.text() == null || !MEASURES.contains(entry.row().measure())) {
        continue;
      }
      final View view = new View(sheet, entry.place(), PrintedSheet.section(entry));
      final View first = view.at(span.getFirst().code());
      final View last = view.at(span.getLast().code());
      final Long n = first.size();
      if (n != null && n <= Integer.MAX_VALUE && CompletePairs.are(view, span)) {
        smallest(sheet, entry, n, findings);
        largest(entry, first, last, n.intValue(), findings);
      }
    }
  }

  private static void smallest(
      final PrintedSheet sheet, final Entry entry, final long n, final Findings findings) {
    final Optional<SmallestWilcoxonP> least = SmallestWilcoxonP.of(n);
    if (least.isPresent() && highest(entry.number()) < least.get().smallest()) {
      findings.add(
          "P_TERLALU_KECIL",
          "",
          Verdict.IMPOSSIBLE,
          List.of(entry),
          Map.of(
              "of", Named.place(sheet, entry.place()),
              "value", Quantity.text(entry.row().printed()),
              "n", Numbers.whole(n),
              "exact", new Quantity.Decimal(least.get().exact(), 4),
              "asymptotic", new Quantity.Decimal(least.get().asymptoticAllTied(), 4)));
    }
  }

  private static void largest(
      final Entry entry, final View first, final View last, final int n, final Findings findings) {
    final LargestWilcoxonP.Occasion before = occasion(first);
    final LargestWilcoxonP.Occasion after = occasion(last);
    if (before == null || after == null) {
      return;
    }
    final Grid grid = first.sheet().grid(first.place());
    final boolean onGrid = grid != null && isOn(grid, before) && isOn(grid, after);
    final Optional<LargestWilcoxonP> most =
        LargestWilcoxonP.of(before, after, n, onGrid && grid != null ? grid.step() : null);
    if (most.isEmpty() || lowest(entry.number()) <= most.get().largest()) {
      return;
    }
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("of", Named.place(first.sheet(), entry.place()));
    slots.put("value", Quantity.text(entry.row().printed()));
    slots.put("n", Numbers.whole(n));
    slots.put("first", summary(first));
    slots.put("last", summary(last));
    slots.put("negative", Numbers.whole(most.get().mostNegative()));
    slots.put("sum", Numbers.typed(most.get().largestRankSum()));
    slots.put("total", Numbers.typed(most.get().nonZero() * (most.get().nonZero() + 1.0) / 2));
    slots.put("nonzero", Numbers.whole(most.get().nonZero()));
    slots.put("before", label(first));
    slots.put("after", label(last));
    slots.put("p", limit(most.get().largest()));
    final boolean rises = before.mean().isBelow(after.mean());
    findings.add(
        "P_TERLALU_BESAR",
        (rises ? "rise" : "fall") + (takesMeasured(first, last) ? ".measured" : ""),
        Verdict.IMPOSSIBLE,
        List.of(entry),
        slots);
  }

  private static Quantity label(final View view) {
    final String code = view.place().occasion();
    final Occasion occasion = code == null ? null : view.sheet().dictionary().occasion(code);
    return new Quantity.Label(occasion == null ? String.valueOf(code) : occasion.label());
  }

  /** An upper bound is printed rounded up. */
  private static Quantity limit(final double p) {
    return p < SMALLEST
        ? Quantity.phrase("manuscript.p.below")
        : Quantity.phrase(
            "manuscript.p.most",
            "p",
            new Quantity.PValue(Math.min(1, Math.ceil(p / SMALLEST) * SMALLEST)));
  }

  private static LargestWilcoxonP.@Nullable Occasion occasion(final View view) {
    final Entry mean = view.get("rerata");
    final Entry deviation = view.get("sd");
    final Scale scale = view.sheet().scale(view.place());
    final BigDecimal low = end(view, "min", scale.minimum());
    final BigDecimal high = end(view, "maks", scale.maximum());
    return mean == null || low == null || high == null
        ? null
        : new LargestWilcoxonP.Occasion(
            mean.bounds(), deviation == null ? null : deviation.bounds(), low, high);
  }

  /**
   * On a grid the value that prints so; without one itself, where it was not rounded, else the
   * outermost that prints so; where nothing is printed the end of the scale.
   */
  private static @Nullable BigDecimal end(
      final View view, final String measure, final @Nullable Double scale) {
    final Entry entry = view.get(measure);
    final boolean low = measure.equals("min");
    if (entry == null) {
      return scale == null ? null : BigDecimal.valueOf(scale);
    }
    final Grid grid = view.sheet().grid(view.place());
    final Bounds bounds =
        (grid == null ? Optional.<Bounds>empty() : grid.printedAs(entry.value()))
            .orElseGet(
                () ->
                    grid == null && isMeasured(view, entry)
                        ? Bounds.exactly(entry.value())
                        : narrowest(view, entry));
    return low ? bounds.low() : bounds.high();
  }

  /**
   * Tells whether a whole lowest or highest value stands there as it was measured: the values have
   * no decimals, or the mean beside it has some, and neither the mean, another table nor the data
   * say otherwise. The explanation names it, so that an author who rounded it can tell.
   */
  private static boolean isMeasured(final View view, final Entry entry) {
    final Entry mean = view.get("rerata");
    final Integer decimals = view.sheet().scale(view.place()).decimals();
    final boolean unrounded =
        (decimals != null && decimals == 0) || (mean != null && mean.value().scale() > 0);
    final Double known = view.sheet().value(view.place(), entry.row().measure());
    return unrounded
        && !isRefuted(view, mean)
        && entry.value().stripTrailingZeros().scale() <= 0
        && (known == null || known == entry.value().doubleValue())
        && narrowest(view, entry).meets(Bounds.exactly(entry.value()));
  }

  /** True where mean and standard deviation do not fit between both ends as they are printed. */
  private static boolean isRefuted(final View view, final @Nullable Entry mean) {
    final Entry low = view.get("min");
    final Entry high = view.get("maks");
    final Long n = view.size();
    if (mean == null || low == null || high == null || n == null) {
      return false;
    }
    final Entry deviation = view.get("sd");
    final OptionalDouble most =
        DeviationLimits.largest(
            n, low.value().doubleValue(), high.value().doubleValue(), mean.bounds());
    return most.isEmpty()
        || (deviation != null && deviation.bounds().low().doubleValue() > most.getAsDouble());
  }

  /** Where all tables together put a number; where they contradict each other, one of them. */
  private static Bounds narrowest(final View view, final Entry entry) {
    Bounds narrowest = entry.bounds();
    for (final Entry other : view.sheet().at(view.place()).filter(Entry::isNumber).toList()) {
      final Bounds one = other.bounds();
      if (other.key().equals(entry.key()) && one.meets(narrowest)) {
        narrowest = new Bounds(one.low().max(narrowest.low()), one.high().min(narrowest.high()));
      }
    }
    return narrowest;
  }

  private static boolean takesMeasured(final View... views) {
    return Arrays.stream(views)
        .filter(view -> view.sheet().grid(view.place()) == null)
        .flatMap(
            view ->
                Stream.of("min", "maks")
                    .map(view::get)
                    .filter(Objects::nonNull)
                    .filter(end -> isMeasured(view, end)))
        .findAny()
        .isPresent();
  }

  private static boolean isOn(final Grid grid, final LargestWilcoxonP.Occasion one) {
    return grid.nearestUp(one.minimum()).compareTo(one.minimum()) == 0
        && grid.nearestUp(one.maximum()).compareTo(one.maximum()) == 0;
  }

  private static Quantity summary(final View view) {
    final Entry deviation = view.get("sd");
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("mean", Objects.requireNonNull(view.get("rerata")).typed());
    slots.put("sd", deviation == null ? Quantity.none() : deviation.typed());
    slots.put("low", shown(view, "min", view.sheet().scale(view.place()).minimum()));
    slots.put("high", shown(view, "maks", view.sheet().scale(view.place()).maximum()));
    return new Quantity.Phrase(
        deviation == null ? "manuscript.summary.bare" : "manuscript.summary", slots);
  }

  private static Quantity shown(
      final View view, final String measure, final @Nullable Double scale) {
    final Entry entry = view.get(measure);
    if (entry != null) {
      return new Quantity.Typed(GridCheck.plain(entry.value()));
    }
    return scale == null ? Quantity.none() : Numbers.typed(scale);
  }

  /** The smallest p that is printed so. */
  private static double lowest(final PrintedText text) {
    return switch (text.relation()) {
      case EQUAL -> text.bounds().low().doubleValue();
      case BELOW, AT_MOST -> 0;
      case ABOVE, AT_LEAST -> text.value().doubleValue();
    };
  }

  /** The largest p that is printed so. */
  private static double highest(final PrintedText text) {
    return switch (text.relation()) {
      case EQUAL -> text.bounds().high().doubleValue();
      case BELOW, AT_MOST -> text.value().doubleValue();
      case ABOVE, AT_LEAST -> 1;
    };
  }
}
