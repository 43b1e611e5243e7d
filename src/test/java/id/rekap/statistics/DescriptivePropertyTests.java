package id.rekap.statistics;

import static id.rekap.statistics.Scores.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What must hold for every sample, its description, its normality and every share. */
class DescriptivePropertyTests {

  private static final double NEAR = 1e-9;

  @Property(tries = Scores.TRIES)
  void theOrderOfRespondentsDoesNotMatter(
      @ForAll("samples") final double[] x, @ForAll final long seed) {
    final Descriptives one = Descriptives.of(x);
    final Descriptives two = Descriptives.of(Scores.shuffled(x, seed));
    assertEquals(one.mean(), two.mean());
    assertEquals(one.standardDeviation(), two.standardDeviation());
    assertEquals(one.skewness(), two.skewness());
    assertEquals(one.modes(), two.modes());
    assertEquals(one.median(), two.median());
    assertEquals(ShapiroWilk.of(x), ShapiroWilk.of(Scores.shuffled(x, seed)));
  }

  @Property(tries = Scores.TRIES)
  void anOffsetAndAUnitMoveWhatTheyMust(
      @ForAll("samples") final double[] x, @ForAll @IntRange(max = 10_000) final int offset) {
    final Descriptives one = Descriptives.of(x);
    final double[] scaled = Arrays.stream(x).map(v -> 4 * v + offset).toArray();
    final Descriptives two = Descriptives.of(scaled);
    assertNear(two.mean(), moved(one.mean(), offset), 1);
    assertNear(two.median(), moved(one.median(), offset), 1);
    assertNear(two.standardDeviation(), one.standardDeviation(), 4);
    assertNear(
        two.quantiles().interquartileRangeType6(), one.quantiles().interquartileRangeType6(), 4);
    final double[] upsideDown = Arrays.stream(x).map(v -> -v).toArray();
    assertNear(Descriptives.of(upsideDown).skewness(), one.skewness(), -1);
    assertNear(Descriptives.of(upsideDown).kurtosis(), one.kurtosis(), 1);
    assertNear(
        Descriptives.of(upsideDown).quantiles().type6(0.25), one.quantiles().type6(0.75), -1);
  }

  @Property(tries = Scores.TRIES)
  void normalityKnowsNoUnit(@ForAll("measured") final double[] x) {
    final ShapiroWilk one = ShapiroWilk.of(x);
    final double[] scaled = Arrays.stream(x).map(v -> 1000 - 4 * v).toArray();
    assertNear(one.w(), ShapiroWilk.of(scaled).w(), 1);
    assertNear(one.pValue(), ShapiroWilk.of(scaled).pValue(), 1);
    Scores.assertShares(one.w(), one.pValue());
    Scores.assertFinite(one);
  }

  @Property(tries = Scores.TRIES)
  void positionsStandInTheirOrder(
      @ForAll("some") final double[] x, @ForAll @IntRange(max = 99) final int percent) {
    final Quantiles q = Quantiles.of(x);
    final double p = percent / 100.0;
    assertTrue(q.type6(p).orElseThrow() <= q.type6(p + 0.01).orElseThrow());
    assertTrue(q.type7(p).orElseThrow() <= q.type7(p + 0.01).orElseThrow());
    assertTrue(q.minimum().orElseThrow() <= q.lowerHinge().orElseThrow());
    assertTrue(q.lowerHinge().orElseThrow() <= q.median().orElseThrow());
    assertTrue(q.median().orElseThrow() <= q.upperHinge().orElseThrow());
    assertTrue(q.upperHinge().orElseThrow() <= q.maximum().orElseThrow());
  }

  @Property(tries = Scores.TRIES)
  void theIntervalHoldsTheMeanAndNoNumberIsNaN(@ForAll("samples") final double[] x) {
    final Descriptives one = Descriptives.of(x);
    Scores.assertHolds(one.meanInterval(), one.mean());
    assertEquals(x.length > 1, one.meanInterval().isPresent());
    assertEquals(x.length > 1, one.standardDeviation().isPresent());
    Scores.assertFinite(one, one.quantiles(), ShapiroWilk.of(x));
  }

  @Property(tries = Scores.TRIES)
  void moreRespondentsOfTheSameSpreadNarrowTheInterval(@ForAll("some") final double[] x) {
    final double[] twice = Arrays.copyOf(x, 2 * x.length);
    System.arraycopy(x, 0, twice, x.length, x.length);
    final double width = width(Descriptives.of(x).meanInterval());
    assertTrue(width(Descriptives.of(twice).meanInterval()) <= width + NEAR);
  }

  @Property(tries = Scores.TRIES)
  void intervalsOfAShareHoldItAndMirrorEachOther(
      @ForAll @LongRange(min = 1, max = 5000) final long n, @ForAll @LongRange final long any) {
    final long successes = Math.floorMod(any, n + 1);
    final OptionalDouble share = OptionalDouble.of((double) successes / n);
    final ConfidenceInterval wilson = ProportionInterval.wilson(successes, n);
    final ConfidenceInterval exact = ProportionInterval.clopperPearson(successes, n);
    Scores.assertHolds(Optional.of(wilson), share);
    Scores.assertHolds(Optional.of(exact), share);
    assertEquals(
        1 - exact.upper(), ProportionInterval.clopperPearson(n - successes, n).lower(), NEAR);
    assertEquals(1 - wilson.upper(), ProportionInterval.wilson(n - successes, n).lower(), NEAR);
    assertTrue(exact.lower() >= 0 && exact.upper() <= 1 && wilson.lower() >= 0);
    if (successes < n) {
      assertTrue(ProportionInterval.wilson(successes + 1, n).lower() > wilson.lower());
    }
  }

  @Property(tries = Scores.TRIES)
  void largestRemaindersSumToHundredAndDifferByLessThanAUnit(
      @ForAll @Size(min = 1, max = 9) final List<@LongRange(max = 60) Long> counts,
      @ForAll @IntRange(max = 2) final int decimals) {
    final Frequencies frequencies = new Frequencies(counts);
    final Optional<Frequencies.Percentages> printed = frequencies.percentages(decimals);
    assertEquals(frequencies.total() > 0, printed.isPresent());
    if (printed.isPresent()) {
      final BigDecimal sum =
          printed.get().largestRemainder().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(0, sum.compareTo(new BigDecimal(100)));
      for (int i = 0; i < counts.size(); i++) {
        final double exact = 100 * frequencies.share(i).orElseThrow();
        final double unit = Math.pow(10, -decimals);
        assertEquals(exact, printed.get().largestRemainder().get(i).doubleValue(), unit);
        assertEquals(exact, printed.get().halfUp().get(i).doubleValue(), unit / 2 + NEAR);
      }
    }
  }

  @Provide
  Arbitrary<double[]> samples() {
    return Scores.of(0, 60);
  }

  @Provide
  Arbitrary<double[]> some() {
    return Scores.of(1, 40);
  }

  @Provide
  Arbitrary<double[]> measured() {
    return Scores.of(3, 60);
  }

  private static OptionalDouble moved(final OptionalDouble value, final double offset) {
    return value.isEmpty() ? value : OptionalDouble.of(4 * value.getAsDouble() + offset);
  }

  private static double width(final Optional<ConfidenceInterval> interval) {
    return interval.map(i -> i.upper() - i.lower()).orElse(Double.MAX_VALUE);
  }
}
