package id.rekap.portfolio;

import id.rekap.model.Category;
import id.rekap.model.Occasion;
import id.rekap.model.Period;
import id.rekap.summary.Analysis;
import id.rekap.summary.ChartData;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Outcome;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many reached the category Baik before and after, in the outcomes whose dictionary has one: no
 * instrument gets bands that its program did not give it.
 *
 * @param lines one an outcome, in the order of the programs
 * @param period the period of the programs
 */
public record GoodCategory(List<Line> lines, Period period) {

  /** The label, as the reading contract's categories spell it. */
  private static final String GOOD = "baik";

  private static final String COUNTED = "kategori_baik";
  private static final int DECIMALS = 1;

  /** Keeps its own copy. */
  public GoodCategory {
    lines = List.copyOf(lines);
  }

  /**
   * One outcome of one program.
   *
   * @param program the program's code
   * @param outcome what was measured
   * @param category the label of the category
   * @param before how many of how many at the start
   * @param after how many of how many at the end
   */
  public record Line(String program, Outcome outcome, String category, Part before, Part after) {}

  /**
   * A part of a whole.
   *
   * @param count the part
   * @param of the whole
   */
  public record Part(long count, long of) {

    private Part and(final Part other) {
      return new Part(count + other.count, of + other.of);
    }
  }

  /**
   * Counts.
   *
   * @param programs the programs' analyses
   * @param period their period
   * @return the outcomes with a category Baik and two occasions
   */
  public static GoodCategory of(final List<Analysis> programs, final Period period) {
    final List<Line> lines = new ArrayList<>();
    for (final Analysis program : programs) {
      for (final Outcome outcome : program.outcomes()) {
        line(program, outcome).ifPresent(lines::add);
      }
    }
    return new GoodCategory(lines, period);
  }

  private static Optional<Line> line(final Analysis program, final Outcome outcome) {
    final Occasion first = outcome.first();
    final Occasion last = outcome.last();
    final Optional<String> good =
        outcome.variable().categories().stream()
            .map(Category::label)
            .filter(label -> Breakdown.key(label).equals(GOOD))
            .findFirst();
    if (first == null || last == null || good.isEmpty() || outcome.isPart()) {
      return Optional.empty();
    }
    final Part before = part(program, outcome, first, good.get());
    final Part after = part(program, outcome, last, good.get());
    return before == null || after == null
        ? Optional.empty()
        : Optional.of(
            new Line(program.dataset().program().code(), outcome, good.get(), before, after));
  }

  private static @Nullable Part part(
      final Analysis program, final Outcome outcome, final Occasion occasion, final String good) {
    final FigureKey key = key(outcome, occasion, good);
    final Double count = program.book().value(key);
    long all = 0;
    for (final Category category : outcome.variable().categories()) {
      final Double one = program.book().value(key(outcome, occasion, category.label()));
      all += one == null ? 0 : Math.round(one);
    }
    return count == null || all == 0 ? null : new Part(Math.round(count), all);
  }

  private static FigureKey key(
      final Outcome outcome, final Occasion occasion, final String category) {
    final String group = outcome.variable().group();
    return new FigureKey(
        outcome.variable().code(),
        Objects.requireNonNullElse(group, FigureKey.EVERYBODY),
        occasion.code(),
        category,
        "jumlah");
  }

  /**
   * Makes the table.
   *
   * @return a row an outcome and a total; without such outcomes no row
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    for (final Line line : lines) {
      rows.add(
          new Row(
              Row.Kind.PLAIN,
              cells(
                  new Quantity.Text(line.program()),
                  new Quantity.Label(line.outcome().variable().label()),
                  line.before(),
                  line.after(),
                  line.program() + "/" + line.outcome().variable().code())));
    }
    if (!lines.isEmpty()) {
      rows.add(
          new Row(
              Row.Kind.TOTAL,
              cells(Cell.total(), new Quantity.Text(""), before(), after(), FigureKey.EVERYBODY)));
    }
    return new SummaryTable(
        "year/good",
        Quantity.phrase("table.year.good", "year", new Quantity.Text(period.code())),
        List.of(
            Cell.words("code"),
            Cell.words("outcome"),
            Cell.numbers("good-before-n"),
            Cell.numbers("good-before"),
            Cell.numbers("good-before-share"),
            Cell.numbers("good-after-n"),
            Cell.numbers("good-after"),
            Cell.numbers("good-after-share")),
        rows,
        List.of(Quantity.phrase("note.year.good")),
        SummaryTable.Setting.FIGURES,
        lines.isEmpty() ? Map.of() : facts());
  }

  private Map<String, Quantity> facts() {
    return Map.of(
        "before.share", share(FigureKey.EVERYBODY, "sebelum", before()),
        "after.share", share(FigureKey.EVERYBODY, "sesudah", after()),
        "outcomes", new Quantity.Count(lines.size()));
  }

  private Part before() {
    return lines.stream().map(Line::before).reduce(new Part(0, 0), Part::and);
  }

  private Part after() {
    return lines.stream().map(Line::after).reduce(new Part(0, 0), Part::and);
  }

  private List<Quantity> cells(
      final Quantity code,
      final Quantity outcome,
      final Part before,
      final Part after,
      final String group) {
    return List.of(
        code,
        outcome,
        Cell.count(key(group, "sebelum", "n"), before.of()),
        Cell.count(key(group, "sebelum", "jumlah"), before.count()),
        share(group, "sebelum", before),
        Cell.count(key(group, "sesudah", "n"), after.of()),
        Cell.count(key(group, "sesudah", "jumlah"), after.count()),
        share(group, "sesudah", after));
  }

  private FigureKey key(final String group, final String when, final String measure) {
    return new FigureKey(COUNTED, group, period.code(), when, measure);
  }

  private Quantity share(final String group, final String when, final Part part) {
    return new Quantity.Keyed(
        key(group, when, "persen"), new Quantity.Share(part.count(), part.of(), DECIMALS));
  }

  /**
   * Draws the shares of all outcomes together, before and after.
   *
   * @return two stacked bars; empty without such outcomes
   */
  public Optional<ChartData> chart() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ChartData.Stacks(
            List.of(Quantity.phrase("chart.year.not-good"), Quantity.phrase("chart.year.good")),
            List.of(stack("before", before()), stack("after", after()))));
  }

  private static ChartData.Stack stack(final String name, final Part part) {
    final double good = (double) part.count() / part.of();
    return new ChartData.Stack(
        Quantity.phrase("chart.year." + name),
        List.of(1 - good, good),
        List.of(
            percent(new Quantity.Share(part.of() - part.count(), part.of(), DECIMALS)),
            percent(new Quantity.Share(part.count(), part.of(), DECIMALS))));
  }

  private static Quantity percent(final Quantity share) {
    return Quantity.phrase("chart.percent", "share", share);
  }
}
