package id.rekap.summary;

import id.rekap.model.Item;
import id.rekap.model.Occasion;
import id.rekap.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figure beside a table whose rows change: groups of respondents, items of an instrument. */
public final class ChangesChart {

  /** With more rows than this the figure would need a page of its own. */
  private static final int MOST_ROWS = 30;

  private ChangesChart() {}

  /**
   * The change of a mean, or of the share of an answer, in each group over its complete pairs.
   *
   * @param analysis the program's numbers
   * @param outcome a number or a yes/no answer, compared in groups of respondents
   * @return the figure; null where fewer than two groups have pairs
   */
  public static @Nullable ChartData groups(final Analysis analysis, final Outcome outcome) {
    final FigureBook book = analysis.book();
    final List<ChartData.ChangeRow> rows = new ArrayList<>();
    for (final String group : Groups.compared(analysis.observations(), outcome)) {
      final Outcome own = outcome.within(group);
      final Quantity label = new Quantity.Label(group);
      rows.add(
          outcome.variable().isNumeric()
              ? means(label, book, own.change("rerata_awal"), own.change("rerata_akhir"))
              : shares(label, book, own.change("jumlah_awal"), own.change("jumlah_akhir")));
    }
    if (rows.size() < 2 || rows.size() > MOST_ROWS) {
      return null;
    }
    return outcome.variable().isNumeric()
        ? onScale(
            Quantity.phrase("chart.mean-of", "label", Captions.withScale(outcome.variable())),
            rows,
            outcome.variable().scale())
        : new ChartData.Changes(
            Quantity.phrase(
                "chart.answer",
                "category",
                new Quantity.Label(CourseTable.reported(outcome.variable()))),
            rows,
            0.0,
            1.0,
            true);
  }

  /**
   * The change of each item: the share of right answers, or the mean of a rating.
   *
   * @param analysis the program's numbers
   * @param outcome what the instrument measures
   * @return the figure; null where the items were answered on one occasion, or are too many
   */
  public static @Nullable ChartData items(final Analysis analysis, final Outcome outcome) {
    final ItemScores scores =
        Objects.requireNonNull(ItemScores.of(analysis.dataset(), outcome.variable()));
    final List<Occasion> occasions = ItemsTable.occasions(outcome, scores);
    if (occasions.size() < 2 || scores.items().size() > MOST_ROWS) {
      return null;
    }
    final FigureBook book = analysis.book();
    final List<ChartData.ChangeRow> rows = new ArrayList<>();
    for (final Item item : scores.items()) {
      final Quantity label = new Quantity.Label(item.code());
      final String measure = scores.isYesNo() ? "jumlah_benar" : "rerata";
      final FigureKey before = outcome.at(occasions.getFirst(), item.code(), measure);
      final FigureKey after = outcome.at(occasions.getLast(), item.code(), measure);
      if (book.has(before) && book.has(after) && answered(scores, book, before, after)) {
        rows.add(
            scores.isYesNo()
                ? shares(label, book, before, after)
                : means(label, book, before, after));
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    return scores.isYesNo()
        ? new ChartData.Changes(
            Quantity.phrase(
                "chart.answer" + scores.form(), "category", new Quantity.Label(scores.yes())),
            rows,
            0.0,
            1.0,
            true)
        : onScale(Quantity.phrase("chart.item-mean"), rows, Scale.UNKNOWN);
  }

  private static boolean answered(
      final ItemScores scores, final FigureBook book, final FigureKey one, final FigureKey other) {
    return !scores.isYesNo() || (book.size(one, 0) > 0 && book.size(other, 0) > 0);
  }

  private static ChartData onScale(
      final Quantity title, final List<ChartData.ChangeRow> rows, final Scale scale) {
    return new ChartData.Changes(title, rows, scale.minimum(), scale.maximum(), false);
  }

  private static ChartData.ChangeRow means(
      final Quantity label, final FigureBook book, final FigureKey before, final FigureKey after) {
    return new ChartData.ChangeRow(
        label,
        Objects.requireNonNull(book.value(before)),
        Objects.requireNonNull(book.value(after)),
        book.number(before),
        book.number(after));
  }

  private static ChartData.ChangeRow shares(
      final Quantity label, final FigureBook book, final FigureKey before, final FigureKey after) {
    final Quantity.Share first = share(book, before);
    final Quantity.Share last = share(book, after);
    return new ChartData.ChangeRow(
        label,
        (double) first.count() / first.of(),
        (double) last.count() / last.of(),
        Quantity.phrase("chart.percent", "share", first),
        Quantity.phrase("chart.percent", "share", last));
  }

  private static Quantity.Share share(final FigureBook book, final FigureKey count) {
    return new Quantity.Share(book.whole(count), book.size(count, 0), FigureBook.PERCENT_DECIMALS);
  }
}
