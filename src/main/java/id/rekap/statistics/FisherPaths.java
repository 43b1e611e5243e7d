package id.rekap.statistics;

import java.util.Arrays;

/**
 * Logarithms with how often each occurred, in a hash table; logarithms of one bucket of 2^-33 are
 * one.
 *
 * <p>Equal products of factorials that were multiplied in another order differ by rounding, about
 * 1e-12; what is merged keeps its weighted mean, so that no probability moves by more than the
 * square of a bucket.
 */
final class FisherPaths {

  private static final double BUCKETS = 0x1p33;

  private long[] keys = new long[8];
  private double[] logs = new double[8];
  private double[] counts = new double[8];
  private int size;

  int size() {
    return size;
  }

  void add(final double log, final double count) {
    if (2 * size >= keys.length) {
      grow();
    }
    final long key = Math.round(log * BUCKETS);
    final int slot = slot(key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      logs[slot] = log;
      size++;
    } else {
      logs[slot] += (log - logs[slot]) * (count / (counts[slot] + count));
    }
    counts[slot] += count;
  }

  /** Returns the logarithms in ascending order beside their counts. */
  double[][] ascending() {
    final long[] order = new long[size];
    int filled = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        order[filled++] = keys[i];
      }
    }
    Arrays.sort(order);
    final double[][] ascending = new double[2][size];
    for (int i = 0; i < size; i++) {
      ascending[0][i] = logs[slot(order[i])];
      ascending[1][i] = counts[slot(order[i])];
    }
    return ascending;
  }

  private int slot(final long key) {
    final long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    final long[] oldKeys = keys;
    final double[] oldLogs = logs;
    final double[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    logs = new double[keys.length];
    counts = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        final int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        logs[slot] = oldLogs[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
