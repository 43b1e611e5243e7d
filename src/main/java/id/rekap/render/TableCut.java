package id.rekap.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a table that is longer than its page is cut: by the heights of its rows, for the engine
 * moves a whole part to the next page even where its caption stays behind.
 */
final class TableCut {

  /** So many rows at least stand below a head, before a cut and after it. */
  static final int FEWEST_ROWS = 3;

  /** A page that ends with a part is at least so full; otherwise the next part begins on it. */
  private static final double FULL = 0.5;

  /** Points that stay free at a foot: the rule below the last row. */
  private static final double RULE = 0.9;

  private final List<Layout.Strip> rows;
  private final Set<Integer> parts = new HashSet<>();
  private final double start;
  private final double above;
  private final double below;
  private final double free;
  private final double room;

  private TableCut(final TableView table, final Layout layout) {
    final Layout.Place place = layout.of(table);
    rows = place.rows();
    int row = 0;
    for (final List<TableView.RowView> part : table.parts()) {
      parts.add(row);
      row += part.size();
    }
    final Layout.Strip top = top(place);
    start = layout.above(top);
    above = above(place, layout);
    below = place.strip().bottom() - rows.getLast().bottom();
    free = layout.height(layout.first(top)) - start;
    room = layout.height(layout.last(place.strip()));
  }

  /** The caption, or the table where it has none. */
  private static Layout.Strip top(final Layout.Place place) {
    return place.lines().isEmpty() ? place.strip() : place.lines().getFirst();
  }

  /** How high the caption and the heads of the columns are, wherever each of them stands. */
  private static double above(final Layout.Place place, final Layout layout) {
    final Layout.Strip first = place.rows().getFirst();
    if (!isTorn(place, layout)) {
      return first.top() - top(place).top();
    }
    return layout.above(first) + (place.lines().isEmpty() ? 0 : place.lines().getFirst().height());
  }

  private static boolean isTorn(final Layout.Place place, final Layout layout) {
    return layout.first(top(place)) < layout.first(place.rows().getFirst());
  }

  /** True if the rows of a table begin on a page after its caption's, or end after their first. */
  static boolean isOver(final TableView table, final Layout layout) {
    final Layout.Place place = layout.of(table);
    return isTorn(place, layout)
        || layout.first(place.rows().getFirst()) < layout.first(place.rows().getLast());
  }

  /**
   * The rows that begin a page; a head stands above them too.
   *
   * @param table a table that goes over two pages or more
   * @param layout where its rows stand
   * @return rows from 1 on, ascending; none if it fits where it begins
   */
  static List<Integer> starts(final TableView table, final Layout layout) {
    final TableCut cut = new TableCut(table, layout);
    final List<Integer> starts = new ArrayList<>();
    int row = cut.end(0, cut.free);
    while (row < cut.rows.size()) {
      starts.add(row);
      row = cut.end(row, cut.room);
    }
    return starts;
  }

  /**
   * True if a table better begins on a page of its own: too few of its rows fit below what stands
   * before it and more would at the head of a page, or its first part does not fit, although that
   * part is no longer than a page and the page is well filled already.
   *
   * @param table a table that goes over two pages or more
   * @param lead the first of the headings and the announcement right before it, or itself
   * @param layout where they stand
   * @return true if it better does
   */
  static boolean isLate(final TableView table, final BlockView lead, final Layout layout) {
    final TableCut cut = new TableCut(table, layout);
    final int end = cut.end(0, cut.free);
    final int first = table.parts().getFirst().size();
    final double before = layout.above(layout.of(lead).strip());
    return (end < Math.min(FEWEST_ROWS, cut.rows.size())
            && end < cut.end(0, cut.room - cut.start + before))
        || (end < first
            && before >= FULL * cut.room
            && cut.start - before + cut.height(0, first) <= cut.room);
  }

  /** The row after the last that fits from some row on, below a head of its own. */
  private int end(final int from, final double height) {
    double used = above;
    for (int row = from; row < rows.size(); row++) {
      used += rows.get(row).height();
      if (used + (row == rows.size() - 1 ? below : RULE) > height) {
        return leavingSome(partStart(Math.max(row, from + 1), from, height), from);
      }
    }
    return rows.size();
  }

  /** The beginning of the part that a row belongs to; the row itself if that is too far up. */
  private int partStart(final int row, final int from, final double height) {
    int part = row;
    while (part > from && !parts.contains(part)) {
      part--;
    }
    return part > from && room - height + height(from, part) >= FULL * room ? part : row;
  }

  private double height(final int from, final int to) {
    return above + rows.subList(from, to).stream().mapToDouble(Layout.Strip::height).sum();
  }

  /** Leaves rows for the last page, and no name of a part alone above a cut. */
  private int leavingSome(final int row, final int from) {
    final int end = Math.min(row, rows.size() - FEWEST_ROWS);
    return Math.max(from + 1, parts.contains(end - 1) && !parts.contains(end) ? end - 1 : end);
  }
}
