package id.rekap.job;

import id.rekap.store.LedgerReport;
import org.jspecify.annotations.Nullable;

/**
 * A report that is to be made.
 *
 * @param key which report
 * @param code Kode Kegiatan; null for a notice of a workbook without one
 * @param revision the revision of the data
 * @param inputName name of the workbook
 * @param inputSha256 SHA-256 of the workbook
 */
record RunRequest(
    LedgerReport.Key key,
    @Nullable String code,
    int revision,
    String inputName,
    String inputSha256) {

  /** The results section of a program; the word of the figures' vocabulary. */
  static final String RESULTS = "hasil";

  /** The notice of a refused workbook. */
  static final String NOTICE = "pemberitahuan";

  boolean isNotice() {
    return key.kind().equals(NOTICE);
  }
}
