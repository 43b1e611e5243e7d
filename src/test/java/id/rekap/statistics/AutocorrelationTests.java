package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The data sets NumAcc1 to NumAcc4 of NIST's statistical reference data and their certificates. */
class AutocorrelationTests {

  @Test
  void agreesWithTheCertifiedValues() {
    check(new double[] {10000001, 10000003, 10000002}, 10000002, 1, -0.5);
    for (final double offset : new double[] {1, 1_000_000, 10_000_000}) {
      final double[] x =
          IntStream.rangeClosed(0, 1000)
              .mapToDouble(i -> offset + (i == 0 ? 0.2 : i % 2 == 1 ? 0.1 : 0.3))
              .toArray();
      check(x, offset + 0.2, 0.1, -0.999);
    }
  }

  @Test
  void isAbsentWithoutASpread() {
    assertEquals(OptionalDouble.empty(), Autocorrelation.lagOne());
    assertEquals(OptionalDouble.empty(), Autocorrelation.lagOne(7));
    assertEquals(OptionalDouble.empty(), Autocorrelation.lagOne(7, 7, 7));
  }

  private static void check(
      final double[] x, final double mean, final double deviation, final double correlation) {
    final Descriptives descriptives = Descriptives.of(x);
    assertEquals(mean, descriptives.mean().orElseThrow(), 1e-10 * mean);
    assertEquals(deviation, descriptives.standardDeviation().orElseThrow(), 1e-8 * deviation);
    assertEquals(correlation, Autocorrelation.lagOne(x).orElseThrow(), 1e-10);
  }
}
