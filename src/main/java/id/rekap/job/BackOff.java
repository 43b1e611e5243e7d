package id.rekap.job;

import java.time.Duration;

/** How long to wait before a message is tried again. */
final class BackOff {

  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(4);

  private BackOff() {}

  /**
   * Twice as long after every attempt: 5, 10, 20 minutes and so on, 4 hours at the most.
   *
   * @param attempts how often it was tried, from 1
   */
  static Duration after(final int attempts) {
    final int doublings = Math.min(attempts - 1, 10);
    final Duration wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
