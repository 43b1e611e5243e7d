package id.rekap.intake;

import id.rekap.workbook.RawRow;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the row under a heading that numbers the columns: (1), (2), (3) and so on. */
final class ColumnNumbers {

  private static final Pattern NUMBER = Pattern.compile("(\\()?(\\d{1,3})(\\))?");
  private static final int LEAST = 3;

  private ColumnNumbers() {}

  /**
   * The row that numbers the columns; null where the table has none. Bare numbers could also be the
   * first respondent's: they count only where the next row is not the second one's.
   */
  static @Nullable RawRow of(final Table table, final String key) {
    final List<RawRow> rows =
        table.rows().stream().filter(row -> !table.isBlank(row)).limit(2).toList();
    if (rows.isEmpty()) {
      return null;
    }
    final RawRow first = rows.get(0);
    final String next = rows.size() > 1 ? table.at(rows.get(1), key).found() : null;
    return numbers(table, first, !"2".equals(next)) ? first : null;
  }

  private static boolean numbers(final Table table, final RawRow row, final boolean bareToo) {
    int expected = 0;
    for (int i = 0; i < row.size(); i++) {
      final String found = table.at(row, row.column(i)).found();
      final Matcher number = NUMBER.matcher(found == null ? "" : found);
      if (!number.matches()
          || (number.group(1) == null && !bareToo)
          || Integer.parseInt(number.group(2)) != ++expected) {
        return false;
      }
    }
    return expected >= LEAST;
  }
}
