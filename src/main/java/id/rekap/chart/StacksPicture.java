package id.rekap.chart;

import id.rekap.summary.ChartData;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The categories of an outcome on each occasion as bars of one length; the categories' names stand
 * over the first bar, or in a row with their tints where they do not fit there.
 */
final class StacksPicture {

  private static final double MOST_LABEL = 0.3;
  private static final double LABEL_GAP = 8;
  private static final double THICK = 17;
  private static final double BETWEEN = 7;
  private static final double NUMBER_LINE = 10;
  private static final double NAME_GAP = 6;
  private static final double UNDER_NAMES = 4;
  private static final double SWATCH = 8;
  private static final double SWATCH_GAP = 3.5;
  private static final double BETWEEN_NAMES = 14;

  private final ChartData.Stacks data;
  private final ChartStyle style;
  private final Lettering lettering;
  private final double start;
  private final List<Color> tints;

  private StacksPicture(
      final ChartData.Stacks data, final ChartStyle style, final Lettering lettering) {
    this.data = data;
    this.style = style;
    this.lettering = lettering;
    this.tints = tints(style.tints(), data.categories().size());
    double widest = 0;
    for (final ChartData.Stack bar : data.bars()) {
      widest = Math.max(widest, TextLine.widest(label(bar)));
    }
    this.start = Math.ceil(widest + LABEL_GAP);
  }

  static Picture of(
      final ChartData.Stacks data, final ChartStyle style, final Lettering lettering) {
    return new StacksPicture(data, style, lettering).lay();
  }

  /** A name of a category with its place; with a swatch where it does not stand over its part. */
  private record Name(TextLine text, double left, double baseline, Color tint, boolean swatch) {}

  private Picture lay() {
    final List<Name> names = names();
    final double size = style.type().name();
    double top =
        names.stream().mapToDouble(Name::baseline).max().orElse(0)
            + (names.isEmpty() ? 0 : UNDER_NAMES);
    final List<StackBar> bars = new ArrayList<>();
    for (final ChartData.Stack stack : data.bars()) {
      final boolean crowded = bar(stack, 0).hasNumbersOutside();
      final double label = Head.height(label(stack));
      final double spare = Math.max(0, label - THICK) / 2;
      final double from = top + Math.max(spare, crowded ? NUMBER_LINE : 0);
      bars.add(bar(stack, from));
      top = from + THICK + spare + BETWEEN;
    }
    return new Drawing(
        Drawing.MEASURE,
        Math.max(size, top - BETWEEN + 1),
        graphics -> {
          final Pen pen = new Pen(graphics, style.colours());
          names.forEach(name -> draw(pen, name));
          bars.forEach(bar -> bar.draw(pen, 0, style));
        });
  }

  private void draw(final Pen pen, final Name name) {
    double left = name.left();
    if (name.swatch()) {
      final Rectangle2D swatch =
          new Rectangle2D.Double(left, name.baseline() - SWATCH + 1.2, SWATCH, SWATCH);
      pen.outlined(swatch, name.tint(), style.colours().slope(), style.lines().grid());
      left += SWATCH + SWATCH_GAP;
    }
    pen.text(name.text(), left, name.baseline(), Pen.Anchor.LEFT, style.colours().ink());
  }

  private List<TextLine> label(final ChartData.Stack bar) {
    return lettering.lines(
        bar.label(), Lettering.Face.SEMIBOLD, style.type().name(), Drawing.MEASURE * MOST_LABEL);
  }

  private StackBar bar(final ChartData.Stack stack, final double top) {
    final Rectangle2D plot =
        new Rectangle2D.Double(start, top, Math.floor(Drawing.MEASURE) - start, THICK);
    final double whole = stack.shares().stream().mapToDouble(share -> share).sum();
    final List<StackBar.Part> parts = new ArrayList<>();
    double from = plot.getMinX();
    for (int i = 0; i < stack.shares().size(); i++) {
      final double share = whole > 0 ? stack.shares().get(i) / whole : 0;
      final double to = from + share * plot.getWidth();
      final TextLine number =
          lettering.line(stack.printed().get(i), Lettering.Face.REGULAR, style.type().value());
      parts.add(new StackBar.Part(from, to, tints.get(i % tints.size()), number));
      from = to;
    }
    return new StackBar(label(stack), List.copyOf(parts), plot);
  }

  private List<Name> names() {
    final List<Name> over = overFirstBar();
    return over.isEmpty() ? inRows() : over;
  }

  /** Names over the parts of the first bar; none where one has no part or no room. */
  private List<Name> overFirstBar() {
    final List<Name> names = new ArrayList<>();
    if (data.bars().isEmpty()) {
      return names;
    }
    final List<StackBar.Part> parts = bar(data.bars().getFirst(), 0).parts();
    double end = start - NAME_GAP;
    for (int i = 0; i < data.categories().size() && i < parts.size(); i++) {
      final TextLine text = name(i);
      final StackBar.Part part = parts.get(i);
      final double most = Drawing.MEASURE - text.width();
      final double left = Math.min(part.middle() - text.width() / 2, most);
      final boolean strays =
          part.middle() - left > text.width() || text.width() > part.to() - part.from() + NAME_GAP;
      if (part.isEmpty() || strays || left < end + NAME_GAP) {
        return List.of();
      }
      names.add(new Name(text, left, style.type().name(), part.tint(), false));
      end = left + text.width();
    }
    return names;
  }

  /** Names with swatches, over the bars where one row holds them, else from the left edge. */
  private List<Name> inRows() {
    final List<Name> over = inRows(start);
    final boolean one = over.stream().allMatch(name -> name.baseline() <= style.type().name());
    return one ? over : inRows(0);
  }

  private List<Name> inRows(final double from) {
    final List<Name> names = new ArrayList<>();
    double left = from;
    double baseline = style.type().name();
    for (int i = 0; i < data.categories().size(); i++) {
      boolean swatch = true;
      for (final TextLine text : name(i, Drawing.MEASURE - from - SWATCH - SWATCH_GAP)) {
        final double wide = SWATCH + SWATCH_GAP + text.width();
        if (left > from && (!swatch || left + wide > Drawing.MEASURE)) {
          left = from;
          baseline += style.type().value() * Pen.LEADING + 2;
        }
        final double shift = swatch ? 0 : SWATCH + SWATCH_GAP;
        names.add(new Name(text, left + shift, baseline, tints.get(i % tints.size()), swatch));
        left += wide + BETWEEN_NAMES;
        swatch = false;
      }
    }
    return names;
  }

  private List<TextLine> name(final int category, final double width) {
    return lettering.lines(
        data.categories().get(category), Lettering.Face.REGULAR, style.type().value(), width);
  }

  private TextLine name(final int category) {
    return lettering.line(
        data.categories().get(category), Lettering.Face.REGULAR, style.type().value());
  }

  /**
   * Tints spread over the whole range of the style; with more categories than tints they repeat.
   */
  private static List<Color> tints(final List<Color> all, final int categories) {
    if (categories < 2 || categories >= all.size()) {
      return all;
    }
    final List<Color> tints = new ArrayList<>();
    for (int i = 0; i < categories; i++) {
      tints.add(all.get((int) Math.round((double) i * (all.size() - 1) / (categories - 1))));
    }
    return tints;
  }
}
