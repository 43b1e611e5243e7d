package id.rekap.disclosure;

import id.rekap.summary.FigureKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Of whom no mean is printed: of fewer people than the threshold, and of so many others that the
 * mean of fewer cannot be computed from the mean of all.
 */
final class Silence {

  private final Counts counts;
  private final int threshold;
  private final Set<FigureKey> silent = new LinkedHashSet<>();

  private Silence(final Counts counts, final int threshold) {
    this.counts = counts;
    this.threshold = threshold;
  }

  static Set<FigureKey> of(final Counts counts, final int threshold) {
    final Silence silence = new Silence(counts, threshold);
    silence.fill();
    return silence.silent;
  }

  private void fill() {
    silent.addAll(counts.silent());
    for (final FigureKey key : counts.measured()) {
      if (counts.value(key) < threshold) {
        silent.add(key);
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (final Counts.Sum sum : counts.sums()) {
        changed |= isMeasured(sum) && silenceAnother(sum);
      }
    }
  }

  private boolean isMeasured(final Counts.Sum sum) {
    return everybody(sum).stream()
        .allMatch(one -> counts.isMeasured(one) || counts.value(one) == 0);
  }

  /** The parts first: the mean of all is the last to go. */
  private static List<FigureKey> everybody(final Counts.Sum sum) {
    final List<FigureKey> all = new ArrayList<>(sum.parts());
    all.add(sum.whole());
    return all;
  }

  /** True if one more must be silent, because the silent of this sum are one, or too few people. */
  private boolean silenceAnother(final Counts.Sum sum) {
    int groups = 0;
    long people = 0;
    FigureKey next = null;
    for (final FigureKey one : everybody(sum)) {
      if (counts.value(one) == 0) {
        continue;
      }
      if (silent.contains(one)) {
        groups++;
        people += counts.value(one);
      } else if (next == null) {
        next = one;
      }
    }
    if (groups == 0 || next == null || (groups > 1 && people >= threshold)) {
      return false;
    }
    silent.add(next);
    return true;
  }
}
