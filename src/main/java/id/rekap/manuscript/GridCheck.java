package id.rekap.manuscript;

import id.rekap.statistics.Grid;
import id.rekap.statistics.Grim;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers that a scale with steps does not have: lowest, highest and median off its grid, and means
 * that no sum of n values gives (GRIM).
 */
final class GridCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Entry entry : sheet.entries()) {
      final Grid grid = entry.isNumber() ? sheet.grid(entry.place()) : null;
      if (grid == null || sheet.span(entry.place().occasion()) != null) {
        continue;
      }
      switch (entry.row().measure()) {
        case "min", "maks", "nilai_individu" -> value(sheet, entry, grid, "", findings);
        case "median" -> median(sheet, entry, grid, findings);
        case "rerata" -> mean(sheet, entry, grid, findings);
        default -> {
          // Other numbers need not stand on the grid.
        }
      }
    }
  }

  /** The median of an odd number of values is one of them, of an even one a midpoint of two. */
  private static void median(
      final PrintedSheet sheet, final Entry entry, final Grid grid, final Findings findings) {
    final Long n = sheet.size(entry.place());
    final boolean odd = n != null && n % 2 == 1;
    value(sheet, entry, odd ? grid : grid.ofMedians(), odd ? ".odd" : ".even", findings);
  }

  private static void value(
      final PrintedSheet sheet,
      final Entry entry,
      final Grid grid,
      final String kind,
      final Findings findings) {
    if (grid.printedAs(entry.value()).isPresent()) {
      return;
    }
    final Map<String, Quantity> slots = slots(sheet, entry);
    final Long n = sheet.size(entry.place());
    slots.put("n", n == null ? Quantity.none() : Numbers.whole(n));
    slots.put("measure", Named.measure(entry.row().measure()));
    slots.put("grid", new Quantity.Typed(plain(grid.step())));
    slots.put("below", new Quantity.Typed(plain(grid.nearestDown(entry.value()))));
    slots.put("above", new Quantity.Typed(plain(grid.nearestUp(entry.value()))));
    findings.add(
        "KELIPATAN_MUSTAHIL",
        kind.isEmpty() ? "value" : "median" + kind,
        Verdict.IMPOSSIBLE,
        List.of(entry),
        slots);
  }

  private static void mean(
      final PrintedSheet sheet, final Entry entry, final Grid grid, final Findings findings) {
    final Long n = sheet.size(entry.place());
    if (n == null) {
      return;
    }
    final Grim grim = Grim.of(entry.value(), n, grid);
    if (grim.isRounded()) {
      return;
    }
    final BigDecimal size = BigDecimal.valueOf(n);
    final Grid sums = new Grid(grid.origin().multiply(size), grid.step());
    final BigDecimal product = entry.value().multiply(size);
    final BigDecimal below = grim.cut().map(Grim.Sums::lowest).orElse(sums.nearestDown(product));
    final BigDecimal above = sums.nearestUp(product);
    final Map<String, Quantity> slots = slots(sheet, entry);
    slots.put("n", Numbers.whole(n));
    slots.put("product", new Quantity.Typed(plain(product)));
    slots.put("below", new Quantity.Typed(plain(below)));
    slots.put("above", new Quantity.Typed(plain(above)));
    slots.put("below.mean", quotient(below, n, entry));
    slots.put("above.mean", quotient(above, n, entry));
    slots.put("exact", Numbers.beside(below.doubleValue() / n, entry.value(), 2));
    findings.add(
        grim.cut().isPresent() ? "RERATA_DIPOTONG" : "RERATA_MUSTAHIL",
        "",
        grim.cut().isPresent() ? Verdict.CUT : Verdict.IMPOSSIBLE,
        List.of(entry),
        slots);
  }

  private static Quantity quotient(final BigDecimal sum, final long n, final Entry printed) {
    return Numbers.beside(sum.doubleValue() / n, printed.value(), 0);
  }

  private static Map<String, Quantity> slots(final PrintedSheet sheet, final Entry entry) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("of", Named.entry(sheet, entry));
    slots.put("value", entry.typed());
    slots.put("step", Numbers.typed(Objects.requireNonNull(sheet.scale(entry.place()).step())));
    return slots;
  }

  static BigDecimal plain(final BigDecimal value) {
    final BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
