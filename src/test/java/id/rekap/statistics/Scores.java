package id.rekap.statistics;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Scores of every kind for properties: none, one, all equal, heavily tied, items, tenths that are
 * no binary fractions, measured, negative. The kinds themselves are the edge cases, so jqwik adds
 * none.
 */
final class Scores {

  /** How many samples every property is tried on. */
  static final int TRIES = 200;

  private static final double NEAR = 1e-9;

  private Scores() {}

  /** Returns arrays of so many scores of one kind. */
  static Arbitrary<double[]> of(final int fewest, final int most) {
    return kind()
        .flatMap(one -> one.array(double[].class).ofMinSize(fewest).ofMaxSize(most))
        .withoutEdgeCases();
  }

  /** Returns pairs of which the differences are of one kind, and often 0 or all equal. */
  static Arbitrary<PairedSample> pairs(final int fewest, final int most) {
    return Combinators.combine(
            Arbitraries.integers().between(fewest, most), kind(), kind(), Arbitraries.of(0, 1, 5))
        .flatAs(
            (n, before, change, shift) ->
                Combinators.combine(
                        before.array(double[].class).ofSize(n),
                        change.array(double[].class).ofSize(n))
                    .as((x, d) -> PairedSample.of(x, sum(x, d, shift))))
        .withoutEdgeCases();
  }

  /** Returns pairs of unrelated scores. */
  static Arbitrary<PairedSample> unrelated(final int fewest, final int most) {
    return Combinators.combine(Arbitraries.integers().between(fewest, most), kind(), kind())
        .flatAs(
            (n, x, y) ->
                Combinators.combine(
                        x.array(double[].class).ofSize(n), y.array(double[].class).ofSize(n))
                    .as(PairedSample::of))
        .withoutEdgeCases();
  }

  /** Returns two groups of scores of one kind. */
  static Arbitrary<IndependentSamples> groups(final int fewest, final int most) {
    return kind()
        .flatMap(
            one ->
                Combinators.combine(
                        one.array(double[].class).ofMinSize(fewest).ofMaxSize(most),
                        one.array(double[].class).ofMinSize(fewest).ofMaxSize(most))
                    .as(IndependentSamples::of))
        .withoutEdgeCases();
  }

  /** Returns two to five groups of scores of one kind, some of them empty. */
  static Arbitrary<double[][]> severalGroups() {
    return kind()
        .flatMap(
            one ->
                one.array(double[].class)
                    .ofMaxSize(12)
                    .array(double[][].class)
                    .ofMinSize(2)
                    .ofMaxSize(5))
        .withoutEdgeCases();
  }

  /** Returns tables of counts; some rows and columns are empty. */
  static Arbitrary<long[][]> tables(final int rows, final int columns) {
    return Combinators.combine(
            Arbitraries.integers().between(2, rows),
            Arbitraries.integers().between(2, columns),
            Arbitraries.of(1, 4, 20))
        .flatAs(Scores::counts)
        .withoutEdgeCases();
  }

  /** Returns square tables of counts. */
  static Arbitrary<long[][]> squares(final int fewest, final int most) {
    return Combinators.combine(
            Arbitraries.integers().between(fewest, most), Arbitraries.of(1, 4, 20))
        .flatAs((k, largest) -> counts(k, k, largest))
        .withoutEdgeCases();
  }

  /** Returns rows of answers from 0 to a largest one, all equally long. */
  static Arbitrary<int[][]> rows(final int columns, final int largest) {
    return Arbitraries.integers()
        .between(2, columns)
        .flatMap(
            k ->
                Arbitraries.integers()
                    .between(0, largest)
                    .array(int[].class)
                    .ofSize(k)
                    .array(int[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(25))
        .withoutEdgeCases();
  }

  /** Returns the same pairs in another order. */
  static PairedSample shuffled(final PairedSample s, final long seed) {
    final List<Integer> order = new ArrayList<>();
    for (int i = 0; i < s.n(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    return PairedSample.of(
        order.stream().mapToDouble(i -> s.before()[i]).toArray(),
        order.stream().mapToDouble(i -> s.after()[i]).toArray());
  }

  /** Returns the same scores in another order. */
  static double[] shuffled(final double[] scores, final long seed) {
    final List<Double> other = new ArrayList<>(Arrays.stream(scores).boxed().toList());
    Collections.shuffle(other, new Random(seed));
    return other.stream().mapToDouble(x -> x).toArray();
  }

  /** Returns the answers as scores. */
  static List<List<@Nullable Double>> scores(final int[][] rows) {
    final List<List<@Nullable Double>> scores = new ArrayList<>();
    for (final int[] row : rows) {
      scores.add(new ArrayList<>(Arrays.stream(row).mapToObj(x -> (double) x).toList()));
    }
    return scores;
  }

  /** Returns the table with rows and columns exchanged. */
  static long[][] turned(final long[][] table) {
    final long[][] turned = new long[table[0].length][table.length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[0].length; j++) {
        turned[j][i] = table[i][j];
      }
    }
    return turned;
  }

  static OptionalDouble lower(final Optional<ConfidenceInterval> interval) {
    return interval.map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty());
  }

  static OptionalDouble upper(final Optional<ConfidenceInterval> interval) {
    return interval.map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty());
  }

  /** Asserts that a number is a multiple of another, or that there is neither. */
  static void assertNear(final OptionalDouble one, final OptionalDouble two, final double factor) {
    if (one.isPresent() != two.isPresent()) {
      throw new AssertionError("%s beside %s".formatted(one, two));
    }
    final double expected = factor * two.orElse(0);
    if (!(Math.abs(expected - one.orElse(0)) <= NEAR * Math.max(1, Math.abs(expected)))) {
      throw new AssertionError("%s is not %s times %s".formatted(one, factor, two));
    }
  }

  /** Asserts that each of them is absent or from 0 to 1. */
  static void assertShares(final OptionalDouble... shares) {
    for (final OptionalDouble share : shares) {
      final double value = share.orElse(0);
      if (!(value >= 0 && value <= 1)) {
        throw new AssertionError(share + " is not from 0 to 1");
      }
    }
  }

  /** Asserts that no number that these statistics give is NaN or infinite. */
  static void assertFinite(final Object... statistics) {
    for (final Object statistic : statistics) {
      for (final Method method : statistic.getClass().getDeclaredMethods()) {
        if (method.getParameterCount() == 0
            && (method.getReturnType() == OptionalDouble.class
                || method.getReturnType() == double.class)
            && !Modifier.isStatic(method.getModifiers())
            && !Modifier.isPrivate(method.getModifiers())) {
          assertFinite(method, statistic);
        }
      }
    }
  }

  private static void assertFinite(final Method method, final Object statistic) {
    try {
      final Object value = method.invoke(statistic);
      final double number = value instanceof OptionalDouble one ? one.orElse(0) : (double) value;
      if (!Double.isFinite(number)) {
        throw new AssertionError("%s of %s is %s".formatted(method.getName(), statistic, number));
      }
    } catch (final ReflectiveOperationException e) {
      throw new LinkageError(method + " cannot be asked", e);
    }
  }

  /** Asserts that an interval holds its estimate. */
  static void assertHolds(
      final Optional<ConfidenceInterval> interval, final OptionalDouble estimate) {
    if (interval.isPresent()) {
      final double value = estimate.orElseThrow();
      final double slack = NEAR * Math.max(1, Math.abs(value));
      if (!(interval.get().lower() <= value + slack && value - slack <= interval.get().upper())) {
        throw new AssertionError(interval + " does not hold " + value);
      }
    }
  }

  private static Arbitrary<Arbitrary<Double>> kind() {
    return Arbitraries.of(
        Arbitraries.just(7.0),
        Arbitraries.integers().between(0, 1).map(x -> (double) x),
        Arbitraries.integers().between(1, 5).map(x -> (double) x),
        Arbitraries.integers().between(0, 10).map(x -> 10.0 * x),
        Arbitraries.integers().between(-20, 20).map(x -> x / 10.0),
        Arbitraries.integers().between(0, 100_000).map(x -> x / 100.0));
  }

  private static Arbitrary<long[][]> counts(final int rows, final int columns, final int largest) {
    return Arbitraries.longs()
        .between(0, largest)
        .array(long[].class)
        .ofSize(columns)
        .array(long[][].class)
        .ofSize(rows);
  }

  private static double[] sum(final double[] x, final double[] d, final double shift) {
    final double[] sum = new double[x.length];
    Arrays.setAll(sum, i -> x[i] + d[i] - shift);
    return sum;
  }
}
