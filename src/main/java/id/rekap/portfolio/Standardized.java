package id.rekap.portfolio;

import id.rekap.statistics.ConfidenceInterval;
import id.rekap.statistics.StandardizedChange;
import id.rekap.summary.Quantity;
import java.util.Optional;

/** The change of one program in standard deviations of its start, for a cell. */
final class Standardized {

  private static final int DECIMALS = 2;

  private Standardized() {}

  /** The change; a dash where it has none. */
  static Quantity d(final Effect effect) {
    final Optional<StandardizedChange> change = effect.standardized();
    if (change.isEmpty() || change.get().d().isEmpty()) {
      return Quantity.none();
    }
    return Cell.decimal(effect.key("d_baku"), change.get().d().getAsDouble(), DECIMALS);
  }

  /** Its 95 % interval; a dash where it has none. */
  static Quantity interval(final Effect effect) {
    final Optional<ConfidenceInterval> interval =
        effect.standardized().flatMap(StandardizedChange::interval);
    return interval.isEmpty()
        ? Quantity.none()
        : new Quantity.Range(
            Cell.decimal(effect.key("d_baku_ci95_bawah"), interval.get().lower(), DECIMALS),
            Cell.decimal(effect.key("d_baku_ci95_atas"), interval.get().upper(), DECIMALS));
  }
}
