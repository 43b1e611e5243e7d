package id.rekap.narrative;

import id.rekap.summary.Quantity;
import id.rekap.summary.Row;
import id.rekap.summary.SummaryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says who took part: of each characteristic the largest category, and the mean where there is one.
 */
public final class CharacteristicsNarrator {

  private static final int VARIANTS = 3;
  private static final long SMALL_GROUP = 10;

  /** What a table says of one characteristic. */
  private record Block(Quantity label, @Nullable Quantity unit, List<Row> rows) {}

  /** The largest category. */
  private record Largest(
      Quantity category,
      Quantity count,
      Quantity.Share share,
      Quantity printed,
      int ties,
      int of) {}

  /**
   * Announces a table.
   *
   * @param table a table of characteristics
   * @param references its number
   * @return one sentence to stand before it
   */
  public Statement announce(final SummaryTable table, final References references) {
    return Statement.of(
        "statement.characteristics.announce",
        Map.of("who", table.fact("who"), "table", references.tableName()));
  }

  /**
   * Announces tables that follow one another.
   *
   * @param table the first of them
   * @param first the number of the first
   * @param last the number of the last
   * @return one sentence to stand before them
   */
  public Statement announce(
      final SummaryTable table, final References first, final References last) {
    return Statement.of(
        last.table() == first.table() + 1
            ? "statement.characteristics.announce-two"
            : "statement.characteristics.announce-several",
        Map.of(
            "who", table.fact("who"),
            "first", first.tableName(),
            "last", last.tableName()));
  }

  /**
   * Says what stands in a table, one sentence a characteristic.
   *
   * @param table a table of characteristics, combined or of one variable
   * @param references its number
   * @return the sentences to stand after it; none for a table without answers
   */
  public List<Statement> describe(final SummaryTable table, final References references) {
    final List<Statement> statements = new ArrayList<>();
    for (final Block block : blocks(table)) {
      final Largest largest = largest(block.rows());
      if (largest != null) {
        statements.add(largest(table, block, largest, references, statements.size()));
      }
      final Statement mean = mean(table, block);
      if (mean != null) {
        statements.add(mean);
      }
    }
    return statements;
  }

  private static List<Block> blocks(final SummaryTable table) {
    if (table.has("label")) {
      return List.of(new Block(table.fact("label"), null, table.rows()));
    }
    final List<Block> blocks = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (final Row row : table.rows()) {
      if (row.kind() == Row.Kind.GROUP) {
        rows = new ArrayList<>();
        blocks.add(block(row.cells().getFirst(), rows));
      } else {
        rows.add(row);
      }
    }
    return blocks;
  }

  private static Block block(final Quantity heading, final List<Row> rows) {
    if (heading instanceof Quantity.Phrase phrase && phrase.slots().containsKey("label")) {
      return new Block(
          Objects.requireNonNull(phrase.slots().get("label")), phrase.slots().get("unit"), rows);
    }
    return new Block(heading, null, rows);
  }

  private static @Nullable Largest largest(final List<Row> rows) {
    Largest best = null;
    int categories = 0;
    int ties = 0;
    for (final Row row : rows) {
      final int last = row.cells().size() - 1;
      if (row.kind() == Row.Kind.TOTAL
          || !(row.cells().get(last).bare() instanceof Quantity.Share share)
          || share.of() == 0) {
        continue;
      }
      categories++;
      final Quantity category = row.cells().get(last - 2 >= 0 ? labelAt(row) : 0);
      if (best == null || share.count() > best.share().count()) {
        best = new Largest(category, row.cells().get(last - 1), share, row.cells().get(last), 1, 0);
        ties = 1;
      } else if (share.count() == best.share().count()) {
        ties++;
      }
    }
    return best == null
        ? null
        : new Largest(
            best.category(), best.count(), best.share(), best.printed(), ties, categories);
  }

  /** The column of the category's name: the first that holds a label. */
  private static int labelAt(final Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cells().get(i) instanceof Quantity.Label) {
        return i;
      }
    }
    return 0;
  }

  private static Statement largest(
      final SummaryTable table,
      final Block block,
      final Largest largest,
      final References references,
      final int position) {
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("table", references.tableName());
    slots.put("who", table.fact("who"));
    slots.put("variable", block.label());
    slots.put("category", largest.category());
    slots.put("count", largest.count());
    slots.put("share", largest.printed());
    slots.put("n", new Quantity.Count(largest.share().of()));
    slots.put("quantifier", ShareScale.of(largest.share()).words());
    final String form = form(largest, position);
    final boolean named =
        form.equals("largest.first") && isNamedIn(block.label(), largest.category());
    return Statement.of("statement.characteristics." + form + (named ? ".named" : ""), slots);
  }

  /** A category such as {@code Usia 20-35 tahun} names its variable {@code Usia} itself. */
  private static boolean isNamedIn(final Quantity variable, final Quantity category) {
    return variable instanceof Quantity.Label label
        && category instanceof Quantity.Label of
        && of.text().toLowerCase(Locale.ROOT).startsWith(label.text().toLowerCase(Locale.ROOT));
  }

  private static String form(final Largest largest, final int position) {
    final String place = position == 0 ? ".first" : "." + position % VARIANTS;
    if (largest.ties() > 1) {
      return "tie" + (position == 0 ? ".first" : ".next");
    }
    if (largest.share().of() < SMALL_GROUP && largest.share().count() < largest.share().of()) {
      return "few" + (position == 0 ? ".first" : ".next");
    }
    final ShareScale band = ShareScale.of(largest.share());
    if (band == ShareScale.SMALL || band == ShareScale.NEARLY_HALF) {
      return "plural" + (position == 0 ? ".first" : ".next");
    }
    return (largest.of() == 2 ? "answer" : "largest") + place;
  }

  /** The cell of all respondents: the last one that holds anything; a mean has no percentage. */
  private static Quantity ofAll(final Row row) {
    return row.cells().reversed().stream()
        .filter(cell -> !cell.equals(new Quantity.Text("")))
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Statement mean(final SummaryTable table, final Block block) {
    final Map<String, Quantity> slots = new HashMap<>();
    for (final Quantity note : table.notes()) {
      if (note instanceof Quantity.Phrase phrase
          && phrase.key().startsWith("note.mean")
          && block.label().equals(phrase.slots().get("label"))) {
        slots.putAll(phrase.slots());
      }
    }
    for (final Row row : block.rows()) {
      switch (ofAll(row)) {
        case Quantity.With with -> {
          slots.put("mean", measured(with.main(), block.unit()));
          slots.put("sd", with.aside());
        }
        case Quantity.Range range -> slots.put("range", measured(range, block.unit()));
        default -> {
          // A count, or nothing that was measured.
        }
      }
    }
    if (!slots.containsKey("mean")) {
      return null;
    }
    slots.put("variable", block.label());
    slots.put("who", table.fact("who"));
    final Quantity range = slots.get("range");
    final Quantity all = range == null ? null : alike(range);
    if (all != null) {
      slots.put("all", all);
      final boolean one = slots.get("sd") instanceof Quantity.Undefined;
      return Statement.of("statement.characteristics.alike" + (one ? ".one" : ""), slots);
    }
    final boolean whole = slots.containsKey("sd") && slots.containsKey("range");
    return Statement.of("statement.characteristics.mean" + (whole ? "" : ".bare"), slots);
  }

  /** The one value of a range that begins where it ends, with its unit; null of any other. */
  private static @Nullable Quantity alike(final Quantity range) {
    if (range instanceof Quantity.Range ends) {
      return ends.low().bare().equals(ends.high().bare()) ? ends.low() : null;
    }
    if (!(range instanceof Quantity.Phrase phrase) || !phrase.key().equals("quantity.unit")) {
      return null;
    }
    final Quantity value = alike(Objects.requireNonNull(phrase.slots().get("value")));
    return value == null ? null : measured(value, phrase.slots().get("unit"));
  }

  private static Quantity measured(final Quantity number, final @Nullable Quantity unit) {
    return unit == null ? number : Quantity.phrase("quantity.unit", "value", number, "unit", unit);
  }
}
