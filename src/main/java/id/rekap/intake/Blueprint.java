package id.rekap.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a workbook of our layout is to hold before people fill it in.
 *
 * @param sheets its sheets in order
 * @param rows the rows of each sheet by column key; on Responden a variable's column is {@code
 *     variable:CODE}, on Pengukuran that of an occasion {@code occasion:CODE}
 * @param omitted columns that the workbook goes without, such as {@code respondent.consent}
 * @param note a line above the sheet Kegiatan; empty for none
 */
record Blueprint(
    List<Layout> sheets,
    Map<Layout, List<Map<String, CellContent>>> rows,
    Set<String> omitted,
    String note) {

  Blueprint {
    sheets = List.copyOf(sheets);
    rows = new EnumMap<>(rows);
    omitted = Set.copyOf(omitted);
  }

  /** The empty workbook of a kind that the words file describes. */
  static Blueprint of(final String kind, final WorkbookWords words) {
    final List<Layout> sheets = sheets(kind + ".sheets", words);
    final Map<Layout, List<Map<String, CellContent>>> rows = new EnumMap<>(Layout.class);
    for (final Layout layout : sheets) {
      rows.put(layout, words.rows(kind + "." + layout.key()));
    }
    return new Blueprint(sheets, rows, Set.of(), "");
  }

  /** The sheets that a key of the words file lists. */
  static List<Layout> sheets(final String key, final WorkbookWords words) {
    final List<Layout> sheets = new ArrayList<>();
    for (final String name : words.list(key)) {
      for (final Layout layout : Layout.values()) {
        if (layout.key().equals(name)) {
          sheets.add(layout);
        }
      }
    }
    return sheets;
  }

  List<Map<String, CellContent>> rows(final Layout layout) {
    return rows.getOrDefault(layout, List.of());
  }

  /** What a row holds in a column; nothing where it lacks the column. */
  static CellContent at(final Map<String, CellContent> row, final String column) {
    return row.getOrDefault(column, CellContent.NONE);
  }
}
