package id.rekap.job;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Does work on every core, a few items ahead of whoever takes the results; the results come in the
 * order of the items.
 *
 * @param <I> what is worked on
 * @param <O> what comes out
 */
final class Ahead<I, O> implements AutoCloseable {

  /** Work on one item. */
  @FunctionalInterface
  interface Work<I, O> {
    O on(I item) throws Exception;
  }

  /** An item whose work may still be going on. */
  record Pending<I, O>(I item, Future<O> result) {

    /** Waits for the work. */
    Done<I, O> done() throws InterruptedException {
      try {
        return new Done<>(item, result.get(), null);
      } catch (final ExecutionException failure) {
        return new Done<>(item, null, failure.getCause());
      }
    }
  }

  /** An item with its result, or with what went wrong. */
  record Done<I, O>(I item, @Nullable O result, @Nullable Throwable failure) {}

  private final ExecutorService threads;
  private final Iterator<I> items;
  private final Work<I, O> work;
  private final Queue<Pending<I, O>> window = new ArrayDeque<>();
  private final int size;

  Ahead(final List<I> items, final Work<I, O> work) {
    final int cores =
        Math.max(1, Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
    this.threads =
        Executors.newFixedThreadPool(
            cores,
            task -> {
              final Thread thread = new Thread(task, "rekap-work");
              thread.setDaemon(true);
              return thread;
            });
    this.items = items.iterator();
    this.work = work;
    this.size = 2 * cores;
  }

  /** Gives the next item, in order; null where there is none left. */
  @Nullable Pending<I, O> next() {
    while (window.size() < size && items.hasNext()) {
      final I item = items.next();
      final Callable<O> task = () -> work.on(item);
      window.add(new Pending<>(item, threads.submit(task)));
    }
    return window.poll();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
