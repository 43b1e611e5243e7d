package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells rows of data from totals, repeated headings and blank rows. */
final class Rows {

  /** How a unit stands under a heading: (tahun). */
  private static final Pattern UNITS = Pattern.compile("\\(.*\\)");

  /** How rows are numbered: 1, 2., 3), b. */
  private static final Pattern NUMBER = Pattern.compile("\\W*(\\d+|\\w{1,2})\\W*");

  private final ColumnDictionary columns;
  private final Findings findings;

  Rows(final ColumnDictionary columns, final Findings findings) {
    this.columns = columns;
    this.findings = findings;
  }

  /**
   * Gives the rows of data; says which were passed over and which are hidden.
   *
   * @param key the column that names a row
   * @param totals true where a row may hold totals
   */
  List<RawRow> of(final Table table, final String key, final boolean totals) {
    final RawRow numbers = ColumnNumbers.of(table, key);
    final RepeatedHeading heading = new RepeatedHeading(table);
    final RawRow first =
        table.rows().stream().filter(row -> !table.isBlank(row)).findFirst().orElse(null);
    final List<RawRow> data = new ArrayList<>(table.rows().size());
    int example = 0;
    for (final RawRow row : table.rows()) {
      final Spot total = totals ? totalMark(table, row, key) : null;
      if (total != null) {
        findings.add(Reason.BARIS_REKAP_DIABAIKAN, total);
      } else if (totals && isExample(row.cell(table.column(key)))) {
        example = sayExample(table, row, key, example);
      } else if (row.equals(numbers)) {
        findings.add(Reason.BARIS_BUKAN_DATA, table.at(row, key), null, "numbers", Map.of());
      } else if (row.equals(first) && isUnits(table, row)) {
        findings.add(Reason.BARIS_BUKAN_DATA, table.at(row, key), null, "units", Map.of());
      } else if (heading.isIn(row) || (row.equals(first) && isNames(table, row))) {
        findings.add(Reason.BARIS_BUKAN_DATA, table.at(row, key), null, "heading", Map.of());
      } else if (totals && isPart(table, row, key)) {
        findings.add(Reason.BARIS_BUKAN_DATA, table.at(row, key), null, "part", Map.of());
      } else if (!table.isBlank(row)) {
        data.add(row);
        if (row.hidden()) {
          findings.add(Reason.BARIS_TERSEMBUNYI, table.at(row, key));
        }
      }
    }
    sayHiddenColumns(table);
    return data;
  }

  /**
   * Passes an example row over. A sheet of people has one; a second is somebody who was given no
   * code of their own.
   *
   * @param first the row of the first example, 0 before it
   * @return the row of the first example
   */
  private int sayExample(final Table table, final RawRow row, final String key, final int first) {
    final Spot spot = table.at(row, key);
    if (first == 0 || table.has("variable")) {
      findings.add(Reason.BARIS_CONTOH_DIABAIKAN, spot);
    } else {
      final Argument earlier = Argument.of(String.valueOf(first));
      findings.add(Reason.KODE_GANDA, spot, "", Map.of("row", earlier));
    }
    return first == 0 ? row.number() : first;
  }

  /** The row with which an empty workbook shows how it is filled in: its code says so. */
  private boolean isExample(final @Nullable RawCell cell) {
    return cell != null && columns.accepts("example-row", cell.text());
  }

  /** Drops rows that hold nothing but their number; says which hold words instead of one. */
  List<RawRow> withoutNumbersAlone(final Table table, final List<RawRow> rows) {
    final List<RawRow> kept = new ArrayList<>(rows.size());
    for (final RawRow row : rows) {
      if (!holdsOnly(table, row, "number")) {
        kept.add(row);
      } else if (!NUMBER.matcher(String.valueOf(table.at(row, "number").found())).matches()) {
        findings.add(Reason.BARIS_BUKAN_DATA, table.at(row, "number"), null, "", Map.of());
      }
    }
    return kept;
  }

  /** Drops rows at the end that hold nothing but a text in the naming column; says which. */
  List<RawRow> withoutNotes(final Table table, final String key, final List<RawRow> rows) {
    int end = rows.size();
    while (end > 0 && holdsOnly(table, rows.get(end - 1), key)) {
      end--;
      findings.add(Reason.BARIS_BUKAN_DATA, table.at(rows.get(end), key), null, "", Map.of());
    }
    return rows.subList(0, end);
  }

  /** The same of notes in words only: one word alone may be a code whose row is not finished. */
  List<RawRow> withoutSentences(final Table table, final String key, final List<RawRow> rows) {
    int end = rows.size();
    while (end > 0 && isWords(table, rows.get(end - 1), key)) {
      end--;
    }
    withoutNotes(table, key, rows.subList(end, rows.size()));
    return rows.subList(0, end);
  }

  private static boolean isWords(final Table table, final RawRow row, final String key) {
    final String words = table.at(row, key).found();
    return words != null && words.indexOf(' ') > 0 && holdsOnly(table, row, key);
  }

  private static boolean holdsOnly(final Table table, final RawRow row, final String key) {
    return table.columns().size() > 1
        && table.columns().keySet().stream()
            .allMatch(other -> other.equals(key) != table.at(row, other).isEmpty());
  }

  /** The title of a part of the table: a joined cell or some words where a code would stand. */
  private static boolean isPart(final Table table, final RawRow row, final String key) {
    final boolean last = row.number() == table.rows().getLast().number();
    if (last || !"code".equals(key) || table.columns().size() <= 2) {
      return false;
    }
    return isWords(table, row, key);
  }

  /**
   * The cell that marks a row as totals: the one where a name would stand, whatever is beside it,
   * or else the first one.
   */
  private @Nullable Spot totalMark(final Table table, final RawRow row, final String key) {
    final RawCell name = row.cell(table.column(key));
    if (isTotal(name)) {
      return table.at(row, key);
    }
    for (int i = 0; i < row.size(); i++) {
      if (!Spot.isEmpty(row.at(i))) {
        final boolean apart = Spot.isEmpty(name) && !isAnswer(table, row.column(i));
        return apart && isTotal(row.at(i)) ? table.at(row, row.column(i)) : null;
      }
    }
    return null;
  }

  private boolean isTotal(final @Nullable RawCell cell) {
    return cell != null && cell.kind() == RawCell.Kind.TEXT && TotalMark.is(columns, cell.text());
  }

  /** Tells whether a column holds answers, where SD is a school and no standard deviation. */
  private static boolean isAnswer(final Table table, final int column) {
    return table.columns().entrySet().stream()
        .anyMatch(one -> one.getValue() == column && one.getKey().indexOf(':') > 0);
  }

  /** Tells whether a row only names units: (tahun), (poin). */
  private static boolean isUnits(final Table table, final RawRow row) {
    return table.columns().values().stream()
        .map(row::cell)
        .allMatch(
            cell ->
                cell == null
                    || Spelling.squeeze(cell.text()).isEmpty()
                    || UNITS.matcher(Spelling.squeeze(cell.text())).matches());
  }

  /** Tells whether a row only names under each occasion what was measured then. */
  private static boolean isNames(final Table table, final RawRow row) {
    return table.columns().entrySet().stream()
        .filter(one -> !Spot.isEmpty(row.cell(one.getValue())))
        .allMatch(one -> one.getKey().startsWith("occasion:") && isName(row.cell(one.getValue())));
  }

  private static boolean isName(final @Nullable RawCell cell) {
    return cell != null
        && cell.kind() == RawCell.Kind.TEXT
        && NumberText.of(cell.text()) == null
        && cell.text().chars().anyMatch(Character::isLetter);
  }

  private void sayHiddenColumns(final Table table) {
    for (final Map.Entry<String, Integer> column : table.columns().entrySet()) {
      if (table.sheet().hiddenColumns().contains(column.getValue())) {
        findings.add(Reason.BARIS_TERSEMBUNYI, table.heading(column.getKey()), "column", Map.of());
      }
    }
  }
}
