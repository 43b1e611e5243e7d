package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Item;
import id.rekap.model.ItemAnswer;
import id.rekap.model.Occasion;
import id.rekap.model.Reason;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sheets Daftar Butir and Butir: what an instrument asks and what was answered. */
final class ItemSheets {

  private static final Pattern USUAL_CODE = Pattern.compile("b\\d{1,3}");
  private static final int LAST_HEADING_ROW = 15;

  private final Draft draft;
  private final Tools tools;
  private final Map<String, Integer> seen = new HashMap<>();
  private final ItemMarks marks = new ItemMarks();

  private ItemSheets(final Draft draft) {
    this.draft = draft;
    tools = draft.tools();
  }

  static void read(
      final Draft draft, final @Nullable RawSheet list, final @Nullable RawSheet answers) {
    final ItemSheets reader = new ItemSheets(draft);
    final Table table = draft.tools().table(Layout.ITEM_LIST, list, false);
    if (table != null && table.has("variable") && table.has("item")) {
      new Closing(draft.tools(), table, draft::isKnown)
          .without(draft.tools().rows().of(table, "variable", false))
          .forEach(row -> reader.item(table, row));
    }
    if (answers != null) {
      reader.answers(answers);
    }
  }

  private void item(final Table table, final RawRow row) {
    final Spot variableSpot = table.at(row, "variable");
    final Spot itemSpot = table.at(row, "item");
    final String variable = required(variableSpot, "item-list.variable");
    final String code = required(itemSpot, "item-list.item");
    final String text = tools.cells().printed(table.at(row, "text"), CellReader.PASSAGE);
    final String domain = tools.cells().printed(table.at(row, "domain"), CellReader.LINE);
    final VariableRow owner = variable == null ? null : draft.variableOrSay(variableSpot, variable);
    if (owner != null && code != null && isFirst(itemSpot, List.of(variable, code))) {
      draft.items().add(new Item(owner.variable().code(), code, text, domain));
    }
  }

  private @Nullable String required(final Spot spot, final String key) {
    return tools.cells().required(spot, CellReader.LINE, tools.columns().name(key));
  }

  private boolean isFirst(final Spot spot, final List<String> parts) {
    final Integer earlier =
        seen.putIfAbsent(Spelling.foldExactly(String.join("|", parts)), spot.row());
    if (earlier != null) {
      tools.duplicatePerson(spot, earlier);
    }
    return earlier == null;
  }

  private void answers(final RawSheet sheet) {
    final Map<String, String> columns = itemColumns(sheet);
    final List<Heading> headings = new ArrayList<>(Layout.ITEM.headings(tools.columns()));
    columns.forEach(
        (folded, name) ->
            headings.add(new Heading("item:" + folded, name, List.of(List.of(folded)), false)));
    final Table table = tools.search().find(sheet, headings, false);
    if (table == null || !table.has("code") || !table.has("variable") || !table.has("occasion")) {
      return;
    }
    seen.clear();
    final List<RawRow> rows =
        tools
            .rows()
            .withoutSentences(
                table,
                "code",
                new Closing(tools, table, draft::isKnown)
                    .without(tools.rows().of(table, "code", true)));
    final Map<String, Set<String>> asked = asked(table, rows, columns);
    for (final RawRow row : rows) {
      row(table, row, columns, asked);
    }
    marks.say(tools.findings());
  }

  /** Codes of items by folded heading: those of Daftar Butir, and B1, B2 and so on. */
  private Map<String, String> itemColumns(final RawSheet sheet) {
    final Map<String, String> columns = new HashMap<>();
    draft.items().forEach(one -> columns.putIfAbsent(Spelling.fold(one.code()), one.code()));
    for (final RawRow row : sheet.rows()) {
      if (row.number() <= LAST_HEADING_ROW) {
        for (final RawCell cell : row.cells()) {
          final String folded = Spelling.fold(cell.text());
          if (USUAL_CODE.matcher(folded).matches()) {
            columns.putIfAbsent(folded, Spelling.squeeze(cell.text()));
          }
        }
      }
    }
    return columns;
  }

  /** The items that belong to each variable: by the list or, without it, those ever answered. */
  private Map<String, Set<String>> asked(
      final Table table, final List<RawRow> rows, final Map<String, String> columns) {
    final Map<String, Set<String>> asked = new HashMap<>();
    for (final Item item : draft.items()) {
      asked
          .computeIfAbsent(Spelling.foldExactly(item.variable()), key -> new LinkedHashSet<>())
          .add(Spelling.fold(item.code()));
    }
    final Set<String> listed = Set.copyOf(asked.keySet());
    for (final RawRow row : rows) {
      final String variable = table.at(row, "variable").found();
      final String key = variable == null ? "" : Spelling.foldExactly(variable);
      if (!listed.contains(key)) {
        for (final String item : columns.keySet()) {
          if (!tools.cells().isMissing(table.at(row, "item:" + item))) {
            asked.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(item);
          }
        }
      }
    }
    return asked;
  }

  private void row(
      final Table table,
      final RawRow row,
      final Map<String, String> columns,
      final Map<String, Set<String>> asked) {
    final Spot codeSpot = table.at(row, "code");
    final Spot variableSpot = table.at(row, "variable");
    final Spot occasionSpot = table.at(row, "occasion");
    final String code = required(codeSpot, "item.code");
    final String variableCode = required(variableSpot, "item.variable");
    final String occasionText = required(occasionSpot, "item.occasion");
    final RespondentRow respondent = code == null ? null : draft.respondentOrSay(codeSpot, code);
    final VariableRow variable =
        variableCode == null ? null : draft.variableOrSay(variableSpot, variableCode);
    final Occasion occasion =
        occasionText == null ? null : draft.occasionOrSay(occasionSpot, occasionText);
    if (respondent == null || variable == null || occasion == null || respondent.excluded()) {
      return;
    }
    final String owner = variable.variable().code();
    if (isFirst(codeSpot, List.of(respondent.code(), owner, occasion.code()))) {
      for (final String item : asked.getOrDefault(Spelling.foldExactly(owner), Set.of())) {
        final Spot spot = table.at(row, "item:" + item);
        final String name = columns.getOrDefault(item, item);
        answer(spot, respondent, variable, occasion, name);
      }
    }
  }

  private void answer(
      final Spot spot,
      final RespondentRow respondent,
      final VariableRow variable,
      final Occasion occasion,
      final String item) {
    if (spot.column() == 0) {
      return;
    }
    if (tools.cells().isMissing(spot)) {
      tools
          .findings()
          .add(
              Reason.ISIAN_KOSONG,
              spot,
              "",
              Map.of(
                  "variable",
                  Argument.of(item),
                  "respondent",
                  Argument.of(respondent.shownCode())));
      return;
    }
    final String text = tools.cells().text(spot, CellReader.LINE);
    if (text != null) {
      marks.see(variable, spot, text);
      draft
          .itemAnswers()
          .add(
              new ItemAnswer(
                  spot.origin(),
                  respondent.code(),
                  variable.variable().code(),
                  occasion.code(),
                  item,
                  text));
    }
  }
}
