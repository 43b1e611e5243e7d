package id.rekap.intake;

import id.rekap.model.Occasion;
import id.rekap.model.Reason;
import id.rekap.model.Value;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.RawSheet;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads measurements: one column per occasion, one row per occasion, or beside the respondents. */
final class MeasurementSheet {

  private static final int LAST_HEADING_ROW = 15;

  private final Tools tools;
  private final Draft draft;
  private final Table table;
  private final ValueReader values;
  private final ColumnStyles styles;
  private final Map<String, Integer> seen = new HashMap<>();

  /** The column of each occasion; 0 where there is none. */
  private final int[] occasions;

  private MeasurementSheet(final Draft draft, final Table table) {
    this.draft = draft;
    tools = draft.tools();
    this.table = table;
    values = new ValueReader(tools);
    styles = new ColumnStyles(tools.numbers());
    occasions =
        draft.occasions().all().stream()
            .mapToInt(one -> table.column(Occasions.key(one)))
            .toArray();
  }

  /** Reads the sheet Pengukuran in either form. */
  static void read(final Draft draft, final RawSheet sheet) {
    final Tools tools = draft.tools();
    final boolean tall = isTall(sheet, tools.columns());
    final List<Heading> headings = new ArrayList<>();
    for (final Heading one : Layout.MEASUREMENT.headings(tools.columns())) {
      if (one.required() || tall) {
        headings.add(new Heading(one.key(), one.name(), one.spellings(), true));
      }
    }
    if (!tall) {
      headings.addAll(draft.occasions().headings(true));
    }
    final Table table = tools.search().find(sheet, headings, true);
    if (table != null && table.has("code") && table.has("variable")) {
      new MeasurementSheet(draft, table).sheet(tall);
    }
  }

  /** Reads values that stand beside the respondents. */
  static void readBeside(final Draft draft, final Table table, final VariableRow variable) {
    final MeasurementSheet reader = new MeasurementSheet(draft, table);
    for (final RespondentRow one : draft.respondents().values()) {
      reader.see(one.row(), variable);
    }
    for (final RespondentRow one : draft.respondents().values()) {
      if (!one.excluded()) {
        reader.occasions(one.row(), one, variable, one.codeSpot());
      }
    }
  }

  /** One row per occasion: the heading row also has the word for occasion. */
  private static boolean isTall(final RawSheet sheet, final ColumnDictionary columns) {
    return sheet.rows().stream()
        .filter(row -> row.number() <= LAST_HEADING_ROW)
        .anyMatch(
            row ->
                has(row, columns, "measurement.occasion")
                    && (has(row, columns, "measurement.code")
                        || has(row, columns, "measurement.variable")));
  }

  /** Tells whether the headings of the sheet of respondents name an occasion. */
  static boolean isBeside(final RawSheet sheet, final List<Heading> occasions) {
    return sheet.rows().stream()
        .filter(row -> row.number() <= LAST_HEADING_ROW)
        .flatMap(row -> row.cells().stream())
        .anyMatch(
            cell -> occasions.stream().anyMatch(one -> one.rank(cell.text()) < Integer.MAX_VALUE));
  }

  private static boolean has(final RawRow row, final ColumnDictionary columns, final String key) {
    return row.cells().stream().anyMatch(cell -> columns.accepts(key, cell.text()));
  }

  private void sheet(final boolean tall) {
    final List<RawRow> rows = withoutNotes(tools.rows().of(table, "code", true));
    if (rows.isEmpty()
        && draft.measured().stream().anyMatch(one -> one.variable().derivedFrom() == null)) {
      tools.noData(table);
    }
    for (final RawRow row : rows) {
      final VariableRow variable = draft.variable(table.at(row, "variable").found());
      if (variable != null) {
        see(row, variable);
      }
    }
    for (final RawRow row : rows) {
      row(row, tall);
    }
  }

  private void see(final RawRow row, final VariableRow variable) {
    styles.see(table, row, table.column("value"), variable.scale());
    for (final int column : occasions) {
      styles.see(table, row, column, variable.scale());
    }
  }

  /** Drops rows at the end that name neither a known respondent nor a variable. */
  private List<RawRow> withoutNotes(final List<RawRow> all) {
    final Closing closing = new Closing(tools, table, draft::isKnown);
    final List<RawRow> rows = closing.without(all);
    int end = rows.size();
    while (end > 0 && isNote(rows.get(end - 1))) {
      end--;
      final Spot code = table.at(rows.get(end), "code");
      tools.findings().add(Reason.BARIS_BUKAN_DATA, code, null, "", Map.of());
    }
    return rows.subList(0, end);
  }

  private boolean isNote(final RawRow row) {
    final Spot spot = table.at(row, "code");
    final String code = spot.found();
    final boolean known = code != null && draft.respondent(spot, code) != null;
    return !known
        && tools.cells().isMissing(table.at(row, "variable"))
        && (code == null || !holdsTypedNumber(row));
  }

  /** Tells whether somebody typed a value: then the row is one, whatever else it lacks. */
  private boolean holdsTypedNumber(final RawRow row) {
    return table.columns().entrySet().stream()
        .filter(one -> "value".equals(one.getKey()) || one.getKey().startsWith("occasion:"))
        .map(one -> row.cell(one.getValue()))
        .anyMatch(
            cell ->
                cell != null
                    && cell.formula() == null
                    && (cell.kind() == RawCell.Kind.NUMBER || NumberText.of(cell.text()) != null));
  }

  private void row(final RawRow row, final boolean tall) {
    final Spot codeSpot = table.at(row, "code");
    final RespondentRow respondent = respondent(codeSpot);
    final VariableRow variable = variable(table.at(row, "variable"));
    if (variable == null && (respondent == null || !respondent.excluded())) {
      formulas(row);
    }
    if (tall) {
      tallRow(row, respondent, variable, codeSpot);
    } else if (variable != null && (respondent == null || !respondent.excluded())) {
      if (respondent == null || isFirst(codeSpot, respondent, variable, "")) {
        occasions(row, respondent, variable, codeSpot);
      }
    }
  }

  /** Says which formulas of a row gave no value, whatever the row is about. */
  private void formulas(final RawRow row) {
    table.columns().keySet().stream()
        .filter(key -> "value".equals(key) || key.startsWith("occasion:"))
        .forEach(key -> tools.cells().isBrokenFormula(table.at(row, key)));
  }

  private void tallRow(
      final RawRow row,
      final @Nullable RespondentRow respondent,
      final @Nullable VariableRow variable,
      final Spot codeSpot) {
    final Occasion occasion = occasion(table.at(row, "occasion"));
    if (variable == null
        || occasion == null
        || (respondent != null && respondent.excluded())
        || (respondent != null && !isFirst(codeSpot, respondent, variable, occasion.code()))) {
      return;
    }
    cell(respondent, variable, occasion, row, table.column("value"), codeSpot);
  }

  private void occasions(
      final RawRow row,
      final @Nullable RespondentRow respondent,
      final VariableRow variable,
      final Spot codeSpot) {
    for (int i = 0; i < occasions.length; i++) {
      if (occasions[i] > 0) {
        final Occasion occasion = draft.occasions().all().get(i);
        cell(respondent, variable, occasion, row, occasions[i], codeSpot);
      }
    }
  }

  private void cell(
      final @Nullable RespondentRow respondent,
      final VariableRow variable,
      final Occasion occasion,
      final RawRow row,
      final int column,
      final Spot codeSpot) {
    final RawCell cell = row.cell(column);
    final Value known = values.known(cell, variable);
    final boolean missing = known == null && values.isMissing(table.at(row, column), variable);
    final Value value =
        known != null || missing ? known : values.read(table.at(row, column), variable, styles);
    if (respondent != null) {
      draft
          .readings()
          .add(new Reading(respondent, variable, occasion, column, cell, codeSpot, value, missing));
    }
  }

  private boolean isFirst(
      final Spot codeSpot,
      final RespondentRow respondent,
      final VariableRow variable,
      final String occasion) {
    final String key =
        String.join(
            "\n", respondent.code(), variable.variable().code(), Spelling.foldExactly(occasion));
    final Integer earlier = seen.putIfAbsent(key, codeSpot.row());
    if (earlier != null) {
      tools.duplicatePerson(codeSpot, earlier);
    }
    return earlier == null;
  }

  private @Nullable RespondentRow respondent(final Spot spot) {
    final String code =
        tools.cells().required(spot, CellReader.LINE, tools.columns().name("measurement.code"));
    return code == null ? null : draft.respondentOrSay(spot, code);
  }

  private @Nullable VariableRow variable(final Spot spot) {
    final String code =
        tools.cells().required(spot, CellReader.LINE, tools.columns().name("measurement.variable"));
    if (code == null) {
      return null;
    }
    final VariableRow variable = draft.variableOrSay(spot, code);
    if (variable != null && variable.sound() && !variable.variable().measured()) {
      tools.findings().add(Reason.VARIABEL_TIDAK_DIKENAL, spot, "not-measured", Map.of());
      return null;
    }
    return variable;
  }

  private @Nullable Occasion occasion(final Spot spot) {
    final String name = tools.columns().name("measurement.occasion");
    final String text = tools.cells().required(spot, CellReader.LINE, name);
    return text == null ? null : draft.occasionOrSay(spot, text);
  }
}
