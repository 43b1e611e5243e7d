package id.rekap.manuscript;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Whether an unrounded number of ours is printed as the manuscript has it. */
final class Agreement {

  /** A number may have been rounded to this many further decimals first. */
  private static final int FURTHER = 3;

  private Agreement() {}

  /**
   * Compares.
   *
   * @param ours our number, unrounded
   * @param printed what is printed
   * @return same; rounded for a half that went down or to even and for what was rounded twice; cut;
   *     or different
   */
  static Verdict of(final double ours, final PrintedText printed) {
    final BigDecimal exact = Numbers.clean(ours);
    final int order = exact.compareTo(printed.value());
    return switch (printed.relation()) {
      case EQUAL -> equal(exact, printed.value());
      case BELOW -> order < 0 ? Verdict.SAME : Verdict.DIFFERENT;
      case AT_MOST -> order <= 0 ? Verdict.SAME : Verdict.DIFFERENT;
      case ABOVE -> order > 0 ? Verdict.SAME : Verdict.DIFFERENT;
      case AT_LEAST -> order >= 0 ? Verdict.SAME : Verdict.DIFFERENT;
    };
  }

  private static Verdict equal(final BigDecimal exact, final BigDecimal printed) {
    if (isRounded(exact, printed, RoundingMode.HALF_UP)) {
      return Verdict.SAME;
    }
    for (final RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN)) {
      if (isRounded(exact, printed, mode)) {
        return Verdict.ROUNDED;
      }
    }
    for (int more = 1; more <= FURTHER; more++) {
      final BigDecimal once = exact.setScale(printed.scale() + more, RoundingMode.HALF_UP);
      if (isRounded(once, printed, RoundingMode.HALF_UP)) {
        return Verdict.ROUNDED;
      }
    }
    return isRounded(exact, printed, RoundingMode.DOWN) ? Verdict.CUT : Verdict.DIFFERENT;
  }

  private static boolean isRounded(
      final BigDecimal exact, final BigDecimal printed, final RoundingMode mode) {
    return exact.setScale(printed.scale(), mode).compareTo(printed) == 0;
  }
}
