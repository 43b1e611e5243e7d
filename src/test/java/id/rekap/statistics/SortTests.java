package id.rekap.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Counting gives the order that sorting gives, and no number is lost. */
class SortTests {

  private final Random random = new Random(20);

  @Test
  void countsScores() {
    assertSorted(() -> random.nextInt(101));
    assertSorted(() -> -40.0 + random.nextInt(81));
    assertSorted(() -> 7);
  }

  @Test
  void sortsWhatCannotBeCounted() {
    assertSorted(() -> random.nextInt(1_000) / 10.0);
    assertSorted(() -> 3e9 + random.nextInt(10));
    assertSorted(() -> random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE);
    assertSorted(random::nextGaussian);
  }

  private void assertSorted(final DoubleSupplier numbers) {
    for (final int size : new int[] {0, 1, 63, 64, 65, 101, 500}) {
      final double[] values = DoubleStream.generate(numbers).limit(size).toArray();
      final double[] expected = values.clone();
      Arrays.sort(expected);
      Numbers.sort(values);
      assertThat(values).containsExactly(expected);
    }
  }
}
