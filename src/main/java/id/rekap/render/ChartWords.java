package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is written in a picture. */
final class ChartWords {

  private ChartWords() {}

  /**
   * The words of a picture.
   *
   * @param chart what it shows
   * @param language the language
   * @return its words, in no particular order
   */
  static List<String> of(final ChartData chart, final Language language) {
    return quantities(chart).stream().map(each -> language.word(each).plain()).toList();
  }

  /**
   * The quantities that are written in a picture.
   *
   * @param chart what it shows
   * @return its quantities, in no particular order
   */
  static List<Quantity> quantities(final ChartData chart) {
    return switch (chart) {
      case ChartData.PairedChange change ->
          List.of(
              change.title(),
              change.differenceTitle(),
              change.before(),
              change.after(),
              change.difference(),
              change.beforeSpread().label(),
              change.afterSpread().label(),
              change.change().label());
      case ChartData.OverTime time -> time(time);
      case ChartData.Bars bars -> bars(bars);
      case ChartData.Stacks stacks -> stacks(stacks);
      case ChartData.Changes changes -> changes(changes);
      case ChartData.Shift shift -> List.of();
      case ChartData.Interval interval -> List.of();
      case ChartData.Dots dots ->
          dots.columns().stream()
              .flatMap(column -> Stream.of(column.label(), column.printed()))
              .toList();
    };
  }

  private static List<Quantity> time(final ChartData.OverTime time) {
    final List<Quantity> words = new ArrayList<>(List.of(time.timeAxis()));
    for (final ChartData.Panel panel : time.panels()) {
      words.add(panel.title());
      for (final ChartData.Point point : panel.points()) {
        words.add(point.tick());
        words.add(point.estimate().label());
      }
    }
    return words;
  }

  private static List<Quantity> bars(final ChartData.Bars bars) {
    final List<Quantity> words = new ArrayList<>();
    for (final ChartData.BarGroup group : bars.groups()) {
      words.add(group.title());
      for (final ChartData.Bar bar : group.bars()) {
        words.add(bar.label());
        words.add(bar.printed());
      }
    }
    return words;
  }

  private static List<Quantity> changes(final ChartData.Changes changes) {
    final List<Quantity> words = new ArrayList<>(List.of(changes.title()));
    for (final ChartData.ChangeRow row : changes.rows()) {
      words.add(row.label());
      words.add(row.printedBefore());
      words.add(row.printedAfter());
    }
    return words;
  }

  private static List<Quantity> stacks(final ChartData.Stacks stacks) {
    final List<Quantity> words = new ArrayList<>(stacks.categories());
    for (final ChartData.Stack stack : stacks.bars()) {
      words.add(stack.label());
      words.addAll(stack.printed());
    }
    return words;
  }
}
