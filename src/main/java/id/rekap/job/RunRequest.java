package id.rekap.job;

import id.rekap.model.Overview;
import id.rekap.report.FunderMonth;
import id.rekap.report.OfficeYear;
import id.rekap.store.LedgerReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that is to be made.
 *
 * @param key which report
 * @param code Kode Kegiatan; null for a notice of a workbook without one, and for a report over
 *     several programs
 * @param revision the revision of the data
 * @param inputName name of the workbook, or what the report is about where there are several
 * @param inputSha256 SHA-256 of the workbook, or of what names them all
 * @param month the month of a summary; null for other reports
 * @param year the year of a yearly report; null for other reports
 */
record RunRequest(
    LedgerReport.Key key,
    @Nullable String code,
    int revision,
    String inputName,
    String inputSha256,
    @Nullable FunderMonth month,
    @Nullable OfficeYear year) {

  /** The results section of a program; the word of the figures' vocabulary. */
  static final String RESULTS = "hasil";

  /** The notice of a refused workbook. */
  static final String NOTICE = "pemberitahuan";

  /** The monthly summary for a funder. */
  static final String MONTHLY = "bulanan";

  /** The yearly report of an office. */
  static final String YEARLY = "tahunan";

  /** The summary of a month. */
  RunRequest(
      final LedgerReport.Key key,
      final @Nullable String code,
      final int revision,
      final String inputName,
      final String inputSha256,
      final @Nullable FunderMonth month) {
    this(key, code, revision, inputName, inputSha256, month, null);
  }

  /** A report on one workbook. */
  RunRequest(
      final LedgerReport.Key key,
      final @Nullable String code,
      final int revision,
      final String inputName,
      final String inputSha256) {
    this(key, code, revision, inputName, inputSha256, null, null);
  }

  boolean isNotice() {
    return key.kind().equals(NOTICE);
  }

  /** Tells whether it is a report on a month or a year. */
  boolean isPeriodic() {
    return month != null || year != null;
  }

  /** Every workbook that it is made from. */
  List<LedgerReport.Input> inputs() {
    final List<Overview> several =
        month != null ? month.known() : year != null ? year.known() : List.of();
    return several.isEmpty()
        ? List.of(new LedgerReport.Input(inputName, inputSha256))
        : several.stream()
            .map(one -> one.provenance())
            .map(one -> new LedgerReport.Input(one.fileName(), one.sha256()))
            .toList();
  }
}
