package id.rekap.manuscript;

import id.rekap.model.Category;
import id.rekap.model.Variable;
import id.rekap.statistics.PrintedPercent;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts of categories that do not add up to n, and percentages that are not those of them. */
final class CountCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Place place : sheet.places()) {
      final Variable variable = sheet.variable(place.variable());
      if (variable == null || variable.categories().isEmpty()) {
        continue;
      }
      for (final View view : sheet.views(place)) {
        final List<Entry> counts = printed(view, variable, "jumlah");
        total(view, variable, counts, findings);
        percentages(view, variable, counts, findings);
        sum(view, variable, findings);
      }
    }
  }

  private static List<Entry> printed(
      final View view, final Variable variable, final String measure) {
    return variable.categories().stream()
        .map(category -> view.get(measure, category.label()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static long added(final List<Entry> counts) {
    return counts.stream().mapToLong(one -> one.value().longValue()).sum();
  }

  private static boolean isWhole(final List<Entry> counts, final Variable variable) {
    return counts.size() == variable.categories().size();
  }

  private static void total(
      final View view, final Variable variable, final List<Entry> counts, final Findings findings) {
    final Long answered = answered(view, variable);
    final Long n = answered == null ? view.size() : answered;
    if (n == null || counts.isEmpty()) {
      return;
    }
    final long sum = added(counts);
    if (sum > n || (sum < n && isWhole(counts, variable))) {
      findings.add(
          "JUMLAH_BERBEDA",
          sum > n ? "above" : "below",
          Verdict.CONTRADICTED,
          counts,
          Map.of(
              "of", Named.place(view.sheet(), view.place()),
              "counts", sum(counts.stream().map(Entry::typed).toList()),
              "sum", Numbers.whole(sum),
              "n", Numbers.whole(n),
              "rest", Numbers.whole(Math.abs(n - sum))));
    }
  }

  /** How many answered, as the data have it; null where they say nothing. */
  private static @Nullable Long answered(final View view, final Variable variable) {
    for (final Category category : variable.categories()) {
      final Place place = view.place();
      final Figure figure =
          view.sheet()
              .figure(
                  new FigureKey(
                      place.variable(),
                      place.group(),
                      place.occasion(),
                      category.label(),
                      "jumlah"));
      if (figure != null && figure.n() != null && view.get("n") == null) {
        return figure.n();
      }
    }
    return null;
  }

  private static void percentages(
      final View view, final Variable variable, final List<Entry> counts, final Findings findings) {
    final Set<Long> bases = new LinkedHashSet<>();
    final Long answered = answered(view, variable);
    final Long n = view.size();
    if (answered != null) {
      bases.add(answered);
    }
    if (n != null) {
      bases.add(n);
    }
    if (isWhole(counts, variable)) {
      bases.add(added(counts));
    }
    bases.removeIf(base -> base <= 0);
    for (final Entry count : counts) {
      final Entry percent = view.get("persen", count.row().category());
      if (percent != null && !bases.isEmpty()) {
        percentage(view, count, percent, List.copyOf(bases), findings);
      }
    }
  }

  private static void percentage(
      final View view,
      final Entry count,
      final Entry percent,
      final List<Long> bases,
      final Findings findings) {
    final int decimals = percent.value().scale();
    final List<PrintedPercent> possible = new ArrayList<>();
    for (final long base : bases) {
      PrintedPercent.of(count.value().longValue(), base, decimals).ifPresent(possible::add);
    }
    if (possible.stream().anyMatch(one -> one.isRounded(percent.value()))) {
      return;
    }
    final boolean cut =
        possible.stream().anyMatch(one -> one.cut().compareTo(percent.value()) == 0);
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("of", Named.entry(view.sheet(), percent));
    slots.put("value", percent.typed());
    slots.put("count", count.typed());
    slots.put("n", Numbers.whole(bases.getFirst()));
    slots.put("percent", new Quantity.Typed(possible.getFirst().halfUp()));
    findings.add(
        "PERSEN_BERBEDA",
        cut ? "cut" : "",
        cut ? Verdict.CUT : Verdict.CONTRADICTED,
        List.of(percent),
        slots);
  }

  /** Percentages of all categories add up to 100, but for their rounding. */
  private static void sum(final View view, final Variable variable, final Findings findings) {
    final List<Entry> all = printed(view, variable, "persen");
    if (!isWhole(all, variable)) {
      return;
    }
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    BigDecimal printed = BigDecimal.ZERO;
    for (final Entry one : all) {
      low = low.add(one.bounds().low());
      high = high.add(one.bounds().high());
      printed = printed.add(one.value());
    }
    final BigDecimal hundred = BigDecimal.valueOf(100);
    if (low.compareTo(hundred) > 0 || high.compareTo(hundred) < 0) {
      findings.add(
          "JUMLAH_PERSEN_BERBEDA",
          "",
          Verdict.CONTRADICTED,
          all,
          Map.of(
              "of", Named.place(view.sheet(), view.place()),
              "values", sum(all.stream().map(Entry::typed).toList()),
              "sum", new Quantity.Typed(printed)));
    }
  }

  static Quantity sum(final List<Quantity> parts) {
    Quantity sum = parts.getFirst();
    for (final Quantity part : parts.subList(1, parts.size())) {
      sum = Quantity.phrase("manuscript.sum", "one", sum, "other", part);
    }
    return sum;
  }
}
