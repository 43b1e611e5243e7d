package id.rekap.job;

import id.rekap.report.Changes;
import id.rekap.report.FunderMonth;
import id.rekap.report.OfficeYear;
import id.rekap.store.DuePeriod;
import id.rekap.store.LedgerReport;
import id.rekap.store.PeriodLedger;
import id.rekap.store.ReportLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The periods that fell due: what is to be made of them, and what became of it. A report that was
 * made by other means, such as {@code run}, counts as made.
 */
final class DuePeriods {

  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 6;

  private final PeriodLedger ledger;
  private final ReportLedger reports;
  private final DueReports due;
  private final Timetable timetable;

  DuePeriods(
      final PeriodLedger ledger,
      final ReportLedger reports,
      final DueReports due,
      final Timetable timetable) {
    this.ledger = ledger;
    this.reports = reports;
    this.due = due;
    this.timetable = timetable;
  }

  /**
   * The reports of one kind on one period that may be made now.
   *
   * @param kind their kind
   * @param period the period, such as {@code 2025-03} or {@code 2025}
   * @param requests one per office and funder
   */
  record Batch(String kind, String period, List<RunRequest> requests) {}

  /** A period that fell due, with the report it calls for; null where none is called for now. */
  private record Open(DuePeriod period, @Nullable RunRequest request) {}

  /**
   * Writes down what fell due, and lists what may be made.
   *
   * @param now the time
   * @param present SHA-256 of every workbook in the input folder
   * @return the oldest period first; of periods that fell due together months before years
   */
  List<Batch> open(final Instant now, final Set<String> present) {
    final List<Open> standing = standing(now, present);
    final List<DuePeriod> before = ledger.periods();
    standing.stream().map(Open::period).filter(one -> !before.contains(one)).forEach(ledger::put);
    final Map<DuePeriod.Key, DuePeriod> kept = new HashMap<>();
    standing.forEach(one -> kept.put(one.period().key(), one.period()));
    for (final DuePeriod old : before) {
      if (old.state() != DuePeriod.State.MADE && !isKept(old, kept.get(old.key()))) {
        ledger.remove(old);
      }
    }
    final Map<String, Batch> batches = new LinkedHashMap<>();
    standing.stream()
        .filter(one -> one.period().isOpen(now))
        .map(Open::request)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(this::fallsDue).thenComparing(one -> one.year() != null))
        .forEach(
            one ->
                batches
                    .computeIfAbsent(
                        one.key().kind() + period(one),
                        key -> new Batch(one.key().kind(), period(one), new ArrayList<>()))
                    .requests()
                    .add(one));
    return List.copyOf(batches.values());
  }

  private static boolean isKept(final DuePeriod old, final @Nullable DuePeriod now) {
    return now != null && now.revision() == old.revision();
  }

  /**
   * How the periods stand that are not made yet.
   *
   * @param now the time
   * @param present SHA-256 of every workbook in the input folder
   * @return the oldest first; changes nothing
   */
  List<DuePeriod> unmade(final Instant now, final Set<String> present) {
    return standing(now, present).stream()
        .map(Open::period)
        .filter(one -> one.state() != DuePeriod.State.MADE)
        .sorted(
            Comparator.comparing(DuePeriod::dueAt)
                .thenComparing(one -> one.key().kind())
                .thenComparing(one -> one.key().subject()))
        .toList();
  }

  /** Every period that fell due and is called for, as it stands by both ledgers. */
  private List<Open> standing(final Instant now, final Set<String> present) {
    final Map<LedgerReport.Key, LedgerReport> made = new HashMap<>();
    reports.reports().forEach(one -> made.put(one.key(), one));
    final Map<DuePeriod.Key, Map<Integer, DuePeriod>> known = new HashMap<>();
    for (final DuePeriod one : ledger.periods()) {
      known.computeIfAbsent(one.key(), key -> new HashMap<>()).put(one.revision(), one);
    }
    final List<Open> standing = new ArrayList<>();
    for (final RunRequest request : due.periods(present)) {
      if (!fallsDue(request).isAfter(now)) {
        final Map<Integer, DuePeriod> revisions = known.getOrDefault(key(request), Map.of());
        standing.add(new Open(stand(request, made.get(request.key()), revisions, now), request));
      }
    }
    return standing;
  }

  private DuePeriod stand(
      final RunRequest request,
      final @Nullable LedgerReport report,
      final Map<Integer, DuePeriod> revisions,
      final Instant now) {
    if (report != null
        && report.status() == LedgerReport.Status.DELIVERED
        && isCurrent(report, request)) {
      final DuePeriod last = revisions.get(report.revision());
      return last != null && last.state() == DuePeriod.State.MADE
          ? last
          : fallen(request, report.revision(), fallsDue(request))
              .made(report.run(), report.madeAt());
    }
    final DuePeriod last = revisions.get(request.revision());
    return last != null
        ? last
        : fallen(request, request.revision(), request.revision() == 1 ? fallsDue(request) : now);
  }

  /**
   * Tells whether a delivered report is the one called for. The changes of a request are those
   * since the issue that its revision replaces: of a revision that was delivered they say nothing
   * more.
   */
  private static boolean isCurrent(final LedgerReport report, final RunRequest request) {
    return report.revision() == request.revision() || changes(request).isNone();
  }

  private static DuePeriod fallen(
      final RunRequest request, final int revision, final Instant dueAt) {
    return DuePeriod.fallen(key(request), revision, period(request), about(request), dueAt);
  }

  /**
   * Writes down what became of a batch.
   *
   * @param batch what was to be made
   * @param run the run that tried
   * @param now the time
   * @param stopped true where it was stopped early: what it did not come to stays due
   */
  void settle(final Batch batch, final long run, final Instant now, final boolean stopped) {
    final Map<LedgerReport.Key, LedgerReport> made = new HashMap<>();
    reports.reports().forEach(one -> made.put(one.key(), one));
    final Map<DuePeriod.Key, List<DuePeriod>> open = new HashMap<>();
    for (final DuePeriod one : ledger.periods()) {
      if (one.state() != DuePeriod.State.MADE) {
        open.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one);
      }
    }
    for (final RunRequest request : batch.requests()) {
      final LedgerReport last = made.get(request.key());
      final LedgerReport report = last != null && last.run() == run ? last : null;
      for (final DuePeriod period : open.getOrDefault(key(request), List.of())) {
        if (report != null && report.status() == LedgerReport.Status.DELIVERED) {
          ledger.put(period.made(run, report.madeAt()));
        } else if (report != null || !stopped) {
          ledger.put(period.failed(run, now, now.plus(patience(period.attempts()))));
        }
      }
    }
  }

  /** Five minutes after the first failure, twice as long after each further one, to five hours. */
  private static Duration patience(final int failures) {
    return FIRST_RETRY.multipliedBy(1L << Math.min(failures, DOUBLINGS));
  }

  private static DuePeriod.Key key(final RunRequest request) {
    return new DuePeriod.Key(request.key().kind(), request.key().subject());
  }

  private Instant fallsDue(final RunRequest request) {
    final FunderMonth month = request.month();
    return month != null ? timetable.dueAt(month.month()) : timetable.dueAt(year(request).year());
  }

  private static String period(final RunRequest request) {
    final FunderMonth month = request.month();
    return month != null ? month.month().toString() : year(request).year().toString();
  }

  /** The period, the funder and the office, as far as there are names. */
  private static String about(final RunRequest request) {
    final FunderMonth month = request.month();
    final Stream<String> names =
        month != null
            ? Stream.of(month.funder(), month.office())
            : Stream.of(year(request).office());
    return Stream.concat(Stream.of(period(request)), names.filter(name -> !name.isBlank()))
        .collect(Collectors.joining(", "));
  }

  private static Changes changes(final RunRequest request) {
    final FunderMonth month = request.month();
    return month != null ? month.changes() : year(request).changes();
  }

  private static OfficeYear year(final RunRequest request) {
    return Objects.requireNonNull(request.year(), "a report on a month or a year");
  }
}
