package id.rekap.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The largest relative error of each key while reference cases are compared. */
final class WorstErrors {

  /** Smaller numbers are compared by their absolute error, which is no share of anything. */
  private static final double SMALL = 1e-7;

  private static final ThreadLocal<@Nullable WorstErrors> OPEN = new ThreadLocal<>();

  private final Map<String, Double> worst = new TreeMap<>();

  /** Collects the errors of what runs meanwhile on this thread. */
  static Map<String, Double> during(final Runnable comparisons) {
    final WorstErrors errors = new WorstErrors();
    OPEN.set(errors);
    try {
      comparisons.run();
    } finally {
      OPEN.remove();
    }
    return errors.worst;
  }

  /** Notes a key that was compared and must be equal. */
  static void noteEqual(final String key) {
    note(key, 0, 0);
  }

  /** Notes a number that was compared. */
  static void note(final String key, final double expected, final double actual) {
    final WorstErrors errors = OPEN.get();
    if (errors != null) {
      final double error =
          Math.abs(expected) < SMALL && Math.abs(actual) < SMALL
              ? 0
              : Math.abs(actual - expected) / Math.abs(expected);
      errors.worst.merge(key, error, Math::max);
    }
  }
}
