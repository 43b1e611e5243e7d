package id.rekap.chart;

import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers before and after, a row each, on one axis: hollow before, filled after, each with its
 * number on the side away from the other; a fall is a line in the accent's colour.
 */
final class ChangesPicture {

  private static final double MOST_LABEL = 0.34;
  private static final double LABEL_GAP = 6;
  private static final double NUMBER_GAP = 4;
  private static final double PITCH = 16;
  private static final double UNDER_TITLE = 4;

  /** Room for axis numbers, with the tails of their decimal marks. */
  private static final double FOOT = 16;

  private static final double QUARTER = 0.25;
  private static final double HUNDRED = 100;

  private final ChartData.Changes data;
  private final ChartStyle style;
  private final Lettering lettering;
  private final Ticks ticks;

  private ChangesPicture(
      final ChartData.Changes data, final ChartStyle style, final Lettering lettering) {
    this.data = data;
    this.style = style;
    this.lettering = lettering;
    this.ticks = ticks(data);
  }

  static Picture of(
      final ChartData.Changes data, final ChartStyle style, final Lettering lettering) {
    return new ChangesPicture(data, style, lettering).lay();
  }

  /** The whole scale of the instrument, or a stretch around the values where it has no ends. */
  private static Ticks ticks(final ChartData.Changes data) {
    if (data.percent()) {
      return Ticks.within(0, 1, QUARTER);
    }
    if (data.minimum() != null && data.maximum() != null && isWithin(data)) {
      return Ticks.whole(data.minimum(), data.maximum());
    }
    return Ticks.covering(least(data), most(data));
  }

  private static boolean isWithin(final ChartData.Changes data) {
    return data.minimum() != null
        && data.maximum() != null
        && least(data) >= data.minimum()
        && most(data) <= data.maximum();
  }

  private static double least(final ChartData.Changes data) {
    return data.rows().stream()
        .mapToDouble(row -> Math.min(row.before(), row.after()))
        .min()
        .orElse(0);
  }

  private static double most(final ChartData.Changes data) {
    return data.rows().stream()
        .mapToDouble(row -> Math.max(row.before(), row.after()))
        .max()
        .orElse(1);
  }

  /** A row between its upper end and its lower one. */
  private record Place(
      List<TextLine> label,
      TextLine before,
      TextLine after,
      ChartData.ChangeRow row,
      double middle) {}

  private Picture lay() {
    final PanelTitle title = PanelTitle.of("", data.title(), Drawing.MEASURE, style, lettering);
    final double top = Math.ceil(title.height() + UNDER_TITLE);
    final List<Place> places = places(top);
    final double bottom =
        places.stream().mapToDouble(place -> place.middle() + tall(place) / 2).max().orElse(top);
    return new Drawing(
        Drawing.MEASURE,
        Math.ceil(bottom) + FOOT,
        graphics -> {
          final Pen pen = new Pen(graphics, style.colours());
          title.draw(pen, 0, 0);
          draw(pen, places, top, Math.ceil(bottom));
        });
  }

  private List<Place> places(final double top) {
    final double size = style.type().value();
    final List<Place> places = new ArrayList<>();
    double at = top;
    for (final ChartData.ChangeRow row : data.rows()) {
      final Place place =
          new Place(
              lettering.lines(
                  row.label(), Lettering.Face.REGULAR, size, Drawing.MEASURE * MOST_LABEL),
              lettering.line(row.printedBefore(), Lettering.Face.REGULAR, size),
              lettering.line(row.printedAfter(), Lettering.Face.REGULAR, size),
              row,
              0);
      final double tall = tall(place);
      places.add(new Place(place.label(), place.before(), place.after(), row, at + tall / 2));
      at += tall;
    }
    return places;
  }

  private double tall(final Place place) {
    return Math.max(PITCH, Head.height(place.label()) + PITCH - style.type().value() * Pen.LEADING);
  }

  private String written(final double value) {
    return lettering.plain(
        data.percent()
            ? new Quantity.Share(Math.round(value * HUNDRED), (long) HUNDRED, 0)
            : new Quantity.Decimal(value, ticks.decimals()));
  }

  private void draw(
      final Pen pen, final List<Place> places, final double top, final double bottom) {
    final double label =
        places.stream().mapToDouble(one -> TextLine.widest(one.label())).max().orElse(0);
    final double number =
        places.stream()
            .mapToDouble(one -> Math.max(one.before().width(), one.after().width()))
            .max()
            .orElse(0);
    final double room = number + NUMBER_GAP + style.dots().occasion();
    final double start = Math.ceil(label + LABEL_GAP + room);
    final double end = Math.floor(Drawing.MEASURE - room);
    final Axes axes =
        new Axes(
            new Rectangle2D.Double(
                start - Axes.BEYOND, top, end - start + 2 * Axes.BEYOND, bottom - top),
            new Axes.Scale(ticks, this::written),
            Axes.Scale.silent(0, 1));
    axes.draw(
        pen.graphics(),
        style,
        lettering.font(Lettering.Face.REGULAR, style.type().axis()),
        0,
        FOOT);
    places.forEach(place -> draw(pen, axes, place));
  }

  private void draw(final Pen pen, final Axes axes, final Place place) {
    final ChartStyle.Colours colours = style.colours();
    final double size = style.type().value();
    final double middle = place.middle();
    final double baseline = middle + size * Pen.CAPITAL / 2;
    final double more = (place.label().size() - 1) * size * Pen.LEADING / 2;
    pen.text(place.label(), 0, baseline - more, Pen.Anchor.LEFT, colours.ink());
    final double from = axes.x(place.row().before());
    final double to = axes.x(place.row().after());
    final boolean fell = place.row().after() < place.row().before();
    final double dot = style.dots().occasion();
    final double beside = dot / 2 + NUMBER_GAP;
    pen.line(
        from, middle, to, middle, fell ? colours.accent() : colours.slope(), style.lines().data());
    pen.dot(from, middle, dot, false, style.lines().box() + QUARTER);
    pen.dot(to, middle, dot, true, 0);
    final double left = Math.min(from, to) - beside;
    final double right = Math.max(from, to) + beside;
    pen.grounded(
        fell ? place.after() : place.before(), left, baseline, Pen.Anchor.RIGHT, colours.ink());
    pen.grounded(
        fell ? place.before() : place.after(), right, baseline, Pen.Anchor.LEFT, colours.ink());
  }
}
