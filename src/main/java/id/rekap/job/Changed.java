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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what differs between the workbooks that a report over several programs was made from and
 * those that stand today. Programs that begin after the report's period count for nothing: they are
 * announced in it at most, and its figures do not rest on them.
 */
final class Changed {

  private final Map<String, StoredProgram> workbooks;
  private final Map<LedgerReport.Key, NavigableMap<Integer, Set<String>>> issues;

  /**
   * Compares by what is stored.
   *
   * @param workbooks what every stored workbook says of its program, by SHA-256
   * @param issues the workbooks of every delivered issue, by report and revision
   */
  Changed(
      final Map<String, StoredProgram> workbooks,
      final Map<LedgerReport.Key, NavigableMap<Integer, Set<String>>> issues) {
    this.workbooks = workbooks;
    this.issues = issues;
  }

  /**
   * The workbooks of the issue that a revision replaces: the last one delivered before it.
   *
   * @param key the report
   * @param revision the revision, from 1
   * @return by the key of the program's code, their SHA-256; null where there is none, or it is not
   *     known
   */
  @Nullable Map<String, String> replaced(final LedgerReport.Key key, final int revision) {
    final NavigableMap<Integer, Set<String>> own = issues.get(key);
    final Map.Entry<Integer, Set<String>> before = own == null ? null : own.lowerEntry(revision);
    if (before == null) {
      return null;
    }
    final Map<String, String> replaced = new HashMap<>();
    for (final String sha256 : before.getValue()) {
      final StoredProgram program = workbooks.get(sha256);
      if (program != null) {
        replaced.put(RunLedger.key(program.code()), sha256);
      }
    }
    return replaced;
  }

  /**
   * Compares.
   *
   * @param replaced what {@link #replaced} found
   * @param today the programs as they stand today
   * @param last the last day of the report's period
   * @return none where no issue is replaced; the same however often a revision is made
   */
  Changes since(
      final @Nullable Map<String, String> replaced,
      final List<Overview> today,
      final LocalDate last) {
    if (replaced == null) {
      return Changes.NONE;
    }
    final Map<String, String> then = new HashMap<>(replaced);
    then.values()
        .removeIf(sha256 -> Objects.requireNonNull(workbooks.get(sha256)).start().isAfter(last));
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
