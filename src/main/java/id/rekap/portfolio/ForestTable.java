package id.rekap.portfolio;

import id.rekap.model.Period;
import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.RandomEffects;
import id.rekap.statistics.StandardizedChange;
import id.rekap.summary.ChartData;
import id.rekap.summary.Column;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes of a roll-up from the largest to the smallest, and below a rule what they come to.
 *
 * @param rollUp the changes
 * @param period the period of the programs
 */
public record ForestTable(RollUp rollUp, Period period) {

  private static final String POOLED = "gabungan";
  private static final int DECIMALS = 2;
  private static final int PERCENT_DECIMALS = 1;
  private static final double HUNDRED = 100;

  /**
   * Makes the table.
   *
   * @return a row a pooled change; the pooled change, its spread and its prediction below
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    sorted().forEach(index -> rows.add(row(index)));
    rollUp.result().ifPresent(result -> rows.addAll(below(result)));
    return new SummaryTable(
        "year/forest",
        Quantity.phrase("table.year.forest", "year", new Quantity.Text(period.code())),
        List.of(
            Cell.wide("code", Column.Kind.WORDS, 1.8),
            Cell.wide("outcome", Column.Kind.WORDS, 2.2),
            Cell.wide("n", Column.Kind.NUMBERS, 0.6),
            Cell.wide("forest", Column.Kind.WORDS, 3.4),
            Cell.wide("d", Column.Kind.NUMBERS, 0.6),
            Cell.wide("d-ci", Column.Kind.NUMBERS, 1.3),
            column()),
        rows,
        List.of(
            Quantity.phrase(
                "note.year.forest",
                "low",
                new Quantity.Count(Math.round(minimum())),
                "high",
                new Quantity.Count(Math.round(maximum()))),
            Quantity.phrase("note.year.forest.order")),
        SummaryTable.Setting.WIDE,
        facts());
  }

  private static Column column() {
    return new Column(
        Quantity.phrase("head.year.weight"),
        Quantity.phrase("head.percent-sign"),
        Column.Kind.NUMBERS,
        0.8);
  }

  private List<Integer> sorted() {
    final List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rollUp.pooled().size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparing(
            (Integer index) -> -rollUp.pooled().get(index).change().d().orElse(0)));
    return order;
  }

  private Row row(final int index) {
    final RollUp.Entry entry = rollUp.pooled().get(index);
    final Effect effect = entry.effect();
    final Quantity weight =
        rollUp
            .result()
            .map(RandomEffects::weights)
            .map(weights -> weights.get(index))
            .<Quantity>map(
                percent -> Cell.decimal(effect.key("bobot_persen"), percent, PERCENT_DECIMALS))
            .orElse(Quantity.none());
    return Row.plain(
        Cell.code(effect.program()),
        new Quantity.Label(effect.outcome().variable().label()),
        effect.number("n_pasangan"),
        drawn(entry.change(), index),
        Standardized.d(effect),
        Standardized.interval(effect),
        weight);
  }

  private Quantity drawn(final StandardizedChange change, final int index) {
    final double share =
        rollUp
            .result()
            .map(result -> result.weights().get(index) / HUNDRED)
            .orElse(1.0 / rollUp.pooled().size());
    return picture(
        change.d().orElse(0), change.interval().orElseThrow(), share / heaviest(), false);
  }

  /** The largest share, so that the heaviest program has the largest mark. */
  private double heaviest() {
    return rollUp.result().stream()
        .flatMap(result -> result.weights().stream())
        .mapToDouble(percent -> percent / HUNDRED)
        .max()
        .orElse(1.0 / rollUp.pooled().size());
  }

  private Quantity picture(
      final double value,
      final ConfidenceInterval interval,
      final double weight,
      final boolean pooled) {
    return new Quantity.Drawn(
        new ChartData.Interval(
            value, interval.lower(), interval.upper(), weight, pooled, minimum(), maximum()),
        Quantity.phrase(
            "cell.year.drawn",
            "d",
            new Quantity.Decimal(value, DECIMALS),
            "interval",
            new Quantity.Range(
                new Quantity.Decimal(interval.lower(), DECIMALS),
                new Quantity.Decimal(interval.upper(), DECIMALS))));
  }

  /** The axis holds every interval and no change, in whole steps. */
  private double minimum() {
    return Math.min(
        0, Math.floor(intervals().mapToDouble(ConfidenceInterval::lower).min().orElse(0)));
  }

  private double maximum() {
    return Math.max(
        1, Math.ceil(intervals().mapToDouble(ConfidenceInterval::upper).max().orElse(1)));
  }

  private Stream<ConfidenceInterval> intervals() {
    return rollUp.pooled().stream().flatMap(one -> one.change().interval().stream());
  }

  private FigureKey key(final String measure) {
    return new FigureKey(POOLED, FigureKey.EVERYBODY, period.code(), null, measure);
  }

  private Quantity decimal(final String measure, final double value, final int decimals) {
    return Cell.decimal(key(measure), value, decimals);
  }

  private Quantity interval(final String measure, final ConfidenceInterval interval) {
    return new Quantity.Range(
        decimal(measure + "_bawah", interval.lower(), DECIMALS),
        decimal(measure + "_atas", interval.upper(), DECIMALS));
  }

  private List<Row> below(final RandomEffects result) {
    return List.of(pooled(result), row("prediction", result), row("spread", result));
  }

  private Row pooled(final RandomEffects result) {
    final Map<String, Quantity> numbers = numbers(result);
    final List<Quantity> cells = new ArrayList<>();
    cells.add(Quantity.phrase("row.year.pooled"));
    cells.add(
        new Quantity.Phrase("cell.year.pooled", Map.of("k", Cell.count(key("k"), result.k()))));
    cells.add(Cell.count(key("n"), people()));
    cells.add(picture(result.pooled(), result.interval(), 1, true));
    cells.add(Objects.requireNonNull(numbers.get("d")));
    cells.add(Objects.requireNonNull(numbers.get("interval")));
    cells.add(new Quantity.Decimal(HUNDRED, PERCENT_DECIMALS));
    return new Row(Row.Kind.TOTAL, cells);
  }

  /** The pairs of all pooled changes. */
  private long people() {
    return rollUp.pooled().stream()
        .map(one -> one.effect().value("n_pasangan"))
        .filter(Objects::nonNull)
        .mapToLong(Math::round)
        .sum();
  }

  private Row row(final String name, final RandomEffects result) {
    return new Row(
        Row.Kind.TEST,
        List.of(
            Quantity.phrase("row.year." + name),
            new Quantity.Phrase("cell.year." + name, numbers(result))));
  }

  private Map<String, Quantity> numbers(final RandomEffects result) {
    final Map<String, Quantity> numbers = new HashMap<>();
    numbers.put("k", Cell.count(key("k"), result.k()));
    numbers.put("d", decimal("d_gabungan", result.pooled(), DECIMALS));
    numbers.put("interval", interval("d_gabungan_ci95", result.interval()));
    numbers.put("prediction", interval("d_gabungan_prediksi95", result.prediction()));
    numbers.put("tau2", decimal("tau2", result.tauSquared(), DECIMALS));
    numbers.put("i2", decimal("i2", result.iSquared(), PERCENT_DECIMALS));
    numbers.put("q", decimal("q_heterogenitas", result.q(), DECIMALS));
    numbers.put(
        "p",
        new Quantity.Keyed(
            key("p_heterogenitas"), new Quantity.PValue(Math.clamp(result.qPValue(), 0.0, 1.0))));
    return numbers;
  }

  private Map<String, Quantity> facts() {
    final Optional<RandomEffects> result = rollUp.result();
    return result.isEmpty() ? Map.of() : numbers(result.get());
  }
}
