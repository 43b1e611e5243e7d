package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Program;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that every table of programs ends with: respondents, target, money granted and spent.
 * What none of the programs gives has no column.
 */
final class TotalColumns {

  private static final double PEOPLE = 0.75;
  private static final double MONEY = 1.15;

  private final boolean target;
  private final boolean budget;
  private final boolean spent;

  /**
   * The columns of a table.
   *
   * @param all every program that the table counts
   */
  TotalColumns(final Portfolio all) {
    target = all.target().isPresent();
    budget = all.budget().isPresent();
    spent = all.spent().isPresent();
  }

  /** Their heads. */
  List<Column> columns() {
    final List<Column> columns = new ArrayList<>();
    columns.add(column("head.month.people", PEOPLE));
    if (target) {
      columns.add(column("head.month.target", PEOPLE));
    }
    if (budget) {
      columns.add(column("head.month.budget", MONEY));
    }
    if (spent) {
      columns.add(column("head.month.spent", MONEY));
    }
    return columns;
  }

  private static Column column(final String head, final double weight) {
    return new Column(Quantity.phrase(head), null, Column.Kind.NUMBERS, weight);
  }

  /** The cells of one program. */
  List<Quantity> cells(final Overview one, final Period period) {
    final Program program = one.program();
    final Integer wanted = program.account().targetCount();
    return cells(
        new Numbers(
            one.headcount(),
            wanted == null ? null : Long.valueOf(wanted),
            program.funding().budget(),
            program.funding().spent()),
        counted -> PortfolioFigures.key(counted, program, period));
  }

  /** The cells of several programs. */
  List<Quantity> cells(final Portfolio part, final String group, final Period period) {
    return cells(
        new Numbers(
            part.respondents(),
            part.target().orElse(null),
            part.budget().orElse(null),
            part.spent().orElse(null)),
        counted -> PortfolioFigures.key(counted, group, period));
  }

  /** What stands in the cells. */
  private record Numbers(
      long people,
      @Nullable Long target,
      @Nullable BigDecimal budget,
      @Nullable BigDecimal spent) {}

  /** Names what was counted. */
  private interface Names {
    FigureKey of(String counted);
  }

  private List<Quantity> cells(final Numbers numbers, final Names names) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(
        new Quantity.Keyed(
            names.of(PortfolioFigures.RESPONDENTS), new Quantity.Count(numbers.people())));
    if (target) {
      cells.add(
          numbers.target() == null
              ? Quantity.none()
              : new Quantity.Keyed(
                  names.of(PortfolioFigures.TARGET), new Quantity.Count(numbers.target())));
    }
    if (budget) {
      cells.add(money(names.of(PortfolioFigures.BUDGET), numbers.budget()));
    }
    if (spent) {
      cells.add(money(names.of(PortfolioFigures.SPENT), numbers.spent()));
    }
    return cells;
  }

  private static Quantity money(final FigureKey key, final @Nullable BigDecimal rupiah) {
    return rupiah == null ? Quantity.none() : new Quantity.Keyed(key, new Quantity.Rupiah(rupiah));
  }
}
