package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars one below the other.
 *
 * @param left where names begin
 * @param start where bars begin, a whole point
 * @param end where the longest bar may end, a whole point
 * @param names names of the variables
 * @param rows the bars
 * @param height height of the whole
 * @param style its look
 */
record BarColumn(
    double left,
    double start,
    double end,
    List<Name> names,
    List<Row> rows,
    double height,
    ChartStyle style) {

  private static final double THICK = 9;
  private static final double PITCH = 14;
  private static final double OVER_NAME = 9;
  private static final double UNDER_NAME = 3;
  private static final double LABEL_GAP = 6;
  private static final double NUMBER_GAP = 4;

  /** The name of a variable, from a height downwards. */
  record Name(List<TextLine> lines, double top) {}

  /** A bar with its label and number around a middle height. */
  record Row(List<TextLine> label, double share, TextLine number, double middle) {}

  static BarColumn of(
      final List<ChartData.BarGroup> groups,
      final double left,
      final double width,
      final double start,
      final double end,
      final ChartStyle style,
      final Lettering lettering) {
    final List<Name> names = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final double size = style.type().value();
    double top = 0;
    for (final ChartData.BarGroup group : groups) {
      top += names.isEmpty() ? 0 : OVER_NAME;
      final List<TextLine> name =
          lettering.lines(group.title(), Lettering.Face.SEMIBOLD, style.type().name(), width);
      names.add(new Name(name, top));
      top += Head.height(name) + UNDER_NAME;
      for (final ChartData.Bar bar : group.bars()) {
        final List<TextLine> label =
            lettering.lines(
                bar.label(), Lettering.Face.REGULAR, size, start - left - LABEL_GAP + 0.01);
        final double tall = Math.max(PITCH, Head.height(label) + PITCH - size * Pen.LEADING);
        final TextLine number = lettering.line(bar.printed(), Lettering.Face.REGULAR, size);
        rows.add(new Row(label, bar.share(), number, top + tall / 2));
        top += tall;
      }
    }
    return new BarColumn(left, start, end, List.copyOf(names), List.copyOf(rows), top + 1, style);
  }

  /** Upper end of the first bar. */
  double firstBar() {
    return rows.isEmpty() ? 0 : rows.getFirst().middle() - PITCH / 2;
  }

  void draw(final Pen pen, final Axes axes) {
    final ChartStyle.Colours colours = style.colours();
    for (final Name name : names) {
      ground(pen, name);
      final double baseline = name.top() + style.type().name();
      pen.text(name.lines(), left, baseline, Pen.Anchor.LEFT, colours.ink());
    }
    for (final Row row : rows) {
      final double size = row.number().size();
      final double baseline = row.middle() + size * Pen.CAPITAL / 2;
      final double more = (row.label().size() - 1) * size * Pen.LEADING / 2;
      pen.text(row.label(), left, baseline - more, Pen.Anchor.LEFT, colours.ink());
      final double from = axes.x(0);
      final double to = axes.x(row.share());
      pen.fill(
          new Rectangle2D.Double(from, row.middle() - THICK / 2, to - from, THICK),
          colours.slope());
      pen.grounded(row.number(), to + NUMBER_GAP, baseline, Pen.Anchor.LEFT, colours.ink());
      pen.line(
          from,
          row.middle() - THICK / 2 - 1,
          from,
          row.middle() + THICK / 2 + 1,
          colours.mark(),
          style.lines().zero());
    }
  }

  /** Keeps grid lines off a name between two groups. */
  private void ground(final Pen pen, final Name name) {
    final double top = name.top() - OVER_NAME / 2;
    if (top > 0) {
      pen.fill(
          new Rectangle2D.Double(
              left, top, end + Axes.BEYOND - left, Head.height(name.lines()) + OVER_NAME / 2 + 1),
          pen.colours().ground());
    }
  }
}
