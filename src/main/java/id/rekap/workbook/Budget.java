package id.rekap.workbook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What reading one file has used up of the limits; of one thread.
 *
 * <p>Time is the processor time of the thread, not the clock's: a busy machine refuses nobody.
 */
final class Budget {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int BETWEEN_LOOKS = 4_096;

  private static final int LETTERS_PER_CELL = 16;

  private final Limits limits;
  private final long start = THREADS.getCurrentThreadCpuTime();
  private long unpacked;
  private int cells;
  private int ticks;

  Budget(final Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  void file(final long bytes) throws UnreadableWorkbookException {
    require(bytes <= limits.fileBytes(), "file", limits.fileBytes(), bytes);
  }

  void entries(final int count) throws UnreadableWorkbookException {
    require(count <= limits.entries(), "entries", limits.entries(), count);
  }

  void unpack(final long bytes) throws UnreadableWorkbookException {
    unpacked += bytes;
    require(unpacked <= limits.unpackedBytes(), "unpacked", limits.unpackedBytes(), unpacked);
  }

  void sheets(final int count) throws UnreadableWorkbookException {
    require(count <= limits.sheets(), "sheets", limits.sheets(), count);
  }

  void rows(final int count) throws UnreadableWorkbookException {
    require(count <= limits.rows(), "rows", limits.rows(), count);
  }

  void columns(final int count) throws UnreadableWorkbookException {
    require(count <= limits.columns(), "columns", limits.columns(), count);
  }

  void cell() throws UnreadableWorkbookException {
    cells++;
    cells(cells);
  }

  /** The cells that are kept so far. */
  int cells() {
    return cells;
  }

  /** Forgets the cells that were kept since then: they are read in another way. */
  void backTo(final int count) {
    cells = count;
  }

  void cells(final long count) throws UnreadableWorkbookException {
    require(count <= limits.cells(), "cells", limits.cells(), count);
  }

  void letters(final long count) throws UnreadableWorkbookException {
    require(count <= limits.letters(), "letters", limits.letters(), count);
  }

  /** Characters of all texts together: as many as {@link #LETTERS_PER_CELL} for every cell. */
  void text(final long count) throws UnreadableWorkbookException {
    final long most = (long) LETTERS_PER_CELL * limits.cells();
    require(count <= most, "text", most, count);
  }

  /** One small step of the work; looks at the time now and then. */
  void tick() throws UnreadableWorkbookException {
    ticks++;
    if (ticks % BETWEEN_LOOKS == 0) {
      final long seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000_000L;
      require(seconds < limits.seconds(), "seconds", limits.seconds(), seconds);
    }
  }

  private static void require(
      final boolean within, final String what, final long limit, final long value)
      throws UnreadableWorkbookException {
    if (!within) {
      throw UnreadableWorkbookException.overLimit(what, limit, value);
    }
  }
}
