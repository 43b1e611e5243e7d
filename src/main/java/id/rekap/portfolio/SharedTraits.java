package id.rekap.portfolio;

import id.rekap.model.Category;
import id.rekap.model.Period;
import id.rekap.model.Variable;
import id.rekap.summary.Analysis;
import id.rekap.summary.FigureKey;
import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who took part in the programs of a year, as far as programs asked alike: respondents of all
 * programs that gave a characteristic the same name and the same categories. What was asked
 * otherwise is not forced into the same rows; it is counted and left to the program's own table.
 *
 * @param parts the characteristics that two programs or more share, those of most programs first
 * @param apart how many characteristics of programs are not among them
 * @param period the period of the programs
 */
public record SharedTraits(List<Part> parts, long apart, Period period) {

  private static final int LEAST_PROGRAMS = 2;

  /** Keeps its own copy. */
  public SharedTraits {
    parts = List.copyOf(parts);
  }

  /**
   * One characteristic.
   *
   * @param code the code that its first program gave it
   * @param label its name
   * @param programs how many programs asked it so
   * @param counts respondents by category, in the order of the categories
   */
  public record Part(String code, String label, int programs, Map<String, Long> counts) {

    private Part and(final Map<String, Long> more) {
      final Map<String, Long> sum = new LinkedHashMap<>(counts);
      more.forEach((category, count) -> sum.merge(category, count, Long::sum));
      return new Part(code, label, programs + 1, sum);
    }
  }

  /**
   * Counts.
   *
   * @param programs the programs' analyses
   * @param period their period
   * @return what they share; of two shapes of one code that with more programs
   */
  public static SharedTraits of(final List<Analysis> programs, final Period period) {
    final Map<String, Part> shapes = new LinkedHashMap<>();
    long asked = 0;
    for (final Analysis program : programs) {
      for (final Variable variable : program.described()) {
        if (!variable.categories().isEmpty()) {
          asked++;
          final Map<String, Long> counts = counts(program, variable);
          shapes.merge(
              shape(variable),
              new Part(variable.code(), variable.label(), 1, counts),
              (known, none) -> known.and(counts));
        }
      }
    }
    final Map<String, Part> shared = new LinkedHashMap<>();
    shapes.values().stream()
        .filter(part -> part.programs() >= LEAST_PROGRAMS)
        .sorted(Comparator.comparing((Part part) -> -part.programs()))
        .forEach(part -> shared.putIfAbsent(part.code(), part));
    final long together = shared.values().stream().mapToLong(Part::programs).sum();
    return new SharedTraits(List.copyOf(shared.values()), asked - together, period);
  }

  private static String shape(final Variable variable) {
    return Breakdown.key(variable.label())
        + variable.categories().stream().map(Category::label).map(Breakdown::key).toList();
  }

  private static Map<String, Long> counts(final Analysis program, final Variable variable) {
    final String scope = variable.group() == null ? FigureKey.EVERYBODY : variable.group();
    final Map<String, Long> counts = new LinkedHashMap<>();
    for (final Category category : variable.categories()) {
      final Double count =
          program
              .book()
              .value(new FigureKey(variable.code(), scope, null, category.label(), "jumlah"));
      counts.put(category.label(), count == null ? 0 : Math.round(count));
    }
    return counts;
  }

  /**
   * Makes the table.
   *
   * @return characteristics as groups, their categories as rows; shares are of those who answered
   */
  public SummaryTable table() {
    final List<Row> rows = new ArrayList<>();
    for (final Part part : parts) {
      final long all = part.counts().values().stream().mapToLong(Long::longValue).sum();
      rows.add(
          new Row(
              Row.Kind.GROUP,
              List.of(
                  Quantity.phrase(
                      "row.year.trait",
                      "trait",
                      new Quantity.Label(part.label()),
                      "programs",
                      new Quantity.Count(part.programs())))));
      part.counts()
          .forEach(
              (category, count) ->
                  rows.add(
                      new Row(
                          Row.Kind.MEMBER,
                          List.of(
                              new Quantity.Label(category),
                              Cell.count(key(part, category, "jumlah"), count),
                              new Quantity.Keyed(
                                  key(part, category, "persen"),
                                  new Quantity.Share(count, all, 1))))));
    }
    return new SummaryTable(
        "year/traits",
        Quantity.phrase("table.year.traits", "year", new Quantity.Text(period.code())),
        List.of(Cell.words("trait"), Cell.numbers("people"), Cell.numbers("percent")),
        rows,
        apart == 0
            ? List.of(Quantity.phrase("note.year.traits"))
            : List.of(
                Quantity.phrase("note.year.traits"),
                Quantity.phrase("note.year.traits.apart", "number", new Quantity.Count(apart))),
        SummaryTable.Setting.FIGURES,
        Map.of());
  }

  private FigureKey key(final Part part, final String category, final String measure) {
    return new FigureKey(part.code(), FigureKey.EVERYBODY, period.code(), category, measure);
  }
}
