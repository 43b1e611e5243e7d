package id.rekap.manuscript;

import id.rekap.model.Dictionary;
import id.rekap.model.Occasion;
import id.rekap.model.PublishedFigure;
import id.rekap.model.Scale;
import id.rekap.model.Variable;
import id.rekap.statistics.Grid;
import id.rekap.summary.Analysis;
import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet Publikasi of a program, with its dictionary and its data at hand. */
final class PrintedSheet {

  /** Measures in the unit of the variable; the largest is about as large as its upper end. */
  static final Set<String> IN_THE_UNIT =
      Set.of(
          "rerata",
          "median",
          "sd",
          "min",
          "maks",
          "q1",
          "q3",
          "ci95_bawah",
          "ci95_atas",
          "selisih_rerata",
          "selisih_sd",
          "selisih_ci95_bawah",
          "selisih_ci95_atas",
          "hodges_lehmann",
          "nilai_individu");

  /** No rise in per cent is larger. */
  private static final double MOST_PERCENT = 5000;

  private static final Set<String> PERCENTAGES =
      Set.of("persen", "selisih_rerata_persen", "min_kenaikan_persen", "penurunan_persen");

  private final Analysis analysis;
  private final Map<FigureKey, Figure> figures = new HashMap<>();
  private final boolean points;
  private final List<Entry> entries;

  PrintedSheet(final Analysis analysis) {
    this.analysis = analysis;
    analysis.book().all().forEach(one -> figures.put(one.key(), one));
    final List<PublishedFigure> rows = analysis.dataset().published();
    points =
        PrintedText.hasPoints(
            rows.stream()
                .filter(one -> !one.measure().equals("klaim"))
                .map(PublishedFigure::printed)
                .toList());
    entries = rows.stream().map(this::entry).toList();
  }

  private Entry entry(final PublishedFigure row) {
    final Variable variable = variable(row.variable());
    final Double highest = highest(row.measure(), variable);
    final PrintedText text =
        row.measure().equals("klaim")
            ? null
            : PrintedText.read(row.printed(), highest, points).orElse(null);
    return new Entry(row, place(row, variable), text);
  }

  /** About the largest that a number can be; null where nothing says. */
  private static @Nullable Double highest(final String measure, final @Nullable Variable variable) {
    if (isSmall(measure)) {
      return 1.0;
    }
    if (isPercentage(measure)) {
      return MOST_PERCENT;
    }
    return variable == null || !IN_THE_UNIT.contains(measure) ? null : variable.scale().maximum();
  }

  /** Probabilities and percentages hold no thousands. */
  private static boolean isSmall(final String measure) {
    return measure.startsWith("p_") || measure.equals("persen");
  }

  static boolean isPercentage(final String measure) {
    return PERCENTAGES.contains(measure);
  }

  private static Place place(final PublishedFigure row, final @Nullable Variable variable) {
    final String own = variable == null ? null : variable.group();
    final String everybody = variable == null ? null : FigureKey.EVERYBODY;
    final String group = row.group() != null ? row.group() : own != null ? own : everybody;
    return new Place(row.variable(), group, row.occasion());
  }

  Analysis analysis() {
    return analysis;
  }

  Dictionary dictionary() {
    return analysis.dataset().dictionary();
  }

  List<Entry> entries() {
    return entries;
  }

  @Nullable Variable variable(final @Nullable String code) {
    return code == null ? null : dictionary().variable(code);
  }

  Scale scale(final Place place) {
    final Variable variable = variable(place.variable());
    return variable == null ? Scale.UNKNOWN : variable.scale();
  }

  /** The values of the scale; null where its step is not declared. */
  @Nullable Grid grid(final Place place) {
    final Scale scale = scale(place);
    final Double step = scale.step();
    if (step == null || step <= 0) {
      return null;
    }
    final Double origin = scale.minimum();
    return new Grid(
        origin == null ? BigDecimal.ZERO : BigDecimal.valueOf(origin), BigDecimal.valueOf(step));
  }

  @Nullable Figure figure(final FigureKey key) {
    return figures.get(key);
  }

  @Nullable Double value(final Place place, final String measure) {
    final Figure figure =
        figures.get(
            new FigureKey(place.variable(), place.group(), place.occasion(), null, measure));
    return figure == null ? null : figure.value();
  }

  /** The occasions of a comparison, earlier first; null where the place is no comparison. */
  @Nullable List<Occasion> span(final @Nullable String code) {
    return span(dictionary(), code);
  }

  static @Nullable List<Occasion> span(final Dictionary dictionary, final @Nullable String code) {
    for (final Occasion first : dictionary.occasions()) {
      for (final Occasion last : dictionary.occasions()) {
        if ((first.code() + "-" + last.code()).equals(code)) {
          return List.of(first, last);
        }
      }
    }
    return null;
  }

  /** Every place that something is printed of, in the order of the sheet. */
  List<Place> places() {
    return entries.stream().map(Entry::place).distinct().toList();
  }

  /** What is printed of a place, as each section of the manuscript has it. */
  List<View> views(final Place place) {
    final Set<String> sections = new LinkedHashSet<>();
    at(place).forEach(one -> sections.add(section(one)));
    return sections.stream().map(section -> new View(this, place, section)).toList();
  }

  Stream<Entry> at(final Place place) {
    return entries.stream().filter(one -> one.place().equals(place));
  }

  static String section(final Entry entry) {
    return Objects.requireNonNullElse(entry.row().section(), "");
  }

  /**
   * How many values a place rests on: as printed of it, as the data have it, as printed of its
   * group, as the data have that; null where nothing says.
   */
  @Nullable Long size(final Place place) {
    final Long own = printedCount(place);
    if (own != null) {
      return own;
    }
    final Double known = value(place, "n");
    if (known != null) {
      return Math.round(known);
    }
    return groupSize(place);
  }

  /** How many people a place's group has, as printed, else as the data have it. */
  @Nullable Long groupSize(final Place place) {
    final String group = FigureKey.EVERYBODY.equals(place.group()) ? null : place.group();
    final Long printed = printedCount(new Place(null, group, null));
    if (printed != null) {
      return printed;
    }
    final Double size = value(new Place(null, group, null), "n");
    return size == null || size < 1 ? null : Long.valueOf(Math.round(size));
  }

  private @Nullable Long printedCount(final Place place) {
    return at(place)
        .filter(one -> one.is("n") && one.isNumber() && one.row().category() == null)
        .map(one -> one.value().longValue())
        .filter(n -> n > 0)
        .findFirst()
        .orElse(null);
  }
}
