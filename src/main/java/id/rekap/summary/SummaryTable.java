package id.rekap.summary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table: typed, unrounded cells, with keys for heads, caption and notes.
 *
 * @param id names the table in its report, such as {@code pre-post/pengetahuan}
 * @param caption what it shows; numbered by the report
 * @param columns from left to right
 * @param rows from top to bottom
 * @param notes below the table, each a line of its own
 * @param setting how the table is set as a whole
 * @param facts what else the table holds by name, for the sentences about it: every number among
 *     them also stands in a cell or a note
 */
public record SummaryTable(
    String id,
    @Nullable Quantity caption,
    List<Column> columns,
    List<Row> rows,
    List<Quantity> notes,
    Setting setting,
    Map<String, Quantity> facts) {

  /** How a table is set as a whole. */
  public enum Setting {
    /** Numbers: three rules. */
    FIGURES,
    /** A wide table of numbers: smaller type. */
    WIDE,
    /** Numbers on a page of 170 mm instead of 150. */
    BROAD,
    /** Numbers in one of two columns of 78 mm. */
    NARROW,
    /** A long and narrow table of groups with their members, in two halves side by side. */
    PAIRED,
    /** Cells hold sentences: light rules between the rows. */
    SENTENCES
  }

  /** Keeps its own copies and checks that rows fit the columns. */
  public SummaryTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    for (final Row row : rows) {
      final int expected =
          switch (row.kind()) {
            case GROUP -> 1;
            case TEST -> 2;
            case PLAIN, MEMBER, TOTAL -> columns.size();
          };
      if (row.cells().size() != expected) {
        throw new IllegalArgumentException(
            "Table %s: a row of %d cells where %d fit".formatted(id, row.cells().size(), expected));
      }
    }
  }

  /**
   * Gives a named fact.
   *
   * @param name its name
   * @return the fact
   * @throws NullPointerException if the table holds no such fact
   */
  public Quantity fact(final String name) {
    return Objects.requireNonNull(facts.get(name), () -> id + " holds no fact " + name);
  }

  /**
   * Tells whether the table holds a fact.
   *
   * @param name its name
   * @return true if it does
   */
  public boolean has(final String name) {
    return facts.containsKey(name);
  }
}
