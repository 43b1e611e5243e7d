package id.rekap.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Looks now and then how much processor time the thread has spent on one file, so that no content
 * can hold it for ever; of one thread. The clock's time does not count: a busy machine refuses
 * nobody.
 */
final class Patience {

  /** The time is up. Unchecked, because it is noticed in the midst of every rule. */
  static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    Over(final long seconds) {
      super("More than the time for one file: " + seconds + " s");
      this.seconds = seconds;
    }

    long seconds() {
      return seconds;
    }
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int BETWEEN_LOOKS = 256;

  private final long start = THREADS.getCurrentThreadCpuTime();
  private final int most;
  private int ticks;

  /**
   * Begins to count.
   *
   * @param most seconds of processor time from now on
   */
  Patience(final int most) {
    this.most = most;
  }

  /**
   * One step of the work.
   *
   * @throws Over where the time is up
   */
  void tick() {
    ticks++;
    if (ticks % BETWEEN_LOOKS == 0) {
      final long seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000_000L;
      if (seconds >= most) {
        throw new Over(seconds);
      }
    }
  }
}
