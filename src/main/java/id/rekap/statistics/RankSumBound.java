package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The computation of {@link LargestWilcoxonP}, whose proof it follows; the mean of y is higher. */
final class RankSumBound {

  /** Into how many levels sizes of differences are put where no grid is known. */
  private static final int LEVELS = 200;

  /** More levels of a grid than this are put together like sizes without a grid. */
  private static final int MOST_LEVELS = 2000;

  private final int n;
  private final boolean onGrid;

  /** G of every level, from 1; a level without a grid stands for all sizes above the one below. */
  private final int[] against;

  /** F of every level, from 0, zeros included. */
  private final int[] within;

  RankSumBound(
      final LargestWilcoxonP.Occasion x,
      final LargestWilcoxonP.Occasion y,
      final int n,
      final @Nullable BigDecimal step) {
    this.n = n;
    final BigDecimal widest = x.maximum().subtract(y.minimum()).max(BigDecimal.ZERO);
    final BigDecimal levels = step == null ? null : widest.divide(step, 0, RoundingMode.FLOOR);
    onGrid = levels != null && levels.compareTo(BigDecimal.valueOf(MOST_LEVELS)) <= 0;
    final int top = onGrid && levels != null ? levels.intValueExact() : LEVELS;
    final double width =
        onGrid && step != null ? step.doubleValue() : widest.doubleValue() / LEVELS;
    final MomentCount low = values(y);
    final MomentCount high = values(mirrored(x));
    final MomentCount change = differences(x, y);
    against = new int[top + 1];
    within = new int[top + 1];
    for (int level = 0; level <= top; level++) {
      final double size = (onGrid ? level : level - 1) * width;
      against[level] = count(x, y, low, high, change, -Math.max(0, size));
      within[level] = count(x, y, low, high, change, level * width);
    }
  }

  private static LargestWilcoxonP.Occasion mirrored(final LargestWilcoxonP.Occasion one) {
    return new LargestWilcoxonP.Occasion(
        new Bounds(one.mean().high().negate(), one.mean().low().negate()),
        one.deviation(),
        one.maximum().negate(),
        one.minimum().negate());
  }

  private MomentCount values(final LargestWilcoxonP.Occasion one) {
    return new MomentCount(
        n,
        one.mean().low().doubleValue(),
        variance(one.deviation() == null ? null : one.deviation().high()),
        one.minimum().doubleValue(),
        one.maximum().doubleValue());
  }

  private MomentCount differences(
      final LargestWilcoxonP.Occasion x, final LargestWilcoxonP.Occasion y) {
    final Bounds first = x.deviation();
    final Bounds second = y.deviation();
    return new MomentCount(
        n,
        y.mean().low().subtract(x.mean().high()).doubleValue(),
        variance(first == null || second == null ? null : first.high().add(second.high())),
        y.minimum().subtract(x.maximum()).doubleValue(),
        y.maximum().subtract(x.minimum()).doubleValue());
  }

  private OptionalDouble variance(final @Nullable BigDecimal deviation) {
    return deviation == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.pow(deviation.doubleValue(), 2) * (n - 1) / n);
  }

  /** The most differences at or below a point. */
  private static int count(
      final LargestWilcoxonP.Occasion x,
      final LargestWilcoxonP.Occasion y,
      final MomentCount low,
      final MomentCount high,
      final MomentCount change,
      final double point) {
    final int byY = low.atMost(x.maximum().doubleValue() + point);
    final int byX = high.atMost(point - y.minimum().doubleValue());
    return Math.min(change.atMost(point), Math.min(byY, byX));
  }

  LargestWilcoxonP largest() {
    final int mostNegative = against.length > 1 ? Math.min(against[1], within[0]) : 0;
    LargestWilcoxonP worst = new LargestWilcoxonP(mostNegative, 0, n, 0, 0);
    double exact = 0;
    double asymptotic = 0;
    for (int zeros = 0; zeros <= within[0]; zeros++) {
      final LargestWilcoxonP here = at(zeros, Math.min(mostNegative, within[0] - zeros));
      worst = here.largest() > worst.largest() ? here : worst;
      exact = Math.max(exact, here.exact());
      asymptotic = Math.max(asymptotic, here.asymptotic());
    }
    return new LargestWilcoxonP(
        mostNegative, worst.largestRankSum(), worst.nonZero(), exact, asymptotic);
  }

  private LargestWilcoxonP at(final int zeros, final int negative) {
    final int ranked = n - zeros;
    double distinct = 0;
    double tied = 0;
    int rank = Integer.MAX_VALUE;
    for (int i = 1; i <= negative; i++) {
      final int level = level(i);
      final int nonZero = Math.max(0, within[level] - zeros);
      rank = Math.max(0, Math.min(nonZero, rank - 1));
      distinct += rank;
      final int below = level == 1 ? 0 : within[level - 1];
      tied += (Math.min(below, Math.max(0, nonZero - 1)) + nonZero + 1) / 2.0;
    }
    final double sum = onGrid ? Math.min(distinct, tied) : distinct;
    final RankTail plain = new RankTail(ranked, 0);
    final RankTail pratt = new RankTail(ranked, zeros);
    final double shifted = sum + (double) zeros * negative;
    return new LargestWilcoxonP(
        negative,
        sum,
        ranked,
        Math.max(plain.exact(sum), pratt.exact(shifted)),
        Math.max(plain.asymptotic(sum), pratt.asymptotic(shifted)));
  }

  /** The highest level that the i-th largest difference against the direction can stand on. */
  private int level(final int i) {
    return IntStream.iterate(against.length - 1, level -> level > 1, level -> level - 1)
        .filter(level -> against[level] >= i)
        .findFirst()
        .orElse(1);
  }

  /**
   * Upper bounds of p for a rank sum of at most w among the ranks shift+1..shift+n, ties or not.
   */
  private record RankTail(int n, int shift) {

    private static final int SEARCH = 40;
    private static final double WIDEST = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private double expected() {
      return n * (n + 1.0) / 4 + n * shift / 2.0;
    }

    double asymptotic(final double w) {
      if (w >= expected()) {
        return 1;
      }
      double squares = 0;
      for (int i = 1; i <= n; i++) {
        squares += (double) (i + shift) * (i + shift);
      }
      final double distance = Math.max(0, expected() - w - 0.5);
      return Tails.normalTwoSided(distance / Math.sqrt(squares / 4));
    }

    /** Any h gives a bound; golden sections find the best, as the logarithm is convex in h. */
    double exact(final double w) {
      if (w >= expected()) {
        return 1;
      }
      double low = 0;
      double high = WIDEST;
      for (int i = 0; i < SEARCH; i++) {
        final double first = high - GOLDEN * (high - low);
        final double second = low + GOLDEN * (high - low);
        if (logarithm(w, first) < logarithm(w, second)) {
          high = second;
        } else {
          low = first;
        }
      }
      return Math.min(1, 2 * Math.exp(logarithm(w, low)));
    }

    private double logarithm(final double w, final double h) {
      double sum = h * w;
      for (int i = 1; i <= n; i++) {
        sum += Math.log1p(Math.exp(-h * (i + shift))) - Math.log(2);
      }
      return sum;
    }
  }
}
