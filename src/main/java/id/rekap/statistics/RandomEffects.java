package id.rekap.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Effects of several programs pooled under a random-effects model.
 *
 * <p>The variance between programs, tau squared, maximises the restricted likelihood (REML) by
 * Fisher scoring within a bracket, to the last digits; the interval is that of Hartung and Knapp
 * with t(k - 1); the prediction interval takes t(k - 1) too. Viechtbauer (2005), <a
 * href="https://doi.org/10.3102/10769986030003261">doi:10.3102/10769986030003261</a>; Hartung and
 * Knapp (2001), <a href="https://doi.org/10.1002/sim.791">doi:10.1002/sim.791</a>; Higgins and
 * Thompson (2002), <a href="https://doi.org/10.1002/sim.1186">doi:10.1002/sim.1186</a>; Higgins,
 * Thompson and Spiegelhalter (2009), <a
 * href="https://doi.org/10.1111/j.1467-985X.2008.00552.x">doi:10.1111/j.1467-985X.2008.00552.x</a>;
 * R {@code metafor::rma(d, variance, method = "REML", test = "knha")} and {@code predict}, whose
 * scoring stops at a change of 1e-5. Cost: some hundred passes over the programs at most.
 *
 * @param k programs
 * @param pooled mean effect
 * @param standardError of Hartung and Knapp; 0 if all effects are equal but for rounding
 * @param t pooled over its standard error; empty if that is 0
 * @param pValue two-sided p from t(k - 1); empty where t is
 * @param interval 95 % interval of the mean effect
 * @param tauSquared variance between programs, 0 or more
 * @param iSquared share of the variance that is not sampling, 0 to 100 per cent
 * @param q Cochran's Q, 0 or more
 * @param qPValue upper tail of chi-squared with k - 1, 0 to 1
 * @param prediction 95 % interval in which the effect of a further program is expected
 * @param weights weight of each program in per cent; they sum to 100
 */
public record RandomEffects(
    int k,
    double pooled,
    double standardError,
    OptionalDouble t,
    OptionalDouble pValue,
    ConfidenceInterval interval,
    double tauSquared,
    double iSquared,
    double q,
    double qPValue,
    ConfidenceInterval prediction,
    List<Double> weights) {

  /** The fewest programs that are pooled. */
  public static final int FEWEST = 3;

  private static final int STEPS = 1000;
  private static final double ROUNDING = 1e-13;

  /** Takes an unmodifiable copy of the weights. */
  public RandomEffects {
    weights = List.copyOf(weights);
  }

  /**
   * Pools the changes of programs; those without d are left out, as metafor does.
   *
   * @param changes the programs
   * @return the pooled effect; empty for fewer than {@value #FEWEST} programs with d, or if a
   *     sampling variance is 0
   */
  public static Optional<RandomEffects> of(final List<StandardizedChange> changes) {
    final List<StandardizedChange> usable =
        changes.stream().filter(change -> change.d().isPresent()).toList();
    return of(
        usable.stream().mapToDouble(change -> change.d().orElse(0)).toArray(),
        usable.stream().mapToDouble(change -> change.variance().orElse(0)).toArray());
  }

  /**
   * Pools effects.
   *
   * @param effects effects
   * @param variances their sampling variances, 0 or more
   * @return the pooled effect; empty for fewer than {@value #FEWEST} effects or if a variance is 0
   * @throws IllegalArgumentException if the lengths differ, a number is not finite or a variance is
   *     negative
   */
  public static Optional<RandomEffects> of(final double[] effects, final double[] variances) {
    final double[] y = Numbers.checked(effects);
    final double[] v = Numbers.checked(variances);
    if (y.length != v.length || Arrays.stream(v).anyMatch(value -> value < 0)) {
      throw new IllegalArgumentException("Every effect needs a variance of 0 or more");
    }
    if (y.length < FEWEST || Arrays.stream(v).anyMatch(value -> value == 0)) {
      return Optional.empty();
    }
    return Optional.of(pool(y, v));
  }

  private static RandomEffects pool(final double[] y, final double[] v) {
    final double tau2 = tauSquared(y, v);
    final Weighted fixed = Weighted.of(y, v, 0);
    final Weighted random = Weighted.of(y, v, tau2);
    final int df = y.length - 1;
    final double error = isOneEffect(y) ? 0 : Math.sqrt(random.squares() / (df * random.sum()));
    final OptionalDouble t = Numbers.ratio(random.mean(), error);
    final double typical = df / fixed.trace();
    return new RandomEffects(
        y.length,
        random.mean(),
        error,
        t,
        t.isEmpty() ? t : OptionalDouble.of(StudentT.twoSided(t.getAsDouble(), df)),
        around(random.mean(), error, df),
        tau2,
        100 * tau2 / (tau2 + typical),
        fixed.squares(),
        Tails.chiSquared(fixed.squares(), df),
        around(random.mean(), Math.hypot(error, Math.sqrt(tau2)), df),
        random.weights().stream().map(w -> 100 * w / random.sum()).toList());
  }

  /** Effects that differ in the rounding of their last digits only are equal: t would be noise. */
  private static boolean isOneEffect(final double[] y) {
    final double largest = Arrays.stream(y).max().orElse(0);
    final double smallest = Arrays.stream(y).min().orElse(0);
    return largest - smallest <= ROUNDING * Math.max(Math.abs(largest), Math.abs(smallest));
  }

  private static ConfidenceInterval around(final double mean, final double error, final int df) {
    final double half = error * StudentT.upperQuantile((1 - ConfidenceInterval.LEVEL) / 2, df);
    return new ConfidenceInterval(mean - half, mean + half, ConfidenceInterval.LEVEL);
  }

  /** Starts from the method of moments of Hedges and keeps 0 if that is more likely. */
  private static double tauSquared(final double[] y, final double[] v) {
    final double mean = Arrays.stream(y).average().orElse(0);
    final double spread = Arrays.stream(y).map(x -> (x - mean) * (x - mean)).sum() / (y.length - 1);
    double tau2 = Math.max(0, spread - Arrays.stream(v).average().orElse(0));
    double low = 0;
    double high = 2 * (y.length * spread + Arrays.stream(v).max().orElse(0));
    for (int i = 0; i < STEPS; i++) {
      final Weighted at = Weighted.of(y, v, tau2);
      final double score = at.score();
      if (score > 0) {
        low = tau2;
      } else {
        high = tau2;
      }
      final double next = Math.max(0, tau2 + score / at.information());
      final double kept = next == 0 || (next > low && next < high) ? next : (low + high) / 2;
      if (Math.abs(kept - tau2) <= Math.ulp(tau2)) {
        break;
      }
      tau2 = kept;
    }
    final boolean noneIsLikelier =
        Weighted.of(y, v, 0).logLikelihood() >= Weighted.of(y, v, tau2).logLikelihood();
    return noneIsLikelier ? 0 : tau2;
  }

  /** Sums over programs with weights 1 / (v + tau squared). */
  private record Weighted(
      List<Double> weights, double sum, double mean, double squares, double fourth) {

    static Weighted of(final double[] y, final double[] v, final double tau2) {
      final double[] w = Arrays.stream(v).map(value -> 1 / (value + tau2)).toArray();
      final double sum = Arrays.stream(w).sum();
      double shift = 0;
      for (int i = 0; i < y.length; i++) {
        shift += w[i] * (y[i] - y[0]);
      }
      final double mean = y[0] + shift / sum;
      double squares = 0;
      double fourth = 0;
      for (int i = 0; i < y.length; i++) {
        final double rest = y[i] - mean;
        squares += w[i] * rest * rest;
        fourth += w[i] * rest * (w[i] * rest);
      }
      return new Weighted(Arrays.stream(w).boxed().toList(), sum, mean, squares, fourth);
    }

    /** Returns the trace of P, the projection off the mean. */
    double trace() {
      return sum - powers(2) / sum;
    }

    /** Returns twice the derivative of the restricted log likelihood. */
    double score() {
      return fourth - trace();
    }

    /** Returns the trace of P squared. */
    double information() {
      final double second = powers(2) / sum;
      return powers(2) - 2 * powers(3) / sum + second * second;
    }

    /** Returns the restricted log likelihood but for a constant. */
    double logLikelihood() {
      return (weights.stream().mapToDouble(Math::log).sum() - Math.log(sum) - squares) / 2;
    }

    private double powers(final int exponent) {
      return weights.stream().mapToDouble(w -> Math.pow(w, exponent)).sum();
    }
  }
}
