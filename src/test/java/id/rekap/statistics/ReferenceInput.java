package id.rekap.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the inputs of the reference cases; null is an absent answer. */
final class ReferenceInput {

  private ReferenceInput() {}

  static List<@Nullable Double> numbers(final JsonNode array) {
    return list(array, JsonNode::doubleValue);
  }

  static List<@Nullable Integer> wholeNumbers(final JsonNode array) {
    return list(array, JsonNode::intValue);
  }

  static <T> List<List<@Nullable T>> rows(
      final JsonNode arrays, final Function<JsonNode, List<@Nullable T>> row) {
    final List<List<@Nullable T>> rows = new ArrayList<>();
    arrays.forEach(array -> rows.add(row.apply(array)));
    return rows;
  }

  static long[] counts(final JsonNode array) {
    final long[] counts = new long[array.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = array.get(i).longValue();
    }
    return counts;
  }

  static long[][] table(final JsonNode arrays) {
    final long[][] table = new long[arrays.size()][];
    for (int i = 0; i < table.length; i++) {
      table[i] = counts(arrays.get(i));
    }
    return table;
  }

  private static <T> List<@Nullable T> list(
      final JsonNode array, final Function<JsonNode, T> value) {
    final List<@Nullable T> list = new ArrayList<>();
    array.forEach(node -> list.add(node.isNull() ? null : value.apply(node)));
    return list;
  }
}
