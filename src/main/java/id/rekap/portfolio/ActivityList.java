package id.rekap.portfolio;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.model.Program;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every program of a period, one a row.
 *
 * @param id names the table, and the key of its caption
 * @param programs the programs
 * @param period their period
 */
public record ActivityList(String id, Portfolio programs, Period period) {

  /**
   * Makes the table.
   *
   * @return code, title, leader's unit, day, place, participants and money; without programs no row
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    for (final Overview one : programs.programs()) {
      rows.add(row(one));
    }
    return new SummaryTable(
        "year/" + id,
        Quantity.phrase("table.year." + id, "year", new Quantity.Text(period.code())),
        List.of(
            Cell.wide("code", Column.Kind.WORDS, 1.9),
            Cell.wide("title", Column.Kind.WORDS, 5.2),
            Cell.wide("unit", Column.Kind.WORDS, 1.8),
            Cell.wide("kabupaten", Column.Kind.WORDS, 1.9),
            Cell.wide("start", Column.Kind.WORDS, 1.0),
            Cell.wide("people", Column.Kind.NUMBERS, 1.0),
            Cell.wide("budget", Column.Kind.NUMBERS, 1.5)),
        rows,
        List.of(Quantity.phrase("note.year.activities")),
        SummaryTable.Setting.WIDE,
        Map.of());
  }

  /** The day without its year, which the caption names. */
  private static Quantity day(final Program program) {
    return Quantity.phrase(
        "cell.year.day",
        "day",
        new Quantity.Count(program.start().getDayOfMonth()),
        "month",
        Quantity.phrase("month.short." + program.start().getMonthValue()));
  }

  private static Row row(final Overview one) {
    final Program program = one.program();
    return Row.plain(
        Cell.code(program),
        new Quantity.Text(program.title()),
        Cell.label(Breakdown.STUDY_PROGRAM.of(one)),
        Cell.label(Breakdown.REGENCY.of(one)),
        day(program),
        new Quantity.Count(one.headcount()),
        program.funding().budget() == null
            ? Quantity.none()
            : new Quantity.Rupiah(program.funding().budget()));
  }
}
