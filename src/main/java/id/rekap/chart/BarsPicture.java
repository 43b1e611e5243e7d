package id.rekap.chart;

import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts as horizontal bars below the names of their variables, the printed number beside each; in
 * two columns where one would be too high.
 */
final class BarsPicture {

  private static final double HIGHEST_COLUMN = Drawing.mm(95);
  private static final double BETWEEN_COLUMNS = 18;
  private static final double MOST_LABEL = 0.42;
  private static final double LABEL_GAP = 6;
  private static final double NUMBER_GAP = 4;
  private static final double LEAST_PITCH = 30;
  private static final double FOOT = 14;
  private static final double STEP = 0.2;
  private static final double HUNDRED = 100;

  private final ChartData.Bars data;
  private final ChartStyle style;
  private final Lettering lettering;

  private BarsPicture(
      final ChartData.Bars data, final ChartStyle style, final Lettering lettering) {
    this.data = data;
    this.style = style;
    this.lettering = lettering;
  }

  static Picture of(final ChartData.Bars data, final ChartStyle style, final Lettering lettering) {
    return new BarsPicture(data, style, lettering).lay();
  }

  private Picture lay() {
    final BarColumn single = column(data.groups(), 0, Drawing.MEASURE);
    final List<BarColumn> columns = new ArrayList<>();
    if (single.height() <= HIGHEST_COLUMN || data.groups().size() < 2) {
      columns.add(single);
    } else {
      final double width = (Drawing.MEASURE - BETWEEN_COLUMNS) / 2;
      final int seam = seam(width);
      columns.add(column(data.groups().subList(0, seam), 0, width));
      columns.add(
          column(
              data.groups().subList(seam, data.groups().size()), width + BETWEEN_COLUMNS, width));
    }
    final double height = columns.stream().mapToDouble(BarColumn::height).max().orElse(0);
    return new Drawing(
        Drawing.MEASURE,
        Math.ceil(height) + FOOT,
        graphics -> {
          final Pen pen = new Pen(graphics, style.colours());
          columns.forEach(column -> draw(pen, column));
        });
  }

  /** How many groups stand in the first of two columns, so that the higher one is lowest. */
  private int seam(final double width) {
    int best = 1;
    double lowest = Double.POSITIVE_INFINITY;
    for (int seam = 1; seam < data.groups().size(); seam++) {
      final double height =
          Math.max(
              column(data.groups().subList(0, seam), 0, width).height(),
              column(data.groups().subList(seam, data.groups().size()), 0, width).height());
      if (height < lowest) {
        lowest = height;
        best = seam;
      }
    }
    return best;
  }

  private BarColumn column(
      final List<ChartData.BarGroup> groups, final double left, final double width) {
    final double size = style.type().value();
    double label = 0;
    double number = 0;
    for (final ChartData.BarGroup group : data.groups()) {
      for (final ChartData.Bar bar : group.bars()) {
        label =
            Math.max(
                label,
                TextLine.widest(
                    lettering.lines(
                        bar.label(), Lettering.Face.REGULAR, size, width * MOST_LABEL)));
        number =
            Math.max(number, lettering.line(bar.printed(), Lettering.Face.REGULAR, size).width());
      }
    }
    final double start = Math.ceil(left + label + LABEL_GAP);
    final double beyond = Math.max(number * outside() + NUMBER_GAP, tick(top().high()).width() / 2);
    final double end = Math.floor(left + width - beyond);
    return BarColumn.of(groups, left, width, start, Math.max(start + 1, end), style, lettering);
  }

  private String percent(final double share) {
    return lettering.plain(new Quantity.Share(Math.round(share * HUNDRED), (long) HUNDRED, 0));
  }

  private TextLine tick(final double share) {
    return lettering.line(percent(share), Lettering.Face.REGULAR, style.type().axis());
  }

  /** The share of a number's width that may stand beyond the end of the axis. */
  private double outside() {
    final double longest = longest();
    return longest <= 0 ? 0 : Math.min(1, longest / top().high());
  }

  private double longest() {
    return data.groups().stream()
        .flatMap(group -> group.bars().stream())
        .mapToDouble(ChartData.Bar::share)
        .max()
        .orElse(0);
  }

  /** From nothing to the next fifth over the longest bar. */
  private Ticks top() {
    final double high = Math.min(1, STEP * Math.max(1, Math.ceil(longest() / STEP - 1e-9)));
    return Ticks.within(0, high, high <= 2 * STEP ? STEP / 2 : STEP);
  }

  /** Fewer numbers where they would run into each other. */
  private Ticks top(final double width) {
    final Ticks ticks = top();
    final double each = width / Math.max(1, ticks.at().size() - 1);
    return each >= LEAST_PITCH ? ticks : Ticks.within(0, ticks.high(), ticks.high() / 2);
  }

  private void draw(final Pen pen, final BarColumn column) {
    final Ticks ticks = top(column.end() - column.start());
    final Axes.Scale shares = new Axes.Scale(ticks, this::percent);
    final double top = Math.floor(column.firstBar());
    final double bottom = Math.ceil(column.height());
    final Axes axes =
        new Axes(
            new Rectangle2D.Double(
                column.start() - Axes.BEYOND,
                top,
                column.end() - column.start() + 2 * Axes.BEYOND,
                Math.max(1, bottom - top)),
            shares,
            Axes.Scale.silent(0, 1));
    axes.draw(
        pen.graphics(),
        style,
        lettering.font(Lettering.Face.REGULAR, style.type().axis()),
        0,
        FOOT);
    column.draw(pen, axes);
  }
}
