package id.rekap.portfolio;

import id.rekap.model.Period;
import id.rekap.summary.Column;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed for people where there are too many programs for a row each: how many outcomes of a
 * unit's programs improved, with what gain.
 *
 * @param effects the effects
 * @param period the period that they belong to
 */
public record UnitEffects(List<Effect> effects, Period period) {

  /** Up to so many programs have rows of their own. */
  public static final int MOST_PROGRAMS = 12;

  private static final Map<String, String> MEASURES = measures();

  /** Keeps its own copy. */
  public UnitEffects {
    effects = List.copyOf(effects);
  }

  private static Map<String, String> measures() {
    final Map<String, String> measures = new LinkedHashMap<>();
    measures.put("all", "n_pengukuran");
    measures.put("better", "n_membaik");
    measures.put("high", "n_ngain_tinggi");
    measures.put("middle", "n_ngain_sedang");
    measures.put("low", "n_ngain_rendah");
    measures.put("fell", "n_ngain_turun");
    return measures;
  }

  /**
   * Makes the table.
   *
   * @param common what all effects have in common
   * @return the table, 170 mm wide
   */
  public SummaryTable table(final CommonEffect common) {
    final List<Column> columns = new ArrayList<>();
    columns.add(new Column(Quantity.phrase("head.month.unit"), null, Column.Kind.WORDS, 4));
    MEASURES
        .keySet()
        .forEach(
            name ->
                columns.add(
                    new Column(
                        Quantity.phrase("head.month.unit-" + name), null, Column.Kind.NUMBERS, 1)));
    final List<Row> rows = new ArrayList<>();
    units().forEach((unit, own) -> rows.add(row(unit, own)));
    rows.addAll(common.rows());
    return new SummaryTable(
        "month/effects",
        null,
        columns,
        rows,
        List.of(Quantity.phrase("note.month.units")),
        SummaryTable.Setting.BROAD,
        Map.of());
  }

  private Map<String, List<Effect>> units() {
    final Map<String, List<Effect>> units = new LinkedHashMap<>();
    for (final Effect one : effects) {
      final String unit = one.program().team().faculty();
      units.computeIfAbsent(unit == null ? "" : unit, none -> new ArrayList<>()).add(one);
    }
    return units;
  }

  private Row row(final String unit, final List<Effect> own) {
    final List<Quantity> cells = new ArrayList<>();
    cells.add(unit.isEmpty() ? Quantity.phrase("cell.month.no-unit") : new Quantity.Text(unit));
    MEASURES.forEach(
        (name, measure) ->
            cells.add(
                new Quantity.Keyed(key(unit, measure), new Quantity.Count(count(name, own)))));
    return new Row(Row.Kind.PLAIN, cells);
  }

  private FigureKey key(final String unit, final String measure) {
    return new FigureKey(
        CommonEffect.VARIABLE, Breakdown.FACULTY.group(unit), period.code(), null, measure);
  }

  private static long count(final String name, final List<Effect> own) {
    return switch (name) {
      case "all" -> own.size();
      case "better" -> own.stream().filter(CommonEffect::isBetter).count();
      default -> own.stream().filter(one -> name.equals(one.gain())).count();
    };
  }

  /**
   * Lists its figures.
   *
   * @return the counts of every unit
   */
  public List<Figure> figures() {
    final List<Figure> figures = new ArrayList<>();
    units()
        .forEach(
            (unit, own) ->
                MEASURES.forEach(
                    (name, measure) ->
                        figures.add(
                            new Figure(key(unit, measure), (double) count(name, own), null, 0))));
    return figures;
  }
}
