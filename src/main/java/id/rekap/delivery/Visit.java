package id.rekap.delivery;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/**
 * Time that is spent on a server, on several errands. They run on virtual threads, because
 * interrupting one closes the socket that it waits for.
 */
final class Visit {

  /** Whoever ends Rekap waits no longer for a server. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMillis(50);

  private final BooleanSupplier stopping;
  private long left;
  private long grace = GRACE.toMillis();

  /**
   * A visit.
   *
   * @param limit how long all errands together may last
   * @param stopping asked all the while: where it says so, no errand lasts longer than seconds
   */
  Visit(final Duration limit, final BooleanSupplier stopping) {
    this.left = limit.toMillis();
    this.stopping = stopping;
  }

  /** The time was up before an errand was done. */
  static final class TooLateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean stopped;

    TooLateException(final boolean stopped) {
      this.stopped = stopped;
    }

    /** Tells whether Rekap is to end; else the server was too slow. */
    boolean isStopped() {
      return stopped;
    }
  }

  /**
   * Does an errand.
   *
   * @throws TooLateException where it is not done in time
   * @throws MessagingException where the server or the network fails, or says what nobody
   *     understands
   */
  <T> T run(final Callable<T> errand) throws MessagingException, TooLateException {
    final FutureTask<T> task = new FutureTask<>(errand);
    final Thread thread = Thread.ofVirtual().name("visit").start(task);
    try {
      while (!thread.join(LOOK)) {
        left -= LOOK.toMillis();
        grace -= stopping.getAsBoolean() ? LOOK.toMillis() : 0;
        if (left <= 0 || grace <= 0) {
          thread.interrupt();
          throw new TooLateException(grace <= 0);
        }
      }
    } catch (final InterruptedException interrupted) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new TooLateException(true);
    }
    return result(task);
  }

  private static <T> T result(final FutureTask<T> task) throws MessagingException {
    if (task.state() == FutureTask.State.SUCCESS) {
      return task.resultNow();
    }
    switch (task.exceptionNow()) {
      case MessagingException failure -> throw failure;
      // What the mail library makes of an answer that it does not understand.
      case RuntimeException broken ->
          throw new MessagingException("The server's answer cannot be understood", broken);
      case Error error -> throw error;
      case final Throwable other -> throw new IllegalStateException("An errand broke off", other);
    }
  }
}
