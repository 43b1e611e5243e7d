package id.rekap.intake;

import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a row of a table says again what its heading rows say. */
final class RepeatedHeading {

  private static final int LEAST = 2;

  /** What stands over each known column; null over others. */
  private final @Nullable WordSet[] over;

  RepeatedHeading(final Table table) {
    int last = 0;
    final Map<Integer, Set<String>> words = new HashMap<>();
    for (final int column : table.columns().values()) {
      last = Math.max(last, column);
      final Set<String> here = words.computeIfAbsent(column, key -> new HashSet<>());
      for (final RawRow heading : table.headings()) {
        final RawCell cell = heading.cell(column);
        if (cell != null) {
          here.add(Spelling.fold(cell.text()));
        }
      }
    }
    over = new @Nullable WordSet[last + 1];
    words.forEach((column, all) -> over[column] = new WordSet(all));
  }

  /** Tells whether every known column that holds something holds its heading. */
  boolean isIn(final RawRow row) {
    int same = 0;
    for (int i = 0; i < row.size(); i++) {
      final WordSet words = row.column(i) < over.length ? over[row.column(i)] : null;
      final String text = row.at(i).text();
      if (words != null && !Spelling.squeeze(text).isEmpty()) {
        if (!words.holds(text)) {
          return false;
        }
        same++;
      }
    }
    return same >= LEAST;
  }
}
