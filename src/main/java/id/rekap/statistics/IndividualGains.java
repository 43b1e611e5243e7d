package id.rekap.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The {@link NormalizedGain} of every respondent; a score before that is the limit has none. Cost:
 * n log n.
 *
 * @param mean mean of the defined gains, no unit; empty if none is defined
 * @param median median of the defined gains; empty if none is defined
 * @param defined respondents with a gain
 * @param undefined respondents without room, left out
 * @param counts respondents with a gain by category, every category present
 */
public record IndividualGains(
    OptionalDouble mean,
    OptionalDouble median,
    int defined,
    int undefined,
    Map<NormalizedGain.Category, Integer> counts) {

  /** Takes an unmodifiable copy of the counts. */
  public IndividualGains {
    counts = Map.copyOf(counts);
  }

  /**
   * Computes the gain of every pair.
   *
   * @param sample the pairs; may be empty
   * @param limit the best score that the scale can give
   * @return the gains
   * @throws IllegalArgumentException if the limit is NaN or infinite
   */
  public static IndividualGains of(final PairedSample sample, final double limit) {
    final Map<NormalizedGain.Category, Integer> counts =
        new EnumMap<>(NormalizedGain.Category.class);
    for (final NormalizedGain.Category category : NormalizedGain.Category.values()) {
      counts.put(category, 0);
    }
    final double[] before = sample.before();
    final double[] after = sample.after();
    final List<Double> gains = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      final Optional<NormalizedGain> gain = NormalizedGain.ofMeans(before[i], after[i], limit);
      gain.ifPresent(
          defined -> {
            gains.add(defined.value());
            counts.merge(defined.category(), 1, Integer::sum);
          });
    }
    final double[] values = gains.stream().mapToDouble(Double::doubleValue).toArray();
    return new IndividualGains(
        Moments.of(values).mean(),
        Quantiles.of(values).median(),
        values.length,
        before.length - values.length,
        counts);
  }

  /**
   * Returns how many respondents are in one category.
   *
   * @param category the category
   * @return 0 or more
   */
  public int count(final NormalizedGain.Category category) {
    return counts.getOrDefault(category, 0);
  }
}
