package id.rekap.job;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each round of work begins, kept in the database for all instances together: whoever picks a
 * round does it, and the round of an instance that shows no sign of life is taken over.
 */
final class Schedule {

  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  /** The only task: one round of intake and of what fell due. */
  private static final String ROUND = "round";

  private static final int MISSED_HEARTBEATS = 4;
  private static final int DOUBLINGS = 5;
  private static final Duration RETRY = Duration.ofMinutes(1);
  private static final Duration BUSY = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(20);

  /** How long the search for dead instances is given, which begins as the scheduler starts. */
  private static final Duration SEARCH = Duration.ofSeconds(1);

  private final DataSource database;
  private final Timetable timetable;
  private final Clock clock;
  private final String name =
      ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

  Schedule(final DataSource database, final Timetable timetable, final Clock clock) {
    this.database = database;
    this.timetable = timetable;
    this.clock = clock;
  }

  /**
   * Does what is due, or finds that another instance does it.
   *
   * @param work one round
   * @param hasten true to do a round now, due or not
   * @return what came of it
   * @throws InterruptedException where the wait for the round's end is interrupted
   */
  Attendance attend(final Callable<RunResult> work, final boolean hasten)
      throws InterruptedException {
    final Outcome outcome = new Outcome();
    final RecurringTask<Void> task = task(work, outcome);
    final Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(task)
            .clock(clock::instant)
            .schedulerName(new SchedulerName.Fixed(name))
            .threads(1)
            .pollingInterval(POLL)
            .heartbeatInterval(timetable.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .failureLogging(LogLevel.OFF, false)
            .build();
    scheduler.start();
    try {
      if (hasten) {
        hasten(scheduler, task);
      }
      final Instant next = await(scheduler, task);
      return new Attendance(next, outcome.result, outcome.failure);
    } finally {
      scheduler.stop();
    }
  }

  private RecurringTask<Void> task(final Callable<RunResult> work, final Outcome outcome) {
    return Tasks.recurring(ROUND, new Rounds())
        .onDeadExecution((done, operations) -> operations.reschedule(done, now()))
        .onFailure(
            (done, operations) ->
                operations.reschedule(done, done.getTimeDone().plus(patience(done, outcome))))
        .execute(
            (instance, context) -> {
              try {
                outcome.result = work.call();
              } catch (final Exception failure) {
                outcome.failure = failure;
                throw new IllegalStateException(failure);
              }
            });
  }

  private static Duration patience(final ExecutionComplete done, final Outcome outcome) {
    return outcome.failure instanceof AlreadyRunningException
        ? BUSY
        : RETRY.multipliedBy(1L << Math.min(done.getExecution().consecutiveFailures, DOUBLINGS));
  }

  /** Databases round what is finer, and what is rounded up would not be due yet. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void hasten(final Scheduler scheduler, final RecurringTask<Void> task) {
    try {
      final Optional<ScheduledExecution<Object>> round = round(scheduler, task);
      if (round.isPresent() && !round.get().isPicked()) {
        scheduler.reschedule(task.getDefaultTaskInstance(), now());
      }
    } catch (final TaskInstanceException taken) {
      LOG.info("Another instance does the round");
    }
  }

  /** Waits until the round is done or not due, and tells when the next one is. */
  private Instant await(final Scheduler scheduler, final RecurringTask<Void> task)
      throws InterruptedException {
    final long start = System.nanoTime();
    while (true) {
      final Optional<ScheduledExecution<Object>> round = round(scheduler, task);
      if (round.isPresent() && round.get().isPicked()) {
        if (!name.equals(round.get().getPickedBy())
            && System.nanoTime() - start > SEARCH.toNanos()) {
          return clock.instant().plus(timetable.heartbeat());
        }
      } else if (round.isPresent() && round.get().getExecutionTime().isAfter(clock.instant())) {
        return round.get().getExecutionTime();
      } else {
        scheduler.triggerCheckForDueExecutions();
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
  }

  private static Optional<ScheduledExecution<Object>> round(
      final Scheduler scheduler, final RecurringTask<Void> task) {
    return scheduler.getScheduledExecution(task.getDefaultTaskInstance());
  }

  /** What came of the round, if it was ours. */
  private static final class Outcome {
    private volatile @Nullable RunResult result;
    private volatile @Nullable Exception failure;
  }

  /** A round after every interval, and when a month or a year falls due. */
  private final class Rounds implements com.github.kagkarlsson.scheduler.task.schedule.Schedule {
    @Override
    public Instant getNextExecutionTime(final ExecutionComplete done) {
      return timetable.nextRound(done.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(final Instant start) {
      return now();
    }

    @Override
    public boolean isDeterministic() {
      return false;
    }
  }
}
