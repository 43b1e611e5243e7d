package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Properties of the intervals of a share and of a mean. */
class IntervalTests {

  @Test
  void successesAndFailuresMirrorEachOther() {
    for (long x = 0; x <= 37; x++) {
      mirrors(ProportionInterval.wilson(x, 37), ProportionInterval.wilson(37 - x, 37));
      mirrors(
          ProportionInterval.clopperPearson(x, 37), ProportionInterval.clopperPearson(37 - x, 37));
    }
  }

  @Test
  void endsAreExact() {
    LongStream.of(1, 2, 30, 5000, 1_000_000)
        .forEach(
            n -> {
              assertEquals(0.0, ProportionInterval.wilson(0, n).lower());
              assertEquals(1.0, ProportionInterval.wilson(n, n).upper());
              assertEquals(0.0, ProportionInterval.clopperPearson(0, n).lower());
              assertEquals(1.0, ProportionInterval.clopperPearson(n, n).upper());
            });
  }

  @Test
  void exactLimitsLeaveTheTailsOfTheBinomial() {
    for (final int n : new int[] {3, 31, 400, 100_000}) {
      for (final int x : new int[] {1, 2, n / 2, n - 1}) {
        final ConfidenceInterval interval = ProportionInterval.clopperPearson(x, n);
        final double above =
            BinomialDistribution.of(n, interval.lower()).survivalProbability(x - 1);
        final double below = BinomialDistribution.of(n, interval.upper()).cumulativeProbability(x);
        assertEquals(0.025, above, 1e-10);
        assertEquals(0.025, below, 1e-10);
      }
    }
  }

  @Test
  void rejectsWhatIsNoShare() {
    assertThrows(IllegalArgumentException.class, () -> ProportionInterval.wilson(0, 0));
    assertThrows(IllegalArgumentException.class, () -> ProportionInterval.clopperPearson(4, 3));
    assertThrows(IllegalArgumentException.class, () -> ProportionInterval.wilson(-1, 3));
  }

  @Test
  void summaryNumbersGiveTheIntervalOfTheData() {
    final double[] x = {50, 60, 60, 80, 70, 90};
    final ConfidenceInterval fromData = ConfidenceInterval.ofMean(x, 0.95).orElseThrow();
    final Moments moments = Moments.of(x);
    final ConfidenceInterval fromSummary =
        ConfidenceInterval.ofMean(
                moments.mean().orElseThrow(), moments.standardDeviation().orElseThrow(), 6, 0.95)
            .orElseThrow();
    assertEquals(fromData.lower(), fromSummary.lower(), 1e-12);
    assertEquals(fromData.upper(), fromSummary.upper(), 1e-12);
    assertTrue(ConfidenceInterval.ofMean(70, 10, 1, 0.95).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> ConfidenceInterval.ofMean(70, -1, 30, 0.95));
  }

  private static void mirrors(final ConfidenceInterval one, final ConfidenceInterval other) {
    assertTrue(one.lower() >= 0 && one.upper() <= 1);
    assertEquals(one.lower(), 1 - other.upper(), 1e-15);
    assertEquals(one.upper(), 1 - other.lower(), 1e-15);
  }
}
