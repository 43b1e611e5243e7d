package id.rekap.store;

import id.rekap.model.Category;
import id.rekap.model.Dictionary;
import id.rekap.model.Direction;
import id.rekap.model.FixedTest;
import id.rekap.model.Item;
import id.rekap.model.Occasion;
import id.rekap.model.Scale;
import id.rekap.model.Threshold;
import id.rekap.model.Variable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a program's dictionary: variables, categories, spellings, occasions, items. */
final class DictionaryRows {

  /** Stands for the variable itself where a spelling belongs to no category. */
  private static final int HEADING = -1;

  /** Whose spellings: a variable's, or those of one of its categories. */
  private record Owner(String variable, int category) {}

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  DictionaryRows(final JdbcTemplate jdbc, final JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  void insert(final String sha256, final Dictionary dictionary) {
    insertVariables(sha256, dictionary.variables());
    insertCategories(sha256, dictionary.variables());
    insertSpellings(sha256, dictionary.variables());
    insertOccasions(sha256, dictionary.occasions());
    insertItems(sha256, dictionary.items());
  }

  private void insertVariables(final String sha256, final List<Variable> variables) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Variable one : variables) {
      final Scale scale = one.scale();
      final Threshold threshold = one.threshold();
      rows.add(
          new Object[] {
            sha256,
            one.code(),
            rows.size(),
            one.label(),
            one.kind().name(),
            one.group(),
            one.measured(),
            scale.unit(),
            scale.minimum(),
            scale.maximum(),
            scale.decimals(),
            scale.step(),
            Cells.name(one.direction()),
            threshold == null ? null : threshold.comparison().name(),
            threshold == null ? null : threshold.limit(),
            one.derivedFrom(),
            Cells.name(one.fixedTest()),
            one.partOf(),
            one.listed(),
            one.note()
          });
    }
    jdbc.batchUpdate(
        "insert into variable (sha256, code, seq, label, kind, group_label, measured, unit,"
            + " minimum, maximum, decimals, step, direction, threshold_comparison, threshold_limit,"
            + " derived_from, fixed_test, part_of, listed, note)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertCategories(final String sha256, final List<Variable> variables) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Variable variable : variables) {
      int seq = 0;
      for (final Category one : variable.categories()) {
        rows.add(
            new Object[] {
              sha256, variable.code(), seq++, one.order(), one.label(), one.from(), one.to()
            });
      }
    }
    jdbc.batchUpdate(
        "insert into category (sha256, variable, seq, sort_order, label, lowest, highest)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertSpellings(final String sha256, final List<Variable> variables) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Variable variable : variables) {
      addSpellings(rows, sha256, new Owner(variable.code(), HEADING), variable.synonyms());
      int category = 0;
      for (final Category one : variable.categories()) {
        addSpellings(rows, sha256, new Owner(variable.code(), category++), one.synonyms());
      }
    }
    jdbc.batchUpdate(
        "insert into synonym (sha256, variable, category_seq, seq, spelling)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  private static void addSpellings(
      final List<Object[]> rows,
      final String sha256,
      final Owner owner,
      final List<String> spellings) {
    int seq = 0;
    for (final String spelling : spellings) {
      rows.add(new Object[] {sha256, owner.variable(), owner.category(), seq++, spelling});
    }
  }

  private void insertOccasions(final String sha256, final List<Occasion> occasions) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Occasion one : occasions) {
      rows.add(
          new Object[] {
            sha256,
            one.code(),
            rows.size(),
            one.label(),
            one.order(),
            Cells.name(one.role()),
            one.date()
          });
    }
    jdbc.batchUpdate(
        "insert into occasion (sha256, code, seq, label, sort_order, role, held_on)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  private void insertItems(final String sha256, final List<Item> items) {
    final List<Object[]> rows = new ArrayList<>();
    for (final Item one : items) {
      rows.add(
          new Object[] {sha256, rows.size(), one.variable(), one.code(), one.text(), one.domain()});
    }
    jdbc.batchUpdate(
        "insert into item (sha256, seq, variable, code, wording, item_domain)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  Dictionary dictionary(final String sha256, final List<String> groups) {
    final Map<Owner, List<String>> spellings = spellings(sha256);
    final Map<String, List<Category>> categories = categories(sha256, spellings);
    final List<Variable> variables =
        client
            .sql("select * from variable where sha256 = ? order by seq")
            .param(sha256)
            .query((row, number) -> variable(row, categories, spellings))
            .list();
    return new Dictionary(variables, occasions(sha256), groups, items(sha256));
  }

  private Map<Owner, List<String>> spellings(final String sha256) {
    final Map<Owner, List<String>> all = new HashMap<>();
    client
        .sql("select * from synonym where sha256 = ? order by variable, category_seq, seq")
        .param(sha256)
        .query(
            row -> {
              all.computeIfAbsent(
                      new Owner(row.getString("variable"), row.getInt("category_seq")),
                      owner -> new ArrayList<>())
                  .add(row.getString("spelling"));
            });
    return all;
  }

  private Map<String, List<Category>> categories(
      final String sha256, final Map<Owner, List<String>> spellings) {
    final Map<String, List<Category>> all = new HashMap<>();
    client
        .sql("select * from category where sha256 = ? order by variable, seq")
        .param(sha256)
        .query(
            row -> {
              final String variable = row.getString("variable");
              final Owner owner = new Owner(variable, row.getInt("seq"));
              all.computeIfAbsent(variable, key -> new ArrayList<>())
                  .add(
                      new Category(
                          row.getInt("sort_order"),
                          row.getString("label"),
                          Cells.real(row, "lowest"),
                          Cells.real(row, "highest"),
                          spellings.getOrDefault(owner, List.of())));
            });
    return all;
  }

  private static Variable variable(
      final ResultSet row,
      final Map<String, List<Category>> categories,
      final Map<Owner, List<String>> spellings)
      throws SQLException {
    final String code = row.getString("code");
    return new Variable(
        code,
        row.getString("label"),
        Variable.Kind.valueOf(row.getString("kind")),
        row.getString("group_label"),
        row.getBoolean("measured"),
        scale(row),
        Cells.constant(row, "direction", Direction.class),
        threshold(row),
        row.getString("derived_from"),
        Cells.constant(row, "fixed_test", FixedTest.class),
        row.getString("part_of"),
        row.getBoolean("listed"),
        spellings.getOrDefault(new Owner(code, HEADING), List.of()),
        row.getString("note"),
        categories.getOrDefault(code, List.of()));
  }

  private static Scale scale(final ResultSet row) throws SQLException {
    return new Scale(
        row.getString("unit"),
        Cells.real(row, "minimum"),
        Cells.real(row, "maximum"),
        Cells.integer(row, "decimals"),
        Cells.real(row, "step"));
  }

  private static @Nullable Threshold threshold(final ResultSet row) throws SQLException {
    final Threshold.Comparison comparison =
        Cells.constant(row, "threshold_comparison", Threshold.Comparison.class);
    return comparison == null ? null : new Threshold(comparison, row.getDouble("threshold_limit"));
  }

  private List<Occasion> occasions(final String sha256) {
    return client
        .sql("select * from occasion where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new Occasion(
                    row.getString("code"),
                    row.getString("label"),
                    row.getInt("sort_order"),
                    Cells.constant(row, "role", Occasion.Role.class),
                    Cells.date(row, "held_on")))
        .list();
  }

  private List<Item> items(final String sha256) {
    return client
        .sql("select * from item where sha256 = ? order by seq")
        .param(sha256)
        .query(
            (row, number) ->
                new Item(
                    row.getString("variable"),
                    row.getString("code"),
                    row.getString("wording"),
                    row.getString("item_domain")))
        .list();
  }
}
