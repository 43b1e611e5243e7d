package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * The difference of two group means in pooled standard deviations; first minus second, no unit.
 *
 * <p>J is the exact small-sample correction, Gamma(m/2) / (sqrt(m/2) Gamma((m - 1)/2)) with m = n1
 * + n2 - 2. Hedges (1981), <a
 * href="https://doi.org/10.3102/10769986006002107">doi:10.3102/10769986006002107</a>; R {@code
 * metafor::escalc("SMD")} for g. Cost: n.
 *
 * @param cohenD difference over the root of the pooled variance; empty if a group is, with fewer
 *     than 3 scores together, or if neither group has a spread
 * @param hedgesG J d; empty where d or J is, that is below 4 scores together
 */
public record StandardizedDifference(OptionalDouble cohenD, OptionalDouble hedgesG) {

  /**
   * Computes the effect sizes of two groups.
   *
   * @param samples the groups; may be empty
   * @return the effect sizes
   */
  public static StandardizedDifference of(final IndependentSamples samples) {
    final Moments x = samples.momentsFirst();
    final Moments y = samples.momentsSecond();
    if (x.n() < 1 || y.n() < 1 || x.n() + y.n() < 3) {
      return new StandardizedDifference(OptionalDouble.empty(), OptionalDouble.empty());
    }
    final OptionalDouble d =
        Numbers.ratio(IndependentT.meanDifference(x, y), IndependentT.pooledDeviation(x, y));
    final OptionalDouble j = EffectSize.correction(x.n() + y.n() - 2);
    final OptionalDouble g =
        d.isEmpty() || j.isEmpty()
            ? OptionalDouble.empty()
            : Numbers.finite(j.getAsDouble() * d.getAsDouble());
    return new StandardizedDifference(d, g);
  }
}
