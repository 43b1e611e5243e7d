package id.rekap.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The change as a percentage of the score before; two averages that differ, so a report says which.
 *
 * <p>A percentage needs a base above 0: a score before that is 0 or negative is left out and
 * counted (the reference leaves negative ones out without counting them).
 *
 * @param ofMeans 100 (mean after - mean before) / mean before, in per cent; empty if the mean
 *     before is not above 0
 * @param meanIndividual mean of 100 (after - before) / before over the pairs with a score before
 *     above 0, in per cent; empty if there is none
 * @param zeroBefore pairs left out of {@code meanIndividual} because the score before is 0
 * @param negativeBefore pairs left out of {@code meanIndividual} because the score before is
 *     negative
 */
public record PercentIncrease(
    OptionalDouble ofMeans, OptionalDouble meanIndividual, int zeroBefore, int negativeBefore) {

  private static final double PER_CENT = 100;

  /**
   * Computes both averages.
   *
   * @param sample the pairs; may be empty
   * @return the percentages
   */
  public static PercentIncrease of(final PairedSample sample) {
    final double[] before = sample.before();
    final double[] after = sample.after();
    final double[] individual =
        IntStream.range(0, before.length)
            .filter(i -> before[i] > 0)
            .mapToDouble(i -> PER_CENT * ((after[i] - before[i]) / before[i]))
            .filter(Double::isFinite)
            .toArray();
    return new PercentIncrease(
        ofMeans(sample),
        Moments.of(individual).mean(),
        (int) Arrays.stream(before).filter(score -> score == 0).count(),
        (int) Arrays.stream(before).filter(score -> score < 0).count());
  }

  private static OptionalDouble ofMeans(final PairedSample sample) {
    final OptionalDouble before = sample.meanBefore();
    final OptionalDouble change = sample.momentsOfChange().mean();
    return change.isEmpty() || !(before.orElse(0) > 0)
        ? OptionalDouble.empty()
        : Numbers.ratio(PER_CENT * change.getAsDouble(), before.getAsDouble());
  }
}
