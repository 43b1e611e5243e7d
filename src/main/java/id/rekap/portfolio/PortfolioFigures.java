package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Program;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a report over several programs, by name; a name is given once.
 *
 * <p>Of a count {@code variabel} is what was counted, {@code kelompok} the part of a break-down,
 * {@code waktu} the period and {@code ukuran} {@code jumlah}.
 */
public final class PortfolioFigures {

  /** Programs. */
  public static final String PROGRAMS = "program";

  /** Respondents. */
  public static final String RESPONDENTS = "responden";

  /** Those for whom the programs were meant. */
  public static final String TARGET = "sasaran";

  /** Money granted, in rupiah. */
  public static final String BUDGET = "dana";

  /** Money spent, in rupiah. */
  public static final String SPENT = "realisasi";

  /** Outputs. */
  public static final String OUTPUTS = "luaran";

  private static final String COUNT = "jumlah";

  private final Map<FigureKey, Figure> figures = new LinkedHashMap<>();

  /**
   * Names a count.
   *
   * @param counted what was counted, such as {@link #PROGRAMS}
   * @param group the part of a break-down; {@code Semua} for all
   * @param period the period
   * @return its name
   */
  public static FigureKey key(final String counted, final String group, final Period period) {
    return new FigureKey(counted, group, period.code(), null, COUNT);
  }

  /**
   * Names a count over all programs of a report.
   *
   * @param counted what was counted
   * @param period the period
   * @return its name
   */
  public static FigureKey key(final String counted, final Period period) {
    return key(counted, FigureKey.EVERYBODY, period);
  }

  /**
   * Adds what some programs of a period come to: their number, respondents, target, money and
   * outputs. Money and target that no program gives are left out.
   *
   * @param group the part of a break-down that they are; {@code Semua} for all
   * @param part the programs
   * @param period the period
   * @return this
   */
  public PortfolioFigures totals(final String group, final Portfolio part, final Period period) {
    count(key(PROGRAMS, group, period), part.size());
    count(key(RESPONDENTS, group, period), part.respondents());
    part.target().ifPresent(target -> count(key(TARGET, group, period), target));
    part.budget().ifPresent(money -> money(key(BUDGET, group, period), money));
    part.spent().ifPresent(money -> money(key(SPENT, group, period), money));
    count(key(OUTPUTS, group, period), part.outputs().size());
    return this;
  }

  /**
   * Adds what all programs of a period come to.
   *
   * @param part the programs
   * @param period the period
   * @return this
   */
  public PortfolioFigures totals(final Portfolio part, final Period period) {
    totals(FigureKey.EVERYBODY, part, period);
    for (final Breakdown places : List.of(Breakdown.REGENCY, Breakdown.PROVINCE)) {
      count(key(places.word(), period), part.places(places));
    }
    return this;
  }

  /**
   * Adds the parts of a break-down.
   *
   * @param by the break-down
   * @param whole the programs
   * @param period the period
   * @return this
   */
  public PortfolioFigures parts(final Breakdown by, final Portfolio whole, final Period period) {
    whole.by(by).forEach((label, part) -> totals(by.group(label), part, period));
    return this;
  }

  /**
   * Adds the outputs by kind and status.
   *
   * @param whole the programs
   * @param period the period
   * @return this
   */
  public PortfolioFigures outputs(final Portfolio whole, final Period period) {
    OutputCounts.of(whole.outputs())
        .counts()
        .forEach(
            (kind, statuses) ->
                statuses.forEach(
                    (status, count) ->
                        count(key(OUTPUTS, OutputCounts.group(kind, status), period), count)));
    return this;
  }

  /**
   * Adds what each program of a period comes to, with its code as category.
   *
   * @param part the programs
   * @param period the period
   * @return this
   */
  public PortfolioFigures each(final Portfolio part, final Period period) {
    for (final Overview one : part.programs()) {
      final Program program = one.program();
      count(key(RESPONDENTS, program, period), one.headcount());
      final Integer target = program.account().targetCount();
      if (target != null) {
        count(key(TARGET, program, period), target);
      }
      final BigDecimal budget = program.funding().budget();
      if (budget != null) {
        money(key(BUDGET, program, period), budget);
      }
      final BigDecimal spent = program.funding().spent();
      if (spent != null) {
        money(key(SPENT, program, period), spent);
      }
    }
    return this;
  }

  /**
   * Names a count of one program.
   *
   * @param counted what was counted
   * @param program the program
   * @param period the period
   * @return its name, with the program's code as category
   */
  public static FigureKey key(final String counted, final Program program, final Period period) {
    return new FigureKey(counted, FigureKey.EVERYBODY, period.code(), program.code(), COUNT);
  }

  /**
   * Adds figures that were computed elsewhere, such as the effects of a program.
   *
   * @param more the figures
   * @return this
   */
  public PortfolioFigures and(final List<Figure> more) {
    more.forEach(one -> figures.putIfAbsent(one.key(), one));
    return this;
  }

  private void count(final FigureKey key, final long value) {
    figures.putIfAbsent(key, new Figure(key, (double) value, null, 0));
  }

  private void money(final FigureKey key, final BigDecimal rupiah) {
    figures.putIfAbsent(
        key, new Figure(key, rupiah.doubleValue(), null, Math.max(0, bare(rupiah).scale())));
  }

  private static BigDecimal bare(final BigDecimal rupiah) {
    return rupiah.stripTrailingZeros();
  }

  /**
   * Gives the figures.
   *
   * @return in the order in which they were added
   */
  public List<Figure> all() {
    return new ArrayList<>(figures.values());
  }
}
