package id.rekap.disclosure;

import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which figure may be seen, by its name: one answer for tables, sentences, charts and files. */
final class Visible {

  /** What is written of one person. */
  private static final Set<String> OF_PERSONS = Set.of("nilai_individu", "selisih_individu");

  /** Shares, and the counts that they are shares of the whole of. */
  private static final Map<String, String> SHARES =
      Map.of("persen", "jumlah", "persen_ambang", "jumlah_ambang");

  /** Computed from the counts of categories or directions alone, so that they give these away. */
  private static final Set<String> FROM_COUNTS =
      Set.of(
          "p_mcnemar",
          "penurunan_persen",
          "z_homogenitas",
          "p_homogenitas",
          "q_cochran",
          "df_cochran",
          "p_cochran");

  private final Decision decision;
  private final Map<FigureKey, Figure> figures = new HashMap<>();
  private final Map<Long, Extent> hidden = new HashMap<>();
  private final Set<FigureKey> moved = new HashSet<>();

  Visible(final Decision decision, final Counts counts, final List<Figure> figures) {
    this.decision = decision;
    figures.forEach(figure -> this.figures.put(figure.key(), figure));
    decision
        .extents()
        .forEach(
            (key, extent) -> {
              if (extent.isHidden()) {
                hidden.putIfAbsent(counts.value(key), extent);
                moved.add(scope(key));
              }
            });
  }

  private static FigureKey scope(final FigureKey key) {
    return new FigureKey(key.variable(), key.group(), null, null, "");
  }

  boolean isOfPersons(final FigureKey key) {
    return OF_PERSONS.contains(key.measure());
  }

  /** What is printed of a count, or of the count that a share is a share of; null of others. */
  @Nullable Extent extent(final FigureKey key) {
    final String counted = SHARES.get(key.measure());
    return decision.of(counted == null ? key : key.measure(counted));
  }

  /** Whether a number may be printed as it is. */
  boolean isShown(final FigureKey key) {
    if (isOfPersons(key)) {
      return false;
    }
    final Extent extent = extent(key);
    if (extent != null) {
      return !extent.isHidden() && (decision.of(key) != null || isWholeShown(key, of(key)));
    }
    if (FROM_COUNTS.contains(key.measure()) && moved.contains(scope(key))) {
      return false;
    }
    return isOfEnough(key);
  }

  private @Nullable Long of(final FigureKey key) {
    final Figure figure = figures.get(key);
    return figure == null ? null : figure.n();
  }

  /** Whether the number of people that a share is a share of may be printed. */
  boolean isWholeShown(final FigureKey share, final @Nullable Long of) {
    final Extent answers = decision.of(size(share, "n"));
    final Extent others = decision.of(size(share, "n_luar_kategori"));
    return of != null
        && !nameless(of).isHidden()
        && (answers == null || !answers.isHidden())
        && (others == null || !others.isHidden());
  }

  private boolean isOfEnough(final FigureKey key) {
    final List<FigureKey> sizes = sizes(key);
    final List<Extent> told = sizes.stream().map(decision::of).filter(Objects::nonNull).toList();
    if (told.stream().anyMatch(Extent::isHidden)
        || sizes.stream().anyMatch(decision.silent()::contains)) {
      return false;
    }
    final Long n = of(key);
    if (n == null) {
      return !told.isEmpty();
    }
    return n >= decision.threshold() && (isTold(key, n) || !hidden.containsKey(n));
  }

  /** Whether the count that a figure rests on is printed itself: then its number is no secret. */
  private boolean isTold(final FigureKey key, final long n) {
    return sizes(key).stream()
        .map(decision::of)
        .anyMatch(extent -> extent != null && !extent.isHidden() && extent.low() == n);
  }

  /** The names of how many people a figure may rest on; the effects of a month bear a code. */
  private static List<FigureKey> sizes(final FigureKey key) {
    return List.of(
        size(key, "n"), size(key, "n_pasangan"), key.measure("n"), key.measure("n_pasangan"));
  }

  private static FigureKey size(final FigureKey key, final String measure) {
    return new FigureKey(key.variable(), key.group(), key.occasion(), null, measure);
  }

  /**
   * What may be printed of a number of people without a name: a small one as an interval, and one
   * that equals a hidden count as that count's.
   */
  Extent nameless(final long value) {
    if (value > 0 && value < decision.threshold()) {
      return new Extent(Extent.Form.SMALL, 1, decision.threshold() - 1L);
    }
    final Extent extent = hidden.get(value);
    return extent == null ? Extent.exact(value) : extent;
  }

  /** A figure as the audience's file may hold it; null where it is of a person. */
  @Nullable Figure figure(final Figure figure) {
    if (isOfPersons(figure.key())) {
      return null;
    }
    final Long n = figure.n();
    final boolean isShownToo = n != null && (isTold(figure.key(), n) || !nameless(n).isHidden());
    final Long shown = isShownToo ? n : null;
    return isShown(figure.key())
        ? new Figure(figure.key(), figure.value(), shown, figure.decimals())
        : new Figure(figure.key(), null, shown, figure.decimals());
  }

  static Quantity interval(final Extent extent) {
    return switch (extent.form()) {
      case EXACT -> new Quantity.Count(extent.low());
      case WITHHELD -> Quantity.none();
      case SMALL, COMPLEMENT ->
          extent.high() >= Extent.UNBOUNDED
              ? Quantity.none()
              : new Quantity.Range(
                  new Quantity.Count(extent.low()), new Quantity.Count(extent.high()));
    };
  }
}
