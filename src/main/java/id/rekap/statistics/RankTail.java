package id.rekap.statistics;

/**
 * Upper bounds of the two-sided p of a rank sum of at most w among the ranks shift + 1 to shift +
 * n, whether some of them are tied or not; the proof stands at {@link LargestWilcoxonP}.
 *
 * <p>Cost: n times half the sum of the ranks for n up to {@value #LISTED}, else n.
 *
 * @param n ranks, 0 or more
 * @param shift zeros that were ranked before them
 */
record RankTail(int n, int shift) {

  /** The most ranks whose distribution without ties is computed. */
  private static final int LISTED = 150;

  private static final int SEARCH = 40;
  private static final double WIDEST = 40;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** The rank sum that is expected, from which on p is 1. */
  double expected() {
    return n * (n + 1.0) / 4 + (double) n * shift / 2.0;
  }

  /** By the normal approximation with the largest variance and a continuity correction. */
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

  /** Of the exact test. */
  double exact(final double w) {
    if (w >= expected()) {
      return 1;
    }
    final double exponential = 2 * Math.exp(logarithm(w));
    return Math.min(1, n <= LISTED ? Math.min(exponential, 2 * hinge(w)) : exponential);
  }

  /** The smallest E(t - W)+ / (t - w) over whole t above w, W being the sum without ties. */
  private double hinge(final double w) {
    final double[] p = lowerHalf();
    double atMost = 0;
    double below = 0;
    double least = 1;
    for (int t = 0; t < p.length; t++) {
      if (t > w) {
        least = Math.min(least, below / (t - w));
      }
      atMost += p[t];
      below += atMost;
    }
    return least;
  }

  /** The chances of the sums from 0 to the expected one. */
  private double[] lowerHalf() {
    final double[] p = new double[(int) expected() + 1];
    p[0] = 1;
    for (int rank = shift + 1; rank <= shift + n; rank++) {
      for (int sum = p.length - 1; sum >= 0; sum--) {
        p[sum] = (p[sum] + (sum >= rank ? p[sum - rank] : 0)) / 2;
      }
    }
    return p;
  }

  /** The smallest logarithm of Markov's bound, found by golden sections, as it is convex in h. */
  private double logarithm(final double w) {
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
    return logarithm(w, low);
  }

  private double logarithm(final double w, final double h) {
    double sum = h * w;
    for (int i = 1; i <= n; i++) {
      sum += Math.log1p(Math.exp(-h * (i + shift))) - Math.log(2);
    }
    return sum;
  }
}
