package id.rekap.report;

import id.rekap.model.Dataset;
import id.rekap.model.Period;
import id.rekap.narrative.Statement;
import id.rekap.portfolio.Effect;
import id.rekap.portfolio.ForestTable;
import id.rekap.portfolio.Portfolio;
import id.rekap.portfolio.RollUp;
import id.rekap.summary.Analysis;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A year of an office, counted and analysed once for all its chapters.
 *
 * @param input what was stored
 * @param period the year
 * @param services the community services of the three years
 * @param own those of the year
 * @param studies what else began in the year; outside all totals
 * @param analyses of the services of the year, in the order of their start
 * @param effects of those, program by program
 * @param rollUp what those come to
 */
record YearMaterial(
    OfficeYear input,
    Period period,
    Portfolio services,
    Portfolio own,
    Portfolio studies,
    List<Analysis> analyses,
    List<Effect> effects,
    RollUp rollUp) {

  static YearMaterial of(final OfficeYear input) {
    final Period period = Period.of(input.year());
    final Portfolio known = new Portfolio(input.known());
    final List<Analysis> analyses =
        input.datasets().stream()
            .filter(one -> one.program().isService())
            .sorted(
                Comparator.comparing((Dataset one) -> one.program().start())
                    .thenComparing(one -> one.program().code()))
            .map(Analysis::of)
            .toList();
    final List<Effect> effects = analyses.stream().flatMap(one -> Effect.of(one).stream()).toList();
    return new YearMaterial(
        input,
        period,
        known.services(),
        known.services().within(period),
        known.studies().within(period),
        analyses,
        effects,
        RollUp.of(effects));
  }

  /** What the changes come to, and what that does not say; none where nothing is pooled. */
  List<Statement> pooled() {
    if (!rollUp.isPooled()) {
      return List.of();
    }
    final List<Statement> pooled = new ArrayList<>();
    pooled.add(
        Statement.of(
            "statement.year.pooled.result" + (rollUp.isWorse() ? ".worse" : ""),
            new ForestTable(rollUp, period).table().facts()));
    if (rollUp.isOpen()) {
      pooled.add(Statement.of("statement.year.pooled.open"));
    }
    return pooled;
  }

  /** The office as printed. */
  Quantity office() {
    return input.office().isEmpty()
        ? Quantity.phrase("title.year.no-office")
        : new Quantity.Text(input.office());
  }

  /** The year as printed. */
  Quantity year() {
    return new Quantity.Text(input.year().toString());
  }
}
