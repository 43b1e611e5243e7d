package id.rekap.job;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.report.OfficeYear;
import id.rekap.store.CurrentProgram;
import id.rekap.store.DatasetStore;
import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
import id.rekap.store.RunLedger;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which yearly reports the stored data call for. */
final class DueYears {

  private final DatasetStore datasets;
  private final RunLedger ledger;

  DueYears(final DatasetStore datasets, final RunLedger ledger) {
    this.datasets = datasets;
    this.ledger = ledger;
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
    final Set<String> corrected = corrected();
    final Changed changed = new Changed(datasets.workbooks());
    for (final OfficeYear year : OfficeYear.of(all())) {
      final LedgerReport.Key key = new LedgerReport.Key(RunRequest.YEARLY, year.key(), language);
      requests.add(request(key, told(year, waiting, corrected), waiting, made.get(key), changed));
    }
    return requests;
  }

  /** The years of offices that any program lies in. */
  List<Year> years() {
    return OfficeYear.of(all()).stream().map(OfficeYear::year).distinct().sorted().toList();
  }

  private OfficeYear told(
      final OfficeYear year, final List<LedgerFile> waiting, final Set<String> corrected) {
    return year.with(
        waiting.stream()
            .map(file -> new OfficeYear.Refused(file.name(), ledger.findings(file.sha256())))
            .toList(),
        year.own().stream()
            .map(one -> one.program().code())
            .filter(code -> corrected.contains(RunLedger.key(code)))
            .sorted()
            .toList());
  }

  /** Programs that were received more than once. */
  private Set<String> corrected() {
    final Set<String> corrected = new HashSet<>();
    for (final CurrentProgram program : ledger.programs()) {
      if (program.revision() > 1) {
        corrected.add(RunLedger.key(program.code()));
      }
    }
    return corrected;
  }

  private static RunRequest request(
      final LedgerReport.Key key,
      final OfficeYear year,
      final List<LedgerFile> waiting,
      final @Nullable LedgerReport before,
      final Changed changed) {
    final StringBuilder names = new StringBuilder(key.subject());
    year.known().forEach(one -> names.append('\n').append(one.provenance().sha256()));
    waiting.forEach(one -> names.append('\n').append(one.sha256()));
    final String sha256 = Digest.of(names.toString());
    return new RunRequest(
        key,
        null,
        Changed.revision(before, sha256),
        year.year() + " " + year.office(),
        sha256,
        null,
        year.with(
            changed.since(
                before, sha256, year.known(), year.year().atMonth(Month.DECEMBER).atEndOfMonth())));
  }

  private List<Overview> all() {
    return datasets.overviews(new Period(Year.of(1).atMonth(1), Year.of(9999).atMonth(12)));
  }
}
