package id.rekap.job;

import id.rekap.delivery.OutputFolder;
import id.rekap.report.FunderMonth;
import id.rekap.store.CurrentProgram;
import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
import id.rekap.store.LedgerReport.DeliveredFile;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which reports the stored data call for and the output folder does not hold as they should be. */
final class DueReports {

  private final RunLedger ledger;
  private final ReportLedger reports;
  private final DueMonths months;
  private final String madeWith;
  private final String language;

  DueReports(
      final RunLedger ledger,
      final ReportLedger reports,
      final DueMonths months,
      final String madeWith,
      final String language) {
    this.ledger = ledger;
    this.reports = reports;
    this.months = months;
    this.madeWith = madeWith;
    this.language = language;
  }

  /**
   * Lists them: results in the order of the programs' codes, then summaries by office, funder and
   * month, then notices in the order of file names.
   *
   * @param present SHA-256 of every workbook in the input folder
   * @param output where delivered files lie
   */
  List<RunRequest> of(final Set<String> present, final OutputFolder output) {
    final Map<LedgerReport.Key, LedgerReport> made = made();
    final Map<String, LedgerFile> files = ledger.files();
    final List<RunRequest> wanted = new ArrayList<>();
    for (final CurrentProgram program : ledger.programs()) {
      for (final String tag : languages(made, RunLedger.key(program.code()))) {
        wanted.add(results(program, files, tag));
      }
    }
    wanted.addAll(months.wanted(made, language));
    for (final LedgerFile file : files.values()) {
      if (file.status() == LedgerFile.Status.REFUSED && present.contains(file.sha256())) {
        wanted.add(notice(file));
      }
    }
    return wanted.stream().filter(one -> !isUpToDate(one, made.get(one.key()), output)).toList();
  }

  /** The results of one program in one language, due or not. */
  RunRequest results(final CurrentProgram program, final String tag) {
    return results(program, ledger.files(), tag);
  }

  /** The summaries that the stored data call for, due or not. */
  Set<LedgerReport.Key> months() {
    return months.wanted(made(), language).stream()
        .map(RunRequest::key)
        .collect(Collectors.toSet());
  }

  /**
   * The summaries of a month in one language, due or not.
   *
   * @param month the month
   * @param funder the funder; null for every one with a program in the month
   * @param tag the language
   * @throws UnknownFunderException where no program names the funder, or none lies in the month
   */
  List<RunRequest> monthly(final YearMonth month, final @Nullable String funder, final String tag)
      throws UnknownFunderException {
    final List<FunderMonth> asked = months.of(month, funder);
    if (asked.isEmpty()) {
      throw new UnknownFunderException(month, funder, months.funders());
    }
    final Map<LedgerReport.Key, LedgerReport> made = made();
    final List<RunRequest> requests = new ArrayList<>();
    for (final FunderMonth one : asked) {
      final LedgerReport.Key key = DueMonths.key(one, tag);
      requests.add(DueMonths.request(key, one, made.get(key)));
    }
    return requests;
  }

  String madeWith() {
    return madeWith;
  }

  private static RunRequest results(
      final CurrentProgram program, final Map<String, LedgerFile> files, final String tag) {
    final LedgerFile file = files.get(program.sha256());
    return new RunRequest(
        new LedgerReport.Key(RunRequest.RESULTS, RunLedger.key(program.code()), tag),
        program.code(),
        program.revision(),
        file == null ? program.code() : file.name(),
        program.sha256());
  }

  private RunRequest notice(final LedgerFile file) {
    return new RunRequest(
        new LedgerReport.Key(RunRequest.NOTICE, file.sha256(), language),
        file.code(),
        1,
        file.name(),
        file.sha256());
  }

  private Set<String> languages(
      final Map<LedgerReport.Key, LedgerReport> made, final String subject) {
    final Set<String> tags = new TreeSet<>();
    tags.add(language);
    for (final LedgerReport.Key key : made.keySet()) {
      if (key.kind().equals(RunRequest.RESULTS) && key.subject().equals(subject)) {
        tags.add(key.language());
      }
    }
    return tags;
  }

  private Map<LedgerReport.Key, LedgerReport> made() {
    final Map<LedgerReport.Key, LedgerReport> made = new LinkedHashMap<>();
    reports.reports().forEach(one -> made.put(one.key(), one));
    return made;
  }

  private boolean isUpToDate(
      final RunRequest wanted, final @Nullable LedgerReport made, final OutputFolder output) {
    return made != null
        && made.status() == LedgerReport.Status.DELIVERED
        && made.inputSha256().equals(wanted.inputSha256())
        && made.revision() == wanted.revision()
        && made.madeWith().equals(madeWith)
        && isThere(made, output);
  }

  static boolean isThere(final LedgerReport made, final OutputFolder output) {
    try {
      for (final DeliveredFile file : made.files()) {
        if (!output.holds(file.path(), file.size())) {
          return false;
        }
      }
    } catch (final IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return !made.files().isEmpty();
  }
}
