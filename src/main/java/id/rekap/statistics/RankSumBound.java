package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

  /** What each sum leaves: that of y, of x, and of the differences. */
  private final List<Room> rooms;

  /** How far from 0 a difference below 0 is at least, and the width of a level. */
  private final double nearest;

  private final double width;

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
    width = onGrid && step != null ? step.doubleValue() : widest.doubleValue() / LEVELS;
    nearest = onGrid ? width : 0;
    final double xLow = x.minimum().doubleValue();
    final double xHigh = x.maximum().doubleValue();
    final double yLow = y.minimum().doubleValue();
    final double yHigh = y.maximum().doubleValue();
    final double xMean = x.mean().high().doubleValue();
    final double yMean = y.mean().low().doubleValue();
    rooms =
        List.of(
            new Room(n, yHigh, xHigh, yMean),
            new Room(n, -xLow, -yLow, -xMean),
            new Room(n, yHigh - xLow, 0, yMean - xMean));
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
    LargestWilcoxonP worst = new LargestWilcoxonP(0, 0, n, 0, 0);
    int mostNegative = 0;
    double exact = 0;
    double asymptotic = 0;
    for (int zeros = 0; zeros <= within[0]; zeros++) {
      final LargestWilcoxonP here = at(zeros);
      mostNegative = Math.max(mostNegative, here.mostNegative());
      worst = here.largest() > worst.largest() ? here : worst;
      exact = Math.max(exact, here.exact());
      asymptotic = Math.max(asymptotic, here.asymptotic());
      if (Math.min(exact, asymptotic) >= 1) {
        break;
      }
    }
    return new LargestWilcoxonP(
        mostNegative, worst.largestRankSum(), worst.nonZero(), exact, asymptotic);
  }

  /** The bound with so many zeros; p is 0 where the means do not allow them. */
  private LargestWilcoxonP at(final int zeros) {
    final int ranked = n - zeros;
    final RankTail plain = new RankTail(ranked, 0);
    int most = -1;
    double sum = 0;
    double shifted = 0;
    final int highest = against.length > 1 ? Math.min(against[1], within[0] - zeros) : 0;
    for (int negative = 0; negative <= highest && sum < plain.expected(); negative++) {
      if (rises(negative, zeros, 0) >= 0 || negative + zeros == 0) {
        most = negative;
        final double here = rankSum(zeros, negative);
        sum = Math.max(sum, here);
        shifted = Math.max(shifted, here + (double) zeros * negative);
      }
    }
    if (most < 0) {
      return new LargestWilcoxonP(0, 0, ranked, 0, 0);
    }
    final RankTail pratt = new RankTail(ranked, zeros);
    return new LargestWilcoxonP(
        most,
        sum,
        ranked,
        Math.max(plain.exact(sum), pratt.exact(shifted)),
        Math.max(plain.asymptotic(sum), pratt.asymptotic(shifted)));
  }

  /** The largest sum of the ranks of so many differences below 0 beside so many zeros. */
  private double rankSum(final int zeros, final int negative) {
    double distinct = 0;
    double tied = 0;
    int rank = Integer.MAX_VALUE;
    for (int i = 1; i <= negative; i++) {
      final int level = level(i);
      final int nonZero = nonZero(level, zeros, negative);
      rank = Math.max(0, Math.min(nonZero, rank - 1));
      distinct += rank;
      final int below =
          level == 1 ? 0 : Math.min(within[level - 1], nonZero(level - 1, zeros, negative));
      tied += (Math.min(below, Math.max(0, nonZero - 1)) + nonZero + 1) / 2.0;
    }
    return onGrid ? Math.min(distinct, tied) : distinct;
  }

  /** The most differences other than 0 whose size is on a level at most. */
  private int nonZero(final int level, final int zeros, final int negative) {
    return Math.max(
        0,
        Math.min(
            within[level] - zeros, negative + Math.max(0, rises(negative, zeros, level * width))));
  }

  /** The most rises of such a size at most beside falls and zeros; negative if not even none. */
  private int rises(final int negative, final int zeros, final double size) {
    int most = n - negative - zeros;
    for (final Room room : rooms) {
      most = Math.min(most, room.rises(negative, zeros, nearest, size));
    }
    return most;
  }

  /** The highest level that the i-th largest difference against the direction can stand on. */
  private int level(final int i) {
    return IntStream.iterate(against.length - 1, level -> level > 1, level -> level - 1)
        .filter(level -> against[level] >= i)
        .findFirst()
        .orElse(1);
  }

  /**
   * A sum that n values reach: each is at most {@code top}, and at most {@code cap + d} where the
   * difference is d; their mean is {@code mean} at least.
   */
  private record Room(int n, double top, double cap, double mean) {

    private static final double ROUNDING = 1e-9;

    /** The most rises up to a size beside so many falls and zeros; -1 if the sum has no room. */
    int rises(final int falls, final int zeros, final double nearest, final double size) {
      final int others = n - falls - zeros;
      final double room =
          others * (top - mean)
              + falls * (Math.min(top, cap - nearest) - mean)
              + zeros * (Math.min(top, cap) - mean);
      final double slack = ROUNDING * n * (1 + Math.abs(top) + Math.abs(mean));
      if (room < -slack) {
        return -1;
      }
      final double lost = top - Math.min(top, cap + size);
      return lost * others <= room ? others : (int) Math.floor((room + slack) / lost);
    }
  }
}
