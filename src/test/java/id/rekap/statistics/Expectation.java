package id.rekap.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one reference case expects, ticked off key by key.
 *
 * <p>A key that the case does not have is skipped. {@link #finish()} fails with every difference
 * and with every key that nobody asked for.
 */
final class Expectation {

  private final String path;
  private final boolean illConditioned;
  private final Map<String, JsonNode> open;
  private final List<String> differences;

  private Expectation(
      final String path,
      final JsonNode block,
      final boolean illConditioned,
      final List<String> differences) {
    this.path = path;
    this.illConditioned = illConditioned;
    this.differences = differences;
    this.open = new LinkedHashMap<>();
    block.properties().forEach(entry -> open.put(entry.getKey(), entry.getValue()));
    if (open.isEmpty()) {
      differences.add(path + ": expects nothing");
    }
  }

  static Expectation of(final JsonNode oneCase) {
    boolean illConditioned = false;
    for (final JsonNode tag : oneCase.path("tags")) {
      illConditioned |= Tolerances.ILL_CONDITIONED.equals(tag.stringValue());
    }
    return new Expectation("", oneCase.path("expected"), illConditioned, new ArrayList<>());
  }

  void count(final String key, final long actual) {
    take(key)
        .ifPresent(
            node -> same(key, node, node.isIntegralNumber() && node.longValue() == actual, actual));
  }

  void count(final String key, final OptionalInt actual) {
    number(key, Tolerances.EQUAL, toDouble(actual));
  }

  void truth(final String key, final Optional<Boolean> actual) {
    take(key)
        .ifPresent(
            node ->
                same(
                    key,
                    node,
                    node.isNull()
                        ? actual.isEmpty()
                        : node.isBoolean() && actual.equals(Optional.of(node.booleanValue())),
                    actual));
  }

  void text(final String key, final Optional<String> actual) {
    take(key)
        .ifPresent(
            node -> same(key, node, Objects.equals(textOf(node), actual.orElse(null)), actual));
  }

  void number(final String key, final Tolerances tolerance, final double actual) {
    number(key, tolerance, OptionalDouble.of(actual));
  }

  /** A null expects an empty number, and nothing else does. */
  void number(final String key, final Tolerances tolerance, final OptionalDouble actual) {
    take(key).ifPresent(node -> compare(key, node, tolerance, actual));
  }

  /** A null, or nulls only, expects that there are no numbers. */
  void numbers(final String key, final Tolerances tolerance, final List<Double> actual) {
    take(key)
        .ifPresent(
            node -> {
              final List<JsonNode> elements = elementsOf(node);
              same(key + ".length", node, elements.size() == actual.size(), actual);
              for (int i = 0; i < Math.min(elements.size(), actual.size()); i++) {
                compare(
                    key + "." + i, elements.get(i), tolerance, OptionalDouble.of(actual.get(i)));
              }
            });
  }

  /** A null expects an empty number at its place; one null for all, that every number is empty. */
  void optionals(final String key, final Tolerances tolerance, final List<OptionalDouble> actual) {
    take(key)
        .ifPresent(
            node -> {
              same(key + ".length", node, node.isNull() || node.size() == actual.size(), actual);
              for (int i = 0; i < actual.size(); i++) {
                if (node.isNull() || i < node.size()) {
                  compare(
                      key + "." + i, node.isNull() ? node : node.get(i), tolerance, actual.get(i));
                }
              }
            });
  }

  /** A null, or nulls only, expects that there are no texts. */
  void texts(final String key, final List<String> actual) {
    take(key)
        .ifPresent(
            node ->
                same(
                    key,
                    node,
                    elementsOf(node).stream().map(JsonNode::stringValue).toList().equals(actual),
                    actual));
  }

  /** Judges a key by what must hold instead of by the value that the case has for it. */
  void require(final String key, final boolean holds) {
    take(key).ifPresent(node -> same(key, node, holds, holds));
  }

  /** Leaves the keys that begin so unjudged. */
  void skip(final String prefix) {
    open.keySet().removeIf(key -> key.startsWith(prefix));
  }

  /** Compares a block of keys, if the case has it, and fails on keys of the block not asked for. */
  void block(final String key, final Consumer<Expectation> comparison) {
    take(key)
        .ifPresent(
            node -> {
              final Expectation block =
                  new Expectation(path + key + ".", node, illConditioned, differences);
              comparison.accept(block);
              block.reportUnknown();
            });
  }

  void finish() {
    reportUnknown();
    if (!differences.isEmpty()) {
      throw new AssertionError(String.join(System.lineSeparator(), differences));
    }
  }

  static OptionalDouble toDouble(final OptionalInt number) {
    return number.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number.getAsInt());
  }

  private void reportUnknown() {
    open.keySet()
        .forEach(key -> differences.add(path + key + ": unknown key, nothing compares it"));
  }

  private Optional<JsonNode> take(final String key) {
    return Optional.ofNullable(open.remove(key));
  }

  private void compare(
      final String key,
      final JsonNode node,
      final Tolerances tolerance,
      final OptionalDouble actual) {
    same(
        key,
        node,
        node.isNull()
            ? actual.isEmpty()
            : node.isNumber()
                && actual.isPresent()
                && tolerance.accepts(node.doubleValue(), actual.getAsDouble(), illConditioned),
        actual);
  }

  private void same(
      final String key, final JsonNode expected, final boolean same, final Object actual) {
    if (!same) {
      differences.add("%s%s: expected %s but was %s".formatted(path, key, expected, actual));
    }
  }

  private static @Nullable String textOf(final JsonNode node) {
    return node.isNull() ? null : node.stringValue();
  }

  private static List<JsonNode> elementsOf(final JsonNode node) {
    final List<JsonNode> elements = new ArrayList<>();
    node.forEach(elements::add);
    return elements.stream().allMatch(JsonNode::isNull) ? List.of() : elements;
  }
}
