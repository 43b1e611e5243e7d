package id.rekap.job;

import id.rekap.delivery.OutputFolder;
import id.rekap.model.Dataset;
import id.rekap.report.FunderMonth;
import id.rekap.report.OfficeYear;
import id.rekap.store.DatasetStore;
import id.rekap.store.LedgerFile;
import id.rekap.store.LedgerReport;
import id.rekap.store.PrintLedger;
import id.rekap.store.ReportLedger;
import id.rekap.store.RunLedger;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Store to output folder; one report is one item and one transaction. Reports are made on every
 * core and delivered in order.
 */
final class ReportJob {

  /** Its name in the job repository. */
  static final String NAME = "report";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final DatasetStore datasets;
  private final RunLedger ledger;
  private final ReportLedger reports;
  private final PrintLedger prints;
  private final ReportMaker maker;
  private final Deliver deliver;

  ReportJob(
      final JobRepository repository,
      final PlatformTransactionManager transactions,
      final DatasetStore datasets,
      final RunLedger ledger,
      final ReportLedger reports,
      final PrintLedger prints,
      final ReportMaker maker,
      final Deliver deliver) {
    this.repository = repository;
    this.transactions = transactions;
    this.datasets = datasets;
    this.ledger = ledger;
    this.reports = reports;
    this.prints = prints;
    this.maker = maker;
    this.deliver = deliver;
  }

  /** What one run makes, and where. */
  record Work(Deliver.Place place, Ahead<RunRequest, Deliver.Made> reports, Progress progress) {}

  /** The work of one run; what was delivered before it is read here, once. */
  Work work(
      final long run,
      final OutputFolder output,
      final Ahead<RunRequest, Deliver.Made> made,
      final Map<LedgerReport.Key, FolderException.Fault> faults,
      final Progress progress) {
    final ReportPaths paths = new ReportPaths(reports.reports());
    return new Work(new Deliver.Place(run, output, paths, faults), made, progress);
  }

  /** Makes reports; the copies that come with notices are made of what lies in the input folder. */
  Ahead<RunRequest, Deliver.Made> make(final List<RunRequest> due, final InputFolder input) {
    final Held held = new Held(prints, due);
    return new Ahead<>(due, request -> made(request, input, held));
  }

  private Deliver.Made made(final RunRequest request, final InputFolder input, final Held held)
      throws IOException, InterruptedException {
    final String language = request.key().language();
    if (request.isNotice()) {
      final LedgerFile file = ledger.file(request.inputSha256()).orElseThrow();
      final ReportMaker.MadeNotice notice =
          maker.notice(file, ledger.findings(file.sha256()), language, input.path(file.sha256()));
      return new Deliver.Made(notice.report(), null, notice.copy());
    }
    final OfficeYear year = request.year();
    if (year != null) {
      final List<Dataset> own =
          year.own().stream().map(one -> datasets.load(one.provenance().sha256())).toList();
      return new Deliver.Made(
          maker.yearly(year.with(own).with(loaded(year.quality())), request.revision(), language),
          null,
          null);
    }
    final FunderMonth month = request.month();
    if (month != null) {
      return monthly(request, month, held);
    }
    final Dataset dataset = datasets.load(request.inputSha256());
    return new Deliver.Made(
        maker.program(request.key().kind(), dataset, request.revision(), language),
        dataset.program(),
        request.key().kind().equals(RunRequest.RESULTS)
            ? maker.manuscript(dataset, request.revision(), language)
            : null);
  }

  private Deliver.Made monthly(final RunRequest request, final FunderMonth month, final Held held)
      throws InterruptedException {
    try {
      final List<Dataset> own =
          month.own().stream().map(one -> datasets.load(one.provenance().sha256())).toList();
      final List<String> issues = held.before(request, month);
      final List<Dataset> former =
          month.corrected(issues).stream().filter(datasets::has).map(datasets::load).toList();
      final ReportMaker.MadeMonth made =
          maker.monthly(
              month.with(own).after(issues, former), request.revision(), request.key().language());
      held.made(request, made.printed());
      return new Deliver.Made(made.report(), null, null, made.printed());
    } finally {
      held.ended(request);
    }
  }

  /** What is to be known of the data, with what corrected workbooks held before. */
  private OfficeYear.Quality loaded(final OfficeYear.Quality quality) {
    return new OfficeYear.Quality(
        quality.refused(),
        quality.unplaced(),
        quality.corrections().stream()
            .map(
                one ->
                    new OfficeYear.Correction(
                        one.code(), one.former(), datasets.load(one.former())))
            .toList());
  }

  /** The job of one run. */
  Job job(final Work work) {
    return new JobBuilder(NAME, repository)
        .start(
            new StepBuilder("deliverReports", repository)
                .<Ahead.Pending<RunRequest, Deliver.Made>, Ahead.Done<RunRequest, Deliver.Made>>
                    chunk(1)
                .transactionManager(transactions)
                .reader(() -> work.reports().next())
                .processor(Ahead.Pending::done)
                .writer(
                    chunk ->
                        chunk.forEach(
                            done -> {
                              deliver.deliver(done, work.place());
                              work.progress().advanced();
                            }))
                .build())
        .build();
  }
}
