package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Place;
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
 * Where the programs were: provinces with their regencies.
 *
 * @param own the programs
 * @param period their period
 */
public record PlacesTable(Portfolio own, Period period) {

  private static final String VILLAGES = "desa";

  /**
   * Makes the table.
   *
   * @return provinces as groups, their regencies as rows, and a total
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    own.by(Breakdown.PROVINCE)
        .forEach(
            (province, part) -> {
              rows.add(new Row(Row.Kind.GROUP, List.of(Cell.label(province))));
              part.by(Breakdown.REGENCY)
                  .forEach(
                      (regency, some) ->
                          rows.add(
                              new Row(
                                  Row.Kind.MEMBER,
                                  cells(Cell.label(regency), group(province, regency), some))));
            });
    rows.add(new Row(Row.Kind.TOTAL, cells(Cell.total(), FigureKey.EVERYBODY, own)));
    return new SummaryTable(
        "year/places",
        Quantity.phrase("table.year.places", "year", new Quantity.Text(period.code())),
        List.of(
            Cell.words("place"),
            Cell.numbers("villages"),
            Cell.numbers("programs"),
            Cell.numbers("people")),
        rows,
        List.of(
            Quantity.phrase(
                "note.year.places",
                "regencies",
                Cell.count(
                    PortfolioFigures.key(Breakdown.REGENCY.word(), period),
                    own.places(Breakdown.REGENCY)),
                "provinces",
                Cell.count(
                    PortfolioFigures.key(Breakdown.PROVINCE.word(), period),
                    own.places(Breakdown.PROVINCE)))),
        SummaryTable.Setting.FIGURES,
        facts());
  }

  /**
   * Draws the programs by province.
   *
   * @return a bar a province in the order of the table; empty without programs
   */
  public Optional<ChartData> chart() {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    final List<ChartData.Bar> bars = new ArrayList<>();
    own.by(Breakdown.PROVINCE)
        .forEach(
            (province, part) ->
                bars.add(
                    new ChartData.Bar(
                        Cell.label(province),
                        (double) part.size() / own.size(),
                        new Quantity.With(
                            new Quantity.Count(part.size()),
                            Quantity.phrase(
                                "chart.percent",
                                "share",
                                new Quantity.Share(part.size(), own.size(), 1))))));
    return Optional.of(
        new ChartData.Bars(
            List.of(new ChartData.BarGroup(Quantity.phrase("chart.year.places"), bars))));
  }

  private static String group(final String province, final String regency) {
    return Breakdown.PROVINCE.group(province) + ";" + Breakdown.REGENCY.group(regency);
  }

  private List<Quantity> cells(final Quantity label, final String group, final Portfolio part) {
    return List.of(
        label,
        Cell.count(PortfolioFigures.key(VILLAGES, group, period), villages(part)),
        Cell.count(PortfolioFigures.key(PortfolioFigures.PROGRAMS, group, period), part.size()),
        Cell.count(
            PortfolioFigures.key(PortfolioFigures.RESPONDENTS, group, period), part.respondents()));
  }

  /** Villages of one name in two regencies are two. */
  private static long villages(final Portfolio part) {
    return part.programs().stream()
        .map(Overview::program)
        .map(program -> program.place())
        .filter(place -> place.village() != null && !place.village().isBlank())
        .map(PlacesTable::key)
        .distinct()
        .count();
  }

  private static String key(final Place place) {
    return Breakdown.key(
        place.village()
            + "|"
            + Objects.requireNonNullElse(place.regency(), "")
            + "|"
            + Objects.requireNonNullElse(place.province(), ""));
  }

  private Map<String, Quantity> facts() {
    return Map.of(
        "regencies",
        Cell.count(
            PortfolioFigures.key(Breakdown.REGENCY.word(), period), own.places(Breakdown.REGENCY)),
        "provinces",
        Cell.count(
            PortfolioFigures.key(Breakdown.PROVINCE.word(), period),
            own.places(Breakdown.PROVINCE)));
  }
}
