package id.rekap.report;

import id.rekap.summary.Quantity;
import id.rekap.summary.SummaryTable;
import java.util.List;
import java.util.Set;

/** The notes below the tables of a monthly summary. */
final class MonthNotes {

  /** The notes on hidden counts. */
  private static final Set<String> COUNTS =
      Set.of("note.disclosure.interval", "note.disclosure.withheld");

  private MonthNotes() {}

  /** A table without the notes on what is hidden: the account below it says it of all tables. */
  static Block withoutCounts(final Block block) {
    if (!(block instanceof Block.Table table)) {
      return block;
    }
    return new Block.Table(
        table.number(),
        noted(
            table.table(),
            table.table().notes().stream()
                .filter(
                    note -> !(note instanceof Quantity.Phrase one && COUNTS.contains(one.key())))
                .toList()));
  }

  /** The same table with other notes. */
  static SummaryTable noted(final SummaryTable table, final List<Quantity> notes) {
    return new SummaryTable(
        table.id(),
        table.caption(),
        table.columns(),
        table.rows(),
        notes,
        table.setting(),
        table.facts());
  }
}
