package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an audience may see of every count of a set of reports.
 *
 * @param audience who reads
 * @param threshold counts from 1 to below it are hidden from an outside audience
 * @param extents by count: what is printed; in the order in which the counts were given
 * @param silent numbers of people of whom no mean and no other statistic is printed
 */
public record Decision(
    Audience audience, int threshold, Map<FigureKey, Extent> extents, Set<FigureKey> silent) {

  /** Keeps its own copies. */
  public Decision {
    extents = Collections.unmodifiableMap(new LinkedHashMap<>(extents));
    silent = Set.copyOf(silent);
  }

  /**
   * What is printed of a count.
   *
   * @param key its name
   * @return the extent; null where the set holds no such count
   */
  public @Nullable Extent of(final FigureKey key) {
    return extents.get(key);
  }

  /**
   * How many counts are printed in a certain way.
   *
   * @param form the way
   * @return 0 or more
   */
  public long count(final Extent.Form form) {
    return extents.values().stream().filter(one -> one.form() == form).count();
  }

  /**
   * How many counts are hidden in any way.
   *
   * @return 0 or more
   */
  public long hidden() {
    return extents.values().stream().filter(Extent::isHidden).count();
  }
}
