package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.model.Value;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sheet Responden: one anonymous person a row. */
final class RespondentSheet {

  /**
   * What the sheet holds.
   *
   * @param table the table; null where there is none
   * @param byCode the rows by folded code, in the order of the sheet, excluded ones too
   * @param numbers those whose code is a number
   * @param rowCount rows of respondents, also those without a usable code
   * @param groups their groups as first spelled, of those who agreed
   * @param everyGroup the same with the groups of those who did not
   */
  record Contents(
      @Nullable Table table,
      Map<String, RespondentRow> byCode,
      NumberedCodes numbers,
      int rowCount,
      Set<String> groups,
      Set<String> everyGroup) {

    static final Contents NONE = of(null, Map.of(), new NumberedCodes(), 0);

    static Contents of(
        final @Nullable Table table,
        final Map<String, RespondentRow> byCode,
        final NumberedCodes numbers,
        final int rowCount) {
      return new Contents(
          table, byCode, numbers, rowCount, groups(byCode, false), groups(byCode, true));
    }

    private static Set<String> groups(
        final Map<String, RespondentRow> byCode, final boolean excludedToo) {
      final Set<String> groups = new LinkedHashSet<>();
      String last = null;
      for (final RespondentRow one : byCode.values()) {
        final String group = excludedToo || !one.excluded() ? one.group() : null;
        if (group != null && !group.equals(last)) {
          groups.add(group);
          last = group;
        }
      }
      return groups;
    }
  }

  private static final String GROUP = "group";

  private final Tools tools;
  private final Table table;
  private final List<VariableRow> variables;

  /** The column of each variable; 0 where there is none. */
  private final int[] columns;

  private final String codeName;
  private final int codeColumn;
  private final int consentColumn;
  private final int groupColumn;
  private final Answers.Questions questions;
  private final ValueReader values;
  private final ColumnStyles styles;
  private final Map<String, RespondentRow> byCode;
  private final NumberedCodes numbers = new NumberedCodes();
  private final Map<String, String> groups = new HashMap<>();

  /** Groups that were read without a word, by their cell. */
  private final IdentityHashMap<RawCell, String> groupCells = new IdentityHashMap<>();

  private RespondentSheet(final Tools tools, final Table table, final List<VariableRow> variables) {
    this.tools = tools;
    this.table = table;
    this.variables = variables;
    columns = variables.stream().mapToInt(one -> table.column(one.key())).toArray();
    byCode = LinkedHashMap.newLinkedHashMap(table.rows().size());
    codeName = tools.columns().name("respondent.code");
    codeColumn = table.column("code");
    consentColumn = table.column("consent");
    groupColumn = table.column(GROUP);
    questions = new Answers.Questions(variables, columns);
    values = new ValueReader(tools);
    styles = new ColumnStyles(tools.numbers());
  }

  /**
   * Reads the sheet.
   *
   * @param variables the variables that are filled in here
   * @param occasions headings of values that may stand here instead of on a sheet of their own
   * @param grouped true where some variable is asked of one group only: without the column of the
   *     groups nobody would be counted for it
   */
  static Contents read(
      final Tools tools,
      final @Nullable RawSheet sheet,
      final List<VariableRow> variables,
      final List<Heading> occasions,
      final boolean grouped) {
    if (sheet == null) {
      return Contents.NONE;
    }
    final List<Heading> headings = new ArrayList<>(Layout.RESPONDENT.headings(tools.columns()));
    headings.replaceAll(one -> grouped && GROUP.equals(one.key()) ? one.asRequired() : one);
    variables.forEach(one -> headings.add(one.heading(tools.columns())));
    headings.addAll(occasions);
    final Table table = tools.search().find(sheet, headings, true);
    if (table == null) {
      return Contents.NONE;
    }
    return new RespondentSheet(tools, table, variables).contents();
  }

  private Contents contents() {
    final List<RawRow> rows =
        new Footnotes(tools, table, variables).remove(tools.rows().of(table, "code", true));
    if (rows.isEmpty()) {
      tools.noData(table);
    }
    for (int i = 0; i < columns.length; i++) {
      if (variables.get(i).variable().isNumeric()) {
        for (final RawRow row : rows) {
          styles.see(table, row, columns[i], variables.get(i).scale());
        }
      }
    }
    if (table.has("code")) {
      rows.forEach(this::row);
    }
    if (!byCode.isEmpty() && byCode.values().stream().allMatch(RespondentRow::excluded)) {
      tools.findings().add(Reason.DATA_KOSONG, table.head(), "consent", Map.of());
    }
    return Contents.of(table, byCode, numbers, rows.size());
  }

  private void row(final RawRow row) {
    final Spot codeSpot = table.at(row, codeColumn);
    final String code = code(codeSpot);
    final boolean excluded = isExcluded(table.at(row, consentColumn));
    if (!excluded) {
      tools.cells().shown(codeSpot, code);
    }
    final String group = group(row, excluded);
    final RespondentRow read =
        new RespondentRow(
            row, codeSpot, code == null ? "" : code, group, excluded, new Answers(questions));
    if (!excluded) {
      answers(read);
    }
    if (code != null) {
      final RespondentRow same = byCode.putIfAbsent(Spelling.foldExactly(code), read);
      final RespondentRow earlier = same == null ? numbers.add(read) : same;
      if (earlier != null) {
        tools.duplicatePerson(codeSpot, earlier.row().number());
      }
    }
  }

  private @Nullable String code(final Spot spot) {
    final String text = tools.cells().required(spot, CellReader.PASSAGE, codeName);
    final String code = text == null ? null : tools.cells().code(spot, text);
    if (code != null && Identity.isPersonal(code)) {
      tools.findings().add(Reason.TEKS_TIDAK_SAH, spot, Identity.mask(code), "identity", Map.of());
    }
    return code;
  }

  private boolean isExcluded(final Spot spot) {
    if (spot.column() == 0) {
      return false;
    }
    final RawCell cell = spot.cell();
    final String yes = Spelling.foldExactly(tools.columns().name("yes-no.yes"));
    if (cell != null && Spelling.foldExactly(cell.text()).equals(yes)) {
      return false;
    }
    final String variant = References.isAlmostYes(tools.columns(), spot) ? "near" : "";
    tools.findings().add(Reason.TANPA_PERSETUJUAN, spot, variant, Map.of());
    return true;
  }

  /** The group, as the cell of somebody before has it where that is the same one. */
  private @Nullable String group(final RawRow row, final boolean excluded) {
    final RawCell cell = row.cell(groupColumn);
    final String known = cell == null ? null : groupCells.get(cell);
    if (known != null) {
      return known;
    }
    final int said = tools.findings().said();
    final String group = group(table.at(row, groupColumn), excluded);
    if (cell != null && group != null && tools.findings().said() == said) {
      groupCells.put(cell, group);
    }
    return group;
  }

  /** The group, also of people without consent: that it exists is no answer of theirs. */
  private @Nullable String group(final Spot spot, final boolean excluded) {
    final String group = tools.cells().text(spot, CellReader.LINE);
    if (group == null) {
      if (spot.column() > 0 && !excluded && tools.cells().isMissing(spot)) {
        tools.findings().add(Reason.ISIAN_KOSONG, spot, GROUP, Map.of());
      }
      return null;
    }
    final String earlier = groups.putIfAbsent(Spelling.foldExactly(group), group);
    return earlier == null ? tools.cells().shown(spot, group) : earlier;
  }

  private void answers(final RespondentRow read) {
    for (int i = 0; i < columns.length; i++) {
      final VariableRow variable = variables.get(i);
      final RawCell cell = read.row().cell(columns[i]);
      final Value known = values.known(cell, variable);
      final Value value =
          known != null || columns[i] == 0 ? known : answer(read, columns[i], variable);
      if (value != null && cell != null) {
        read.answers().answer(i, value);
      }
    }
  }

  /** Reads a cell; null where it is missing or bad. */
  private @Nullable Value answer(
      final RespondentRow read, final int column, final VariableRow variable) {
    final Spot spot = table.at(read.row(), column);
    if (!values.isMissing(spot, variable)) {
      return values.read(spot, variable, styles);
    }
    if (variable.isFor(read.group()) && variable.variable().derivedFrom() == null) {
      tools
          .findings()
          .add(
              Reason.ISIAN_KOSONG,
              spot,
              "",
              Map.of(
                  "variable",
                  Argument.of(variable.variable().label()),
                  "respondent",
                  Argument.of(read.shownCode())));
    }
    return null;
  }
}
