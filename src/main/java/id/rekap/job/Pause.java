package id.rekap.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets time go by. */
@FunctionalInterface
interface Pause {

  /** By the clock on the wall. */
  Pause REAL =
      (span, stops) -> {
        final long start = System.nanoTime();
        try {
          while (!stops.getAsBoolean() && System.nanoTime() - start < span.toNanos()) {
            Thread.sleep(Pause.STEP);
          }
        } catch (final InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      };

  /** How soon a wish to stop is heard, in milliseconds. */
  long STEP = 50;

  /**
   * Waits.
   *
   * @param span how long
   * @param stops tells whether there is no point in waiting any longer
   */
  void last(Duration span, BooleanSupplier stops);
}
