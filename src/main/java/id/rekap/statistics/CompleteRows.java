package id.rekap.statistics;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Listwise deletion: the rows of a rectangular data set without an absent answer. */
final class CompleteRows {

  private CompleteRows() {}

  /**
   * Returns the number of columns; 0 without rows.
   *
   * @throws IllegalArgumentException if the rows differ in length
   */
  static int columns(final List<Integer> lengths) {
    final int columns = lengths.isEmpty() ? 0 : lengths.getFirst();
    for (int i = 0; i < lengths.size(); i++) {
      if (lengths.get(i) != columns) {
        throw new IllegalArgumentException(
            "Row %d has %d values, not %d".formatted(i, lengths.get(i), columns));
      }
    }
    return columns;
  }

  /** Returns the rows without {@code null}, in their order. */
  static <T> List<List<T>> of(final List<? extends List<@Nullable T>> rows) {
    return rows.stream()
        .filter(row -> row.stream().allMatch(Objects::nonNull))
        .map(row -> row.stream().<T>map(Objects::requireNonNull).toList())
        .toList();
  }
}
