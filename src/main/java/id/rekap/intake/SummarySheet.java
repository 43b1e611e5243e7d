package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Category;
import id.rekap.model.Occasion;
import id.rekap.model.Reason;
import id.rekap.model.Scale;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Rekap: summary numbers of a program that sends no respondents. */
final class SummarySheet {

  private static final double MOST_PEOPLE = 10_000_000;

  private final Draft draft;
  private final Tools tools;
  private final Table table;
  private final ColumnStyles styles;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  private SummarySheet(final Draft draft, final Table table) {
    this.draft = draft;
    this.table = table;
    tools = draft.tools();
    styles = new ColumnStyles(tools.numbers());
  }

  /** Reads the sheet and gives the number of its data rows. */
  static int read(final Draft draft, final RawSheet sheet) {
    final Table table = draft.tools().table(Layout.SUMMARY, sheet, true);
    if (table == null || !table.has("variable") || !table.has("measure") || !table.has("value")) {
      return 0;
    }
    final Rows kinds = draft.tools().rows();
    final List<RawRow> rows =
        kinds.withoutSentences(
            table,
            "variable",
            new Closing(draft.tools(), table, draft::isKnown)
                .without(kinds.of(table, "variable", !hasTotalsAsCode(draft))));
    if (rows.isEmpty()) {
      draft.tools().noData(table);
      return 0;
    }
    final SummarySheet reader = new SummarySheet(draft, table);
    rows.forEach(reader::note);
    rows.forEach(reader::row);
    reader.countCategories();
    if (reader.groups.isEmpty()) {
      draft.tools().findings().add(Reason.DATA_KOSONG, table.head(), "respondents", Map.of());
    }
    return rows.size();
  }

  /** Tells whether a variable is called like a row of totals, which then names that variable. */
  private static boolean hasTotalsAsCode(final Draft draft) {
    return draft.variables().values().stream()
        .anyMatch(one -> draft.tools().columns().accepts("total-row", one.variable().code()));
  }

  /** Looks ahead: which groups there are, and which decimal sign the values share. */
  private void note(final RawRow row) {
    final String group = table.at(row, "group").found();
    if (isRespondents(table.at(row, "variable").found())) {
      groups.add(group == null ? "" : Spelling.foldExactly(group));
    }
    final VariableRow variable = draft.variable(table.at(row, "variable").found());
    final Scale scale = variable == null ? Scale.UNKNOWN : variable.scale();
    styles.see(table, row, table.column("value"), scale);
  }

  private boolean isRespondents(final @Nullable String text) {
    return text != null && tools.columns().accepts("rows.respondents", text);
  }

  private void row(final RawRow row) {
    final Spot variableSpot = table.at(row, "variable");
    final String code = required(row, "variable");
    final boolean sizes = isRespondents(code);
    final VariableRow variable =
        code == null || sizes ? null : draft.variableOrSay(variableSpot, code);
    final String group = group(table.at(row, "group"), sizes);
    final Occasion occasion = occasion(table.at(row, "occasion"));
    final String category = category(table.at(row, "category"), variable);
    final String measure = measure(row);
    final Spot valueSpot = table.at(row, "value");
    final Double value =
        required(row, "value") == null
            ? null
            : value(valueSpot, variable, measure, category != null || sizes);
    final String occasionCode = occasion == null ? null : occasion.code();
    final boolean placed =
        measure != null
            && isKnown(group)
            && (occasion != null || tools.cells().isMissing(table.at(row, "occasion")));
    if (sizes && value == null) {
      draft.gaps().inSizes();
    } else if (!sizes && (variable == null || !placed)) {
      draft.gaps().inVariable(variable);
    } else if (!sizes && value == null && Set.of("n", "count").contains(String.valueOf(measure))) {
      draft.gaps().inBlock(SummaryRow.block(variable, group, occasionCode));
    }
    if (code == null || measure == null || (variable == null && !sizes)) {
      return;
    }
    if (isFirst(variableSpot, List.of(code, or(group), or(occasionCode), or(category), measure))
        && value != null) {
      draft
          .figures()
          .add(
              new SummaryRow(
                  valueSpot,
                  variable,
                  group,
                  occasionCode,
                  category,
                  measure,
                  tools.columns().name("measure." + measure),
                  value));
    }
  }

  /**
   * Takes the n of a category for the people in it, as many write it, unless a count stands beside
   * it: unread, a whole block would be lost without a word.
   */
  private void countCategories() {
    final Set<String> counted =
        draft.figures().stream()
            .filter(SummaryRow::isCategoryCount)
            .map(SummaryRow::block)
            .collect(Collectors.toSet());
    final String name = tools.columns().name("measure.count");
    draft
        .figures()
        .replaceAll(
            one ->
                one.isCategorySize() && !counted.contains(one.block()) ? one.asCount(name) : one);
  }

  private static String or(final @Nullable String text) {
    return text == null ? "" : text;
  }

  private boolean isFirst(final Spot spot, final List<String> parts) {
    final Integer earlier =
        seen.putIfAbsent(Spelling.foldExactly(String.join("|", parts)), spot.row());
    if (earlier != null) {
      tools.duplicate(spot, earlier);
    }
    return earlier == null;
  }

  private @Nullable String required(final RawRow row, final String key) {
    final String name = tools.columns().name("summary." + key);
    final Spot spot = table.at(row, key);
    if ("value".equals(key)) {
      if (tools.cells().isMissing(spot)) {
        tools
            .findings()
            .add(Reason.ISIAN_WAJIB_KOSONG, spot, "", Map.of("column", Argument.of(name)));
        return null;
      }
      return name;
    }
    return tools.cells().required(spot, CellReader.LINE, name);
  }

  private @Nullable String group(final Spot spot, final boolean sizes) {
    final String text = tools.cells().text(spot, CellReader.LINE);
    if (text == null || tools.columns().accepts("group.all", text)) {
      return null;
    }
    if (sizes) {
      tools.cells().shown(spot, text);
    }
    if (!sizes && !isKnown(text)) {
      References.unknownGroup(tools, spot, spelled());
    }
    return spelled().stream()
        .filter(one -> Spelling.foldExactly(one).equals(Spelling.foldExactly(text)))
        .findFirst()
        .orElse(text);
  }

  private boolean isKnown(final @Nullable String group) {
    return group == null || groups.isEmpty() || groups.contains(Spelling.foldExactly(group));
  }

  private List<String> spelled() {
    return table.rows().stream()
        .filter(row -> isRespondents(table.at(row, "variable").found()))
        .map(row -> table.at(row, "group").found())
        .filter(one -> one != null)
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  private @Nullable Occasion occasion(final Spot spot) {
    final String text = tools.cells().text(spot, CellReader.LINE);
    return text == null ? null : draft.occasionOrSay(spot, text);
  }

  private @Nullable String category(final Spot spot, final @Nullable VariableRow variable) {
    final Category known = variable == null ? null : ValueReader.named(spot, variable.variable());
    final String text = known == null ? tools.cells().text(spot, CellReader.LINE) : known.label();
    if (text != null && known == null && variable != null && variable.sound()) {
      References.unknownCategory(tools, spot, variable);
    }
    return text;
  }

  private @Nullable String measure(final RawRow row) {
    return required(row, "measure") == null
        ? null
        : tools
            .cells()
            .keyword(table.at(row, "measure"), "measure", tools.columns().name("summary.measure"));
  }

  private @Nullable Double value(
      final Spot spot,
      final @Nullable VariableRow variable,
      final @Nullable String measure,
      final boolean counted) {
    final String unit = variable == null ? null : variable.scale().unit();
    final Scale open = new Scale(unit, null, null, null, null);
    final Scale scale =
        switch (measure == null ? "" : measure) {
          case "n" -> new Scale(null, 0.0, MOST_PEOPLE, 0, 1.0);
          case "count" -> counted ? new Scale(null, 0.0, MOST_PEOPLE, 0, 1.0) : open;
          case "deviation" -> new Scale(unit, 0.0, null, null, null);
          case "mean", "median", "minimum", "maximum" -> variable == null ? open : within(variable);
          default -> open;
        };
    return tools.numbers().read(spot, scale, styles.of(spot));
  }

  private static Scale within(final VariableRow variable) {
    final Scale scale = variable.scale();
    return new Scale(scale.unit(), scale.minimum(), scale.maximum(), null, null);
  }
}
