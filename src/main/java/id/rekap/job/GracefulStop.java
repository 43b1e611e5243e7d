package id.rekap.job;

import id.rekap.delivery.Checkpoint;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;

/**
 * On a signal, lets the work end after its current item, before anything is closed under it. It is
 * the first to be stopped.
 */
final class GracefulStop implements SmartLifecycle {

  private final Jobs jobs;
  private final Checkpoint checkpoint;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int working;
  private volatile boolean stopping;
  private volatile boolean running;

  GracefulStop(final Jobs jobs, final Checkpoint checkpoint) {
    this.jobs = jobs;
    this.checkpoint = checkpoint;
  }

  /** Work begins, maybe within other work; it must {@link #ended() end}. */
  void begun() {
    lock.lock();
    try {
      working++;
    } finally {
      lock.unlock();
    }
  }

  /** Work has ended, well or not. */
  void ended() {
    lock.lock();
    try {
      working--;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Tells whether no further job is to be started. */
  boolean isStopping() {
    return stopping;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    stopping = true;
    lock.lock();
    try {
      if (working > 0) {
        jobs.stop();
        checkpoint.reached("run.stopping");
      }
      while (working > 0) {
        idle.await();
      }
    } catch (final InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
      running = false;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
