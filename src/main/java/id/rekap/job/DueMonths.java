package id.rekap.job;

import id.rekap.model.Overview;
import id.rekap.model.Period;
import id.rekap.report.FunderMonth;
import id.rekap.store.DatasetStore;
import id.rekap.store.LedgerReport;
import id.rekap.store.ReportLedger;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which monthly summaries the stored data call for. */
final class DueMonths {

  private static final char BAR = '|';

  private final DatasetStore datasets;
  private final ReportLedger reports;
  private final EmptyMonths empty;

  DueMonths(final DatasetStore datasets, final ReportLedger reports, final EmptyMonths empty) {
    this.datasets = datasets;
    this.reports = reports;
    this.empty = empty;
  }

  /**
   * Lists them, due or not: every office, funder and month with a program, those without where the
   * office wants them, and every month that has a summary already, although its programs went
   * elsewhere since. An office that has no program of the funder any more in any month is none.
   *
   * @param made every report that is kept up to date
   * @param language the language of summaries not made before
   */
  List<RunRequest> wanted(final Map<LedgerReport.Key, LedgerReport> made, final String language) {
    final List<Overview> all = all();
    final Map<LedgerReport.Key, FunderMonth> wanted = new LinkedHashMap<>();
    final List<FunderMonth> active = FunderMonth.of(all);
    active.forEach(month -> wanted.put(key(month, language), month));
    empty.of(all, active).forEach(month -> wanted.put(key(month, language), month));
    for (final LedgerReport.Key key : made.keySet()) {
      if (key.kind().equals(RunRequest.MONTHLY) && !wanted.containsKey(key)) {
        final FunderMonth month = month(key, all);
        if (month.isKnown(all)) {
          wanted.put(key, month);
        }
      }
    }
    return requests(wanted, made);
  }

  /**
   * Tells how the workbooks write the names in a summary.
   *
   * @param key the summary
   * @return its month with office and funder; empty where no program names them any more
   */
  Optional<FunderMonth> named(final LedgerReport.Key key) {
    final List<Overview> all = all();
    return Optional.of(month(key, all)).filter(one -> one.isKnown(all));
  }

  /** The office, the funder and the month that a summary was made for. */
  private static FunderMonth month(final LedgerReport.Key key, final List<Overview> all) {
    final String subject = key.subject();
    final int first = subject.indexOf(BAR);
    final int second = subject.indexOf(BAR, first + 1);
    return FunderMonth.of(
        all,
        YearMonth.parse(subject.substring(0, first)),
        subject.substring(first + 1, second),
        subject.substring(second + 1));
  }

  /**
   * Lists the summaries of one month.
   *
   * @param month the month
   * @param funder the funder, also one without a program in the month; null for every one with
   * @return one per office and funder; none where no office knows the funder
   */
  List<FunderMonth> of(final YearMonth month, final @Nullable String funder) {
    final List<Overview> all = all();
    final List<FunderMonth> months = FunderMonth.of(all);
    if (funder == null) {
      return months.stream().filter(one -> one.month().equals(month)).toList();
    }
    final Map<String, FunderMonth> asked = new LinkedHashMap<>();
    for (final FunderMonth one : months) {
      final FunderMonth wanted = FunderMonth.of(all, month, one.office(), funder);
      final FunderMonth own = FunderMonth.of(all, one.month(), one.office(), one.funder());
      if (wanted
          .key()
          .substring(month.toString().length())
          .equals(own.key().substring(one.month().toString().length()))) {
        asked.putIfAbsent(wanted.key(), wanted);
      }
    }
    return List.copyOf(asked.values());
  }

  /** The funders that any program names. */
  List<String> funders() {
    return FunderMonth.of(all()).stream().map(FunderMonth::funder).distinct().sorted().toList();
  }

  /** The summaries of some months, due or not. */
  List<RunRequest> requests(
      final Map<LedgerReport.Key, FunderMonth> asked,
      final Map<LedgerReport.Key, LedgerReport> made) {
    final Changed changed = new Changed(datasets.workbooks(), reports.issues(RunRequest.MONTHLY));
    final List<RunRequest> requests = new ArrayList<>();
    asked.forEach((key, month) -> requests.add(request(key, month, made.get(key), changed)));
    return requests;
  }

  private static RunRequest request(
      final LedgerReport.Key key,
      final FunderMonth month,
      final @Nullable LedgerReport before,
      final Changed changed) {
    final StringBuilder names = new StringBuilder(key.subject());
    month.known().forEach(one -> names.append('\n').append(one.provenance().sha256()));
    final String sha256 = Digest.of(names.toString());
    final int revision = Changed.revision(before, sha256);
    return new RunRequest(
        key,
        null,
        revision,
        month.month() + " " + month.funder(),
        sha256,
        month.with(
            changed.since(
                changed.replaced(key, revision), month.known(), month.month().atEndOfMonth())));
  }

  static LedgerReport.Key key(final FunderMonth month, final String language) {
    return new LedgerReport.Key(RunRequest.MONTHLY, month.key(), language);
  }

  private List<Overview> all() {
    return datasets.overviews(new Period(Year.of(1).atMonth(1), Year.of(9999).atMonth(12)));
  }
}
