package id.rekap.intake;

import id.rekap.workbook.RawCell;
import id.rekap.workbook.RawRow;
import id.rekap.workbook.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells whether a row of a table says again what its heading rows say. */
final class RepeatedHeading {

  private static final int LEAST = 2;

  /** What stands over each known column, folded. */
  private final Map<Integer, Set<String>> words = new HashMap<>();

  RepeatedHeading(final Table table) {
    for (final int column : table.columns().values()) {
      final Set<String> over = words.computeIfAbsent(column, key -> new HashSet<>());
      for (final RawRow heading : table.headings()) {
        final RawCell cell = heading.cell(column);
        if (cell != null) {
          over.add(Spelling.fold(cell.text()));
        }
      }
    }
  }

  /** Tells whether every known column that holds something holds its heading. */
  boolean isIn(final RawRow row) {
    int same = 0;
    for (final RawCell cell : row.cells()) {
      final Set<String> over = words.get(cell.column());
      if (over != null && !Spelling.squeeze(cell.text()).isEmpty()) {
        if (!over.contains(Spelling.fold(cell.text()))) {
          return false;
        }
        same++;
      }
    }
    return same >= LEAST;
  }
}
