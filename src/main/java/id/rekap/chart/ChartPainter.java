package id.rekap.chart;

import id.rekap.language.Language;
import id.rekap.summary.ChartData;

/** Makes pictures of chart data in one style. Immutable, shared by all threads. */
public final class ChartPainter {

  private final ChartStyle style;
  private final ChartFonts fonts;

  /**
   * A painter.
   *
   * @param style colours and sizes
   * @param fonts faces
   */
  public ChartPainter(final ChartStyle style, final ChartFonts fonts) {
    this.style = style;
    this.fonts = fonts;
  }

  /**
   * Lays out a picture: 425.2 points (150 mm) wide, or narrower for a single small panel; as high
   * as its content needs.
   *
   * @param data what to show; without pairs, panels or bars the picture is bare axes or blank
   * @param language the language of words and numbers
   * @return the picture
   * @throws IllegalArgumentException if the language lacks a word
   */
  public Picture picture(final ChartData data, final Language language) {
    synchronized (Picture.PEN) {
      return layOut(data, new Lettering(fonts, language));
    }
  }

  private Picture layOut(final ChartData data, final Lettering lettering) {
    return switch (data) {
      case ChartData.PairedChange change -> PairedChangePicture.of(change, style, lettering);
      case ChartData.OverTime course -> OverTimePicture.of(course, style, lettering);
      case ChartData.Bars bars -> BarsPicture.of(bars, style, lettering);
      case ChartData.Stacks stacks -> StacksPicture.of(stacks, style, lettering);
      case ChartData.Changes changes -> ChangesPicture.of(changes, style, lettering);
      case ChartData.Shift shift -> ShiftPicture.of(shift, style);
      case ChartData.Dots dots -> DotsPicture.of(dots, style, lettering);
      case ChartData.Interval interval -> IntervalPicture.of(interval, style);
    };
  }
}
