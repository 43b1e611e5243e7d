package id.rekap.delivery;

import id.rekap.delivery.Outcome.Fate;
import id.rekap.delivery.Outcome.Reason;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One attempt to send, that can be cut off: a server that hangs must not keep Rekap from ending. It
 * runs on a virtual thread, because interrupting one closes the socket it waits for.
 */
final class Attempt {

  /** A server that is only slow may still answer when Rekap is to end. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** After this time a thread that does not end is left to itself. */
  private static final Duration LAST = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMillis(50);

  private final GatedMessage message;
  private final BooleanSupplier stopping;

  Attempt(final GatedMessage message, final BooleanSupplier stopping) {
    this.message = message;
    this.stopping = stopping;
  }

  /**
   * Sends.
   *
   * @param send gives the message to the server
   * @return what became of it; cut off where it had to end before the server's answer
   */
  Outcome run(final Supplier<Outcome> send) {
    final FutureTask<Outcome> task = new FutureTask<>(send::get);
    final Thread thread = Thread.ofVirtual().name("mail").start(task);
    try {
      if (!isDone(thread)) {
        message.cut();
        thread.interrupt();
        thread.join(LAST);
      }
    } catch (final InterruptedException interrupted) {
      message.cut();
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
    final Outcome found = task.isDone() ? outcome(task) : null;
    return found != null && (found.fate() == Fate.SENT || !message.isCut())
        ? found
        : new Outcome(message.isWritten() ? Fate.DOUBTFUL : Fate.POSTPONED, Reason.CUT_OFF, 0);
  }

  private static Outcome outcome(final FutureTask<Outcome> task) {
    return switch (task.state()) {
      case SUCCESS -> task.resultNow();
      case FAILED, CANCELLED, RUNNING -> {
        if (task.exceptionNow() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException("An attempt broke off", task.exceptionNow());
      }
    };
  }

  /** Waits for the end, or until there is no more time; false then. */
  private boolean isDone(final Thread thread) throws InterruptedException {
    long left = GRACE.toNanos();
    while (!thread.join(LOOK)) {
      if (stopping.getAsBoolean()) {
        left -= LOOK.toNanos();
        if (left <= 0) {
          return false;
        }
      }
    }
    return true;
  }
}
