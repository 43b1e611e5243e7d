package id.rekap.portfolio;

import id.rekap.model.Period;
import id.rekap.summary.ChartData;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The programs of a year by faculty and month of their start, and the participants of each month.
 *
 * @param own the programs of the year
 * @param year the year
 */
public record MonthMatrix(Portfolio own, Year year) {

  private static final double FACULTY = 4;
  private static final long[] ROUND = {1, 2, 5};
  private static final double MONTH = 0.7;
  private static final double SUM = 0.8;
  private static final double PEOPLE = 1.3;

  /**
   * Makes the table.
   *
   * @return a row a faculty, then the programs and the participants of each month
   */
  public SummaryTable table() {
    final List<Column> columns =
        new ArrayList<>(List.of(Cell.wide("faculty", Column.Kind.WORDS, FACULTY)));
    for (final Month month : Month.values()) {
      columns.add(
          new Column(
              Quantity.phrase("month.short." + month.getValue()),
              null,
              Column.Kind.NUMBERS,
              MONTH));
    }
    columns.add(Cell.wide("sum", Column.Kind.NUMBERS, SUM));
    columns.add(Cell.wide("people", Column.Kind.NUMBERS, PEOPLE));
    final List<Row> rows = new ArrayList<>();
    final long most = most();
    own.by(Breakdown.FACULTY)
        .forEach(
            (label, part) ->
                rows.add(row(Cell.label(label), Breakdown.FACULTY.group(label), part, most)));
    rows.add(programs());
    rows.add(people());
    return new SummaryTable(
        "year/months",
        Quantity.phrase("table.year.months", "year", text()),
        columns,
        rows,
        List.of(Quantity.phrase("note.year.months"), source()),
        SummaryTable.Setting.WIDE,
        facts());
  }

  /** The most programs of one faculty in one month; at least 1. */
  private long most() {
    long most = 1;
    for (final Portfolio part : own.by(Breakdown.FACULTY).values()) {
      for (final Month month : Month.values()) {
        most = Math.max(most, part.within(Period.of(year.atMonth(month))).size());
      }
    }
    return most;
  }

  /**
   * Draws the programs and the participants by month.
   *
   * @return a bar a month, months without programs among them; empty without programs
   */
  public Optional<ChartData> chart() {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChartData.Bars(
            List.of(
                bars("programs", Portfolio::size), bars("participants", Portfolio::respondents))));
  }

  /**
   * Draws the participants by month, a dot for each, or for 2, 5, 10, 20, 50 and so on where there
   * are too many for that.
   *
   * @return a column a month, months without participants among them; empty without participants
   */
  public Optional<ChartData.Dots> dots() {
    long most = 0;
    final List<ChartData.DotColumn> columns = new ArrayList<>();
    for (final Month month : Month.values()) {
      final long people = in(month).respondents();
      most = Math.max(most, people);
      columns.add(
          new ChartData.DotColumn(
              Quantity.phrase("month.short." + month.getValue()),
              people,
              Cell.count(
                  PortfolioFigures.key(
                      PortfolioFigures.RESPONDENTS, Period.of(year.atMonth(month))),
                  people)));
    }
    return most == 0 ? Optional.empty() : Optional.of(new ChartData.Dots(columns, each(most)));
  }

  /** The least of 1, 2, 5, 10, 20, 50 and so on with which a column can hold so many people. */
  static long each(final long people) {
    long each = 1;
    long ten = 1;
    for (int step = 0; Math.ceilDiv(people, each) > ChartData.Dots.MOST; step++) {
      ten = step % ROUND.length == ROUND.length - 1 ? ten * 10 : ten;
      each = ROUND[(step + 1) % ROUND.length] * ten;
    }
    return each;
  }

  private ChartData.BarGroup bars(final String name, final ToLongFunction<Portfolio> count) {
    final long all = count.applyAsLong(own);
    final List<ChartData.Bar> bars = new ArrayList<>();
    for (final Month month : Month.values()) {
      final long value = count.applyAsLong(in(month));
      bars.add(
          new ChartData.Bar(
              Quantity.phrase("month." + month.getValue()),
              all == 0 ? 0 : (double) value / all,
              value == 0 ? new Quantity.Count(0) : withShare(value, all)));
    }
    return new ChartData.BarGroup(Quantity.phrase("chart.year." + name), bars);
  }

  /** The axis shows shares, so that a count bears its own. */
  private static Quantity withShare(final long value, final long all) {
    return new Quantity.With(
        new Quantity.Count(value),
        Quantity.phrase("chart.percent", "share", new Quantity.Share(value, all, 1)));
  }

  private Quantity source() {
    return Quantity.phrase("note.year.source", "number", new Quantity.Count(own.size()));
  }

  private Quantity text() {
    return new Quantity.Text(year.toString());
  }

  private Row row(final Quantity label, final String group, final Portfolio part, final long most) {
    final List<Quantity> cells = new ArrayList<>(List.of(label));
    for (final Month month : Month.values()) {
      final Period period = Period.of(year.atMonth(month));
      final long programs = part.within(period).size();
      cells.add(
          programs == 0
              ? new Quantity.Shaded(Quantity.phrase("cell.year.nothing"), 0)
              : Quantity.Shaded.of(
                  Cell.count(
                      PortfolioFigures.key(PortfolioFigures.PROGRAMS, group, period), programs),
                  programs,
                  most));
    }
    cells.add(count(PortfolioFigures.PROGRAMS, group, part.size()));
    cells.add(count(PortfolioFigures.RESPONDENTS, group, part.respondents()));
    return new Row(Row.Kind.PLAIN, cells);
  }

  private Quantity count(final String counted, final String group, final long value) {
    return Cell.count(PortfolioFigures.key(counted, group, Period.of(year)), value);
  }

  private Row programs() {
    final List<Quantity> cells = new ArrayList<>(List.of(Quantity.phrase("row.year.programs")));
    cells.addAll(monthly(PortfolioFigures.PROGRAMS, Portfolio::size));
    cells.add(count(PortfolioFigures.PROGRAMS, FigureKey.EVERYBODY, own.size()));
    cells.add(count(PortfolioFigures.RESPONDENTS, FigureKey.EVERYBODY, own.respondents()));
    return new Row(Row.Kind.TOTAL, cells);
  }

  private Row people() {
    final List<Quantity> cells = new ArrayList<>(List.of(Quantity.phrase("row.year.people")));
    cells.addAll(monthly(PortfolioFigures.RESPONDENTS, Portfolio::respondents));
    cells.add(new Quantity.Text(""));
    cells.add(count(PortfolioFigures.RESPONDENTS, FigureKey.EVERYBODY, own.respondents()));
    return new Row(Row.Kind.TOTAL, cells);
  }

  private List<Quantity> monthly(final String counted, final ToLongFunction<Portfolio> count) {
    final List<Quantity> cells = new ArrayList<>();
    for (final Month month : Month.values()) {
      final Period period = Period.of(year.atMonth(month));
      cells.add(
          new Quantity.Shaded(
              Cell.count(
                  PortfolioFigures.key(counted, period), count.applyAsLong(own.within(period))),
              0));
    }
    return cells;
  }

  /** The whole, and the month with most programs where there is one. */
  private Map<String, Quantity> facts() {
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("year", text());
    facts.put("programs", count(PortfolioFigures.PROGRAMS, FigureKey.EVERYBODY, own.size()));
    facts.put(
        "people", count(PortfolioFigures.RESPONDENTS, FigureKey.EVERYBODY, own.respondents()));
    final List<Month> busiest =
        List.of(Month.values()).stream()
            .sorted(Comparator.comparing((Month month) -> -in(month).size()))
            .toList();
    if (in(busiest.getFirst()).size() > in(busiest.get(1)).size()) {
      final Period period = Period.of(year.atMonth(busiest.getFirst()));
      final Portfolio part = Objects.requireNonNull(in(busiest.getFirst()));
      facts.put("month", Quantity.phrase("month." + busiest.getFirst().getValue()));
      facts.put(
          "most", Cell.count(PortfolioFigures.key(PortfolioFigures.PROGRAMS, period), part.size()));
      facts.put(
          "most-people",
          Cell.count(
              PortfolioFigures.key(PortfolioFigures.RESPONDENTS, period), part.respondents()));
    }
    return facts;
  }

  private Portfolio in(final Month month) {
    return own.within(Period.of(year.atMonth(month)));
  }
}
