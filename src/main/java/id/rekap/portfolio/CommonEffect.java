package id.rekap.portfolio;

import id.rekap.model.Direction;
import id.rekap.model.Period;
import id.rekap.statistics.RandomEffects;
import id.rekap.statistics.StandardizedChange;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the effects of several programs have in common although their scales differ: how many means
 * moved for the better, the categories of gain, and from three programs on the pooled change in
 * standard deviations of the start. A program is pooled by the first of its outcomes, since several
 * of the same people do not count as independent.
 *
 * @param effects the effects
 * @param period the period that they belong to
 */
public record CommonEffect(List<Effect> effects, Period period) {

  /** The variable of its figures. */
  static final String VARIABLE = "gabungan";

  private static final int DECIMALS = 2;
  private static final List<String> GAINS = List.of("high", "middle", "low", "fell");

  /** Keeps its own copy. */
  public CommonEffect {
    effects = List.copyOf(effects);
  }

  /**
   * Gives the rows below the effects.
   *
   * @return a row for the directions and the gains, and one for the pooled change where there is
   *     one
   */
  public List<Row> rows() {
    final List<Row> rows = new ArrayList<>();
    final List<Effect> directed =
        effects.stream().filter(one -> one.outcome().variable().direction() != null).toList();
    if (!directed.isEmpty()) {
      final Map<String, Quantity> slots = new HashMap<>(gains());
      final boolean bare = slots.isEmpty();
      slots.put("better", keyed("n_membaik", directed.stream().filter(CommonEffect::isBetter)));
      slots.put("all", new Quantity.Count(directed.size()));
      rows.add(row("direction", bare ? "direction" : "direction.gains", slots));
    }
    pooled().ifPresent(result -> rows.add(row("pooled", "pooled", slots(result))));
    return rows;
  }

  /** How many effects fall into each category of gain; empty where none has one. */
  private Map<String, Quantity> gains() {
    final Map<String, Quantity> counts = new HashMap<>();
    if (effects.stream().anyMatch(one -> one.gain() != null)) {
      for (final String gain : GAINS) {
        counts.put(
            gain,
            keyed(
                "n_ngain_" + word(gain), effects.stream().filter(one -> gain.equals(one.gain()))));
      }
    }
    return counts;
  }

  private static Row row(final String name, final String cell, final Map<String, Quantity> slots) {
    return new Row(
        Row.Kind.TEST,
        List.of(
            Quantity.phrase("row.month." + name),
            new Quantity.Phrase("cell.month." + cell, slots)));
  }

  private Quantity keyed(final String measure, final java.util.stream.Stream<Effect> counted) {
    return new Quantity.Keyed(key(measure), new Quantity.Count(counted.count()));
  }

  private FigureKey key(final String measure) {
    return new FigureKey(VARIABLE, FigureKey.EVERYBODY, period.code(), null, measure);
  }

  /** The words of the figures file. */
  private static String word(final String gain) {
    return switch (gain) {
      case "high" -> "tinggi";
      case "middle" -> "sedang";
      case "low" -> "rendah";
      default -> "turun";
    };
  }

  /** Tells whether the mean moved for the better; false where no way is better. */
  static boolean isBetter(final Effect one) {
    final Double change = one.value("selisih_rerata");
    if (change == null || one.outcome().variable().direction() == null) {
      return false;
    }
    return one.outcome().variable().direction() == Direction.DOWN ? change < 0 : change > 0;
  }

  /**
   * Pools the changes.
   *
   * @return the pooled change; empty below three programs with respondents
   */
  public Optional<RandomEffects> pooled() {
    final Map<String, StandardizedChange> first = new LinkedHashMap<>();
    for (final Effect one : effects) {
      if (one.outcome().variable().direction() != null) {
        one.standardized().ifPresent(change -> first.putIfAbsent(one.program().code(), change));
      }
    }
    return RandomEffects.of(List.copyOf(first.values()));
  }

  private Map<String, Quantity> slots(final RandomEffects result) {
    return Map.of(
        "d", decimal("d_gabungan", result.pooled()),
        "low", decimal("d_gabungan_ci95_bawah", result.interval().lower()),
        "high", decimal("d_gabungan_ci95_atas", result.interval().upper()),
        "k", new Quantity.Keyed(key("k"), new Quantity.Count(result.k())));
  }

  private Quantity decimal(final String measure, final double value) {
    return new Quantity.Keyed(key(measure), new Quantity.Decimal(value, DECIMALS));
  }

  /**
   * Lists its figures.
   *
   * @return those of its rows, in their order
   */
  public List<Figure> figures() {
    final List<Figure> figures = new ArrayList<>();
    rows().forEach(row -> row.cells().forEach(cell -> collect(cell, figures, people())));
    pooled()
        .ifPresent(
            result -> {
              figures.add(new Figure(key("tau2"), result.tauSquared(), people(), DECIMALS));
              figures.add(new Figure(key("i2"), result.iSquared(), people(), 1));
            });
    return figures;
  }

  /** The people of all effects; who took part in two counts twice. */
  private long people() {
    return effects.stream()
        .map(one -> one.value("n_pasangan"))
        .filter(java.util.Objects::nonNull)
        .mapToLong(Math::round)
        .sum();
  }

  private static void collect(final Quantity cell, final List<Figure> figures, final long people) {
    switch (cell) {
      case Quantity.Phrase phrase ->
          phrase.slots().values().forEach(one -> collect(one, figures, people));
      case Quantity.Keyed keyed ->
          figures.add(
              keyed.bare() instanceof Quantity.Decimal number
                  ? new Figure(keyed.key(), number.value(), people, number.decimals())
                  : new Figure(
                      keyed.key(), (double) ((Quantity.Count) keyed.bare()).value(), null, 0));
      default -> {
        // no figure
      }
    }
  }
}
