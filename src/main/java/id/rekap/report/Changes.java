package id.rekap.report;

import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * What the data of a report over several programs differ in from those of the issue it replaces.
 *
 * @param corrected programs whose workbook was corrected, 0 or more
 * @param added programs that were not there, 0 or more
 * @param removed programs that are there no more, 0 or more
 */
public record Changes(int corrected, int added, int removed) {

  /** Nothing changed, or it is not known what did. */
  public static final Changes NONE = new Changes(0, 0, 0);

  /**
   * Tells whether nothing is known to have changed.
   *
   * @return true without any change
   */
  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * Says that a report replaces an earlier issue, and what changed where that is known.
   *
   * @param revision its revision, from 1
   * @return short lines where there is an earlier issue; none for the first
   */
  List<Quantity> lines(final int revision) {
    final List<Quantity> lines = new ArrayList<>();
    if (revision > 1) {
      lines.add(Quantity.phrase("title.revision", "revision", new Quantity.Count(revision)));
      add(lines, "corrected", corrected);
      add(lines, "added", added);
      add(lines, "removed", removed);
    }
    return lines;
  }

  private static void add(final List<Quantity> lines, final String change, final int count) {
    if (count > 0) {
      lines.add(Quantity.phrase("title.revision." + change, "count", new Quantity.Count(count)));
    }
  }
}
