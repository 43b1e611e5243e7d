package id.rekap.portfolio;

import id.rekap.model.Category;
import id.rekap.model.Period;
import id.rekap.model.Variable;
import id.rekap.summary.Analysis;
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
import java.util.TreeMap;

/**
 * Who took part in several programs: respondents by category, for every characteristic that
 * programs asked in the same words with the same categories.
 *
 * @param parts the characteristics, in the order in which the programs name them
 * @param period the period of the programs
 */
public record Characteristics(List<Part> parts, Period period) {

  /** So many rows fit beside the outputs. */
  private static final int MOST_ROWS = 22;

  /** Keeps its own copy. */
  public Characteristics {
    parts = List.copyOf(parts);
  }

  /**
   * One characteristic.
   *
   * @param code the code that its first program gave it
   * @param label its name
   * @param counts respondents by category, in the order of the categories
   */
  public record Part(String code, String label, Map<String, Long> counts) {}

  /**
   * Counts.
   *
   * @param programs the programs' analyses
   * @param period their period
   * @return the characteristics with respondents; those of one code with other categories than the
   *     first are left out
   */
  public static Characteristics of(final List<Analysis> programs, final Period period) {
    final Map<String, Part> parts = new LinkedHashMap<>();
    final Map<String, String> shapes = new TreeMap<>();
    for (final Analysis program : programs) {
      for (final Variable variable : program.described()) {
        final List<String> labels = variable.categories().stream().map(Category::label).toList();
        final String shape = Breakdown.key(variable.label()) + labels;
        if (labels.isEmpty()
            || !shapes.computeIfAbsent(variable.code(), none -> shape).equals(shape)) {
          continue;
        }
        final Part part =
            parts.computeIfAbsent(
                variable.code(), code -> new Part(code, variable.label(), new LinkedHashMap<>()));
        labels.forEach(
            label -> part.counts().merge(label, count(program, variable, label), Long::sum));
      }
    }
    return new Characteristics(fitting(parts.values().stream().toList()), period);
  }

  private static long count(
      final Analysis program, final Variable variable, final String category) {
    final String scope = variable.group() == null ? FigureKey.EVERYBODY : variable.group();
    final Double count =
        program.book().value(new FigureKey(variable.code(), scope, null, category, "jumlah"));
    return count == null ? 0 : Math.round(count);
  }

  private static List<Part> fitting(final List<Part> parts) {
    final List<Part> fitting = new ArrayList<>();
    int rows = 0;
    for (final Part part : parts) {
      rows += part.counts().size();
      if (rows <= MOST_ROWS) {
        fitting.add(part);
      }
    }
    return fitting;
  }

  /**
   * Names a count.
   *
   * @param part the characteristic
   * @param category its category
   * @return the name
   */
  public FigureKey key(final Part part, final String category) {
    return new FigureKey(part.code(), FigureKey.EVERYBODY, period.code(), category, "jumlah");
  }

  /**
   * Makes the table.
   *
   * @return the table, 78 mm wide; without characteristics it has no row
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    for (final Part part : parts) {
      Quantity name = new Quantity.Label(part.label());
      for (final Map.Entry<String, Long> one : part.counts().entrySet()) {
        rows.add(
            Row.plain(
                name,
                new Quantity.Label(one.getKey()),
                new Quantity.Keyed(key(part, one.getKey()), new Quantity.Count(one.getValue()))));
        name = new Quantity.Text("");
      }
    }
    return new SummaryTable(
        "month/people",
        null,
        List.of(
            Column.words(Quantity.phrase("head.month.trait")),
            Column.words(Quantity.phrase("head.category")),
            Column.numbers(Quantity.phrase("head.count"))),
        rows,
        List.of(),
        SummaryTable.Setting.NARROW,
        Map.of());
  }

  /**
   * Lists its figures.
   *
   * @return respondents by characteristic and category
   */
  public List<Figure> figures() {
    final List<Figure> figures = new ArrayList<>();
    for (final Part part : parts) {
      part.counts()
          .forEach(
              (category, count) ->
                  figures.add(new Figure(key(part, category), (double) count, null, 0)));
    }
    return figures;
  }
}
