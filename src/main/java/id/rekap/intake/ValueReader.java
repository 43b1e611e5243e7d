package id.rekap.intake;

import id.rekap.model.Category;
import id.rekap.model.Value;
import id.rekap.model.Variable;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawCell.Kind;
import id.rekap.workbook.Spelling;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one cell as a value of one variable. */
final class ValueReader {

  /** Different answers to one question that are kept in mind; more are no scores or categories. */
  private static final int MOST_KNOWN = 4_096;

  private final Tools tools;

  /**
   * Values by variable and text, of cells that could be read without a word; most cells repeat one
   * of them.
   */
  private final Map<String, Map<String, Value>> numbers = new HashMap<>();

  private final Map<String, Map<String, Value>> words = new HashMap<>();

  /** The same by the cell itself. */
  private final IdentityHashMap<VariableRow, KnownCells> cells = new IdentityHashMap<>();

  ValueReader(final Tools tools) {
    this.tools = tools;
  }

  /**
   * Tells whether a cell says nothing; a word that is a category of the variable says something.
   */
  boolean isMissing(final Spot spot, final VariableRow row) {
    return tools.cells().isMissing(spot)
        && (spot.isEmpty() || category(spot, row.variable()) == null);
  }

  /** The value of a cell that was read before with the same content; null where none was. */
  @Nullable Value known(final @Nullable RawCell cell, final VariableRow row) {
    if (cell == null) {
      return null;
    }
    final KnownCells near = near(row);
    final Value same = near.get(cell);
    final Value value = same == null ? alike(cell, row) : same;
    if (value != null && same == null) {
      near.put(cell, value);
    }
    return value;
  }

  private KnownCells near(final VariableRow row) {
    final KnownCells known = cells.get(row);
    return known == null ? cells.computeIfAbsent(row, key -> new KnownCells()) : known;
  }

  private @Nullable Value alike(final RawCell cell, final VariableRow row) {
    final var alike = alike(cell, row.variable());
    final Map<String, Value> known = alike == null ? null : alike.get(row.variable().code());
    return known == null ? null : known.get(cell.text());
  }

  /** The values of cells whose text alone decides what they are; null for other cells. */
  private @Nullable Map<String, Map<String, Value>> alike(
      final RawCell cell, final Variable variable) {
    if (cell.kind() == Kind.NUMBER && cell.look() == RawCell.Look.PLAIN) {
      return variable.kind() == Variable.Kind.TEXT ? null : numbers;
    }
    return cell.kind() == Kind.TEXT && variable.kind() == Variable.Kind.CATEGORICAL ? words : null;
  }

  private void remember(final Value value, final Spot spot, final Variable variable) {
    final RawCell cell = spot.cell();
    final var alike = cell == null ? null : alike(cell, variable);
    if (cell != null && alike != null && !tools.cells().isMissing(spot)) {
      final var known = alike.computeIfAbsent(variable.code(), key -> new HashMap<>());
      if (known.size() < MOST_KNOWN) {
        known.put(cell.text(), value);
      }
    }
  }

  /** Reads a value; null after saying why there is none. */
  @Nullable Value read(final Spot spot, final VariableRow row, final ColumnStyles styles) {
    final int said = tools.findings().said();
    final Value value = readAnew(spot, row, styles);
    if (value != null && tools.findings().said() == said) {
      remember(value, spot, row.variable());
    }
    return value;
  }

  private @Nullable Value readAnew(
      final Spot spot, final VariableRow row, final ColumnStyles styles) {
    if (!row.sound()) {
      tools.cells().isBrokenFormula(spot);
      return null;
    }
    final Variable variable = row.variable();
    return switch (variable.kind()) {
      case NUMERIC, SCORE -> {
        final Double number = tools.numbers().read(spot, row.scale(), styles.of(spot));
        yield number == null ? null : new Value.Numeric(number);
      }
      case CATEGORICAL -> choice(spot, row);
      case TEXT -> {
        final String text = tools.cells().text(spot, CellReader.PASSAGE);
        yield text == null ? null : new Value.Words(text);
      }
    };
  }

  private @Nullable Value choice(final Spot spot, final VariableRow row) {
    final Variable variable = row.variable();
    if (tools.cells().isBrokenFormula(spot)) {
      return null;
    }
    final Category category = category(spot, variable);
    if (category != null) {
      return new Value.Choice(category.label());
    }
    if (!variable.categories().isEmpty()) {
      References.unknownCategory(tools, spot, row);
    }
    return null;
  }

  /** The category that a cell names, or, for a number, the one whose range holds it. */
  static @Nullable Category category(final Spot spot, final Variable variable) {
    final RawCell cell = spot.cell();
    final Category named = named(spot, variable);
    if (named != null
        || cell == null
        || cell.kind() != Kind.NUMBER
        || cell.look() == RawCell.Look.DATE) {
      return named;
    }
    return variable.categoryOf(Double.parseDouble(cell.text()));
  }

  /** The category whose label or synonym stands in a cell; null for none. */
  static @Nullable Category named(final Spot spot, final Variable variable) {
    final String found = spot.found();
    final Category shown = found == null ? null : named(found, variable);
    final RawCell cell = spot.cell();
    return shown == null && cell != null && cell.look().digits() > 0 && cell.kind() == Kind.NUMBER
        ? named(Spot.plain(new BigDecimal(cell.text())), variable)
        : shown;
  }

  /** The category with this label or synonym; null for none. */
  static @Nullable Category named(final String text, final Variable variable) {
    final String folded = Spelling.foldExactly(text);
    final Category spelled = spelled(folded, variable);
    if (spelled != null) {
      return spelled;
    }
    final Category bare = punctuated(folded, variable);
    return bare == null ? numbered(folded, variable) : bare;
  }

  private static @Nullable Category spelled(final String folded, final Variable variable) {
    for (final Category category : variable.categories()) {
      if (Spelling.foldExactly(category.label()).equals(folded)) {
        return category;
      }
    }
    for (final Category category : variable.categories()) {
      if (category.synonyms().stream().anyMatch(one -> Spelling.foldExactly(one).equals(folded))) {
        return category;
      }
    }
    return null;
  }

  /** The category whose label and number both stand in a text; null for none. */
  private static @Nullable Category numbered(final String folded, final Variable variable) {
    final NumberedLabel parts = NumberedLabel.of(folded);
    final Category category = parts == null ? null : spelled(parts.label(), variable);
    if (parts == null || category == null) {
      return null;
    }
    final Category meant = spelled(parts.number(), variable);
    return (meant == null && parts.number().equals(String.valueOf(category.order())))
            || category.equals(meant)
        ? category
        : null;
  }

  /** The only category that is written so but for quotes and closing marks; null for none. */
  private static @Nullable Category punctuated(final String folded, final Variable variable) {
    final String bare = Spelling.bare(folded);
    final List<Category> found =
        variable.categories().stream()
            .filter(
                one ->
                    Stream.concat(Stream.of(one.label()), one.synonyms().stream())
                        .anyMatch(word -> Spelling.bare(Spelling.foldExactly(word)).equals(bare)))
            .toList();
    return found.size() == 1 && !bare.isEmpty() ? found.get(0) : null;
  }

  /** Tells, without saying anything, whether a cell could be a value of a variable. */
  boolean isPlausible(final Spot spot, final VariableRow row) {
    final RawCell cell = spot.cell();
    if (cell == null || spot.isEmpty()) {
      return false;
    }
    return switch (row.variable().kind()) {
      case NUMERIC, SCORE ->
          cell.kind() == Kind.NUMBER
              || (cell.kind() == Kind.TEXT && NumberText.of(cell.text()) != null);
      case CATEGORICAL ->
          category(spot, row.variable()) != null
              || (!row.doubts().strays().isEmpty() && category(spot, row.astray()) != null);
      case TEXT -> false;
    };
  }
}
