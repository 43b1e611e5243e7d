package id.rekap.render;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a report in the order in which they are set.
 *
 * @param blocks the blocks
 * @param openings the identities of those that begin a page, whatever room is left on the one
 *     before
 */
record Arrangement(List<BlockView> blocks, Set<String> openings) {

  /** Keeps its own copies. */
  Arrangement {
    blocks = List.copyOf(blocks);
    openings = Set.copyOf(openings);
  }

  /** The same with further blocks that begin a page. */
  Arrangement opening(final Set<String> more) {
    final Set<String> all = new TreeSet<>(openings);
    all.addAll(more);
    return new Arrangement(blocks, all);
  }

  /** The same with other blocks. */
  Arrangement with(final List<BlockView> others) {
    return new Arrangement(others, openings);
  }

  /** The openings as rules of style: a block at the top of a page needs no space above it. */
  @Nullable String style() {
    if (openings.isEmpty()) {
      return null;
    }
    return new TreeSet<>(openings).stream().map(id -> "#" + id).collect(Collectors.joining(", "))
        + " { page-break-before: always; margin-top: 0 }";
  }
}
