package id.rekap.job;

import id.rekap.model.Overview;
import id.rekap.report.Changes;
import id.rekap.store.LedgerReport;
import id.rekap.store.RunLedger;
import id.rekap.store.StoredProgram;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what differs between the workbooks that a report over several programs was made from and
 * those that stand today. Programs that begin after the report's period count for nothing: they are
 * announced in it at most, and its figures do not rest on them.
 */
final class Changed {

  private final Map<String, StoredProgram> workbooks;

  /**
   * Compares by what is stored.
   *
   * @param workbooks what every stored workbook says of its program, by SHA-256
   */
  Changed(final Map<String, StoredProgram> workbooks) {
    this.workbooks = workbooks;
  }

  /**
   * Compares.
   *
   * @param before the report that is replaced; null where there is none
   * @param sha256 what names today's workbooks, as {@link LedgerReport#inputSha256} does
   * @param today the programs as they stand today
   * @param last the last day of the report's period
   * @return none where the report was never delivered, or from the very same workbooks
   */
  Changes since(
      final @Nullable LedgerReport before,
      final String sha256,
      final List<Overview> today,
      final LocalDate last) {
    if (before == null
        || before.status() != LedgerReport.Status.DELIVERED
        || before.inputSha256().equals(sha256)) {
      return Changes.NONE;
    }
    final Map<String, String> then = new HashMap<>();
    for (final LedgerReport.Input one : before.inputs()) {
      final StoredProgram program = workbooks.get(one.sha256());
      if (program != null && !program.start().isAfter(last)) {
        then.put(RunLedger.key(program.code()), one.sha256());
      }
    }
    int corrected = 0;
    int added = 0;
    for (final Overview one : today) {
      if (one.program().start().isAfter(last)) {
        continue;
      }
      final String old = then.remove(RunLedger.key(one.program().code()));
      if (old == null) {
        added++;
      } else if (!old.equals(one.provenance().sha256())) {
        corrected++;
      }
    }
    return new Changes(corrected, added, then.size());
  }

  /**
   * The revision of a report.
   *
   * @param before what is known of it; null where it was never tried
   * @param sha256 what names today's workbooks
   * @return that of a report that was never delivered, and of one made from the same workbooks;
   *     else the next one
   */
  static int revision(final @Nullable LedgerReport before, final String sha256) {
    if (before == null) {
      return 1;
    }
    final boolean stays = before.files().isEmpty() || before.inputSha256().equals(sha256);
    return stays ? before.revision() : before.revision() + 1;
  }
}
