package id.rekap.statistics;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/**
 * Compares {@link StandardizedChange} and {@link RandomEffects} with the family {@code pooling}.
 */
final class PoolingReference {

  /** Effects nearer to each other than this differ in the rounding of their inputs alone. */
  private static final double EQUAL_EFFECTS = 1e-12;

  private PoolingReference() {}

  static void check(final JsonNode oneCase) {
    final List<StandardizedChange> changes = new ArrayList<>();
    for (final JsonNode program : oneCase.path("input").path("programs")) {
      changes.add(
          StandardizedChange.of(
              program.path("n").intValue(),
              program.path("mean_pre").doubleValue(),
              program.path("sd_pre").doubleValue(),
              program.path("mean_post").doubleValue(),
              program.path("r").doubleValue(),
              "turun".equals(program.path("direction").stringValue())));
    }
    final Expectation expected = Expectation.of(oneCase);
    expected.optionals(
        "d", Tolerances.SIGNED, changes.stream().map(StandardizedChange::d).toList());
    expected.optionals(
        "variance",
        Tolerances.UNSIGNED,
        changes.stream().map(StandardizedChange::variance).toList());
    final Optional<RandomEffects> pooled = RandomEffects.of(changes);
    pooled(expected, pooled);
    final DoubleSummaryStatistics effects =
        changes.stream().mapToDouble(one -> one.d().orElseThrow()).summaryStatistics();
    if (pooled.isPresent() && effects.getMax() - effects.getMin() < EQUAL_EFFECTS) {
      // the standard error is 0, or rounding noise in R, and t and p rest on it
      expected.require("t", true);
      expected.require("p", true);
    } else {
      expected.number("t", Tolerances.ITERATED, flat(pooled.map(RandomEffects::t)));
      expected.number("p", Tolerances.ITERATED, flat(pooled.map(RandomEffects::pValue)));
    }
    expected.finish();
  }

  private static void pooled(final Expectation expected, final Optional<RandomEffects> actual) {
    number(expected, "pooled", actual, RandomEffects::pooled);
    number(expected, "se", actual, RandomEffects::standardError);
    number(expected, "df", actual, effects -> effects.k() - 1.0);
    number(expected, "ci95_lower", actual, effects -> effects.interval().lower());
    number(expected, "ci95_upper", actual, effects -> effects.interval().upper());
    number(expected, "tau2", actual, RandomEffects::tauSquared);
    number(expected, "i2", actual, RandomEffects::iSquared);
    expected.number(
        "q", Tolerances.SIGNED, flat(actual.map(effects -> OptionalDouble.of(effects.q()))));
    expected.number(
        "q_p",
        Tolerances.ASYMPTOTIC_P,
        flat(actual.map(effects -> OptionalDouble.of(effects.qPValue()))));
    number(expected, "prediction_lower", actual, effects -> effects.prediction().lower());
    number(expected, "prediction_upper", actual, effects -> effects.prediction().upper());
    expected.numbers(
        "weights_percent",
        Tolerances.ITERATED,
        actual.map(RandomEffects::weights).orElse(List.of()));
  }

  private static void number(
      final Expectation expected,
      final String key,
      final Optional<RandomEffects> actual,
      final ToDoubleFunction<RandomEffects> value) {
    expected.number(
        key,
        Tolerances.ITERATED,
        flat(actual.map(effects -> OptionalDouble.of(value.applyAsDouble(effects)))));
  }

  private static OptionalDouble flat(final Optional<OptionalDouble> value) {
    return value.orElse(OptionalDouble.empty());
  }
}
