package id.rekap.portfolio;

import id.rekap.model.Direction;
import id.rekap.model.Variable;
import id.rekap.summary.ChartData;
import id.rekap.summary.Column;
import id.rekap.summary.Figure;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed for people: each outcome of each program before and after with a small picture, and
 * below a rule what they have in common. Means stand side by side and are never averaged.
 *
 * @param effects the effects
 * @param codes how programs are named
 * @param told those of whom a category of gain may be printed
 */
public record EffectsTable(List<Effect> effects, ShortCodes codes, List<Effect> told) {

  /** Beyond so many rows each program shows its first outcome only. */
  public static final int MOST_ROWS = 20;

  /** Keeps its own copy. */
  public EffectsTable {
    effects = List.copyOf(effects);
    told = List.copyOf(told);
  }

  /**
   * Makes the table.
   *
   * @param common what the effects have in common
   * @return the table, 170 mm wide; with no effect it has no row
   */
  public SummaryTable table(final CommonEffect common) {
    final List<Row> rows = new ArrayList<>();
    grouped()
        .values()
        .forEach(
            group -> {
              for (final Effect one : group) {
                rows.add(row(one, one == group.getFirst()));
              }
            });
    if (!rows.isEmpty()) {
      rows.addAll(common.rows());
    }
    final List<Quantity> notes = new ArrayList<>(List.of(Quantity.phrase("note.month.effects")));
    if (shown().size() < effects.size()) {
      notes.add(Quantity.phrase("note.month.effects.first"));
    }
    return new SummaryTable(
        "month/effects", null, columns(), rows, notes, SummaryTable.Setting.BROAD, Map.of());
  }

  /** Those with a row. */
  private List<Effect> shown() {
    if (effects.size() <= MOST_ROWS) {
      return effects;
    }
    final Map<String, Effect> first = new LinkedHashMap<>();
    effects.forEach(one -> first.putIfAbsent(one.program().code(), one));
    return List.copyOf(first.values());
  }

  /** Effects on the same outcome stand together. */
  private Map<String, List<Effect>> grouped() {
    final Map<String, List<Effect>> groups = new LinkedHashMap<>();
    for (final Effect one : shown()) {
      final Variable variable = one.outcome().variable();
      groups
          .computeIfAbsent(
              Breakdown.key(variable.label()) + variable.scale(), none -> new ArrayList<>())
          .add(one);
    }
    return groups;
  }

  private static List<Column> columns() {
    return List.of(
        column("outcome", Column.Kind.WORDS, 3),
        column("code", Column.Kind.WORDS, 0.9),
        column("n", Column.Kind.NUMBERS, 0.45),
        column("before", Column.Kind.NUMBERS, 0.95),
        column("drawn", Column.Kind.WORDS, 2.6),
        column("after", Column.Kind.NUMBERS, 0.8),
        column("change", Column.Kind.NUMBERS, 0.75),
        column("ci", Column.Kind.NUMBERS, 1.3),
        column("gain", Column.Kind.WORDS, 0.9));
  }

  private static Column column(final String name, final Column.Kind kind, final double weight) {
    return new Column(Quantity.phrase("head.month." + name), null, kind, weight);
  }

  private Row row(final Effect one, final boolean first) {
    final Figure before = one.before();
    final Figure after = one.after();
    final Quantity low = one.number("selisih_ci95_bawah");
    final Quantity high = one.number("selisih_ci95_atas");
    final boolean interval =
        !(low instanceof Quantity.Undefined) && !(high instanceof Quantity.Undefined);
    return Row.plain(
        first ? name(one.outcome().variable()) : new Quantity.Text(""),
        new Quantity.Text(codes.of(one.program())),
        one.number("n_pasangan"),
        number(before),
        drawn(one, before, after),
        number(after),
        one.number("selisih_rerata"),
        interval ? new Quantity.Range(low, high) : Quantity.none(),
        one.gain() == null || !told.contains(one)
            ? Quantity.none()
            : Quantity.phrase("cell.month.gain." + one.gain()));
  }

  private static Quantity name(final Variable variable) {
    final Quantity label = new Quantity.Label(variable.label());
    final Double low = variable.scale().minimum();
    final Double high = variable.scale().maximum();
    if (low == null || high == null) {
      return label;
    }
    return Quantity.phrase(
        "cell.month.outcome", "label", label, "range", new Quantity.Range(whole(low), whole(high)));
  }

  private static Quantity whole(final double value) {
    return value == Math.rint(value)
        ? new Quantity.Count(Math.round(value))
        : new Quantity.Decimal(value, 1);
  }

  private static Quantity number(final @Nullable Figure figure) {
    return figure == null || figure.value() == null
        ? Quantity.none()
        : new Quantity.Keyed(figure.key(), new Quantity.Decimal(figure.value(), figure.decimals()));
  }

  private static Quantity drawn(
      final Effect one, final @Nullable Figure before, final @Nullable Figure after) {
    final Variable variable = one.outcome().variable();
    final Double low = variable.scale().minimum();
    final Double high = variable.scale().maximum();
    if (before == null || after == null || low == null || high == null || !(low < high)) {
      return Quantity.none();
    }
    final Double from = before.value();
    final Double to = after.value();
    if (from == null || to == null) {
      return Quantity.none();
    }
    final boolean worse = variable.direction() != null && isWorse(variable.direction(), to - from);
    return new Quantity.Drawn(
        new ChartData.Shift(from, to, low, high, worse),
        Quantity.phrase("cell.month.drawn", "before", number(before), "after", number(after)));
  }

  private static boolean isWorse(final Direction direction, final double change) {
    return direction == Direction.UP ? change < 0 : change > 0;
  }
}
