package id.rekap.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Mends what a page engine that sets one block after the other leaves behind: a table that goes on
 * over pages gets a mark on each; a figure or a table that had to go to the next page lets the text
 * that follows fill the page before it; what begins a page stands at its very top, its lines set
 * anew: the engine spaces lines unevenly that it had begun on the page before.
 */
final class Arranger {

  /** So many times pages are looked at again; what is mended by then stays mended. */
  private static final int PASSES = 40;

  private Arranger() {}

  /** Lays an arrangement out. */
  @FunctionalInterface
  interface Press {

    /**
     * Lays out.
     *
     * @param arrangement the blocks
     * @return the document
     */
    LaidDocument lay(Arrangement arrangement);
  }

  /**
   * Arranges a report.
   *
   * @param blocks its blocks in reading order
   * @param press lays an arrangement out
   * @return the document in its last arrangement
   */
  static LaidDocument arranged(final List<BlockView> blocks, final Press press) {
    Arrangement arrangement = new Arrangement(blocks, Set.of());
    LaidDocument document = press.lay(arrangement);
    for (int pass = 0; pass < PASSES; pass++) {
      final Layout layout = document.layout();
      if (!layout.holds(arrangement.blocks())) {
        return document;
      }
      final Arrangement better = better(arrangement, layout);
      if (better.equals(arrangement)) {
        break;
      }
      arrangement = better;
      document = press.lay(arrangement);
    }
    return document;
  }

  /** Mends the first thing that can be mended; the same arrangement if nothing can. */
  static Arrangement better(final Arrangement arrangement, final Layout layout) {
    final List<BlockView> blocks = arrangement.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof TableView table && isSplit(table, layout)) {
        return split(arrangement, i, layout);
      }
      if (i > 0 && layout.opens(blocks.get(i - 1), blocks.get(i))) {
        final int end = Filling.end(blocks, i);
        final int next = Filling.reach(blocks, i, layout);
        if (next > end) {
          return arrangement.with(moved(blocks, i, end, next));
        }
        if (!arrangement.openings().contains(blocks.get(i).id())) {
          return arrangement.opening(Set.of(blocks.get(i).id()));
        }
      }
    }
    return arrangement;
  }

  private static List<BlockView> moved(
      final List<BlockView> blocks, final int start, final int end, final int next) {
    final List<BlockView> moved = new ArrayList<>(blocks.subList(0, start));
    moved.addAll(blocks.subList(end, next));
    moved.addAll(blocks.subList(start, end));
    moved.addAll(blocks.subList(next, blocks.size()));
    return moved;
  }

  private static boolean isSplit(final TableView table, final Layout layout) {
    final List<Layout.Strip> rows = layout.of(table).rows();
    return table.continuation() != null
        && rows.size() == table.size()
        && layout.first(rows.getFirst()) < layout.first(rows.getLast());
  }

  /** Cuts a table where its pages end, or starts it on a page of its own if too little stays. */
  private static Arrangement split(
      final Arrangement arrangement, final int index, final Layout layout) {
    final List<BlockView> blocks = arrangement.blocks();
    final TableView table = (TableView) blocks.get(index);
    final List<Integer> starts = TableCut.starts(table, layout);
    final String opener = blocks.get(opener(blocks, index)).id();
    if (starts.getFirst() < TableCut.FEWEST_ROWS && !arrangement.openings().contains(opener)) {
      return arrangement.opening(Set.of(opener));
    }
    final List<TableView> pieces = table.cut(starts);
    final List<BlockView> all = new ArrayList<>(blocks.subList(0, index));
    all.addAll(pieces);
    all.addAll(blocks.subList(index + 1, blocks.size()));
    final Set<String> openings = new HashSet<>();
    pieces.subList(1, pieces.size()).forEach(piece -> openings.add(piece.id()));
    return arrangement.with(all).opening(openings);
  }

  /** The first block of those that stay with a table: its announcement, and the heading above. */
  private static int opener(final List<BlockView> blocks, final int index) {
    int opener = index;
    if (opener > 0 && Filling.isAnnouncing(blocks.get(opener - 1))) {
      opener--;
    }
    while (opener > 0 && blocks.get(opener - 1) instanceof BlockView.Heading) {
      opener--;
    }
    return opener;
  }
}
