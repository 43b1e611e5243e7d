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
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which reports the stored data call for and the output folder does not hold as they should be. */
final class DueReports {

  private final RunLedger ledger;
  private final ReportLedger reports;
  private final DueMonths months;
  private final DueYears years;
  private final List<String> kinds;
  private final String madeWith;
  private final String language;

  DueReports(
      final RunLedger ledger,
      final ReportLedger reports,
      final DueMonths months,
      final DueYears years,
      final List<String> kinds,
      final String madeWith,
      final String language) {
    this.ledger = ledger;
    this.reports = reports;
    this.months = months;
    this.years = years;
    this.kinds = List.copyOf(kinds);
    this.madeWith = madeWith;
    this.language = language;
  }

  /**
   * Lists them: the kinds of one program in the order of the programs' codes, then summaries by
   * office, funder and month, then yearly reports by office and year, then notices in the order of
   * file names.
   *
   * @param present SHA-256 of every workbook in the input folder
   * @param output where delivered files lie
   */
  List<RunRequest> of(final Set<String> present, final OutputFolder output) {
    final Map<LedgerReport.Key, LedgerReport> made = made();
    final Map<String, LedgerFile> files = ledger.files();
    final List<RunRequest> wanted = new ArrayList<>();
    for (final CurrentProgram program : ledger.programs()) {
      for (final String kind : kinds) {
        for (final String tag : languages(made, kind, RunLedger.key(program.code()))) {
          wanted.add(program(kind, program, files, tag));
        }
      }
    }
    wanted.addAll(months.wanted(made, language));
    final List<LedgerFile> waiting = waiting(present);
    wanted.addAll(years.wanted(made, waiting, language));
    waiting.forEach(file -> wanted.add(notice(file)));
    return wanted.stream().filter(one -> !isUpToDate(one, made.get(one.key()), output)).toList();
  }

  /**
   * The summaries and yearly reports that the stored data call for in the language of a run, up to
   * date or not: by office, funder and month, then by office and year.
   *
   * @param present SHA-256 of every workbook in the input folder
   */
  List<RunRequest> periods(final Set<String> present) {
    final Map<LedgerReport.Key, LedgerReport> made = made();
    final List<RunRequest> wanted = new ArrayList<>(months.wanted(made, language));
    wanted.addAll(years.wanted(made, waiting(present), language));
    return wanted;
  }

  /** The refused workbooks that wait for repair. */
  private List<LedgerFile> waiting(final Set<String> present) {
    return ledger.files().values().stream()
        .filter(file -> file.status() == LedgerFile.Status.REFUSED)
        .filter(file -> present.contains(file.sha256()))
        .toList();
  }

  /** The results of one program in one language, due or not. */
  RunRequest results(final CurrentProgram program, final String tag) {
    return program(RunRequest.RESULTS, program, ledger.files(), tag);
  }

  /** The summaries and yearly reports that the stored data call for, due or not. */
  Set<LedgerReport.Key> periodic() {
    final Map<LedgerReport.Key, LedgerReport> made = made();
    return Stream.concat(
            months.wanted(made, language).stream(),
            made.keySet().stream()
                .map(LedgerReport.Key::language)
                .distinct()
                .flatMap(tag -> years.wanted(made, List.of(), tag).stream()))
        .map(RunRequest::key)
        .collect(Collectors.toSet());
  }

  /**
   * The yearly reports of a year in one language, one per office, due or not.
   *
   * @param year the year
   * @param tag the language
   * @throws UnknownYearException where no program lies in the year
   */
  List<RunRequest> yearly(final Year year, final String tag) throws UnknownYearException {
    final Map<LedgerReport.Key, LedgerReport> made = made();
    final List<LedgerFile> waiting =
        ledger.files().values().stream()
            .filter(file -> file.status() == LedgerFile.Status.REFUSED)
            .filter(file -> made.containsKey(notice(file).key()))
            .toList();
    final List<RunRequest> requests =
        years.wanted(made, waiting, tag).stream()
            .filter(one -> one.year() != null && one.year().year().equals(year))
            .toList();
    if (requests.isEmpty()) {
      throw new UnknownYearException(year, years.years());
    }
    return requests;
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
    final Map<LedgerReport.Key, FunderMonth> keyed = new LinkedHashMap<>();
    asked.forEach(one -> keyed.put(DueMonths.key(one, tag), one));
    return months.requests(keyed, made());
  }

  String madeWith() {
    return madeWith;
  }

  private static RunRequest program(
      final String kind,
      final CurrentProgram program,
      final Map<String, LedgerFile> files,
      final String tag) {
    final LedgerFile file = files.get(program.sha256());
    return new RunRequest(
        new LedgerReport.Key(kind, RunLedger.key(program.code()), tag),
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
      final Map<LedgerReport.Key, LedgerReport> made, final String kind, final String subject) {
    final Set<String> tags = new TreeSet<>();
    tags.add(language);
    for (final LedgerReport.Key key : made.keySet()) {
      if (key.kind().equals(kind) && key.subject().equals(subject)) {
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
        && (!wanted.isNotice() || made.inputName().equals(wanted.inputName()))
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
