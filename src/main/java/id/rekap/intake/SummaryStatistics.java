package id.rekap.intake;

import id.rekap.model.Argument;
import id.rekap.model.Reason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Summary numbers have to be possible: minimum, mean and median, maximum, and the spread. */
final class SummaryStatistics implements ValidationRule {

  /** Room for numbers that were rounded to two decimals before they were typed. */
  private static final double ROUNDING = 0.01;

  @Override
  public void check(final Draft draft, final Findings findings) {
    final Map<String, Map<String, SummaryRow>> blocks = new LinkedHashMap<>();
    for (final SummaryRow one : draft.figures()) {
      if (one.variable() != null && one.category() == null) {
        blocks.computeIfAbsent(one.block(), key -> new HashMap<>()).putIfAbsent(one.measure(), one);
      }
    }
    blocks.values().forEach(block -> block(block, findings));
  }

  private static void block(final Map<String, SummaryRow> block, final Findings findings) {
    final SummaryRow minimum = block.get("minimum");
    final SummaryRow maximum = block.get("maximum");
    ordered(minimum, maximum, maximum, findings);
    for (final String middle : new String[] {"mean", "median"}) {
      final SummaryRow row = block.get(middle);
      ordered(minimum, row, row, findings);
      ordered(row, maximum, row, findings);
    }
    spread(block, findings);
  }

  private static void ordered(
      final @Nullable SummaryRow lower,
      final @Nullable SummaryRow upper,
      final @Nullable SummaryRow blamed,
      final Findings findings) {
    if (lower != null
        && upper != null
        && blamed != null
        && lower.value() > upper.value() + ROUNDING) {
      final SummaryRow other = blamed.equals(lower) ? upper : lower;
      findings.add(
          Reason.REKAP_TIDAK_KONSISTEN,
          blamed.valueSpot(),
          "order",
          Map.of(
              "other",
              Argument.of(other.measureName()),
              "value",
              NumberReader.show(other.value())));
    }
  }

  /** A standard deviation is at most half the range, times the root of n over n - 1. */
  private static void spread(final Map<String, SummaryRow> block, final Findings findings) {
    final SummaryRow deviation = block.get("deviation");
    final SummaryRow minimum = block.get("minimum");
    final SummaryRow maximum = block.get("maximum");
    if (deviation == null || minimum == null || maximum == null) {
      return;
    }
    final SummaryRow count = block.get("n");
    final double n = count == null ? 2 : Math.max(2, count.value());
    final double most = (maximum.value() - minimum.value()) / 2 * Math.sqrt(n / (n - 1));
    if (most >= 0 && deviation.value() > most + ROUNDING) {
      findings.add(
          Reason.REKAP_TIDAK_KONSISTEN,
          deviation.valueSpot(),
          "spread",
          Map.of("most", NumberReader.show(Math.rint(most * 100) / 100)));
    }
  }
}
