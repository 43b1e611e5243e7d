package id.rekap.narrative;

import id.rekap.summary.SummaryTable;
import java.util.Optional;

/** Says when an outcome was to be measured and nobody was. */
final class Gaps {

  private Gaps() {}

  /** Why nothing is compared, of an outcome measured once: its own gaps, or the design. */
  static Statement once(final SummaryTable table) {
    return describe(table).orElseGet(() -> Statement.of("statement.measured-once", table.facts()));
  }

  /** The sentence; without a second occasion it says that there is no change to compute. */
  static Optional<Statement> describe(final SummaryTable table) {
    return table.has("unmeasured")
        ? Optional.of(
            Statement.of(
                "statement.unmeasured"
                    + (table.has("unmeasured.many") && table.has("after") ? ".many" : "")
                    + (table.has("unmeasured.sent") ? ".sent" : "")
                    + (table.has("after") ? "" : ".once"),
                table.facts()))
        : Optional.empty();
  }
}
