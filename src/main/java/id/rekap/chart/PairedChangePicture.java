package id.rekap.chart;

import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import java.util.function.DoubleFunction;

/** The change of each person: values before and after in panel A, differences in panel B. */
final class PairedChangePicture {

  /** Width of panel A; B takes the rest of the measure. */
  static final double WIDTH_A = Drawing.mm(95);

  static final double START_B = Drawing.mm(100);

  private static final double HEIGHT = Drawing.mm(74);
  private static final double LEAST_PLOT = 160;
  private static final double UNDER_TITLE = 6;
  private static final double UNDER_HEADS = 3.5;
  private static final double GUTTER = 19;
  private static final double BESIDE_NUMBERS = 5;

  /** An axis that shows less than this share of itself is cut to what it shows. */
  private static final double MUCH_UNUSED = 1 / 3.0;

  private PairedChangePicture() {}

  static Picture of(
      final ChartData.PairedChange data, final ChartStyle style, final Lettering lettering) {
    final PanelTitle titleA = PanelTitle.of("A", data.title(), WIDTH_A, style, lettering);
    final PanelTitle titleB =
        PanelTitle.of("B", data.differenceTitle(), Drawing.MEASURE - START_B, style, lettering);
    final Paired values = Paired.of(data.pairs());
    final Ticks ticksA = values(data, values);
    final Axes.Scale scaleA = new Axes.Scale(ticksA, numbers(ticksA, lettering));
    final Ticks ticksB = differences(data, values, ticksA);
    final Axes.Scale scaleB = new Axes.Scale(ticksB, numbers(ticksB, lettering));
    final double titles = Math.max(titleA.height(), titleB.height()) + UNDER_TITLE;
    final PersonPanel a =
        PersonPanel.of(data, values, scaleA, gutter(scaleA, style, lettering), style, lettering);
    final DifferencePanel b =
        DifferencePanel.of(
            data, values, scaleB, gutter(scaleB, style, lettering), style, lettering);
    final double heads = Math.max(a.headHeight(), b.headHeight());
    final double top = Math.ceil(titles + heads + UNDER_HEADS);
    final double bottom = Math.floor(Math.max(HEIGHT, top + LEAST_PLOT));
    final PersonPanel.Fitted fitted = a.fitted(top, bottom);
    final DifferencePanel.Fitted differences = b.fitted(top, bottom);
    return new Drawing(
        Drawing.MEASURE,
        Math.max(HEIGHT, bottom),
        graphics -> {
          final Pen pen = new Pen(graphics, style.colours());
          titleA.draw(pen, 0, 0);
          titleB.draw(pen, START_B, 0);
          fitted.with(differences.dots()).draw(pen, top - UNDER_HEADS);
          differences.with(fitted.dots()).draw(pen, top - UNDER_HEADS);
        });
  }

  private static double gutter(
      final Axes.Scale scale, final ChartStyle style, final Lettering lettering) {
    double widest = 0;
    for (final double tick : scale.ticks().at()) {
      final String text = scale.labels().apply(tick);
      widest =
          Math.max(
              widest, lettering.line(text, Lettering.Face.REGULAR, style.type().axis()).width());
    }
    return Math.ceil(Math.max(GUTTER, widest) + BESIDE_NUMBERS);
  }

  private static DoubleFunction<String> numbers(final Ticks ticks, final Lettering lettering) {
    final int decimals = ticks.decimals();
    return value -> lettering.plain(new Quantity.Decimal(value, decimals));
  }

  private static Ticks values(final ChartData.PairedChange data, final Paired values) {
    final Double minimum = data.scaleMinimum();
    final Double maximum = data.scaleMaximum();
    final double least = values.least(minimum);
    final double most = values.most(maximum);
    if (minimum != null && maximum != null && least >= minimum && most <= maximum) {
      final boolean used = most - minimum >= (maximum - minimum) * MUCH_UNUSED;
      return used || values.isEmpty()
          ? Ticks.whole(minimum, maximum)
          : Ticks.covering(minimum, most);
    }
    return Ticks.covering(
        minimum == null ? least : Math.min(minimum, least),
        maximum == null ? most : Math.max(maximum, most));
  }

  /** The same height of a unit as in panel A where the differences fit, else a scale of its own. */
  private static Ticks differences(
      final ChartData.PairedChange data, final Paired values, final Ticks ticksA) {
    double least = Math.min(0, values.leastDifference());
    double most = Math.max(0, values.mostDifference());
    final Double low = data.change().low();
    final Double high = data.change().high();
    if (low != null && high != null) {
      least = Math.min(least, low);
      most = Math.max(most, high);
    }
    final double span = ticksA.span();
    final double spare = span - (most - least);
    if (spare < 0) {
      return Ticks.covering(least, most);
    }
    final boolean even = ticksA.hasNiceStep();
    final double step = even ? ticksA.step() : Ticks.niceStep(span);
    double best = least - spare / 2;
    double imbalance = Double.POSITIVE_INFINITY;
    final double grain = even ? step : step / 2;
    for (double start = grain * Math.ceil((most - span) / grain - 1e-9);
        start <= least + grain * 1e-9;
        start += grain) {
      final double tilt = Math.abs((least - start) - (start + span - most));
      if (tilt < imbalance) {
        imbalance = tilt;
        best = start;
      }
    }
    return Ticks.within(best, best + span, step);
  }
}
