package id.rekap.portfolio;

import id.rekap.model.Period;
import id.rekap.summary.ChartData;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs, participants and money by what programs are told apart.
 *
 * @param by the break-down
 * @param own the programs
 * @param period their period
 */
public record PartsTable(Breakdown by, Portfolio own, Period period) {

  private static final int PERCENT_DECIMALS = 1;

  /**
   * Makes the table.
   *
   * @return a row a part, the one with most money first, and a total; shares are of the money
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    parts().forEach(one -> rows.add(row(one.getKey(), one.getValue())));
    rows.add(new Row(Row.Kind.TOTAL, cells(Cell.total(), FigureKey.EVERYBODY, own)));
    final List<Column> columns = new ArrayList<>(List.of(Cell.words(by.word())));
    List.of("programs", "people", "budget", "share")
        .forEach(name -> columns.add(Cell.numbers(name)));
    if (own.spent().isPresent()) {
      columns.add(Cell.numbers("spent"));
    }
    return new SummaryTable(
        "year/" + by.word(),
        Quantity.phrase("table.year." + by.word(), "year", new Quantity.Text(period.code())),
        columns,
        rows,
        List.of(Quantity.phrase("note.year.money")),
        SummaryTable.Setting.FIGURES,
        facts());
  }

  private List<Map.Entry<String, Portfolio>> parts() {
    return own.by(by).entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, Portfolio> one) ->
                    one.getValue().budget().orElse(BigDecimal.ZERO).negate()))
        .toList();
  }

  private Row row(final String label, final Portfolio part) {
    return new Row(Row.Kind.PLAIN, cells(Cell.label(label), by.group(label), part));
  }

  private List<Quantity> cells(final Quantity label, final String group, final Portfolio part) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(label);
    cells.add(Cell.count(key(PortfolioFigures.PROGRAMS, group), part.size()));
    cells.add(Cell.count(key(PortfolioFigures.RESPONDENTS, group), part.respondents()));
    cells.add(Cell.money(key(PortfolioFigures.BUDGET, group), part.budget()));
    cells.add(share(group, part));
    if (own.spent().isPresent()) {
      cells.add(Cell.money(key(PortfolioFigures.SPENT, group), part.spent()));
    }
    return cells;
  }

  private FigureKey key(final String counted, final String group) {
    return PortfolioFigures.key(counted, group, period);
  }

  /** The share of the money, to the rupiah; a dash where there is none. */
  private Quantity share(final String group, final Portfolio part) {
    final Optional<BigDecimal> whole = own.budget();
    final Optional<BigDecimal> some = part.budget();
    if (whole.isEmpty() || some.isEmpty() || whole.get().signum() == 0) {
      return Quantity.none();
    }
    return new Quantity.Keyed(
        key(PortfolioFigures.BUDGET, group).measure("persen"),
        new Quantity.Share(some.get().longValue(), whole.get().longValue(), PERCENT_DECIMALS));
  }

  private Map<String, Quantity> facts() {
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("all", Cell.count(key(PortfolioFigures.PROGRAMS, FigureKey.EVERYBODY), own.size()));
    final List<Map.Entry<String, Portfolio>> parts = parts();
    if (own.budget().isPresent() && !parts.isEmpty()) {
      final String label = parts.getFirst().getKey();
      final Portfolio first = parts.getFirst().getValue();
      facts.put(
          "budget", Cell.money(key(PortfolioFigures.BUDGET, FigureKey.EVERYBODY), own.budget()));
      facts.put("first", Cell.label(label));
      facts.put(
          "first-programs",
          Cell.count(key(PortfolioFigures.PROGRAMS, by.group(label)), first.size()));
      facts.put("first-share", share(by.group(label), first));
    }
    return facts;
  }

  /**
   * Draws the shares of the money.
   *
   * @return bars in the order of the table; empty without money
   */
  public Optional<ChartData> chart() {
    final List<ChartData.Bar> bars = new ArrayList<>();
    for (final Map.Entry<String, Portfolio> one : parts()) {
      final Quantity share = share(by.group(one.getKey()), one.getValue());
      if (share.bare() instanceof Quantity.Share part) {
        bars.add(
            new ChartData.Bar(
                Cell.label(one.getKey()),
                (double) part.count() / part.of(),
                Quantity.phrase("chart.percent", "share", share)));
      }
    }
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChartData.Bars(
                List.of(new ChartData.BarGroup(Quantity.phrase("chart.year." + by.word()), bars))));
  }
}
