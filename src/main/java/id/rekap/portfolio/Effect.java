package id.rekap.portfolio;

import id.rekap.model.Dataset;
import id.rekap.model.Direction;
import id.rekap.model.Measurement;
import id.rekap.model.Occasion;
import id.rekap.model.Program;
import id.rekap.model.Respondent;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.statistics.StandardizedChange;
import id.rekap.summary.Analysis;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Outcome;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The change of one numeric outcome in one program, as that program's own report gives it. Its
 * figures bear the program's code as their category, so that those of several programs stand side
 * by side.
 */
public final class Effect {

  private static final double COARSE = 10;

  /** Measures in the unit of the instrument. */
  private static final Pattern IN_UNITS =
      Pattern.compile("(rerata|sd)(_awal|_akhir)?|(selisih_)?ci95_.*|selisih_(rerata|sd)");

  private final Dataset dataset;
  private final Program program;
  private final Outcome outcome;
  private final String span;
  private final Map<FigureKey, Figure> figures;
  private final @Nullable String band;

  private Effect(final Analysis analysis, final Outcome outcome, final String span) {
    this.dataset = analysis.dataset();
    this.program = dataset.program();
    this.outcome = outcome;
    this.span = span;
    this.figures = new LinkedHashMap<>();
    final Variable variable = outcome.variable();
    for (final Figure one : analysis.book().all()) {
      final FigureKey key = one.key();
      if (variable.code().equals(key.variable())
          && scope(variable).equals(key.group())
          && key.category() == null) {
        figures.put(own(key), new Figure(own(key), one.value(), one.n(), decimals(variable, one)));
      }
    }
    final Long people = people();
    figures.replaceAll(
        (key, one) ->
            one.n() != null || key.measure().startsWith("n_")
                ? one
                : new Figure(key, one.value(), people, one.decimals()));
    this.band =
        analysis
            .book()
            .band(new FigureKey(variable.code(), scope(variable), span, null, "ngain_kelas"));
  }

  /**
   * Takes the effects of a program out of its analysis.
   *
   * @param analysis everything computed from the program's data
   * @return one per numeric outcome that was measured at least twice, in the order of the
   *     dictionary; parts of a total are left out
   */
  public static List<Effect> of(final Analysis analysis) {
    final List<Effect> effects = new ArrayList<>();
    for (final Outcome outcome : analysis.outcomes()) {
      final var first = outcome.first();
      final var last = outcome.last();
      if (first != null && last != null && outcome.variable().isNumeric() && !outcome.isPart()) {
        effects.add(new Effect(analysis, outcome, first.code() + "-" + last.code()));
      }
    }
    return effects;
  }

  /** On a scale of ten points or more one decimal tells enough where many programs stand. */
  private static int decimals(final Variable variable, final Figure figure) {
    final Double low = variable.scale().minimum();
    final Double high = variable.scale().maximum();
    final boolean fine = low == null || high == null || high - low < COARSE;
    return fine || !IN_UNITS.matcher(figure.key().measure()).matches()
        ? figure.decimals()
        : Math.min(figure.decimals(), 1);
  }

  /** How many people the comparison rests on; null where nothing tells. */
  private @Nullable Long people() {
    final Double pairs = value("n_pasangan");
    if (pairs != null) {
      return Math.round(pairs);
    }
    final Figure before = before();
    return before == null ? null : before.n();
  }

  private static String scope(final Variable variable) {
    return variable.group() == null ? FigureKey.EVERYBODY : variable.group();
  }

  private FigureKey own(final FigureKey key) {
    return new FigureKey(
        key.variable(), key.group(), key.occasion(), program.code(), key.measure());
  }

  /**
   * Gives the program.
   *
   * @return the program
   */
  public Program program() {
    return program;
  }

  /**
   * Gives the workbook that it was computed from.
   *
   * @return SHA-256 of its bytes
   */
  public String sha256() {
    return dataset.provenance().sha256();
  }

  /**
   * Counts the people by whom this comparison differs from a former one of the same outcome: those
   * measured twice whose two values stand in one of the two and not in the other, whatever their
   * codes are.
   *
   * @param former the comparison before the workbook was corrected
   * @return 0 where nothing that is printed differs; of programs that sent only summary numbers 1
   *     where something does, since nobody can tell how many people it is due to
   */
  public long peopleChangedSince(final Effect former) {
    if (dataset.isSummaryOnly() || former.dataset.isSummaryOnly()) {
      return values().equals(former.values()) ? 0 : 1;
    }
    final List<List<Value>> fresh = pairs();
    final List<List<Value>> old = former.pairs();
    final List<List<Value>> gone = new ArrayList<>(old);
    fresh.forEach(gone::remove);
    old.forEach(fresh::remove);
    return Math.max(fresh.size(), gone.size());
  }

  private List<@Nullable Double> values() {
    return figures.values().stream().map(Figure::value).toList();
  }

  /** The two values of everybody who was measured twice. */
  private List<List<Value>> pairs() {
    final String group = outcome.variable().group();
    final Map<String, Value> first = values(Objects.requireNonNull(outcome.first()));
    final Map<String, Value> last = values(Objects.requireNonNull(outcome.last()));
    final List<List<Value>> pairs = new ArrayList<>();
    for (final Respondent one : dataset.respondents()) {
      final Value before = first.get(one.code());
      final Value after = last.get(one.code());
      if (before != null && after != null && (group == null || group.equals(one.group()))) {
        pairs.add(List.of(before, after));
      }
    }
    return pairs;
  }

  private Map<String, Value> values(final Occasion occasion) {
    final Map<String, Value> values = new HashMap<>();
    for (final Measurement one : dataset.measurements()) {
      if (one.variable().equals(outcome.variable().code())
          && one.occasion().equals(occasion.code())) {
        values.put(one.respondent(), one.value());
      }
    }
    return values;
  }

  /**
   * Gives what was measured.
   *
   * @return a numeric outcome with two occasions at least
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * Names a figure of the comparison.
   *
   * @param measure such as {@code selisih_rerata}
   * @return its name
   */
  public FigureKey key(final String measure) {
    return own(
        new FigureKey(outcome.variable().code(), scope(outcome.variable()), span, null, measure));
  }

  /**
   * Gives a number of the comparison.
   *
   * @param measure such as {@code n_pasangan}
   * @return the unrounded number; null where it is undefined
   */
  public @Nullable Double value(final String measure) {
    final Figure figure = figures.get(key(measure));
    return figure == null ? null : figure.value();
  }

  /**
   * Gives a number of the comparison for a cell.
   *
   * @param measure such as {@code selisih_rerata}
   * @return the number with its decimals and its name; a dash where it is undefined
   */
  public Quantity number(final String measure) {
    return printed(key(measure));
  }

  private Quantity printed(final FigureKey key) {
    final Figure figure = figures.get(key);
    if (figure == null || figure.value() == null) {
      return Quantity.none();
    }
    return new Quantity.Keyed(
        key,
        figure.decimals() == 0
            ? new Quantity.Count(Math.round(figure.value()))
            : new Quantity.Decimal(figure.value(), figure.decimals()));
  }

  /**
   * Gives the mean at the start, over complete pairs where respondents are known.
   *
   * @return its figure; null where there is no mean
   */
  public @Nullable Figure before() {
    return end("rerata_awal", outcome.occasions().indexOf(outcome.first()));
  }

  /**
   * Gives the mean at the end, over complete pairs where respondents are known.
   *
   * @return its figure; null where there is no mean
   */
  public @Nullable Figure after() {
    return end("rerata_akhir", outcome.occasions().indexOf(outcome.last()));
  }

  /** The mean over complete pairs, else what the program sent for the occasion. */
  private @Nullable Figure end(final String measure, final int occasion) {
    final Figure pairs = figures.get(key(measure));
    if (pairs != null && pairs.value() != null) {
      return pairs;
    }
    final Figure sent =
        figures.get(
            own(
                new FigureKey(
                    outcome.variable().code(),
                    scope(outcome.variable()),
                    outcome.occasions().get(occasion).code(),
                    null,
                    "rerata")));
    return sent == null || sent.value() == null ? null : sent;
  }

  /**
   * Gives the category of the normalized gain.
   *
   * @return the end of a key: {@code high}, {@code middle}, {@code low} or {@code fell}; null where
   *     the instrument has no end to reach
   */
  public @Nullable String gain() {
    return band;
  }

  /**
   * Gives the change in standard deviations of the start, ready for pooling.
   *
   * @return the change; empty for a program that sent only summary numbers, whose pairs are unknown
   */
  public Optional<StandardizedChange> standardized() {
    final Double n = value("n_pasangan");
    final Double before = value("rerata_awal");
    final Double after = value("rerata_akhir");
    final Double deviation = value("sd_awal");
    final Double correlation = value("r_pasangan");
    if (n == null || before == null || after == null || deviation == null || correlation == null) {
      return Optional.empty();
    }
    return Optional.of(
        StandardizedChange.of(
            Math.toIntExact(Math.round(n)),
            before,
            deviation,
            after,
            correlation,
            outcome.variable().direction() == Direction.DOWN));
  }

  /**
   * Lists its figures on all occasions.
   *
   * @return in the order in which they were computed, each with the program's code as category
   */
  public List<Figure> figures() {
    return List.copyOf(figures.values());
  }
}
