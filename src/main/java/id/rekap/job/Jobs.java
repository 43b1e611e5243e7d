package id.rekap.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts, stops and recovers the jobs of a run; the run's number identifies them. */
final class Jobs {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final String[] NAMES = {IntakeJob.NAME, ReportJob.NAME};

  private final JobOperator operator;
  private final JobRepository repository;

  Jobs(final JobOperator operator, final JobRepository repository) {
    this.operator = operator;
    this.repository = repository;
  }

  /**
   * Runs a job to its end, or goes on with it where an earlier process left it.
   *
   * @return how it ended; {@code COMPLETED} too where it had ended before
   * @throws Exception where Spring Batch refuses to start it
   */
  BatchStatus run(final Job job, final long run) throws Exception {
    return run(job, parameters(run), run);
  }

  /**
   * Runs a job on one period to its end.
   *
   * @param kind the kind of its reports
   * @param period the period, such as {@code 2025-03}
   * @return how it ended
   * @throws Exception where Spring Batch refuses to start it
   */
  BatchStatus run(final Job job, final long run, final String kind, final String period)
      throws Exception {
    return run(
        job,
        new JobParametersBuilder(parameters(run))
            .addString("kind", kind, true)
            .addString("period", period, true)
            .toJobParameters(),
        run);
  }

  private BatchStatus run(final Job job, final JobParameters parameters, final long run)
      throws Exception {
    try {
      return operator.start(job, parameters).getStatus();
    } catch (final JobInstanceAlreadyCompleteException done) {
      LOG.debug("Job {} of run {} was complete", job.getName(), run);
      return BatchStatus.COMPLETED;
    }
  }

  /**
   * Sets executions whose process died to FAILED, so that they can be started again. Only for the
   * owner of the data: it alone knows that nobody else is alive.
   *
   * @param openRun the run that was not ended; 0 for none
   */
  void recover(final long openRun) {
    for (final String name : NAMES) {
      for (final JobExecution stale : repository.findRunningJobExecutions(name)) {
        recover(stale);
      }
      final JobExecution last = repository.getLastJobExecution(name, parameters(openRun));
      if (last != null && isHalfStopped(last)) {
        recover(last);
      }
    }
  }

  private void recover(final JobExecution stale) {
    LOG.info(
        "Job {} was left {} by a process that ended; it goes on from its last commit",
        stale.getJobInstance().getJobName(),
        stale.getStatus());
    operator.recover(stale);
  }

  /** Told to stop, and killed before it could. */
  private static boolean isHalfStopped(final JobExecution execution) {
    return execution.getStatus() != BatchStatus.COMPLETED
        && execution.getStepExecutions().stream().anyMatch(step -> step.getStatus().isRunning());
  }

  /** Tells every running job to stop after its current item. */
  void stop() {
    for (final String name : NAMES) {
      for (final JobExecution execution : repository.findRunningJobExecutions(name)) {
        try {
          operator.stop(execution);
        } catch (final JobExecutionNotRunningException ended) {
          LOG.debug("Job {} ended by itself", name);
        }
      }
    }
  }

  private static JobParameters parameters(final long run) {
    return new JobParametersBuilder().addLong("run", run, true).toJobParameters();
  }
}
