package id.rekap.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Rekap left running: a round of work whenever one is due, until a signal ends it. The database is
 * open only during a round, so that {@code status} and {@code run} find the embedded one free in
 * between, and one that was away for a while is opened afresh.
 */
public final class Service {

  /** Hears what the service does. */
  public interface Listener {

    /**
     * It has begun.
     *
     * @param nextMonth when the next month falls due
     * @param nextYear when the next year falls due
     */
    void begun(Instant nextMonth, Instant nextYear);

    /**
     * A round was done, maybe without anything to do.
     *
     * @param result what it did
     */
    void done(RunResult result);

    /** Another run has folder or database; it is waited for. */
    void waiting();

    /**
     * A round failed as a whole.
     *
     * @param failure why
     * @param again when it is tried again
     */
    void failed(Exception failure, Instant again);
  }

  private static final Duration RETRY = Duration.ofMinutes(1);
  private static final Duration BUSY = Duration.ofSeconds(30);

  /** The longest sleep: a clock that was set, or a machine that slept, is noticed after it. */
  private static final Duration NAP = Duration.ofSeconds(1);

  private final Settings settings;
  private final Ports ports;
  private final Progress progress;
  private final Listener listener;
  private final AtomicBoolean ending = new AtomicBoolean();

  /**
   * A service that has not begun.
   *
   * @param settings folders, language, database, timetable
   * @param progress hears how far a round has come
   * @param listener hears what is done
   */
  public Service(final Settings settings, final Progress progress, final Listener listener) {
    this(settings, Ports.of(settings), progress, listener);
  }

  Service(
      final Settings settings,
      final Ports ports,
      final Progress progress,
      final Listener listener) {
    this.settings = settings;
    this.ports = ports;
    this.progress = progress;
    this.listener = listener;
  }

  /**
   * Serves until a signal ends the process.
   *
   * @throws FolderException where a folder cannot be worked with at the start
   * @throws DatabaseException where the database does not open at the start
   * @throws Exception where the first round cannot begin for another reason
   */
  public void serve() throws Exception {
    final Thread hook = new Thread(() -> ending.set(true));
    Runtime.getRuntime().addShutdownHook(hook);
    boolean begun = false;
    while (!ending.get()) {
      Instant next = now().plus(RETRY);
      Attendance attendance = null;
      try (Session session = Session.open(settings, ports, true)) {
        if (!begun) {
          listener.begun(
              settings.timetable().nextMonth(now()), settings.timetable().nextYear(now()));
        }
        attendance = session.attend(!begun, progress);
        begun = true;
        next = attendance.next();
        ending.compareAndSet(false, session.isStopping());
      } catch (final AlreadyRunningException busy) {
        next = now().plus(BUSY);
        listener.waiting();
      } catch (final RuntimeException failure) {
        if (!begun && !ending.get()) {
          throw failure;
        }
        attendance = new Attendance(next, null, failure);
      }
      // Not before the database is free again: whoever hears of a round may look at once.
      if (attendance != null) {
        tell(attendance);
      }
      sleep(next);
    }
  }

  private void tell(final Attendance attendance) {
    final Exception failure = attendance.failure();
    final RunResult result = attendance.result();
    if (failure instanceof AlreadyRunningException) {
      listener.waiting();
    } else if (failure != null && !ending.get()) {
      listener.failed(failure, attendance.next());
    }
    if (result != null) {
      listener.done(result);
    }
  }

  private void sleep(final Instant until) {
    while (!ending.get() && now().isBefore(until)) {
      ports.pause().last(NAP, ending::get);
    }
  }

  private Instant now() {
    final Clock clock = ports.clock();
    return clock.instant();
  }
}
