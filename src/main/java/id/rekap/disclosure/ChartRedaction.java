package id.rekap.disclosure;

import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.util.List;
import java.util.Optional;

/** What an outside audience may see of one chart: only marks whose numbers are all printed. */
final class ChartRedaction {

  private final Visible visible;

  ChartRedaction(final Visible visible) {
    this.visible = visible;
  }

  Optional<ChartData> of(final ChartData chart) {
    return switch (chart) {
      case ChartData.PairedChange persons -> Optional.empty();
      case ChartData.Bars bars -> bars(bars);
      case ChartData.Stacks stacks ->
          stacks.bars().stream().allMatch(bar -> bar.printed().stream().allMatch(this::isWhole))
              ? Optional.of(stacks)
              : Optional.empty();
      case ChartData.OverTime course -> course(course);
      case ChartData.Changes changes ->
          changes.rows().stream()
                  .allMatch(row -> isWhole(row.printedBefore()) && isWhole(row.printedAfter()))
              ? Optional.of(changes)
              : Optional.empty();
      case ChartData.Shift shift -> Optional.of(shift);
      case ChartData.Interval interval -> Optional.of(interval);
      case ChartData.Dots dots ->
          dots.columns().stream().allMatch(column -> isWhole(column.printed()))
              ? Optional.of(dots)
              : Optional.empty();
    };
  }

  private boolean isWhole(final Quantity label) {
    return new QuantityRedaction(visible).of(label, true).equals(label);
  }

  private Optional<ChartData> bars(final ChartData.Bars bars) {
    final List<ChartData.BarGroup> kept =
        bars.groups().stream()
            .filter(group -> group.bars().stream().allMatch(bar -> isWhole(bar.printed())))
            .toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(new ChartData.Bars(kept));
  }

  private Optional<ChartData> course(final ChartData.OverTime course) {
    final List<ChartData.Panel> kept =
        course.panels().stream()
            .filter(
                panel ->
                    panel.points().stream().allMatch(point -> isWhole(point.estimate().label())))
            .toList();
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChartData.OverTime(
                kept, course.timeAxis(), course.percent(), course.minimum(), course.maximum()));
  }
}
