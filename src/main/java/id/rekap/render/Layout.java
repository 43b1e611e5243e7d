package id.rekap.render;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where the blocks of a document came to stand. All lengths are points; heights are counted from
 * the top of the first page on, as if the text areas of all pages were one long strip.
 *
 * @param feet where the text area of each page ends
 * @param places the blocks by their identity
 */
record Layout(List<Double> feet, Map<String, Place> places) {

  /** Less than this is no difference: the engine counts in whole dots. */
  private static final double HAIR = 0.1;

  /** Lines may differ by so much: letters of two faces stand a little apart. */
  private static final double UNEVEN = 0.5;

  /** Keeps its own copies. */
  Layout {
    feet = List.copyOf(feet);
    places = Map.copyOf(places);
  }

  /**
   * A piece of the strip.
   *
   * @param top where it begins
   * @param bottom where it ends, its margin included
   */
  record Strip(double top, double bottom) {

    double height() {
      return bottom - top;
    }
  }

  /**
   * The place of one block.
   *
   * @param strip the whole of it
   * @param rows the rows of its body, where it is a table
   * @param lines its lines, where it is a paragraph or a heading; its caption, where it is a table
   */
  record Place(Strip strip, List<Strip> rows, List<Strip> lines) {

    /** Keeps its own copies. */
    Place {
      rows = List.copyOf(rows);
      lines = List.copyOf(lines);
    }
  }

  /** True if every block was found: an office's templates may leave identities out. */
  boolean holds(final List<BlockView> blocks) {
    return blocks.stream().allMatch(block -> places.containsKey(block.id()));
  }

  /** The place of a block. */
  Place of(final BlockView block) {
    final Place place = places.get(block.id());
    if (place == null) {
      throw new IllegalArgumentException("No place for block " + block.id());
    }
    return place;
  }

  /** The page that a piece begins on, from 0. */
  int first(final Strip strip) {
    return page(strip.top() + HAIR);
  }

  /** The page that a piece ends on, from 0. */
  int last(final Strip strip) {
    return page(Math.max(strip.top(), strip.bottom() - HAIR));
  }

  /** How high the text area of a page is. */
  double height(final int page) {
    return feet.get(page) - (page == 0 ? 0 : feet.get(page - 1));
  }

  /** How far below the top of its page a piece begins. */
  double above(final Strip strip) {
    final int page = first(strip);
    return Math.max(0, strip.top() - (page == 0 ? 0 : feet.get(page - 1)));
  }

  /** What is left free below a piece on the page that it ends on. */
  double below(final Strip strip) {
    return Math.max(0, feet.get(last(strip)) - strip.bottom());
  }

  /**
   * True if a block begins a page and the one before it does not reach that page. Where it has
   * lines, the first of them tells: its box may begin at the very foot of the page before.
   */
  boolean opens(final BlockView before, final BlockView block) {
    final Place place = of(block);
    final Strip start = place.lines().isEmpty() ? place.strip() : place.lines().getFirst();
    return first(start) > last(of(before).strip());
  }

  /**
   * The least distance between two lines that follow one another on a page; infinite if none do.
   */
  double closest(final List<Strip> lines) {
    return distances(lines).min().orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * True if lines that follow one another on a page stand farther apart than lines of their kind.
   *
   * @param lines the lines of one paragraph
   * @param usual how far apart such lines stand
   */
  boolean isUneven(final List<Strip> lines, final double usual) {
    return distances(lines).anyMatch(distance -> distance - usual > UNEVEN);
  }

  private DoubleStream distances(final List<Strip> lines) {
    return IntStream.range(1, lines.size())
        .filter(i -> first(lines.get(i)) == first(lines.get(i - 1)))
        .mapToDouble(i -> lines.get(i).top() - lines.get(i - 1).top());
  }

  private int page(final double height) {
    for (int page = 0; page < feet.size(); page++) {
      if (height < feet.get(page)) {
        return page;
      }
    }
    return feet.size() - 1;
  }
}
