package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Program;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who took part: every characteristic of one scope in one table, the variable's name as a bold row
 * (paper 000). Groups are counts; only the whole gets a percentage, of those with a value.
 *
 * @param scope the group that the variables are for; null for everybody
 * @param variables the characteristics, in the order of the dictionary
 */
public record CharacteristicsTable(@Nullable String scope, List<Variable> variables)
    implements TableRecipe {

  /** Keeps its own copy. */
  public CharacteristicsTable {
    variables = List.copyOf(variables);
  }

  @Override
  public SummaryTable table(final Analysis analysis) {
    final List<String> groups = groups(analysis);
    final List<Row> rows = new ArrayList<>();
    final List<Quantity> means = new ArrayList<>();
    boolean missing = false;
    boolean outside = false;
    for (final Variable variable : variables) {
      final Cells cells = new Cells(analysis.book(), variable, name(), groups, hasShares());
      rows.add(new Row(Row.Kind.GROUP, List.of(cells.heading())));
      rows.addAll(cells.rows());
      cells.mean().ifPresent(means::add);
      missing |= cells.missing() > 0;
      outside |= cells.outside() > 0;
    }
    final Program program = analysis.dataset().program();
    final Map<String, Quantity> facts = new HashMap<>();
    facts.put("who", Captions.who(scope));
    facts.put("n", new Quantity.Count(analysis.size(scope)));
    return new SummaryTable(
        "characteristics/" + name(),
        Captions.caption("table.characteristics", program, facts),
        columns(analysis, groups),
        rows,
        notes(analysis, groups, means, outside ? ".outside" : missing ? ".missing" : ""),
        groups.size() > 4 ? SummaryTable.Setting.WIDE : SummaryTable.Setting.FIGURES,
        facts);
  }

  /** Whether some characteristic has categories: numbers alone have no percentages. */
  private boolean hasShares() {
    return variables.stream().anyMatch(one -> !one.categories().isEmpty());
  }

  private String name() {
    return scope == null ? FigureKey.EVERYBODY : scope;
  }

  private List<String> groups(final Analysis analysis) {
    final List<String> all = analysis.dataset().dictionary().groups();
    return scope == null && all.size() > 1 && !analysis.dataset().isSummaryOnly() ? all : List.of();
  }

  private List<Column> columns(final Analysis analysis, final List<String> groups) {
    final List<Column> columns = new ArrayList<>();
    columns.add(Column.words(Quantity.phrase("head.characteristic")));
    for (final String group : groups) {
      columns.add(
          new Column(new Quantity.Label(group), n(analysis.size(group)), Column.Kind.NUMBERS, 0));
    }
    final String one = hasShares() ? "head.count" : "head.value";
    final Quantity total = Quantity.phrase(groups.isEmpty() ? one : "head.all");
    columns.add(new Column(total, n(analysis.size(scope)), Column.Kind.NUMBERS, 0));
    if (hasShares()) {
      columns.add(
          new Column(
              Quantity.phrase("head.percentage"),
              Quantity.phrase("head.percent-sign"),
              Column.Kind.NUMBERS,
              0));
    }
    return columns;
  }

  private static Quantity n(final long n) {
    return Quantity.phrase("head.n", "n", new Quantity.Count(n));
  }

  private List<Quantity> notes(
      final Analysis analysis,
      final List<String> groups,
      final List<Quantity> means,
      final String without) {
    final List<Quantity> notes = new ArrayList<>();
    final Quantity n = new Quantity.Count(analysis.size(scope));
    if (hasShares() && !groups.isEmpty()) {
      notes.add(Quantity.phrase("note.characteristics.groups" + without, "n", n));
    } else if (hasShares() && !without.isEmpty()) {
      notes.add(Quantity.phrase("note.characteristics" + without));
    }
    for (final Variable variable : variables) {
      final Quantity scheme = Schemes.note(variable);
      if (scheme != null) {
        notes.add(scheme);
      }
    }
    notes.addAll(means);
    if (variables.stream().anyMatch(one -> has(analysis, one, "sd"))) {
      notes.add(Quantity.phrase("note.sd"));
    }
    if (Rounding.isNoted(analysis.book(), variables, name())) {
      notes.add(Quantity.phrase("note.rounding"));
    }
    notes.add(Captions.source(analysis.dataset().program()));
    return notes;
  }

  private boolean has(final Analysis analysis, final Variable variable, final String measure) {
    return analysis.book().has(new FigureKey(variable.code(), name(), null, null, measure));
  }

  /** The rows of one variable. */
  private record Cells(
      FigureBook book, Variable variable, String scope, List<String> groups, boolean shares) {

    private FigureKey key(
        final String group, final @Nullable String category, final String measure) {
      return new FigureKey(variable.code(), group, null, category, measure);
    }

    Quantity heading() {
      return variable.isNumeric() && variable.scale().unit() != null
          ? Captions.withScale(variable)
          : new Quantity.Label(variable.label());
    }

    /** Mean, standard deviation and range of a numeric characteristic, as a note. */
    Optional<Quantity> mean() {
      final FigureKey mean = key(scope, null, "rerata");
      return !variable.categories().isEmpty() && book.has(mean)
          ? Optional.of(Moments.note(book, variable, mean))
          : Optional.empty();
    }

    long missing() {
      return book.whole(key(scope, null, "n_kosong"));
    }

    long outside() {
      return book.whole(key(scope, null, "n_luar_kategori"));
    }

    List<Row> rows() {
      final List<Row> rows = new ArrayList<>();
      for (final Category category : variable.categories()) {
        final List<Quantity> cells = new ArrayList<>();
        cells.add(new Quantity.Label(category.label()));
        groups.forEach(group -> cells.add(book.count(key(group, category.label(), "jumlah"))));
        cells.add(book.count(key(scope, category.label(), "jumlah")));
        cells.add(book.share(key(scope, category.label(), "jumlah")));
        rows.add(new Row(Row.Kind.MEMBER, cells));
      }
      if (variable.categories().isEmpty() && variable.isNumeric()) {
        rows.add(row("row.mean-sd", this::meanWithSd));
        rows.add(row("row.min-max", this::range));
      }
      if (outside() > 0) {
        rows.add(row("row.outside", group -> book.count(key(group, null, "n_luar_kategori"))));
      }
      if (missing() > 0) {
        rows.add(row("row.missing", group -> book.count(key(group, null, "n_kosong"))));
      }
      return rows;
    }

    private Quantity meanWithSd(final String group) {
      return new Quantity.With(
          book.number(key(group, null, "rerata")), book.number(key(group, null, "sd")));
    }

    private Quantity range(final String group) {
      return book.range(key(group, null, "min"), key(group, null, "maks"));
    }

    private Row row(final String label, final java.util.function.Function<String, Quantity> cell) {
      final List<Quantity> cells = new ArrayList<>();
      cells.add(Quantity.phrase(label));
      groups.forEach(group -> cells.add(cell.apply(group)));
      cells.add(cell.apply(scope));
      if (shares) {
        cells.add(new Quantity.Text(""));
      }
      return new Row(Row.Kind.MEMBER, cells);
    }
  }
}
