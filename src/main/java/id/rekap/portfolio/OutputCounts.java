package id.rekap.portfolio;

import id.rekap.model.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How many outputs there are of each kind in each status.
 *
 * @param counts by kind, then by status, in the order of their names; a missing status is empty
 */
public record OutputCounts(Map<String, Map<String, Long>> counts) {

  /** Keeps what it is given, unmodifiable. */
  public OutputCounts {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  /**
   * Counts.
   *
   * @param outputs the outputs
   * @return the counts; words that differ in capitals only are counted together, under their first
   *     spelling
   */
  public static OutputCounts of(final List<Output> outputs) {
    final Map<String, String> spelled = new TreeMap<>();
    final Map<String, Map<String, Long>> counted = new TreeMap<>();
    for (final Output one : outputs) {
      counted
          .computeIfAbsent(key(spelled, one.kind()), kind -> new TreeMap<>())
          .merge(key(spelled, one.status() == null ? "" : one.status()), 1L, Long::sum);
    }
    final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    counted.forEach(
        (kind, statuses) -> {
          final Map<String, Long> inner = new LinkedHashMap<>();
          statuses.forEach((status, count) -> inner.put(spelling(spelled, status), count));
          counts.put(spelling(spelled, kind), Collections.unmodifiableMap(inner));
        });
    return new OutputCounts(counts);
  }

  private static String key(final Map<String, String> spelled, final String said) {
    final String key = Breakdown.key(said);
    spelled.putIfAbsent(key, said.strip());
    return key;
  }

  private static String spelling(final Map<String, String> spelled, final String key) {
    return Objects.requireNonNull(spelled.get(key));
  }

  /**
   * Names one count in the figures file.
   *
   * @param kind the kind
   * @param status the status; empty where none is given
   * @return such as {@code jenis=Video;status=Selesai}
   */
  public static String group(final String kind, final String status) {
    return "jenis=" + kind + ";status=" + status;
  }
}
