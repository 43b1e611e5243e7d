package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * SPRITE: is there a sample of n values on a grid with this mean, this sample standard deviation
 * and this lowest and highest value, both of them present?
 *
 * <p>The original looks for samples by chance; here the question is decided. With u = (value -
 * minimum) / step, whole numbers from 0 to w, mean and n leave a few sums S of the u, and each
 * standard deviation within its rounding a few sums of squares Q, since {@code n Q - S^2 = n (n-1)
 * (SD / step)^2}. A search over how many values lie on each level, pruned by the smallest and the
 * largest Q that a sum allows and by the parity of Q, finds a sample or shows that there is none
 * ({@link SquareSums}). A mean counts as rounded half up or, where {@code rule} allows for it, cut
 * off; a standard deviation's half goes either way.
 *
 * <p>Work limit: {@value #MOST_LEVELS} levels, {@value #MOST_VALUES} values, {@value #MOST_TRIES}
 * pairs of S and Q and {@link SquareSums#MOST_STEPS} steps of the search; beyond it the answer is
 * {@link Answer#UNDECIDED}. Source: Heathers, Anaya, van der Zee and Brown (2018), Recovering data
 * from summary statistics, <a
 * href="https://doi.org/10.7287/peerj.preprints.26968v1">doi:10.7287/peerj.preprints.26968v1</a>.
 */
public final class Sprite {

  /** The most steps from the lowest to the highest value. */
  public static final int MOST_LEVELS = 1000;

  /** The most values. */
  public static final int MOST_VALUES = 2000;

  /** The most pairs of a sum and a sum of squares. */
  public static final int MOST_TRIES = 20_000;

  /** What the search found. */
  public enum Answer {
    /** There is such a sample. */
    POSSIBLE,
    /** There is none. */
    IMPOSSIBLE,
    /** The search would have taken too long. */
    UNDECIDED
  }

  private final BigDecimal step;
  private final long n;
  private final int width;
  private final Bounds squaredDeviation;
  private final SquareSums search = new SquareSums();
  private int tries;
  private boolean cutShort;

  private Sprite(
      final BigDecimal step, final long n, final int width, final Bounds squaredDeviation) {
    this.step = step;
    this.n = n;
    this.width = width;
    this.squaredDeviation = squaredDeviation;
  }

  /**
   * Looks for a sample.
   *
   * @param mean the printed mean, trailing zeros included
   * @param deviation the printed sample standard deviation (divisor n - 1), trailing zeros included
   * @param n number of values, at least 1
   * @param minimum the lowest value
   * @param maximum the highest value
   * @param step the distance between neighbouring values of the scale
   * @param rule {@link RoundingRule#NEAREST}, or {@link RoundingRule#EITHER} where mean and
   *     standard deviation may have been cut off
   * @return the answer; impossible for n = 1, which has no sample standard deviation, for reversed
   *     ends and for ends that are not whole steps apart
   * @throws IllegalArgumentException if n is below 1 or the step not above 0
   */
  public static Answer of(
      final BigDecimal mean,
      final BigDecimal deviation,
      final long n,
      final BigDecimal minimum,
      final BigDecimal maximum,
      final BigDecimal step,
      final RoundingRule rule) {
    final Grim grim = Grim.of(mean, n, new Grid(minimum, step));
    final BigDecimal[] levels = maximum.subtract(minimum).divideAndRemainder(step);
    if (n < 2 || levels[0].signum() < 0 || levels[1].signum() != 0) {
      return Answer.IMPOSSIBLE;
    }
    if (levels[0].compareTo(BigDecimal.valueOf(MOST_LEVELS)) > 0 || n > MOST_VALUES) {
      return Answer.UNDECIDED;
    }
    final Bounds where = rule.before(deviation);
    final BigDecimal low = where.low().max(BigDecimal.ZERO);
    final Sprite sprite =
        new Sprite(
            step,
            n,
            levels[0].intValueExact(),
            new Bounds(low.pow(2), where.high().pow(2).max(low.pow(2))));
    return sprite.answer(grim, minimum, rule);
  }

  private Answer answer(final Grim grim, final BigDecimal minimum, final RoundingRule rule) {
    final BigDecimal origin = minimum.multiply(BigDecimal.valueOf(n));
    final boolean found =
        anyOf(grim.halfUp(), origin) || (rule != RoundingRule.NEAREST && anyOf(grim.cut(), origin));
    if (found) {
      return Answer.POSSIBLE;
    }
    return cutShort ? Answer.UNDECIDED : Answer.IMPOSSIBLE;
  }

  private boolean anyOf(final Optional<Grim.Sums> sums, final BigDecimal origin) {
    if (sums.isEmpty()) {
      return false;
    }
    final long first =
        sums.get().lowest().subtract(origin).divide(step, 0, RoundingMode.HALF_EVEN).longValue();
    final long count = sums.get().count().min(BigInteger.valueOf(MOST_TRIES + 1L)).longValue();
    for (long sum = first; sum < first + count && !cutShort; sum++) {
      if (sum >= 0 && sum <= n * width && hasSquares(sum)) {
        return true;
      }
    }
    return false;
  }

  /** Tries every sum of squares that the standard deviation leaves to a sum. */
  private boolean hasSquares(final long sum) {
    final BigDecimal factor = BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(n - 1));
    final BigDecimal squared = step.multiply(step);
    final BigDecimal square = BigDecimal.valueOf(sum).pow(2);
    final long low = quotient(squaredDeviation.low(), factor, squared, square, true);
    final long high = quotient(squaredDeviation.high(), factor, squared, square, false);
    final long inner = sum - width;
    final long ends = (long) width * width;
    for (long squares = low; squares <= high; squares++) {
      if ((squares - sum) % 2 != 0) {
        continue;
      }
      tries++;
      if (tries > MOST_TRIES) {
        cutShort = true;
        return false;
      }
      if (search.exists(width, (int) n - 2, inner, squares - ends)) {
        return true;
      }
      if (search.isExhausted()) {
        cutShort = true;
        return false;
      }
    }
    return false;
  }

  /** The sum of squares Q at which n Q - S^2 reaches n (n-1) deviation^2 / step^2. */
  private long quotient(
      final BigDecimal deviation,
      final BigDecimal factor,
      final BigDecimal squaredStep,
      final BigDecimal squaredSum,
      final boolean up) {
    final BigDecimal numerator = deviation.multiply(factor).add(squaredSum.multiply(squaredStep));
    return numerator
        .divide(
            squaredStep.multiply(BigDecimal.valueOf(n)),
            0,
            up ? RoundingMode.CEILING : RoundingMode.FLOOR)
        .longValue();
  }
}
