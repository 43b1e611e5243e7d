package id.rekap.intake;

import id.rekap.model.Reason;
import id.rekap.workbook.RawRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells respondents from what stands under their table: notes, signatures, dates. */
final class Footnotes {

  private final Tools tools;
  private final Table table;
  private final List<VariableRow> variables;
  private final ValueReader values;

  Footnotes(final Tools tools, final Table table, final List<VariableRow> variables) {
    this.tools = tools;
    this.table = table;
    this.variables = variables;
    values = new ValueReader(tools);
  }

  /** Gives the rows without those at the end that are no respondents; says which. */
  List<RawRow> remove(final List<RawRow> rows) {
    final long numbers = rows.stream().filter(this::hasDigit).count();
    final boolean numbered = numbers >= 2;
    final boolean odd = numbers < rows.size() && numbers * 4 >= rows.size() * 3L;
    return withoutTail(odd ? withoutSums(rows) : rows, numbered);
  }

  /**
   * Drops rows with numbers only whose code has no number where others have one: below them totals
   * of any name, among them only those whose word is known. Several codes of one letter are codes.
   */
  private List<RawRow> withoutSums(final List<RawRow> rows) {
    final boolean lettered = rows.stream().filter(this::isLetter).count() > 1;
    int last = rows.size() - 1;
    while (!hasDigit(rows.get(last))) {
      last--;
    }
    final List<RawRow> kept = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      final RawRow row = rows.get(i);
      if (!hasDigit(row) && !(lettered && isLetter(row)) && isSum(row, i > last)) {
        sayNoData(row);
      } else {
        kept.add(row);
      }
    }
    return kept;
  }

  private boolean isLetter(final RawRow row) {
    final String code = table.at(row, "code").found();
    return code != null && code.length() == 1 && Character.isLetter(code.charAt(0));
  }

  /**
   * Tells whether a row has a number, and no word where others have one or that names a total.
   *
   * @param below true where no numbered code follows
   */
  private boolean isSum(final RawRow row, final boolean below) {
    final String code = table.at(row, "code").found();
    boolean asked = table.has("group");
    boolean silent = table.at(row, "group").isEmpty();
    for (final VariableRow one : variables) {
      if (table.has(one.key()) && !one.variable().isNumeric()) {
        asked = true;
        silent &= table.at(row, one.key()).isEmpty();
      }
    }
    return code != null
        && silent
        && hasNumber(row)
        && ((asked && below) || tools.columns().accepts("total-row-among-numbers", code));
  }

  private boolean hasNumber(final RawRow row) {
    return variables.stream()
            .anyMatch(one -> one.variable().isNumeric() && !table.at(row, one.key()).isEmpty())
        || table.columns().keySet().stream()
            .anyMatch(key -> key.startsWith("occasion:") && !table.at(row, key).isEmpty());
  }

  private List<RawRow> withoutTail(final List<RawRow> rows, final boolean numbered) {
    int last = rows.size() - 1;
    while (last >= 0 && !isRespondent(rows.get(last), numbered)) {
      last--;
    }
    if (last < 0 || last == rows.size() - 1) {
      return rows;
    }
    final Set<String> shapes = new HashSet<>();
    for (final RawRow row : rows.subList(0, last + 1)) {
      if (isRespondent(row, numbered)) {
        shapes.add(shape(row));
      }
    }
    final List<RawRow> kept = new ArrayList<>(rows.subList(0, last + 1));
    for (final RawRow row : rows.subList(last + 1, rows.size())) {
      if (shapes.contains(shape(row))) {
        kept.add(row);
      } else {
        sayNoData(row);
      }
    }
    return kept;
  }

  private boolean isRespondent(final RawRow row, final boolean numbered) {
    return isSound(row) && (hasDigit(row) || !numbered || isRich(row));
  }

  private boolean hasDigit(final RawRow row) {
    final String code = table.at(row, "code").found();
    for (int i = 0; code != null && i < code.length(); i++) {
      if (isDigit(code.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a row without a number in its code, where others have one, is a respondent. */
  private boolean isRich(final RawRow row) {
    return !table.columns().keySet().stream().anyMatch(key -> key.startsWith("variable:"))
        || hasAnswer(row, 2);
  }

  private void sayNoData(final RawRow row) {
    for (final int column : table.columns().values().stream().sorted().toList()) {
      final Spot spot =
          new Spot(table.sheet(), row.number(), column, row.cell(column), table.dateSystem());
      if (!spot.isEmpty()) {
        tools.findings().add(Reason.BARIS_BUKAN_DATA, spot, null, "", Map.of());
        return;
      }
    }
  }

  private boolean isSound(final RawRow row) {
    if (tools.cells().isMissing(table.at(row, "code"))) {
      return hasAnswer(row, 2) && !holdsFormulasOnly(row);
    }
    final boolean alone = variables.stream().noneMatch(one -> table.has(one.key()));
    return alone ? hasMore(row) : hasAnswer(row, 1);
  }

  /** Tells whether a row is filled by formulas that were copied farther down than the people. */
  private boolean holdsFormulasOnly(final RawRow row) {
    return table.columns().values().stream()
        .map(row::cell)
        .allMatch(cell -> cell == null || cell.formula() != null);
  }

  /** Tells whether a row of a sheet without variables holds more than a code. */
  private boolean hasMore(final RawRow row) {
    return table.columns().size() == 1
        || table.columns().keySet().stream()
            .anyMatch(key -> !"code".equals(key) && !table.at(row, key).isEmpty());
  }

  private boolean hasAnswer(final RawRow row, final int least) {
    int missing = Math.min(least, Math.max(1, variables.size()));
    for (final VariableRow one : variables) {
      if (missing > 0 && values.isPlausible(table.at(row, one.key()), one)) {
        missing--;
      }
    }
    return missing == 0;
  }

  /** A code with letters and digits folded, so that K01 and K28 look alike. */
  private String shape(final RawRow row) {
    final String code = table.at(row, "code").found();
    final StringBuilder shape = new StringBuilder();
    int last = 0;
    for (int i = 0;
        code != null && i < code.length();
        i += Character.charCount(code.codePointAt(i))) {
      final int point = code.codePointAt(i);
      final int sign = Character.isLetter(point) ? 'a' : isDigit(point) ? '0' : point;
      if (sign != last || (sign != 'a' && sign != '0')) {
        shape.appendCodePoint(sign);
      }
      last = sign;
    }
    return shape.toString();
  }

  private static boolean isDigit(final int point) {
    return point >= '0' && point <= '9';
  }
}
