package id.rekap.job;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.report.OfficeYear;
import id.rekap.store.DatasetStore;
import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which yearly reports the stored data call for. */
final class DueYears {

  private final DatasetStore datasets;
  private final RunLedger ledger;
  private final ReportLedger reports;

  DueYears(final DatasetStore datasets, final RunLedger ledger, final ReportLedger reports) {
    this.datasets = datasets;
    this.ledger = ledger;
    this.reports = reports;
  }

  /**
   * Lists them, due or not: every office and year with a program.
   *
   * @param made every report that is kept up to date
   * @param waiting the refused workbooks that wait for repair
   * @param language the language
   */
  List<RunRequest> wanted(
      final Map<LedgerReport.Key, LedgerReport> made,
      final List<LedgerFile> waiting,
      final String language) {
    final List<RunRequest> requests = new ArrayList<>();
    final List<Overview> all = all();
    final YearQuality quality = YearQuality.of(ledger, datasets, all, waiting);
    final Changed changed = new Changed(datasets.workbooks(), reports.issues(RunRequest.YEARLY));
    for (final OfficeYear year : OfficeYear.of(all)) {
      final LedgerReport.Key key = new LedgerReport.Key(RunRequest.YEARLY, year.key(), language);
      requests.add(request(key, year.with(quality.of(year)), made.get(key), changed));
    }
    return requests;
  }

  /** The years of offices that any program lies in. */
  List<Year> years() {
    return OfficeYear.of(all()).stream().map(OfficeYear::year).distinct().sorted().toList();
  }

  private static RunRequest request(
      final LedgerReport.Key key,
      final OfficeYear year,
      final @Nullable LedgerReport before,
      final Changed changed) {
    final StringBuilder names = new StringBuilder(key.subject());
    year.known().forEach(one -> names.append('\n').append(one.provenance().sha256()));
    year.quality().refused().forEach(one -> names.append('\n').append(one.sha256()));
    names.append('\n').append(year.quality().unplaced());
    final String sha256 = Digest.of(names.toString());
    final int revision = Changed.revision(before, sha256);
    final Map<String, String> replaced = changed.replaced(key, revision);
    return new RunRequest(
        key,
        null,
        revision,
        year.year() + " " + year.office(),
        sha256,
        null,
        year.with(YearQuality.since(year, replaced))
            .with(
                changed.since(
                    replaced, year.known(), year.year().atMonth(Month.DECEMBER).atEndOfMonth())));
  }

  private List<Overview> all() {
    return datasets.overviews(new Period(Year.of(1).atMonth(1), Year.of(9999).atMonth(12)));
  }
}
