package id.rekap.portfolio;

import id.rekap.model.Period;
import id.rekap.summary.ChartData;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outputs by kind and status.
 *
 * @param own the programs
 * @param period their period
 * @param stages in which order statuses come
 */
public record OutputStatus(Portfolio own, Period period, Stages stages) {

  /**
   * Makes the table.
   *
   * @return kinds as groups with their statuses below, and a total; without outputs the total alone
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    counts()
        .forEach(
            (kind, byStatus) -> {
              rows.add(new Row(Row.Kind.GROUP, List.of(new Quantity.Text(kind))));
              byStatus.keySet().stream()
                  .sorted(stages.order())
                  .forEach(
                      status ->
                          rows.add(
                              row(kind, status, Objects.requireNonNull(byStatus.get(status)))));
            });
    rows.add(new Row(Row.Kind.TOTAL, List.of(Cell.total(), total())));
    return new SummaryTable(
        "year/outputs",
        Quantity.phrase("table.year.outputs", "year", new Quantity.Text(period.code())),
        List.of(Cell.words("output"), Cell.numbers("count")),
        rows,
        List.of(Quantity.phrase("note.year.outputs")),
        SummaryTable.Setting.FIGURES,
        Map.of("outputs", total()));
  }

  private Map<String, Map<String, Long>> counts() {
    return OutputCounts.of(own.outputs()).counts();
  }

  private Quantity total() {
    return Cell.count(key(FigureKey.EVERYBODY), own.outputs().size());
  }

  private FigureKey key(final String group) {
    return PortfolioFigures.key(PortfolioFigures.OUTPUTS, group, period);
  }

  private Row row(final String kind, final String status, final long count) {
    return new Row(
        Row.Kind.MEMBER,
        List.of(Cell.label(status), Cell.count(key(OutputCounts.group(kind, status)), count)));
  }

  /**
   * Draws the outputs by kind.
   *
   * @return a bar a kind; empty without outputs
   */
  public Optional<ChartData> chart() {
    final long all = own.outputs().size();
    if (all == 0) {
      return Optional.empty();
    }
    final List<ChartData.Bar> bars = new ArrayList<>();
    counts()
        .forEach(
            (kind, byStatus) -> {
              final long count = byStatus.values().stream().mapToLong(Long::longValue).sum();
              bars.add(
                  new ChartData.Bar(
                      new Quantity.Text(kind),
                      (double) count / all,
                      new Quantity.With(
                          new Quantity.Count(count),
                          Quantity.phrase(
                              "chart.percent", "share", new Quantity.Share(count, all, 1)))));
            });
    return Optional.of(
        new ChartData.Bars(
            List.of(new ChartData.BarGroup(Quantity.phrase("chart.year.outputs"), bars))));
  }
}
