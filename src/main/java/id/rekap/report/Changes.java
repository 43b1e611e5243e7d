package id.rekap.report;

import id.rekap.summary.Quantity;
import java.util.List;
import java.util.Map;

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
   * @return one line where there is an earlier issue; none for the first
   */
  List<Quantity> line(final int revision) {
    if (revision == 1) {
      return List.of();
    }
    final Quantity number = new Quantity.Count(revision);
    return List.of(
        isNone()
            ? Quantity.phrase("title.revision", "revision", number)
            : new Quantity.Phrase(
                "title.revision.changed",
                Map.of(
                    "revision",
                    number,
                    "corrected",
                    new Quantity.Count(corrected),
                    "added",
                    new Quantity.Count(added),
                    "removed",
                    new Quantity.Count(removed))));
  }
}
