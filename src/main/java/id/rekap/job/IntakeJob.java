package id.rekap.job;

import id.rekap.intake.IntakeResult;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Input folder to store; one workbook is one item and one transaction. What is left to do follows
 * from the ledger, so a restart takes up where the last commit was.
 */
final class IntakeJob {

  /** Its name in the job repository. */
  static final String NAME = "intake";

  private static final Logger LOG = LoggerFactory.getLogger(IntakeJob.class);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final WorkbookReader intake;
  private final TakeIn takeIn;

  IntakeJob(
      final JobRepository repository,
      final PlatformTransactionManager transactions,
      final WorkbookReader intake,
      final TakeIn takeIn) {
    this.repository = repository;
    this.transactions = transactions;
    this.intake = intake;
    this.takeIn = takeIn;
  }

  /** What one run takes in. */
  record Work(
      long run, Set<String> present, Ahead<Candidate, IntakeResult> results, Progress progress) {}

  Ahead<Candidate, IntakeResult> read(final List<Candidate> due) {
    return new Ahead<>(due, candidate -> intake.read(candidate.path()));
  }

  /**
   * The job of one run.
   *
   * @param work what is to be taken in
   * @param broken collects the names of workbooks that could not be read
   */
  Job job(final Work work, final List<String> broken) {
    return new JobBuilder(NAME, repository)
        .start(
            new StepBuilder("takeIn", repository)
                .<Ahead.Pending<Candidate, IntakeResult>, Ahead.Done<Candidate, IntakeResult>>chunk(
                    1)
                .transactionManager(transactions)
                .reader(() -> work.results().next())
                .processor(Ahead.Pending::done)
                .writer(chunk -> chunk.forEach(done -> store(done, work, broken)))
                .build())
        .build();
  }

  private void store(
      final Ahead.Done<Candidate, IntakeResult> done, final Work work, final List<String> broken) {
    final IntakeResult result = done.result();
    final Throwable failure = done.failure();
    if (result != null) {
      takeIn.store(result, work.run(), work.present());
    } else if (failure != null) {
      broken.add(done.item().name());
      LOG.error(
          "Cannot read {}; the others go on, the next run tries again: {}",
          done.item().name(),
          Trace.reason(failure));
      LOG.info("Where it failed: {}", Trace.of(failure));
    }
    work.progress().advanced();
  }
}
