package id.rekap.chart;

import id.rekap.summary.Quantity;
import java.util.List;

/**
 * A letter and what is on the axis.
 *
 * @param letter the letter; empty where there is only one panel
 * @param title lines of the title
 */
record PanelTitle(TextLine letter, List<TextLine> title) {

  private static final double GAP = 6;

  static PanelTitle of(
      final String letter,
      final Quantity title,
      final double width,
      final ChartStyle style,
      final Lettering lettering) {
    final double size = style.type().title();
    final TextLine first =
        letter.isEmpty()
            ? TextLine.EMPTY
            : lettering.line(letter, Lettering.Face.SEMIBOLD, size + 1);
    return new PanelTitle(
        first, lettering.lines(title, Lettering.Face.REGULAR, size, width - indent(first)));
  }

  private static double indent(final TextLine letter) {
    return letter.pieces().isEmpty() ? 0 : letter.width() + GAP;
  }

  double height() {
    return Head.height(title);
  }

  void draw(final Pen pen, final double x, final double top) {
    final double baseline = top + title.getFirst().size() * Pen.LEADING - 2.5;
    pen.text(letter, x, baseline, Pen.Anchor.LEFT, pen.colours().ink());
    pen.text(title, x + indent(letter), baseline, Pen.Anchor.LEFT, pen.colours().ink());
  }
}
