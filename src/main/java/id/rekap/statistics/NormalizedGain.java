package id.rekap.statistics;

import java.util.Optional;

/**
 * Hake's normalized gain: the change as a share of the change that was possible.
 *
 * <p>No unit. 1 means that the limit was reached; a negative value means that the score moved away
 * from it. The gain of the means is not the mean of {@linkplain IndividualGains individual gains};
 * a report says which. Source: Hake (1998), <a
 * href="https://doi.org/10.1119/1.18809">doi:10.1119/1.18809</a>.
 *
 * @param value (after - before) / (limit - before)
 * @param category Hake's class of the gain
 */
public record NormalizedGain(double value, Category category) {

  private static final double ROUNDING = 1e-12;

  /** Hake's classes; the reference calls both of the last "rendah". */
  public enum Category {
    /** At least 0.7. */
    HIGH,
    /** At least 0.3 and below 0.7. */
    MEDIUM,
    /** At least 0 and below 0.3. */
    LOW,
    /** Below 0: the score moved away from the limit. */
    FELL
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  public NormalizedGain {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Gain %s is not a finite number".formatted(value));
    }
  }

  /**
   * Computes the gain of two scores or two means.
   *
   * <p>The limit is the scale maximum where more is better. Where less is better it is the scale
   * minimum, and the same formula gives (before - after) / (before - limit). The category is
   * decided on 10 times the change against 7 and 3 times the room, not on the rounded quotient; a
   * distance of less than 1e-12 of the largest of the three numbers counts as a tie.
   *
   * @param before score or mean before, in the unit of the scale
   * @param after score or mean after
   * @param limit the best score that the scale can give
   * @return the gain, or empty if {@code before} is the limit
   * @throws IllegalArgumentException if a number is NaN or infinite
   */
  public static Optional<NormalizedGain> ofMeans(
      final double before, final double after, final double limit) {
    final double[] scores = Numbers.checked(new double[] {before, after, limit});
    final double scale = Math.max(Math.abs(before), Math.max(Math.abs(after), Math.abs(limit)));
    final double room = scores[2] - scores[0];
    if (Math.abs(room) <= ROUNDING * scale) {
      return Optional.empty();
    }
    final double change = scores[1] - scores[0];
    final double value = change / room;
    return Double.isFinite(value)
        ? Optional.of(
            new NormalizedGain(
                value + 0.0, category(Math.signum(room) * change, Math.abs(room), scale)))
        : Optional.empty();
  }

  /**
   * Computes the gain of the means of a sample.
   *
   * @param sample the pairs; may be empty
   * @param limit the best score that the scale can give
   * @return the gain, or empty without pairs or if the mean before is the limit
   * @throws IllegalArgumentException if the limit is NaN or infinite
   */
  public static Optional<NormalizedGain> ofMeans(final PairedSample sample, final double limit) {
    return sample.n() == 0
        ? Optional.empty()
        : ofMeans(sample.meanBefore().getAsDouble(), sample.meanAfter().getAsDouble(), limit);
  }

  private static Category category(final double change, final double room, final double scale) {
    final double slack = ROUNDING * scale;
    if (10 * change - 7 * room >= -slack) {
      return Category.HIGH;
    }
    if (10 * change - 3 * room >= -slack) {
      return Category.MEDIUM;
    }
    return change >= -slack ? Category.LOW : Category.FELL;
  }
}
