package id.rekap.model;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Performance indicators as one decree names them, until a later set takes its place.
 *
 * @param name the set's name, with its decree, the same in every language
 * @param title its name as a report in one language prints it
 * @param from the first year for which it is valid
 * @param note what else a reader should know of it; null for nothing
 * @param indicators those whose definitions are known, in order; none where only the set's name is
 */
public record IndicatorSet(
    String name, String title, Year from, @Nullable String note, List<Indicator> indicators) {

  /** Keeps its own copy. */
  public IndicatorSet {
    indicators = List.copyOf(indicators);
  }

  /**
   * Finds the set that is valid for a year.
   *
   * @param sets every set
   * @param year the year
   * @return the latest one that began in that year or before
   */
  public static Optional<IndicatorSet> valid(final List<IndicatorSet> sets, final Year year) {
    return sets.stream()
        .filter(one -> !one.from().isAfter(year))
        .max(Comparator.comparing(IndicatorSet::from));
  }

  /**
   * Finds the set by whose indicators a year can be counted.
   *
   * @param sets every set
   * @param year the year
   * @return the latest one up to that year whose indicators are defined
   */
  public static Optional<IndicatorSet> defined(final List<IndicatorSet> sets, final Year year) {
    return valid(sets.stream().filter(one -> !one.indicators().isEmpty()).toList(), year);
  }
}
