package id.rekap.chart;

import id.rekap.summary.ChartData;

/**
 * Counts as columns of dots that stand on their names, the number over each; a column without any
 * keeps its place and has no number.
 */
final class DotsPicture {

  private static final double HEIGHT = Math.ceil(Drawing.mm(66));
  private static final double FOOT = 16;
  private static final double GAP = 4;

  private final ChartData.Dots data;
  private final ChartStyle style;
  private final Lettering lettering;

  private DotsPicture(
      final ChartData.Dots data, final ChartStyle style, final Lettering lettering) {
    this.data = data;
    this.style = style;
    this.lettering = lettering;
  }

  static Picture of(final ChartData.Dots data, final ChartStyle style, final Lettering lettering) {
    final DotsPicture picture = new DotsPicture(data, style, lettering);
    return new Drawing(
        Drawing.MEASURE, HEIGHT, graphics -> picture.draw(new Pen(graphics, style.colours())));
  }

  private void draw(final Pen pen) {
    final double width = Drawing.MEASURE / Math.max(1, data.columns().size());
    for (int i = 0; i < data.columns().size(); i++) {
      column(pen, data.columns().get(i), i * width);
    }
  }

  private void column(final Pen pen, final ChartData.DotColumn column, final double left) {
    final double pitch = style.dots().pitch();
    final double size = style.dots().size();
    final long dots = Math.ceilDiv(column.count(), data.each());
    for (long dot = 0; dot < dots; dot++) {
      pen.dot(
          left + size / 2 + dot % ChartData.Dots.ABREAST * pitch,
          HEIGHT - FOOT - size / 2 - Math.floorDiv(dot, ChartData.Dots.ABREAST) * pitch,
          size,
          true,
          0);
    }
    pen.text(
        lettering.line(column.label(), Lettering.Face.REGULAR, style.type().axis()),
        left,
        HEIGHT - FOOT / 4,
        Pen.Anchor.LEFT,
        style.colours().grey());
    if (dots > 0) {
      final long rows = Math.ceilDiv(dots, ChartData.Dots.ABREAST);
      pen.text(
          lettering.line(column.printed(), Lettering.Face.SEMIBOLD, style.type().value()),
          left,
          HEIGHT - FOOT - rows * pitch - GAP,
          Pen.Anchor.LEFT,
          style.colours().ink());
    }
  }
}
