package id.rekap.portfolio;

import id.rekap.model.Output;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The outputs of some programs with their status, one a row, or counted by kind and status where
 * there are too many.
 *
 * @param programs the programs
 * @param codes how programs are named
 * @param period the period that the counts are of
 */
public record OutputsTable(Portfolio programs, ShortCodes codes, Period period) {

  /** Up to so many outputs have a row each. */
  public static final int MOST_ROWS = 12;

  /**
   * Makes the table.
   *
   * @return the table, 78 mm wide; without outputs it has no row
   */
  public SummaryTable table() {
    final boolean each = programs.outputs().size() <= MOST_ROWS;
    return new SummaryTable(
        "month/outputs",
        null,
        List.of(
            Column.words(Quantity.phrase("head.month.kind")),
            Column.words(Quantity.phrase("head.month.status")),
            Column.numbers(Quantity.phrase(each ? "head.month.code" : "head.count"))),
        each ? each() : counted(),
        List.of(),
        SummaryTable.Setting.NARROW,
        Map.of());
  }

  private List<Row> each() {
    final List<Row> rows = new ArrayList<>();
    for (final Overview one : programs.programs()) {
      for (final Output output : one.outputs()) {
        rows.add(
            Row.plain(
                new Quantity.Text(output.kind()),
                Quantity.text(output.status()),
                new Quantity.Text(codes.of(one.program()))));
      }
    }
    return rows;
  }

  private List<Row> counted() {
    final List<Row> rows = new ArrayList<>();
    OutputCounts.of(programs.outputs())
        .counts()
        .forEach(
            (kind, statuses) ->
                statuses.forEach(
                    (status, count) ->
                        rows.add(
                            Row.plain(
                                new Quantity.Text(kind),
                                Quantity.text(status),
                                new Quantity.Keyed(
                                    PortfolioFigures.key(
                                        PortfolioFigures.OUTPUTS,
                                        OutputCounts.group(kind, status),
                                        period),
                                    new Quantity.Count(count))))));
    return rows;
  }
}
