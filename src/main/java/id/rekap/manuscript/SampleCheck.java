package id.rekap.manuscript;

import id.rekap.statistics.Bounds;
import id.rekap.statistics.Grid;
import id.rekap.statistics.Grim;
import id.rekap.statistics.RoundingRule;
import id.rekap.statistics.Sprite;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mean, standard deviation and range that no sample on the scale has (SPRITE). */
final class SampleCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Place place : sheet.places()) {
      final Grid grid = sheet.grid(place);
      if (grid != null) {
        sheet.views(place).forEach(view -> sample(view, grid, findings));
      }
    }
  }

  private static void sample(final View view, final Grid grid, final Findings findings) {
    final Entry mean = view.get("rerata");
    final Entry deviation = view.get("sd");
    final Entry low = view.get("min");
    final Entry high = view.get("maks");
    final Long n = view.size();
    if (mean == null || deviation == null || low == null || high == null || n == null || n < 2) {
      return;
    }
    final Optional<Bounds> lowest = grid.printedAs(low.value());
    final Optional<Bounds> highest = grid.printedAs(high.value());
    final Grim grim = Grim.of(mean.value(), n, grid);
    final boolean told =
        !grim.isRounded()
            || lowest.isEmpty()
            || highest.isEmpty()
            || !isOne(lowest.get())
            || !isOne(highest.get())
            || !OrderCheck.order(view).violations().isEmpty();
    if (told) {
      return;
    }
    final Sprite.Answer answer =
        Sprite.of(
            mean.value(),
            deviation.value(),
            n,
            lowest.get().low(),
            highest.get().high(),
            grid.step(),
            RoundingRule.EITHER);
    if (answer == Sprite.Answer.IMPOSSIBLE) {
      findings.add(
          "SEBARAN_MUSTAHIL",
          "",
          Verdict.IMPOSSIBLE,
          List.of(deviation),
          Map.of(
              "of", Named.place(view.sheet(), view.place()),
              "n", Numbers.whole(n),
              "mean", mean.typed(),
              "value", deviation.typed(),
              "low", low.typed(),
              "high", high.typed(),
              "step", Numbers.typed(grid.step().doubleValue())));
    }
  }

  /** Ends that could be several values of the scale are not searched. */
  private static boolean isOne(final Bounds end) {
    return end.low().compareTo(end.high()) == 0;
  }
}
