package id.rekap.portfolio;

import id.rekap.model.Output;
import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.summary.Column;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of some programs by kind and stage, one a row, or counted where there are too many.
 *
 * @param programs the programs
 * @param codes how programs are named
 * @param period the period that the counts are of
 * @param stages in which order statuses come
 */
public record OutputsTable(Portfolio programs, ShortCodes codes, Period period, Stages stages) {

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

  /**
   * The same by stage alone, for a month whose kinds of outputs have no room.
   *
   * @return the table, 78 mm wide; as many rows as there are statuses
   */
  public SummaryTable byStage() {
    final Map<@Nullable String, Long> counts = new TreeMap<>(stages.order());
    programs.outputs().forEach(one -> counts.merge(one.status(), 1L, (some, more) -> some + more));
    return new SummaryTable(
        "month/outputs",
        null,
        List.of(
            Column.words(Quantity.phrase("head.month.status")),
            Column.numbers(Quantity.phrase("head.count"))),
        counts.entrySet().stream()
            .map(one -> Row.plain(Quantity.text(one.getKey()), new Quantity.Count(one.getValue())))
            .toList(),
        List.of(Quantity.phrase("note.month.outputs.stages")),
        SummaryTable.Setting.NARROW,
        Map.of());
  }

  /** One output with the program that it is of. */
  private record Line(Output output, String code) {}

  private List<Row> each() {
    final List<Line> lines = new ArrayList<>();
    for (final Overview one : programs.programs()) {
      one.outputs().forEach(output -> lines.add(new Line(output, codes.of(one.program()))));
    }
    lines.sort(
        Comparator.comparing((Line line) -> Breakdown.key(line.output().kind()))
            .thenComparing(line -> line.output().status(), stages.order()));
    return lines.stream()
        .map(
            line ->
                Row.plain(
                    new Quantity.Text(line.output().kind()),
                    Quantity.text(line.output().status()),
                    new Quantity.Text(line.code())))
        .toList();
  }

  private List<Row> counted() {
    final List<Row> rows = new ArrayList<>();
    OutputCounts.of(programs.outputs())
        .counts()
        .forEach(
            (kind, counts) ->
                counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(stages.order()))
                    .forEach(one -> rows.add(row(kind, one.getKey(), one.getValue()))));
    return rows;
  }

  private Row row(final String kind, final String status, final long count) {
    return Row.plain(
        new Quantity.Text(kind),
        Quantity.text(status),
        new Quantity.Keyed(
            PortfolioFigures.key(
                PortfolioFigures.OUTPUTS, OutputCounts.group(kind, status), period),
            new Quantity.Count(count)));
  }
}
