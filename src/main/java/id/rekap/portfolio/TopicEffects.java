package id.rekap.portfolio;

import id.rekap.model.Direction;
import id.rekap.model.Period;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changed for people, program by program and outcome by outcome, grouped by topic. Means stand
 * side by side and are never averaged.
 *
 * @param effects the effects, in the order of the programs
 * @param period the period of the programs
 */
public record TopicEffects(List<Effect> effects, Period period) {

  private static final String DIRECTIONS = "arah";

  /** Keeps its own copy. */
  public TopicEffects {
    effects = List.copyOf(effects);
  }

  /**
   * Makes the table.
   *
   * @return topics as groups in the order of their names, those without a name last; without
   *     effects no row
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    topics()
        .forEach(
            (key, some) -> {
              rows.add(new Row(Row.Kind.GROUP, List.of(Cell.label(topic(some.getFirst())))));
              some.forEach(one -> rows.add(row(one)));
            });
    return new SummaryTable(
        "year/effects",
        Quantity.phrase("table.year.effects", "year", new Quantity.Text(period.code())),
        List.of(
            Cell.words("code"),
            Cell.words("outcome"),
            Cell.numbers("n"),
            Cell.numbers("before"),
            Cell.numbers("after"),
            Cell.numbers("change"),
            Cell.numbers("gain"),
            Cell.numbers("d"),
            Cell.numbers("d-ci")),
        rows,
        notes(),
        SummaryTable.Setting.WIDE,
        facts());
  }

  private List<Quantity> notes() {
    final List<Quantity> notes = new ArrayList<>();
    notes.add(Quantity.phrase("note.year.effects"));
    if (effects.stream().anyMatch(TopicEffects::countsOnce)) {
      notes.add(Quantity.phrase("note.year.effects.once"));
    }
    notes.add(counted());
    return notes;
  }

  /** Programs without a topic come last. */
  private Map<String, List<Effect>> topics() {
    final Map<String, List<Effect>> topics = new TreeMap<>();
    for (final Effect one : effects) {
      final String key = Breakdown.key(topic(one));
      topics.computeIfAbsent((key.isEmpty() ? "1" : "0") + key, none -> new ArrayList<>()).add(one);
    }
    return topics;
  }

  private static String topic(final Effect one) {
    return Objects.requireNonNullElse(one.program().topic(), "");
  }

  private static Row row(final Effect one) {
    return new Row(
        Row.Kind.MEMBER,
        List.of(
            Cell.code(one.program()),
            new Quantity.Label(one.outcome().variable().label()),
            people(one),
            number(one.before()),
            number(one.after()),
            one.number("selisih_rerata"),
            one.number("ngain_kelas"),
            Standardized.d(one),
            Standardized.interval(one)));
  }

  private static Quantity people(final Effect one) {
    final Figure before = one.before();
    return before != null && before.n() != null && countsOnce(one)
        ? new Quantity.Count(before.n())
        : one.number("n_pasangan");
  }

  /** True where pairs are unknown: the program sent only numbers of each occasion. */
  private static boolean countsOnce(final Effect one) {
    final Figure before = one.before();
    return one.number("n_pasangan") instanceof Quantity.Undefined
        && before != null
        && before.n() != null;
  }

  private static Quantity number(final @Nullable Figure figure) {
    return figure == null || figure.value() == null
        ? Quantity.none()
        : Cell.decimal(figure.key(), figure.value(), figure.decimals());
  }

  private FigureKey key(final String measure) {
    return new FigureKey(DIRECTIONS, FigureKey.EVERYBODY, period.code(), null, measure);
  }

  private Map<String, Quantity> facts() {
    return Map.of(
        "better", Cell.count(key("n_membaik"), count(1)),
        "worse", Cell.count(key("n_memburuk"), count(-1)),
        "level", Cell.count(key("n_tetap"), count(0)),
        "directed", Cell.count(key("n"), directed().size()),
        "outcomes", new Quantity.Count(effects.size()));
  }

  private Quantity counted() {
    return new Quantity.Phrase("note.year.effects.counted", facts());
  }

  private List<Integer> directed() {
    final List<Integer> signs = new ArrayList<>();
    for (final Effect one : effects) {
      final Direction direction = one.outcome().variable().direction();
      final Double change = one.value("selisih_rerata");
      if (direction != null && change != null) {
        final int sign = (int) Math.signum(change);
        signs.add(direction == Direction.DOWN ? -sign : sign);
      }
    }
    return signs;
  }

  private long count(final int sign) {
    return directed().stream().filter(one -> one == sign).count();
  }
}
