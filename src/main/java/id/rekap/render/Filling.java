package id.rekap.render;

import java.util.List;

/**
 * What may fill the rest of a page when a figure, or a table without a heading of its own, had to
 * go to the next one: the text that follows, whole parts of it.
 */
final class Filling {

  /** Two lines of text, in points: so much of a paragraph stays before a page's end. */
  private static final double TWO_LINES = 30;

  /** A paragraph of less than so many points is not parted: four lines and the space below them. */
  private static final double PARTABLE = 67.5;

  private Filling() {}

  static boolean isAnnouncing(final BlockView block) {
    return block instanceof BlockView.Paragraph paragraph && paragraph.css().contains("announcing");
  }

  /**
   * The end of what may be set later than the text after it.
   *
   * @param blocks all blocks
   * @param start the block that begins a page
   * @return the index after the figure or table; {@code start} where nothing may be set later
   */
  static int end(final List<BlockView> blocks, final int start) {
    final boolean announced = isAnnouncing(blocks.get(start));
    if (start == 0 || blocks.get(start - 1) instanceof BlockView.Heading) {
      return start;
    }
    final int shown = announced ? start + 1 : start;
    if (shown == blocks.size() || !isShown(blocks.get(shown))) {
      return start;
    }
    return shown + 1;
  }

  /** True for what reaches a page whole: a figure, a table that is not parted. */
  private static boolean isShown(final BlockView block) {
    return block instanceof BlockView.Figure || (block instanceof TableView table && table.whole());
  }

  /**
   * The end of the text that fits before it.
   *
   * @param blocks all blocks
   * @param start the block that begins a page
   * @param layout where they stand
   * @return the index after the text; {@code end} where none fits
   */
  static int reach(final List<BlockView> blocks, final int start, final Layout layout) {
    final int end = end(blocks, start);
    if (end == start) {
      return start;
    }
    final boolean figure = blocks.get(end - 1) instanceof BlockView.Figure;
    if (!figure && end < blocks.size() && !(blocks.get(end) instanceof BlockView.Heading)) {
      return end; // what describes a table comes after it
    }
    double room = layout.below(layout.of(blocks.get(start - 1)).strip());
    int next = end;
    for (int stop = unit(blocks, next, figure); stop > next; stop = unit(blocks, next, figure)) {
      final double needed = height(blocks, next, stop, layout);
      if (needed > room) {
        return isPartly(blocks.get(stop - 1), needed - room, layout) ? stop : next;
      }
      room -= needed;
      next = stop;
    }
    return next;
  }

  private static double height(
      final List<BlockView> blocks, final int from, final int to, final Layout layout) {
    return blocks.subList(from, to).stream()
        .mapToDouble(block -> layout.of(block).strip().height())
        .sum();
  }

  /** True for a long paragraph of which two lines fit before the page's end, and two remain. */
  private static boolean isPartly(final BlockView last, final double missing, final Layout layout) {
    final double height = layout.of(last).strip().height();
    return last instanceof BlockView.Paragraph
        && !isAnnouncing(last)
        && height >= PARTABLE
        && height - missing >= TWO_LINES;
  }

  /** The end of what belongs together from some block on; the block itself where it must wait. */
  private static int unit(final List<BlockView> blocks, final int start, final boolean tables) {
    int last = start;
    while (last < blocks.size() && blocks.get(last) instanceof BlockView.Heading) {
      last++;
    }
    if (last == blocks.size()) {
      return start;
    }
    if (isAnnouncing(blocks.get(last))) {
      final boolean table =
          tables
              && last + 1 < blocks.size()
              && blocks.get(last + 1) instanceof TableView shown
              && shown.whole();
      return table ? last + 2 : start;
    }
    return blocks.get(last) instanceof BlockView.Paragraph ? last + 1 : start;
  }
}
