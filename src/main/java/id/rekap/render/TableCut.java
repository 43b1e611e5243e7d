package id.rekap.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a table that is longer than its page is cut. */
final class TableCut {

  /** So many rows at least stand below a head, before a cut and after it. */
  static final int FEWEST_ROWS = 3;

  private final List<Layout.Strip> rows;
  private final Set<Integer> parts = new HashSet<>();
  private final double above;
  private final double below;
  private final double room;

  private TableCut(final TableView table, final Layout layout) {
    final Layout.Place place = layout.of(table);
    rows = place.rows();
    int row = 0;
    for (final List<TableView.RowView> part : table.parts()) {
      parts.add(row);
      row += part.size();
    }
    above = rows.getFirst().top() - place.strip().top();
    below = place.strip().bottom() - rows.getLast().bottom();
    room = layout.height(layout.last(place.strip()));
  }

  /**
   * The rows that begin a page: the first of them where the engine broke the table, the others by
   * the heights of the rows, for a head stands above them too.
   *
   * @param table a table that goes over two pages or more
   * @param layout where its rows stand
   * @return rows from 1 on, ascending, at least one
   */
  static List<Integer> starts(final TableView table, final Layout layout) {
    final TableCut cut = new TableCut(table, layout);
    final int page = layout.first(cut.rows.getFirst());
    int start = 1;
    while (layout.first(cut.rows.get(start)) == page) {
      start++;
    }
    start = cut.leavingSome(start, 0);
    final List<Integer> starts = new ArrayList<>();
    while (start < cut.rows.size()) {
      starts.add(start);
      start = cut.end(start);
    }
    return starts;
  }

  /** The row after the last that fits on a page of its own from some row on. */
  private int end(final int from) {
    double used = above;
    for (int row = from; row < rows.size(); row++) {
      used += rows.get(row).height();
      if (used + (row == rows.size() - 1 ? below : 0) > room) {
        return leavingSome(partStart(Math.max(row, from + 1), from), from);
      }
    }
    return rows.size();
  }

  /** The beginning of the part that a row belongs to; the row itself if that is too far up. */
  private int partStart(final int row, final int from) {
    int start = row;
    while (start > from && !parts.contains(start)) {
      start--;
    }
    return start > from ? start : row;
  }

  private int leavingSome(final int row, final int from) {
    return Math.max(from + 1, Math.min(row, rows.size() - FEWEST_ROWS));
  }
}
