package id.rekap.render;

import java.util.ArrayList;
import java.util.List;

/**
 * What fills the rest of a page when a figure or a table had to go to the next one, as journals do:
 * the text that follows, in its order and in whole parts. A table waits no longer than its section
 * lasts, tables and figures keep their own orders, and neither a heading nor an announcement is
 * left without at least two lines of text after it.
 */
final class Filling {

  /** Two lines of text, in points: so much of a paragraph stays before a page's end. */
  private static final double TWO_LINES = 30;

  /** A paragraph of less than so many points is not parted: four lines and the space below them. */
  private static final double PARTABLE = 67.5;

  /** 45 mm in points: so much may stay free so that a figure does not part another section. */
  private static final double LOOSE = 128;

  private final List<BlockView> blocks;
  private final int start;
  private final Layout layout;
  private final List<BlockView> staying = new ArrayList<>();
  private final List<BlockView> waiting = new ArrayList<>();
  private int next;
  private double room;
  private boolean beyond;

  private Filling(final List<BlockView> blocks, final int start, final Layout layout) {
    this.blocks = blocks;
    this.start = start;
    this.layout = layout;
    next = start;
    room = layout.below(layout.of(blocks.get(start - 1)).strip());
  }

  static boolean isAnnouncing(final BlockView block) {
    return block instanceof BlockView.Paragraph paragraph && paragraph.css().contains("announcing");
  }

  /** The first of the headings and the announcement that stand right before a block. */
  static int lead(final List<BlockView> blocks, final int index) {
    int lead = index;
    if (lead > 0 && isAnnouncing(blocks.get(lead - 1))) {
      lead--;
    }
    while (lead > 0 && blocks.get(lead - 1) instanceof BlockView.Heading) {
      lead--;
    }
    return lead;
  }

  /**
   * The blocks with the end of a page filled.
   *
   * @param blocks all blocks
   * @param start the block that begins the page after it, from 1
   * @param layout where they stand
   * @return the same blocks; in the same order where it is as good as it can be
   */
  static List<BlockView> filled(
      final List<BlockView> blocks, final int start, final Layout layout) {
    return new Filling(blocks, start, layout).best();
  }

  /** The fullest page; one that is nearly full where the fullest parts another section. */
  private List<BlockView> best() {
    List<BlockView> best = blocks;
    List<BlockView> whole = room <= LOOSE ? blocks : List.of();
    while (room > 0 && step() && !waiting.isEmpty()) {
      best = order();
      if (!isParting() && room <= LOOSE) {
        whole = best;
      }
    }
    return isParting() && !whole.isEmpty() ? whole : best;
  }

  private List<BlockView> order() {
    final List<BlockView> order = new ArrayList<>(blocks.subList(0, start));
    order.addAll(staying);
    order.addAll(waiting);
    order.addAll(blocks.subList(next, blocks.size()));
    return order;
  }

  /** True if a figure would come to stand in the midst of a section that is not its own. */
  private boolean isParting() {
    return beyond
        && next < blocks.size()
        && (blocks.get(next) instanceof BlockView.Paragraph || isShown(blocks.get(next)));
  }

  /** Goes on by what belongs together; false if it has to begin the next page. */
  private boolean step() {
    int index = next;
    while (index < blocks.size() && blocks.get(index) instanceof BlockView.Heading) {
      index++;
    }
    final boolean headed = index > next;
    final boolean announced = index < blocks.size() && isAnnouncing(blocks.get(index));
    if (announced) {
      index++;
    }
    if (index == blocks.size() || ((headed || announced) && waits(TableView.class))) {
      return false;
    }
    final boolean leaving = headed && waits(BlockView.Figure.class);
    final boolean done = isShown(blocks.get(index)) ? show(index) : say(index);
    beyond |= done && leaving;
    return done;
  }

  /** A figure or a table with its lead: stays, or waits while the text goes on. */
  private boolean show(final int index) {
    final BlockView shown = blocks.get(index);
    final boolean first = !waits(shown.getClass());
    final List<BlockView> lead = blocks.subList(next, index);
    if (first && next > start && height(blocks.subList(next, index + 1)) <= room) {
      return stay(blocks.subList(next, index + 1), index + 1);
    }
    if (lead.isEmpty()) {
      waiting.add(shown);
      next = index + 1;
      return true;
    }
    if (!first || index + 1 == blocks.size() || !isText(blocks.get(index + 1))) {
      return false;
    }
    final List<BlockView> text = new ArrayList<>(lead);
    text.add(blocks.get(index + 1));
    return stay(text, index + 2) && waiting.add(shown);
  }

  private boolean say(final int index) {
    return isText(blocks.get(index)) && stay(blocks.subList(next, index + 1), index + 1);
  }

  /** Leaves blocks on the page if they fit, or enough of the paragraph at their end does. */
  private boolean stay(final List<BlockView> some, final int end) {
    final double missing = height(some) - room;
    if (missing > 0 && !isPartly(some.getLast(), missing)) {
      return false;
    }
    staying.addAll(some);
    next = end;
    room = Math.max(0, -missing);
    return true;
  }

  private boolean waits(final Class<? extends BlockView> kind) {
    return waiting.stream().anyMatch(kind::isInstance);
  }

  private double height(final List<BlockView> some) {
    return some.stream().mapToDouble(block -> layout.of(block).strip().height()).sum();
  }

  /** True for what reaches a page whole: a figure, a table that is not parted. */
  private static boolean isShown(final BlockView block) {
    return block instanceof BlockView.Figure || (block instanceof TableView table && table.whole());
  }

  private static boolean isText(final BlockView block) {
    return block instanceof BlockView.Paragraph && !isAnnouncing(block);
  }

  /** True for a long paragraph of which two lines fit before the page's end, and two remain. */
  private boolean isPartly(final BlockView last, final double missing) {
    final double height = layout.of(last).strip().height();
    return isText(last) && height >= PARTABLE && height - missing >= TWO_LINES;
  }
}
