package id.rekap.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import tools.jackson.databind.JsonNode;

/** Compares {@link Descriptives} with the family {@code descriptive}. */
final class DescriptiveReference {

  private static final double[] PROBABILITIES = {.05, .1, .25, .5, .75, .9, .95};

  private DescriptiveReference() {}

  static void check(final JsonNode oneCase) {
    final Descriptives actual =
        Descriptives.of(ReferenceInput.numbers(oneCase.path("input").path("x")));
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n", actual.n());
    expected.count("missing", actual.missing());
    expected.number("sum", Tolerances.MEAN, actual.sum());
    expected.number("mean", Tolerances.MEAN, actual.mean());
    expected.number("variance", Tolerances.SPREAD, actual.variance());
    expected.number("sd", Tolerances.SPREAD, actual.standardDeviation());
    expected.number("se", Tolerances.SPREAD, actual.standardError());
    expected.number("skewness", Tolerances.SHAPE, actual.skewness());
    expected.number("kurtosis", Tolerances.SHAPE, actual.kurtosis());
    final Optional<ConfidenceInterval> interval = actual.meanInterval();
    expected.number("ci95_lower", Tolerances.LIMIT, limit(interval.map(ConfidenceInterval::lower)));
    expected.number("ci95_upper", Tolerances.LIMIT, limit(interval.map(ConfidenceInterval::upper)));
    order(expected, actual);
    expected.finish();
  }

  private static void order(final Expectation expected, final Descriptives actual) {
    final Quantiles quantiles = actual.quantiles();
    expected.numbers("modes", Tolerances.EQUAL, actual.modes());
    expected.number("min", Tolerances.EQUAL, actual.minimum());
    expected.number("max", Tolerances.EQUAL, actual.maximum());
    expected.number("range", Tolerances.EQUAL, actual.range());
    expected.number("median", Tolerances.EQUAL, actual.median());
    expected.number("hinge_lower", Tolerances.EQUAL, quantiles.lowerHinge());
    expected.number("hinge_upper", Tolerances.EQUAL, quantiles.upperHinge());
    expected.numbers("quantiles_type6", Tolerances.SIGNED, at(quantiles::type6));
    expected.numbers("quantiles_type7", Tolerances.SIGNED, at(quantiles::type7));
    expected.number("iqr_type6", Tolerances.UNSIGNED, quantiles.interquartileRangeType6());
    expected.number("iqr_type7", Tolerances.UNSIGNED, quantiles.interquartileRangeType7());
  }

  private static List<Double> at(final DoubleFunction<OptionalDouble> quantile) {
    return Arrays.stream(PROBABILITIES)
        .mapToObj(quantile)
        .filter(OptionalDouble::isPresent)
        .map(OptionalDouble::getAsDouble)
        .toList();
  }

  private static OptionalDouble limit(final Optional<Double> limit) {
    return limit.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
