package id.rekap.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.GammaRatio;

/**
 * Standardized mean differences of paired scores; after minus before, no unit.
 *
 * <p>They differ by what they divide by, so a report says which. J is the exact small-sample
 * correction, Gamma(m/2) / (sqrt(m/2) Gamma((m - 1)/2)) with m = n - 1. Sources: Hedges (1981), <a
 * href="https://doi.org/10.3102/10769986006002107">doi:10.3102/10769986006002107</a>; Lakens
 * (2013), <a href="https://doi.org/10.3389/fpsyg.2013.00863">doi:10.3389/fpsyg.2013.00863</a>. R
 * has no call for them; the interval is {@code uniroot} of {@code pt(t, df, ncp)}. Cost: n; the
 * interval constant.
 *
 * @param dZ mean over standard deviation of the differences; empty below 2 pairs or if all
 *     differences are equal
 * @param dZInterval 95 % interval of d_z, by inverting the noncentral t distribution; empty where
 *     d_z is and for |t| above 33, where R's {@code pt(t, df, ncp)} ends
 * @param gZ J d_z; empty where d_z or J is
 * @param dAv mean difference over the mean of the two standard deviations; empty below 2 pairs or
 *     if both are 0
 * @param dRms mean difference over the root of the mean of the two variances; empty where d_av is
 * @param gAv J d_av; empty where d_av or J is
 * @param correction J, above 0 and below 1; empty below 3 pairs
 */
public record EffectSize(
    OptionalDouble dZ,
    Optional<ConfidenceInterval> dZInterval,
    OptionalDouble gZ,
    OptionalDouble dAv,
    OptionalDouble dRms,
    OptionalDouble gAv,
    OptionalDouble correction) {

  private static final double LARGEST_T = 33;

  /**
   * Computes the effect sizes of a sample.
   *
   * @param sample the pairs; may be empty
   * @return the effect sizes
   */
  public static EffectSize of(final PairedSample sample) {
    final PairedT test = PairedT.of(sample);
    final OptionalDouble correction = correction(sample.n() - 1);
    final double mean = test.meanDifference().orElse(0);
    final double sdBefore = sample.standardDeviationBefore().orElse(0);
    final double sdAfter = sample.standardDeviationAfter().orElse(0);
    final OptionalDouble dZ = Numbers.ratio(mean, test.standardDeviation().orElse(0));
    final OptionalDouble dAv = Numbers.ratio(mean, Numbers.midpoint(sdBefore, sdAfter));
    return new EffectSize(
        dZ,
        interval(test),
        product(correction, dZ),
        dAv,
        Numbers.ratio(mean, Math.hypot(sdBefore, sdAfter) / Math.sqrt(2)),
        product(correction, dAv),
        correction);
  }

  /** Returns Hedges' exact J; empty below 2 degrees of freedom, where it would be 0. */
  static OptionalDouble correction(final int degreesOfFreedom) {
    if (degreesOfFreedom < 2) {
      return OptionalDouble.empty();
    }
    final double inverse = GammaRatio.delta((degreesOfFreedom - 1) / 2.0, 0.5);
    return OptionalDouble.of(1 / (inverse * Math.sqrt(degreesOfFreedom / 2.0)));
  }

  private static Optional<ConfidenceInterval> interval(final PairedT test) {
    if (test.t().isEmpty() || Math.abs(test.t().getAsDouble()) > LARGEST_T) {
      return Optional.empty();
    }
    final double t = test.t().getAsDouble();
    final NoncentralT distribution = new NoncentralT(t, test.n() - 1.0);
    final double tail = (1 - ConfidenceInterval.LEVEL) / 2;
    final double root = Math.sqrt(test.n());
    return Optional.of(
        new ConfidenceInterval(
            distribution.noncentrality(1 - tail) / root,
            distribution.noncentrality(tail) / root,
            ConfidenceInterval.LEVEL));
  }

  private static OptionalDouble product(final OptionalDouble a, final OptionalDouble b) {
    return a.isEmpty() || b.isEmpty()
        ? OptionalDouble.empty()
        : Numbers.finite(a.getAsDouble() * b.getAsDouble());
  }
}
