package id.rekap.report;

import id.rekap.model.Period;
import id.rekap.narrative.Statement;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.PortfolioFigures;
import id.rekap.portfolio.TopicEffects;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The executive summary: the year in a few sentences and one table.
 *
 * @param year the year in the making
 */
record YearSummary(YearMaterial year) {

  void compose(final Chapter chapter) {
    conclude(chapter);
    chapter.add(new Block.Table(0, table()));
  }

  /** The year in a few sentences. */
  void conclude(final Chapter chapter) {
    final Map<String, Quantity> slots = numbers();
    chapter.say(
        Statement.of(
            "statement.year.summary" + (year.own().outputs().isEmpty() ? ".no-outputs" : ""),
            slots));
    if (slots.containsKey("budget")) {
      chapter.say(Statement.of("statement.year.summary.money", slots));
    }
    new YearDirections(new TopicEffects(year.effects(), year.period()).table().facts())
        .statements()
        .forEach(chapter::say);
    if (year.rollUp().isPooled()) {
      final List<Statement> pooled = new ArrayList<>(year.pooled());
      pooled.add(Statement.of("statement.year.pooled.limits"));
      chapter.say(pooled.toArray(Statement[]::new));
    }
  }

  /** The numbers of the cover. */
  Block glance() {
    final Map<String, Quantity> numbers = numbers();
    final List<Block.Entry> entries = new ArrayList<>();
    for (final String name : List.of("programs", "people", "units", "budget")) {
      final Quantity value = numbers.get(name);
      if (value != null) {
        entries.add(new Block.Entry(Quantity.phrase("cover.year." + name), value));
      }
    }
    return new Block.Panel(entries);
  }

  private Map<String, Quantity> numbers() {
    final Portfolio own = year.own();
    final Period period = year.period();
    final Map<String, Quantity> numbers = new HashMap<>();
    numbers.put("year", year.year());
    numbers.put("office", year.office());
    numbers.put("programs", count(PortfolioFigures.PROGRAMS, own.size()));
    numbers.put("people", count(PortfolioFigures.RESPONDENTS, own.respondents()));
    numbers.put("outputs", count(PortfolioFigures.OUTPUTS, own.outputs().size()));
    if (own.places(Breakdown.FACULTY) > 0) {
      numbers.put("units", new Quantity.Count(own.places(Breakdown.FACULTY)));
    }
    numbers.put("regencies", count(Breakdown.REGENCY.word(), own.places(Breakdown.REGENCY)));
    numbers.put("provinces", count(Breakdown.PROVINCE.word(), own.places(Breakdown.PROVINCE)));
    own.budget()
        .ifPresent(
            money ->
                numbers.put(
                    "budget",
                    new Quantity.Keyed(
                        PortfolioFigures.key(PortfolioFigures.BUDGET, period),
                        new Quantity.Rupiah(money))));
    own.spent()
        .ifPresent(
            money ->
                numbers.put(
                    "spent",
                    new Quantity.Keyed(
                        PortfolioFigures.key(PortfolioFigures.SPENT, period),
                        new Quantity.Rupiah(money))));
    return numbers;
  }

  private Quantity count(final String counted, final long value) {
    return new Quantity.Keyed(
        PortfolioFigures.key(counted, year.period()), new Quantity.Count(value));
  }

  private SummaryTable table() {
    final Map<String, Quantity> numbers = numbers();
    final List<Row> rows = new ArrayList<>();
    for (final String name :
        List.of(
            "programs",
            "people",
            "units",
            "regencies",
            "provinces",
            "outputs",
            "budget",
            "spent")) {
      final Quantity value = numbers.get(name);
      if (value != null) {
        rows.add(Row.plain(Quantity.phrase("row.year.summary." + name), value));
      }
    }
    return new SummaryTable(
        "year/summary",
        Quantity.phrase("table.year.summary", "year", year.year()),
        List.of(
            Column.words(Quantity.phrase("head.year.measure")),
            Column.numbers(Quantity.phrase("head.year.value"))),
        rows,
        List.of(
            Quantity.phrase("note.year.source", "number", new Quantity.Count(year.own().size()))),
        SummaryTable.Setting.FIGURES,
        Map.of());
  }
}
