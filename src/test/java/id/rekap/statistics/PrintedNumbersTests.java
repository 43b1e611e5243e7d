package id.rekap.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits of printed numbers against data: what exists is never called impossible. */
class PrintedNumbersTests {

  private static final Grid TENS = new Grid(BigDecimal.ZERO, BigDecimal.TEN);

  @Test
  void meansThatNoSampleHas() {
    assertThat(Grim.of(number("50.83"), 29, TENS).halfUp()).isEmpty();
    assertThat(Grim.of(number("50.83"), 12, TENS).halfUp()).isPresent();
    assertThat(Grim.of(number("81.66"), 12, TENS).halfUp()).isEmpty();
    assertThat(Grim.of(number("81.66"), 12, TENS).cut()).isPresent();
    assertThat(Grim.of(number("4.5"), 2, new Grid(BigDecimal.ONE, BigDecimal.TWO)).halfUp())
        .as("of 1, 3, 5, ... two values have whole means")
        .isEmpty();
    assertThat(Grim.of(number("-0.5"), 2, Grid.WHOLE_NUMBERS).halfUp()).isPresent();
  }

  @Property(tries = 300)
  void sumsOfAMeanAreAllTheSumsThatPrintSo(
      @ForAll @IntRange(min = 1, max = 60) final int n,
      @ForAll @IntRange(min = -500, max = 3499) final int units,
      @ForAll @IntRange(max = 2) final int decimals) {
    final BigDecimal mean = BigDecimal.valueOf(units, decimals);
    final Grim grim = Grim.of(mean, n, Grid.WHOLE_NUMBERS);
    assertThat(count(grim.halfUp())).isEqualTo(sums(n, mean, RoundingMode.HALF_UP));
    assertThat(count(grim.halfDown())).isEqualTo(sums(n, mean, RoundingMode.HALF_DOWN));
    assertThat(count(grim.cut())).isEqualTo(sums(n, mean, RoundingMode.DOWN));
  }

  private static long count(final Optional<Grim.Sums> sums) {
    return sums.map(one -> one.count().longValue()).orElse(0L);
  }

  /** All sums within 2 of the mean, one by one. */
  private static long sums(final int n, final BigDecimal mean, final RoundingMode mode) {
    final int middle = (int) Math.rint(mean.doubleValue() * n);
    return IntStream.rangeClosed(middle - 2 * n, middle + 2 * n)
        .filter(sum -> prints(sum, n, mean, mode))
        .count();
  }

  private static boolean prints(
      final int sum, final int n, final BigDecimal mean, final RoundingMode mode) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), mean.scale(), mode).compareTo(mean)
        == 0;
  }

  @Test
  void aSampleIsPossibleWhereOneExistsAndOnlyThere() {
    for (int n = 2; n <= 6; n++) {
      for (int width = 1; width <= 4; width++) {
        final boolean[] seen = new boolean[500 * 500];
        everySample(new int[n], 0, 0, width, seen);
        for (int mean = 0; mean <= 10 * width; mean++) {
          for (int sd = 0; sd <= 30; sd++) {
            assertThat(answer(mean, sd, n, width))
                .as("mean %d/10 sd %d/10 n %d width %d", mean, sd, n, width)
                .isEqualTo(
                    seen[mean * 500 + sd] ? Sprite.Answer.POSSIBLE : Sprite.Answer.IMPOSSIBLE);
          }
        }
      }
    }
  }

  @Test
  void oneValueReversedEndsAndEndsBetweenStepsHaveNoSample() {
    assertThat(ofFives(1, "0.0", "5", "5"))
        .as("no deviation of one value")
        .isEqualTo(Sprite.Answer.IMPOSSIBLE);
    assertThat(ofFives(4, "4.1", "10", "0")).as("reversed").isEqualTo(Sprite.Answer.IMPOSSIBLE);
    assertThat(ofFives(4, "4.1", "0", "12"))
        .as("12 is no multiple of 5")
        .isEqualTo(Sprite.Answer.IMPOSSIBLE);
    assertThat(ofFives(4, "4.1", "0", "10")).as("0, 5, 5, 10").isEqualTo(Sprite.Answer.POSSIBLE);
  }

  private static Sprite.Answer ofFives(
      final int n, final String deviation, final String low, final String high) {
    return Sprite.of(
        number("5.0"),
        number(deviation),
        n,
        number(low),
        number(high),
        BigDecimal.valueOf(5),
        RoundingRule.EITHER);
  }

  private static Sprite.Answer answer(final int mean, final int sd, final int n, final int width) {
    return Sprite.of(
        BigDecimal.valueOf(mean, 1),
        BigDecimal.valueOf(sd, 1),
        n,
        BigDecimal.ZERO,
        BigDecimal.valueOf(width),
        BigDecimal.ONE,
        RoundingRule.NEAREST);
  }

  /** Marks mean and standard deviation, in tenths, of every sample with both ends. */
  private static void everySample(
      final int[] sample, final int at, final int from, final int width, final boolean[] seen) {
    if (at == sample.length) {
      if (sample[0] == 0 && sample[at - 1] == width) {
        final double[] values = Arrays.stream(sample).asDoubleStream().toArray();
        final long sum = Arrays.stream(sample).sum();
        final int mean =
            BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(sample.length), 1, RoundingMode.HALF_UP)
                .unscaledValue()
                .intValue();
        final double sd = 10 * Descriptives.of(values).standardDeviation().orElseThrow();
        seen[mean * 500 + (int) Math.floor(sd + 0.5 + 1e-9)] = true;
        seen[mean * 500 + (int) Math.ceil(sd - 0.5 - 1e-9)] = true;
      }
      return;
    }
    for (int value = from; value <= width; value++) {
      sample[at] = value;
      everySample(sample, at + 1, value, width, seen);
    }
  }

  @Test
  void samplesOfLongScalesAreDecidedAndPossible() {
    final Random random = new Random(21);
    for (int i = 0; i < 60; i++) {
      final double[] x = random.doubles(5 + random.nextInt(200), 0, 101).map(Math::floor).toArray();
      final Descriptives all = Descriptives.of(x);
      assertThat(
              Sprite.of(
                  rounded(all.mean().orElseThrow(), 2, RoundingMode.HALF_UP),
                  rounded(all.standardDeviation().orElseThrow(), 2, RoundingMode.HALF_UP),
                  x.length,
                  BigDecimal.valueOf(all.minimum().orElseThrow()),
                  BigDecimal.valueOf(all.maximum().orElseThrow()),
                  BigDecimal.ONE,
                  RoundingRule.NEAREST))
          .isEqualTo(Sprite.Answer.POSSIBLE);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = RoundingMode.class,
      names = {"HALF_UP", "DOWN"})
  void noTestOfRealPairsExceedsTheLargestP(final RoundingMode mode) {
    final Random random = new Random(22);
    for (int i = 0; i < 600; i++) {
      final int n = 2 + random.nextInt(30);
      final int width = 1 + random.nextInt(20);
      final double lift = random.nextDouble() * width;
      final double[] before = random.doubles(n, 0, width + 1).map(Math::floor).toArray();
      final double[] after = new double[n];
      for (int j = 0; j < n; j++) {
        final double raised = before[j] + lift * (random.nextInt(4) - 0.7);
        after[j] = Math.floor(Math.clamp(raised, 0, width));
      }
      if (i % 2 == 0) { // the highest before beside the lowest after: the most falls
        Arrays.sort(after);
        Arrays.sort(before);
        reverse(before);
      }
      final WilcoxonSignedRank test = WilcoxonSignedRank.of(PairedSample.of(before, after));
      for (final BigDecimal step : Arrays.asList(BigDecimal.ONE, null)) {
        for (final boolean spread : List.of(true, false)) {
          LargestWilcoxonP.of(
                  occasion(before, mode, spread), occasion(after, mode, spread), n, step)
              .ifPresent(bound -> assertCovers(bound, test));
        }
      }
    }
  }

  private static void reverse(final double[] x) {
    for (int i = 0; i < x.length / 2; i++) {
      final double swapped = x[i];
      x[i] = x[x.length - 1 - i];
      x[x.length - 1 - i] = swapped;
    }
  }

  private static void assertCovers(final LargestWilcoxonP bound, final WilcoxonSignedRank test) {
    assertThat(bound.exact() * (1 + 1e-9))
        .isGreaterThanOrEqualTo(test.exactPValue().orElse(0))
        .isGreaterThanOrEqualTo(test.prattExactPValue().orElse(0));
    assertThat(bound.asymptotic() * (1 + 1e-9))
        .isGreaterThanOrEqualTo(test.asymptoticPValue().orElse(0))
        .isGreaterThanOrEqualTo(test.asymptoticPValueWithContinuity().orElse(0))
        .isGreaterThanOrEqualTo(test.prattAsymptoticPValue().orElse(0));
  }

  private static LargestWilcoxonP.Occasion occasion(
      final double[] x, final RoundingMode mode, final boolean spread) {
    final Descriptives all = Descriptives.of(x);
    return new LargestWilcoxonP.Occasion(
        RoundingRule.EITHER.before(rounded(all.mean().orElseThrow(), 2, mode)),
        spread
            ? RoundingRule.EITHER.before(rounded(all.standardDeviation().orElseThrow(), 2, mode))
            : null,
        BigDecimal.valueOf(all.minimum().orElseThrow()),
        BigDecimal.valueOf(all.maximum().orElseThrow()));
  }

  @Test
  void theLargestPOfAPaperIsFarBelowTheOneItPrints() {
    final LargestWilcoxonP.Occasion before = printed("9.17", "0.874", 7, 10);
    final LargestWilcoxonP.Occasion after = printed("13.37", "1.671", 9, 16);
    final LargestWilcoxonP onGrid =
        LargestWilcoxonP.of(before, after, 30, BigDecimal.ONE).orElseThrow();
    assertThat(onGrid.mostNegative()).isEqualTo(3);
    assertThat(onGrid.largest()).isLessThan(1e-4);
    final LargestWilcoxonP anywhere = LargestWilcoxonP.of(before, after, 30, null).orElseThrow();
    assertThat(anywhere.largest()).isBetween(onGrid.largest(), 0.002);
    assertThat(LargestWilcoxonP.of(after, before, 30, BigDecimal.ONE).orElseThrow().largest())
        .as("a fall is the mirror of a rise")
        .isEqualTo(onGrid.largest());
  }

  /** A search over pairings reached 5.7e-4 (asymptotic) and 2.8e-4 (exact). */
  @Test
  void withoutDeviationsTheSamePaperIsStillImpossible() {
    final LargestWilcoxonP.Occasion before = printed("9.17", null, 7, 10);
    final LargestWilcoxonP.Occasion after = printed("13.37", null, 9, 16);
    final LargestWilcoxonP onGrid =
        LargestWilcoxonP.of(before, after, 30, BigDecimal.ONE).orElseThrow();
    assertThat(onGrid.mostNegative()).isEqualTo(11);
    assertThat(onGrid.largest()).isBetween(5.7e-4, 2e-3);
    assertThat(LargestWilcoxonP.of(before, after, 30, null).orElseThrow().largest())
        .isBetween(onGrid.largest(), 0.0115);
  }

  @Test
  void nothingIsExcludedWithoutADirection() {
    final LargestWilcoxonP.Occasion one = printed("9.17", "0.874", 7, 10);
    assertThat(LargestWilcoxonP.of(one, one, 30, BigDecimal.ONE)).isEmpty();
  }

  private static LargestWilcoxonP.Occasion printed(
      final String mean, final @Nullable String deviation, final long minimum, final long maximum) {
    return new LargestWilcoxonP.Occasion(
        RoundingRule.EITHER.before(number(mean)),
        deviation == null ? null : RoundingRule.EITHER.before(number(deviation)),
        BigDecimal.valueOf(minimum),
        BigDecimal.valueOf(maximum));
  }

  @ParameterizedTest
  @EnumSource(
      value = RoundingMode.class,
      names = {"HALF_UP", "DOWN"})
  void noIntervalOrDeviationOfRealDataIsCalledImpossible(final RoundingMode mode) {
    final Random random = new Random(23);
    final RoundingRule rule = mode == RoundingMode.DOWN ? RoundingRule.CUT : RoundingRule.NEAREST;
    for (int i = 0; i < 2000; i++) {
      final double[] x = random.doubles(2 + random.nextInt(50), -3, 90).map(Math::floor).toArray();
      final int decimals = random.nextInt(4);
      final Descriptives all = Descriptives.of(x);
      final ConfidenceInterval interval = all.meanInterval().orElseThrow();
      final BigDecimal mean = rounded(all.mean().orElseThrow(), decimals, mode);
      final double sd = all.standardDeviation().orElseThrow();
      assertThat(
              IntervalCheck.of(
                      new IntervalCheck.Printed(
                          mean,
                          rounded(sd, decimals, mode),
                          x.length,
                          rounded(interval.lower(), decimals, mode),
                          rounded(interval.upper(), decimals, mode)),
                      ConfidenceInterval.LEVEL,
                      rule)
                  .agreesWithT())
          .isTrue();
      final double low = all.minimum().orElseThrow();
      final double high = all.maximum().orElseThrow();
      assertThat(sd)
          .isLessThanOrEqualTo(
              1e-9 + DeviationLimits.largest(x.length, low, high, rule.before(mean)).orElseThrow())
          .isGreaterThanOrEqualTo(
              DeviationLimits.smallest(x.length, low, high).orElseThrow() - 1e-9);
    }
  }

  private static BigDecimal rounded(
      final double value, final int decimals, final RoundingMode mode) {
    return BigDecimal.valueOf(value).setScale(decimals, mode);
  }

  private static BigDecimal number(final String text) {
    return new BigDecimal(text);
  }
}
