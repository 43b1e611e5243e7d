package id.rekap.job;

import id.rekap.store.CurrentProgram;
import id.rekap.store.LedgerFile;
import id.rekap.store.RunLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which workbooks of the input folder are to be taken in. */
final class DueWorkbooks {

  private final RunLedger ledger;
  private final String version;

  DueWorkbooks(final RunLedger ledger, final String version) {
    this.ledger = ledger;
    this.version = version;
  }

  /** Lists them in the order of the folder; bytes that lie there twice come once. */
  List<Candidate> of(final InputFolder folder) {
    final Map<String, LedgerFile> known = ledger.files();
    final Set<String> present = folder.hashes();
    final Set<String> seen = new java.util.HashSet<>();
    return folder.candidates().stream()
        .filter(one -> seen.add(one.sha256()))
        .filter(one -> isDue(known.get(one.sha256()), present))
        .toList();
  }

  private boolean isDue(
      final @org.jspecify.annotations.Nullable LedgerFile file, final Set<String> present) {
    if (file == null) {
      return true;
    }
    return switch (file.status()) {
      case ACCEPTED -> false;
      case REFUSED -> !file.version().equals(version) || isUnblocked(file, present);
      case SUPERSEDED -> wasRefused(file) || isAlone(file, present);
    };
  }

  /** Refused, replaced by its repaired version, and now put back. */
  private static boolean wasRefused(final LedgerFile file) {
    return file.remarks().errors() > 0;
  }

  /** Refused because another workbook held its code, and that one is gone. */
  private static boolean isUnblocked(final LedgerFile file, final Set<String> present) {
    final String blocker = file.blockedBy();
    return blocker != null && !present.contains(blocker);
  }

  /** An earlier workbook came back in place of the one that had replaced it. */
  private boolean isAlone(final LedgerFile file, final Set<String> present) {
    final String code = file.code();
    return code != null
        && ledger
            .program(code)
            .map(CurrentProgram::sha256)
            .filter(current -> !present.contains(current))
            .isPresent();
  }
}
