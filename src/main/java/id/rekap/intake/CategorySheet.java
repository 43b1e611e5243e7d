package id.rekap.intake;

import id.rekap.model.Category;
import id.rekap.model.Scale;
import id.rekap.model.Variable.Kind;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Kategori: one category of one variable a row. */
final class CategorySheet {

  private static final int MOST = 1000;

  private final Tools tools;
  private final Table table;
  private final Map<String, VariableRow> variables;
  private final Map<String, List<Category>> categories = new HashMap<>();
  private final CategoryClashes clashes;
  private final List<Category> strays = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();

  private CategorySheet(
      final Tools tools, final Table table, final Map<String, VariableRow> variables) {
    this.tools = tools;
    this.table = table;
    this.variables = variables;
    clashes = new CategoryClashes(tools);
  }

  /** Puts the categories into the variables; the map is changed in place. */
  static void read(
      final Tools tools, final @Nullable RawSheet sheet, final Map<String, VariableRow> variables) {
    final int said = tools.findings().said();
    final Table table = tools.table(Layout.CATEGORY, sheet, false);
    if (table == null || !table.has("variable") || !table.has("label")) {
      if (tools.findings().said() > said) {
        variables.replaceAll((code, row) -> unread(row));
      }
      return;
    }
    final CategorySheet reader = new CategorySheet(tools, table, variables);
    new Closing(tools, table, reader::isKnown)
        .without(tools.rows().of(table, "variable", false))
        .forEach(reader::row);
    variables.replaceAll(reader::with);
  }

  private boolean isKnown(final Spot spot) {
    final String code = spot.found();
    return code != null && variables.containsKey(Spelling.foldExactly(code));
  }

  /** A variable whose categories stand on a sheet without the headings to read them by. */
  private static VariableRow unread(final VariableRow row) {
    return row.with(List.of(), row.variable().kind() != Kind.CATEGORICAL, row.doubts());
  }

  /**
   * A variable with its categories. Those of rows that name no known variable could be any one's:
   * the workbook is refused because of them, and answers that need them are not to be blamed too.
   */
  private VariableRow with(final String code, final VariableRow row) {
    return row.with(
        categories.getOrDefault(code, List.of()),
        !broken.contains(code),
        row.doubts().with(strays, clashes.shared(code)));
  }

  private void row(final RawRow row) {
    final Spot variableSpot = table.at(row, "variable");
    final Spot labelSpot = table.at(row, "label");
    final String variable = required(variableSpot, "variable");
    final String label = label(labelSpot);
    final Integer order = order(row);
    final VariableRow owner = variable == null ? null : owner(variableSpot, variable);
    final Scale scale =
        owner == null ? Scale.UNKNOWN : new Scale(owner.scale().unit(), null, null, null, null);
    final Double from = tools.numbers().form(table.at(row, "from"), scale);
    final Double to = tools.numbers().form(table.at(row, "to"), scale);
    final List<String> synonyms = synonyms(table.at(row, "synonyms"));
    final boolean unread =
        isUnread(table.at(row, "from"), from) || isUnread(table.at(row, "to"), to);
    final boolean backwards = from != null && to != null && from > to;
    if (backwards) {
      tools.outside(table.at(row, "to"), "order", Map.of("minimum", NumberReader.show(from)));
    }
    if (owner == null) {
      if (label != null) {
        strays.add(new Category(0, label, from, to, synonyms));
      }
      return;
    }
    final String code = Spelling.foldExactly(owner.variable().code());
    if (label == null || backwards || unread) {
      broken.add(code);
      return;
    }
    final List<Category> all = categories.computeIfAbsent(code, key -> new ArrayList<>());
    final Category category =
        new Category(order == null ? all.size() + 1 : order, label, from, to, synonyms);
    all.add(category);
    if (!clashes.isClear(code, category, labelSpot, table.at(row, "synonyms"))) {
      broken.add(code);
      return;
    }
    if (order != null) {
      clashes.checkOrder(code, order, table.at(row, "order"));
    }
    if (!clashes.isApart(code, category, table.at(row, "from"), table.at(row, "to"))) {
      broken.add(code);
    }
  }

  /** Tells whether a bound stands in its cell and could not be read. */
  private boolean isUnread(final Spot spot, final @Nullable Double bound) {
    return bound == null && !tools.cells().isMissing(spot);
  }

  /** A label that usually means nothing, such as {@code Tidak hadir}, is declared to mean it. */
  private @Nullable String label(final Spot spot) {
    if (tools.cells().isDate(spot)) {
      return null;
    }
    return spot.isEmpty()
        ? required(spot, "label")
        : tools.cells().shown(spot, tools.cells().declared(spot, CellReader.LINE));
  }

  private List<String> synonyms(final Spot spot) {
    final RawCell cell = spot.cell();
    final boolean none = cell == null || tools.columns().accepts("none", cell.text());
    final String text = none ? null : tools.cells().declared(spot, CellReader.PASSAGE);
    return VariableSheet.list(tools.cells().shown(spot, text));
  }

  private @Nullable Integer order(final RawRow row) {
    final Spot spot = table.at(row, "order");
    if (spot.column() == 0 || required(spot, "order") == null) {
      return null;
    }
    return tools.numbers().whole(spot, 0, MOST);
  }

  private @Nullable VariableRow owner(final Spot spot, final String code) {
    final VariableRow owner = variables.get(Spelling.foldExactly(code));
    if (owner == null) {
      References.unknownVariable(tools, spot, variables);
    }
    return owner;
  }

  private @Nullable String required(final Spot spot, final String key) {
    return tools.cells().required(spot, CellReader.LINE, tools.columns().name("category." + key));
  }
}
