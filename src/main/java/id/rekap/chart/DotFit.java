package id.rekap.chart;

/**
 * Dots as large as their longest rows allow.
 *
 * @param rows where dots stand
 * @param pitch from dot to dot in a row
 * @param dot diameter; below the style's smallest where rows are to be bars
 */
record DotFit(DotRows rows, double pitch, double dot) {

  private static final int TRIES = 16;

  /**
   * Finds them.
   *
   * @param sides values of rows that lie beside each other, each side with rows of its own
   * @param kind what the values are
   * @param pointsPerUnit height of one unit
   * @param room width for the longest rows of all sides together
   */
  static DotFit of(
      final double[][] sides,
      final DotRows.Kind kind,
      final double pointsPerUnit,
      final double room,
      final ChartStyle.Dots dots) {
    final double[] all =
        java.util.Arrays.stream(sides).flatMapToDouble(java.util.Arrays::stream).toArray();
    final double leastPitch = DotStack.leastPitch(dots);
    for (int i = 0; i < TRIES; i++) {
      final double pitch = dots.pitch() + (leastPitch - dots.pitch()) * i / (TRIES - 1);
      final DotRows rows = DotRows.of(all, kind, pointsPerUnit, DotStack.dot(dots, pitch));
      final double close = Math.min(pitch, rows.dot() * dots.pitch() / dots.size());
      if (longest(rows, sides) * close <= room) {
        return new DotFit(rows, close, rows.dot());
      }
    }
    final DotRows rows = DotRows.of(all, kind, pointsPerUnit, dots.least());
    return new DotFit(rows, room / longest(rows, sides), 0);
  }

  private static int longest(final DotRows rows, final double[][] sides) {
    int longest = 0;
    for (final double[] side : sides) {
      longest += rows.longest(side);
    }
    return longest;
  }

  /** The smaller of two, where both are dots. */
  DotFit with(final DotFit other, final ChartStyle.Dots dots) {
    if (dot <= 0 || other.dot <= 0 || other.dot >= dot) {
      return this;
    }
    return new DotFit(rows, other.dot * dots.pitch() / dots.size(), other.dot);
  }
}
