package id.rekap.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
   * A document and how its blocks are arranged.
   *
   * @param document the document, laid out
   * @param arrangement its blocks, and those that begin a page
   */
  record Arranged(LaidDocument document, Arrangement arrangement) {}

  /**
   * Arranges a report.
   *
   * @param blocks its blocks in reading order
   * @param press lays an arrangement out
   * @return the document in its last arrangement
   */
  static Arranged arranged(final List<BlockView> blocks, final Press press) {
    Arrangement arrangement = new Arrangement(blocks, Set.of());
    LaidDocument document = press.lay(arrangement);
    for (int pass = 0; pass < PASSES; pass++) {
      final Layout layout = document.layout();
      if (!layout.holds(arrangement.blocks())) {
        return new Arranged(document, arrangement);
      }
      final Arrangement better = better(arrangement, layout);
      if (better.equals(arrangement)) {
        break;
      }
      arrangement = better;
      document = press.lay(arrangement);
    }
    return new Arranged(document, arrangement);
  }

  /** Mends the first thing that can be mended; the same arrangement if nothing can. */
  static Arrangement better(final Arrangement arrangement, final Layout layout) {
    final List<BlockView> blocks = arrangement.blocks();
    final Map<String, Double> usual = closest(blocks, layout);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof TableView table && isSplit(table, layout)) {
        final Arrangement cut = split(arrangement, i, layout);
        if (!cut.equals(arrangement)) {
          return cut;
        }
      }
      final boolean opens = i > 0 && layout.opens(blocks.get(i - 1), blocks.get(i));
      if (opens) {
        final Arrangement filled = arrangement.with(Filling.filled(blocks, i, layout));
        if (!filled.equals(arrangement)) {
          return filled;
        }
      }
      final String opener = blocks.get(Filling.lead(blocks, i)).id();
      if ((opens || isUneven(blocks.get(i), layout, usual))
          && !arrangement.openings().contains(opener)) {
        return arrangement.opening(Set.of(opener));
      }
    }
    return arrangement;
  }

  /**
   * How close lines stand in paragraphs of each style; the engine's fault only draws them apart.
   */
  private static Map<String, Double> closest(final List<BlockView> blocks, final Layout layout) {
    final Map<String, Double> closest = new HashMap<>();
    for (final BlockView block : blocks) {
      if (block instanceof BlockView.Paragraph paragraph) {
        closest.merge(
            paragraph.css(),
            layout.closest(layout.of(block).lines()),
            (one, two) -> Math.min(one, two));
      }
    }
    return closest;
  }

  /** True for a paragraph whose lines do not keep the distance of its style. */
  private static boolean isUneven(
      final BlockView block, final Layout layout, final Map<String, Double> usual) {
    return block instanceof BlockView.Paragraph paragraph
        && layout.isUneven(
            layout.of(block).lines(),
            usual.getOrDefault(paragraph.css(), Double.POSITIVE_INFINITY));
  }

  private static boolean isSplit(final TableView table, final Layout layout) {
    return table.continuation() != null
        && table.size() > 0
        && layout.of(table).rows().size() == table.size()
        && TableCut.isOver(table, layout);
  }

  /** Cuts a table where its pages end, or starts it on a page of its own if too little stays. */
  private static Arrangement split(
      final Arrangement arrangement, final int index, final Layout layout) {
    final List<BlockView> blocks = arrangement.blocks();
    final TableView table = (TableView) blocks.get(index);
    final BlockView lead = blocks.get(Filling.lead(blocks, index));
    if (!arrangement.openings().contains(lead.id()) && TableCut.isLate(table, lead, layout)) {
      return arrangement.opening(Set.of(lead.id()));
    }
    final List<Integer> starts = TableCut.starts(table, layout);
    if (starts.isEmpty()) {
      return arrangement.opening(Set.of(lead.id()));
    }
    final List<TableView> pieces = table.cut(starts);
    final List<BlockView> all = new ArrayList<>(blocks.subList(0, index));
    all.addAll(pieces);
    all.addAll(blocks.subList(index + 1, blocks.size()));
    final Set<String> openings = new HashSet<>();
    pieces.subList(1, pieces.size()).forEach(piece -> openings.add(piece.id()));
    return arrangement.with(all).opening(openings);
  }
}
