package id.rekap.chart;

import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Outcomes over time: a small panel each, three in a row, all on one scale and one time axis. */
final class OverTimePicture {

  private static final double SINGLE = Drawing.mm(100);
  private static final int MOST_IN_ROW = 3;
  private static final double BETWEEN = 15;
  private static final double LETTER_OUTDENT = 12;
  private static final double PLOT_HEIGHT = 120;
  private static final double UNDER_PLOT = 1;
  private static final double VALUE_ROOM = 9;

  /** A value this near to the top of the plot would touch the title. */
  private static final double NEAR_TOP = 5;

  private static final double UNDER_TITLE = 4;
  private static final double BETWEEN_ROWS = 12;
  private static final double NUMBER_GAP = 4;
  private static final double TIME_MARK = 2.5;
  private static final double LAST_LINE = 3;
  private static final double TIME_MARGIN = 8;
  private static final double HUNDRED = 100;

  private final ChartData.OverTime data;
  private final ChartStyle style;
  private final Lettering lettering;
  private final Axes.Scale scale;
  private final int inRow;
  private final double width;
  private final double gutter;

  private OverTimePicture(
      final ChartData.OverTime data, final ChartStyle style, final Lettering lettering) {
    this.data = data;
    this.style = style;
    this.lettering = lettering;
    final Ticks ticks = CourseScale.of(data);
    this.scale = new Axes.Scale(ticks, numbers(ticks, data.percent(), lettering));
    final int panels = data.panels().size();
    this.inRow = Math.max(1, panels == 4 ? 2 : Math.min(MOST_IN_ROW, panels));
    this.width = panels <= 1 ? SINGLE : Drawing.MEASURE;
    this.gutter = gutter();
  }

  static Picture of(
      final ChartData.OverTime data, final ChartStyle style, final Lettering lettering) {
    return new OverTimePicture(data, style, lettering).lay();
  }

  /** A panel in its place. */
  private record Place(
      ChartData.Panel panel, PanelTitle title, double titleLeft, double top, Axes axes) {}

  private Picture lay() {
    final List<Place> places = new ArrayList<>();
    double top = 0;
    for (int start = 0; start < data.panels().size(); start += inRow) {
      final int end = Math.min(start + inRow, data.panels().size());
      top = row(places, start, end, start == 0 ? top : top + BETWEEN_ROWS);
    }
    final TextLine time =
        lettering.line(data.timeAxis(), Lettering.Face.REGULAR, style.type().axis());
    final double foot = top + time.size() * Pen.LEADING;
    return new Drawing(
        width,
        Math.max(1, foot + LAST_LINE),
        graphics -> {
          final Pen pen = new Pen(graphics, style.colours());
          places.forEach(place -> draw(pen, place, places));
          if (!places.isEmpty()) {
            pen.text(time, gutter, foot - 1, Pen.Anchor.LEFT, style.colours().grey());
          }
        });
  }

  /** Lays out one row and tells where it ends. */
  private double row(final List<Place> places, final int start, final int end, final double top) {
    final double plotWidth = Math.floor((width - gutter - (inRow - 1) * BETWEEN) / inRow);
    final List<PanelTitle> titles = new ArrayList<>();
    double titleHeight = 0;
    for (int i = start; i < end; i++) {
      final String letter = data.panels().size() > 1 ? String.valueOf((char) ('A' + i)) : "";
      final double room = i == start ? plotWidth + gutter - LETTER_OUTDENT : plotWidth;
      final PanelTitle title =
          PanelTitle.of(letter, data.panels().get(i).title(), room, style, lettering);
      titles.add(title);
      titleHeight = Math.max(titleHeight, title.height());
    }
    final double plotTop =
        Math.ceil(top + titleHeight + UNDER_TITLE + (needsValueRoom() ? VALUE_ROOM : 0));
    int lines = 1;
    for (int i = start; i < end; i++) {
      final double left = gutter + (i - start) * (plotWidth + BETWEEN);
      final Axes axes =
          new Axes(
              new Rectangle2D.Double(left, plotTop, plotWidth, PLOT_HEIGHT),
              time(plotWidth),
              scale);
      final double titleLeft = i == start ? 0 : left - LETTER_OUTDENT;
      final ChartData.Panel panel = data.panels().get(i);
      places.add(new Place(panel, titles.get(i - start), titleLeft, top, axes));
      lines = Math.max(lines, TimeNumbers.of(panel.points(), axes, style, lettering).rows());
    }
    return plotTop + PLOT_HEIGHT + UNDER_PLOT + lines * lineHeight();
  }

  private double lineHeight() {
    return style.type().axis() * Pen.LEADING;
  }

  private void draw(final Pen pen, final Place place, final List<Place> all) {
    final Axes axes = place.axes();
    final boolean first = axes.plot().getMinX() <= gutter;
    final Axes bare =
        first
            ? axes
            : new Axes(
                axes.plot(), Axes.Scale.silent(0, 1), new Axes.Scale(scale.ticks(), value -> ""));
    bare.draw(
        pen.graphics(),
        style,
        lettering.font(Lettering.Face.REGULAR, style.type().axis()),
        first ? gutter : 0,
        0);
    place.title().draw(pen, place.titleLeft(), place.top());
    timeAxis(pen, place);
    final CoursePanel panel = new CoursePanel(axes, style, lettering);
    if (data.percent()) {
      all.stream()
          .filter(other -> !other.equals(place))
          .forEach(other -> panel.companion(pen, other.panel()));
    }
    panel.draw(pen, place.panel());
  }

  private void timeAxis(final Pen pen, final Place place) {
    final Rectangle2D plot = place.axes().plot();
    final double y = place.axes().y(scale.ticks().low());
    final java.awt.Color grey = style.colours().grey();
    final double hair = style.lines().grid();
    pen.line(plot.getMinX(), y, plot.getMaxX(), y, grey, hair);
    for (final ChartData.Point point : place.panel().points()) {
      final double x = place.axes().x(point.time());
      pen.line(x, y, x, y + TIME_MARK, grey, hair);
    }
    final double first =
        plot.getMaxY() - Axes.BEYOND + NUMBER_GAP + TIME_MARK + style.type().axis() * Pen.CAPITAL;
    for (final TimeNumbers.Placed number :
        TimeNumbers.of(place.panel().points(), place.axes(), style, lettering).placed()) {
      final double baseline = first + number.row() * lineHeight();
      pen.text(number.text(), number.left(), baseline, Pen.Anchor.LEFT, grey);
    }
  }

  /** One time axis for all panels, with a margin at both ends. */
  private Axes.Scale time(final double plotWidth) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (final ChartData.Panel panel : data.panels()) {
      for (final ChartData.Point point : panel.points()) {
        first = Math.min(first, point.time());
        last = Math.max(last, point.time());
      }
    }
    if (!(last > first)) {
      final double only = Double.isFinite(first) ? first : 0;
      return Axes.Scale.silent(only - 1, only + 1);
    }
    final double margin = (last - first) * TIME_MARGIN / (plotWidth - 2 * TIME_MARGIN);
    return Axes.Scale.silent(first - margin, last + margin);
  }

  private static DoubleFunction<String> numbers(
      final Ticks ticks, final boolean percent, final Lettering lettering) {
    final int decimals = ticks.decimals();
    return percent
        ? value ->
            lettering.plain(new Quantity.Share(Math.round(value * HUNDRED), (long) HUNDRED, 0))
        : value -> lettering.plain(new Quantity.Decimal(value, decimals));
  }

  private double gutter() {
    double widest = 0;
    for (final double tick : scale.ticks().at()) {
      final String text = scale.labels().apply(tick);
      widest =
          Math.max(
              widest, lettering.line(text, Lettering.Face.REGULAR, style.type().axis()).width());
    }
    return Math.ceil(widest + 2 * NUMBER_GAP);
  }

  /** Tells whether a written value would stand above the plot. */
  private boolean needsValueRoom() {
    final double room = NEAR_TOP / PLOT_HEIGHT * scale.ticks().span();
    return data.panels().stream()
        .map(ChartData.Panel::points)
        .filter(points -> !points.isEmpty())
        .flatMap(points -> java.util.stream.Stream.of(points.getFirst(), points.getLast()))
        .map(ChartData.Point::estimate)
        .anyMatch(one -> CourseScale.top(one) > scale.ticks().high() - room);
  }
}
