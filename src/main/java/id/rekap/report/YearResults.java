package id.rekap.report;

import id.rekap.model.IndicatorSet;
import id.rekap.model.Period;
import id.rekap.narrative.Statement;
import id.rekap.portfolio.Breakdown;
import id.rekap.portfolio.Effect;
import id.rekap.portfolio.ForestTable;
import id.rekap.portfolio.GoodCategory;
import id.rekap.portfolio.IndicatorsTable;
import id.rekap.portfolio.LeftOutTable;
import id.rekap.portfolio.MonthMatrix;
import id.rekap.portfolio.OutputStatus;
import id.rekap.portfolio.PartnersTable;
import id.rekap.portfolio.PartsTable;
import id.rekap.portfolio.PeopleTable;
import id.rekap.portfolio.PlacesTable;
import id.rekap.portfolio.RollUp;
import id.rekap.portfolio.SchemeYears;
import id.rekap.portfolio.SharedTraits;
import id.rekap.portfolio.Stages;
import id.rekap.portfolio.TopicEffects;
import id.rekap.summary.ChartData;
import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chapter on results: what was done, with what, by whom and where, and what changed for people.
 *
 * @param year the year in the making
 * @param chapter the chapter in the making
 */
record YearResults(YearMaterial year, Chapter chapter) {

  void compose() {
    months();
    schemes();
    money();
    people();
    outputs();
    places();
    traits();
    effects();
    rollUp();
    good();
    indicators();
  }

  private Period period() {
    return year.period();
  }

  /** A figure with the sentence that announces it, where there is one. */
  private void figure(final Optional<ChartData> chart, final String name) {
    chart.ifPresent(
        one -> {
          chapter.announceFigure("statement.year." + name + ".figure");
          chapter.figure(one, name);
        });
  }

  private void months() {
    final MonthMatrix matrix = new MonthMatrix(year.own(), year.input().year());
    final SummaryTable table = matrix.table();
    chapter.section("months");
    chapter.announce("statement.year.months", table.facts());
    chapter.table(table);
    if (table.has("month")) {
      chapter.say(Statement.of("statement.year.months.most", table.facts()));
    }
    figure(matrix.chart(), "months");
  }

  private void schemes() {
    chapter.section("schemes");
    chapter.announce("statement.year.schemes", Map.of());
    chapter.table(new SchemeYears(year.services(), year.input().year()).table());
  }

  private void money() {
    final PartsTable parts = new PartsTable(Breakdown.FUNDER, year.own(), period());
    final SummaryTable table = parts.table();
    chapter.section("money");
    chapter.announce("statement.year.money" + (table.has("budget") ? "" : ".none"), table.facts());
    chapter.table(table);
    figure(parts.chart(), "money");
  }

  private void people() {
    final SummaryTable table = new PeopleTable(year.own(), period()).table();
    chapter.section("people");
    chapter.announce("statement.year.people", table.facts());
    chapter.table(table);
  }

  private void outputs() {
    final OutputStatus outputs =
        new OutputStatus(year.own(), period(), new Stages(year.input().written().statuses()));
    final SummaryTable table = outputs.table();
    chapter.section("outputs");
    if (year.own().outputs().isEmpty()) {
      chapter.say(Statement.of("statement.year.outputs.none"));
      return;
    }
    chapter.announce("statement.year.outputs", table.facts());
    chapter.table(table);
    figure(outputs.chart(), "outputs");
  }

  private void places() {
    final PlacesTable map = new PlacesTable(year.own(), period());
    final SummaryTable places = map.table();
    final SummaryTable partners = new PartnersTable(year.own(), period()).table();
    chapter.section("places");
    chapter.announce("statement.year.places", places.facts());
    chapter.table(places);
    figure(map.chart(), "places");
    if (partners.rows().isEmpty()) {
      chapter.say(Statement.of("statement.year.partners.none"));
    } else {
      chapter.announce("statement.year.partners", Map.of());
      chapter.table(partners);
    }
  }

  private void traits() {
    final SharedTraits traits = SharedTraits.of(year.analyses(), period());
    chapter.section("traits");
    if (traits.parts().isEmpty()) {
      chapter.say(Statement.of("statement.year.traits.none"));
    } else {
      chapter.announce("statement.year.traits", Map.of());
      chapter.table(traits.table());
    }
  }

  /** By the set that is valid; where its indicators are not defined, by the one before it. */
  private void indicators() {
    final List<IndicatorSet> sets = year.input().written().indicators();
    final Optional<IndicatorSet> valid = IndicatorSet.valid(sets, year.input().year());
    final Optional<IndicatorSet> defined = IndicatorSet.defined(sets, year.input().year());
    chapter.section("iku");
    if (valid.isEmpty()) {
      chapter.say(Statement.of("statement.year.iku.none"));
      return;
    }
    final Quantity name = new Quantity.Text(valid.get().title());
    if (defined.isEmpty()) {
      chapter.say(Statement.of("statement.year.iku.undefined", Map.of("set", name)));
      return;
    }
    final boolean current = valid.get().equals(defined.get());
    chapter.announce(
        "statement.year.iku" + (current ? "" : ".former"),
        current
            ? Map.of("set", name)
            : Map.of("set", name, "former", new Quantity.Text(defined.get().title())));
    chapter.table(new IndicatorsTable(defined.get(), year.own(), period()).table());
    chapter.say(Statement.of("statement.year.iku.limits"));
  }

  private void effects() {
    final List<Effect> effects = year.effects();
    chapter.section("effects");
    if (effects.isEmpty()) {
      chapter.say(Statement.of("statement.year.effects.none"));
      return;
    }
    final SummaryTable table = new TopicEffects(effects, period()).table();
    chapter.announce("statement.year.effects", table.facts());
    chapter.table(table);
    final List<Statement> said = new ArrayList<>(new YearDirections(table.facts()).statements());
    said.add(Statement.of("statement.year.effects.limits"));
    chapter.say(said.toArray(Statement[]::new));
  }

  private void rollUp() {
    final RollUp rollUp = year.rollUp();
    chapter.section("pooled");
    if (rollUp.pooled().isEmpty()) {
      chapter.say(Statement.of("statement.year.pooled.none"));
    } else {
      final SummaryTable table = new ForestTable(rollUp, period()).table();
      chapter.say(Statement.of("statement.year.pooled.method"));
      chapter.announce("statement.year.pooled", Map.of());
      chapter.table(table);
      if (rollUp.isPooled()) {
        final List<Statement> said = new ArrayList<>(year.pooled());
        said.add(Statement.of("statement.year.pooled.spread", table.facts()));
        said.add(Statement.of("statement.year.pooled.limits"));
        chapter.say(said.toArray(Statement[]::new));
      } else {
        chapter.say(Statement.of("statement.year.pooled.few"));
      }
    }
    final SummaryTable left = new LeftOutTable(rollUp).table();
    if (!left.rows().isEmpty()) {
      chapter.announce("statement.year.left", Map.of());
      chapter.table(left);
    }
  }

  private void good() {
    final GoodCategory good = GoodCategory.of(year.analyses(), period());
    chapter.section("good");
    if (good.lines().isEmpty()) {
      chapter.say(Statement.of("statement.year.good.none"));
      return;
    }
    final SummaryTable table = good.table();
    chapter.announce("statement.year.good", Map.of());
    chapter.table(table);
    chapter.say(Statement.of("statement.year.good.shares", table.facts()));
    figure(good.chart(), "good");
  }
}
