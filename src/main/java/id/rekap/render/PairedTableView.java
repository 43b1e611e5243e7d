package id.rekap.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long and narrow table in two halves side by side, on one page.
 *
 * @param fragment {@code pairedtable}
 * @param id its identity within the page
 * @param css its setting
 * @param caption its number and what it shows; null without
 * @param columns of each half, from left to right
 * @param headed false where no column has a heading
 * @param halves the left half and the right one, each in parts as those of a {@link TableView}
 * @param notes below it, a line each
 */
record PairedTableView(
    String fragment,
    String id,
    String css,
    @Nullable TextView caption,
    List<TableView.ColumnView> columns,
    boolean headed,
    List<List<List<TableView.RowView>>> halves,
    List<TextView> notes)
    implements BlockView {

  /**
   * Sets a table in halves.
   *
   * @param table the table, with two parts at least
   * @return its halves, of the most even height that leaves every part whole
   */
  static PairedTableView of(final TableView table) {
    final List<List<TableView.RowView>> parts = table.parts();
    int cut = 1;
    for (int i = 2; i < parts.size(); i++) {
      if (higher(parts, i) < higher(parts, cut)) {
        cut = i;
      }
    }
    return new PairedTableView(
        "pairedtable",
        table.id(),
        table.css(),
        table.caption(),
        table.columns(),
        table.headed(),
        List.of(edged(parts.subList(0, cut)), edged(parts.subList(cut, parts.size()))),
        table.notes());
  }

  /** The rows of the higher half. */
  private static int higher(final List<List<TableView.RowView>> parts, final int cut) {
    return Math.max(rows(parts.subList(0, cut)), rows(parts.subList(cut, parts.size())));
  }

  private static int rows(final List<List<TableView.RowView>> parts) {
    return parts.stream().mapToInt(List::size).sum();
  }

  /** Both halves begin and end as a table does. */
  private static List<List<TableView.RowView>> edged(final List<List<TableView.RowView>> parts) {
    final List<List<TableView.RowView>> edged = new ArrayList<>(parts);
    edged.set(0, marked(edged.getFirst(), 0, " first"));
    edged.set(edged.size() - 1, marked(edged.getLast(), edged.getLast().size() - 1, " last"));
    return edged;
  }

  private static List<TableView.RowView> marked(
      final List<TableView.RowView> part, final int index, final String mark) {
    final List<TableView.RowView> rows = new ArrayList<>(part);
    final TableView.RowView row = rows.get(index);
    if (!row.css().contains(mark)) {
      rows.set(index, new TableView.RowView(row.css() + mark, row.cells()));
    }
    return rows;
  }
}
