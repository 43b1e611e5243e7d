package id.rekap.disclosure;

import id.rekap.summary.Figure;
import id.rekap.summary.FigureKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what an audience may see of a set of reports. Decide once for everything that the
 * audience receives together, with what it received before, and print nothing that did not pass the
 * decision.
 *
 * @param audience who reads
 * @param threshold counts from 1 to below it are hidden from an outside audience; of no meaning for
 *     the others
 */
public record Disclosure(Audience audience, int threshold) {

  /** The lowest threshold, and the one taken where none is set. */
  public static final int LOWEST_THRESHOLD = 5;

  /**
   * Checks the threshold.
   *
   * @throws IllegalArgumentException if it is below {@link #LOWEST_THRESHOLD}
   */
  public Disclosure {
    if (threshold < LOWEST_THRESHOLD) {
      throw new IllegalArgumentException(
          "Threshold %d is below %d; it may only be raised".formatted(threshold, LOWEST_THRESHOLD));
    }
  }

  /**
   * Decides for an audience with the lowest threshold.
   *
   * @param audience who reads
   * @return the rules for this audience
   */
  public static Disclosure of(final Audience audience) {
    return new Disclosure(audience, LOWEST_THRESHOLD);
  }

  /**
   * Decides for an audience with a threshold of the office's own.
   *
   * @param audience who reads
   * @param threshold 5 or more
   * @return the rules for this audience
   * @throws IllegalArgumentException if the threshold is below {@link #LOWEST_THRESHOLD}
   */
  public static Disclosure of(final Audience audience, final int threshold) {
    return new Disclosure(audience, threshold);
  }

  /**
   * Decides how every count of a set is printed, so that no hidden one can be computed from the
   * others, from their sums, or from what earlier reports printed.
   *
   * @param counts the counts of everything that the audience receives together
   * @return what is printed of each
   */
  public Decision decide(final Counts counts) {
    final Map<FigureKey, Extent> extents = new LinkedHashMap<>();
    if (!audience.isOutside()) {
      counts.keys().forEach(key -> extents.put(key, Extent.exact(counts.value(key))));
      return new Decision(audience, threshold, extents, Set.of());
    }
    Cells cells = new Cells(Issues.with(counts, threshold), threshold);
    Pattern pattern = Pattern.of(cells);
    if (pattern.isAnythingLost() && !counts.issues().isEmpty()) {
      cells = new Cells(Issues.withUntold(counts), threshold);
      pattern = Pattern.of(cells);
    }
    final Extent.Form[] forms = pattern.forms();
    for (int cell = 0; cell < counts.keys().size(); cell++) {
      extents.put(cells.key(cell), cells.extent(cell, forms));
    }
    return new Decision(audience, threshold, extents, Silence.of(counts, threshold));
  }

  /**
   * Decides, and puts the decision into effect on tables, figures, charts and notes.
   *
   * @param counts the counts of everything that the audience receives together
   * @param figures the figures that the tables show, each with the number of people it rests on
   * @return what turns a table or a figure into what the audience may see of it
   */
  public Redaction redact(final Counts counts, final List<Figure> figures) {
    return new Redaction(decide(counts), counts, figures);
  }

  /**
   * Decides for one program by itself: its sums are found from the names of its figures.
   *
   * @param figures the figures of one program
   * @return what turns its tables and figures into what the audience may see of them
   */
  public Redaction redact(final List<Figure> figures) {
    return redact(ProgramCounts.of(figures), figures);
  }
}
