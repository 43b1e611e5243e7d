package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mean and spread are the exact ones, rounded once, whichever way they were summed. */
class MomentsTests {

  private static final MathContext PLENTY = new MathContext(80);

  private final Random random = new Random(7);

  @Test
  void scoresAreRoundedOnce() {
    for (int i = 0; i < 300; i++) {
      final int top = 2 + random.nextInt(100);
      check(random.doubles(2 + random.nextInt(60), 0, top).map(Math::rint).toArray());
    }
  }

  @Test
  void decimalsAreRoundedOnce() {
    for (int i = 0; i < 300; i++) {
      final int n = 2 + random.nextInt(60);
      check(random.doubles(n, 0, 900).map(one -> Math.rint(one) / 10).toArray());
    }
  }

  @Test
  void numbersOfAnySizeAreRoundedOnce() {
    for (int i = 0; i < 200; i++) {
      final double size = Math.scalb(1.0, random.nextInt(400) - 200);
      check(random.doubles(2 + random.nextInt(9), -1, 1).map(one -> one * size).toArray());
    }
    check(1e15, 1e15 + 1, 1e15 + 2);
    check(3e9, 4e9, 5e9 + 1);
    check(-7, -7, 7, 1e-300);
  }

  @Test
  void equalNumbersHaveNoSpread() {
    assertTrue(Moments.of(new double[] {56.7, 56.7, 56.7}).isConstant());
    assertEquals(0, Moments.of(new double[] {4, 4}).standardDeviation().orElseThrow());
    assertTrue(Moments.of(new double[0]).mean().isEmpty());
  }

  private static void check(final double... x) {
    final BigDecimal n = BigDecimal.valueOf(x.length);
    final BigDecimal mean =
        Arrays.stream(x)
            .mapToObj(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(n, PLENTY);
    final BigDecimal variance =
        Arrays.stream(x)
            .mapToObj(one -> new BigDecimal(one).subtract(mean).pow(2))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(x.length - 1L), PLENTY);
    final Moments moments = Moments.of(x);
    assertEquals(mean.doubleValue(), moments.mean().orElseThrow());
    assertEquals(variance.doubleValue(), moments.variance().orElseThrow());
    assertEquals(root(variance), moments.standardDeviation().orElseThrow());
    assertEquals(root(variance.divide(n, PLENTY)), moments.standardError().orElseThrow());
  }

  private static double root(final BigDecimal number) {
    return number.sqrt(PLENTY).doubleValue();
  }
}
