package id.rekap.statistics;

/** Doubles as whole numbers in the same order, for bisection that ends at a neighbouring double. */
final class OrderedDoubles {

  private OrderedDoubles() {}

  /** Maps a double to a whole number. */
  static long key(final double value) {
    final long bits = Double.doubleToRawLongBits(value);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** Maps a whole number back to its double. */
  static double value(final long key) {
    return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
  }

  /** Returns the whole number in the middle, rounded down, without overflow. */
  static long midpoint(final long low, final long high) {
    return (low & high) + ((low ^ high) >> 1);
  }
}
