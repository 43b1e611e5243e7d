package id.rekap.intake;

import java.util.List;
import java.util.stream.Stream;

/**
 * One column of an export.
 *
 * @param heading the heading as the export has it
 * @param name the heading without the groups before it
 * @param cells one for each person, in the order of the export; empty where nothing was answered
 */
record ExportColumn(String heading, String name, List<CellContent> cells) {

  ExportColumn {
    cells = List.copyOf(cells);
  }

  /** What was answered. */
  Stream<CellContent> answers() {
    return cells.stream().filter(cell -> !cell.isEmpty());
  }
}
