package id.rekap.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;

/** Compares the checks of printed numbers with the family {@code claims}. */
final class ClaimsReference {

  private ClaimsReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode input = oneCase.path("input");
    final Expectation expected = Expectation.of(oneCase);
    switch (input.path("kind").stringValue()) {
      case "grim" -> grim(input, expected);
      case "sprite" -> sprite(input, expected);
      case "order" -> order(input, expected);
      case "mean_ci" -> interval(input, expected);
      case "percent" -> percent(input, expected);
      case "wilcoxon_min_p" -> smallestP(input, expected);
      case "max_sd" -> largestDeviation(input, expected);
      default -> throw new AssertionError("Nothing compares " + input);
    }
    expected.finish();
  }

  private static void grim(final JsonNode input, final Expectation expected) {
    final Grid grid = new Grid(BigDecimal.ZERO, number(input, "step"));
    final Grim grim = Grim.of(number(input, "mean"), input.path("n").longValue(), grid);
    expected.truth("consistent_half_up", Optional.of(grim.halfUp().isPresent()));
    expected.truth("consistent_truncated", Optional.of(grim.cut().isPresent()));
    expected.numbers(
        "sums_half_up",
        Tolerances.EQUAL,
        grim.halfUp().map(ClaimsReference::all).orElse(List.of()));
  }

  private static List<Double> all(final Grim.Sums sums) {
    return LongStream.range(0, sums.count().longValueExact())
        .mapToObj(i -> sums.get(i).doubleValue())
        .toList();
  }

  private static void sprite(final JsonNode input, final Expectation expected) {
    final Sprite.Answer answer =
        Sprite.of(
            number(input, "mean"),
            number(input, "sd"),
            input.path("n").longValue(),
            number(input, "min"),
            number(input, "max"),
            BigDecimal.ONE,
            RoundingRule.NEAREST);
    if (answer == Sprite.Answer.UNDECIDED) {
      throw new AssertionError("SPRITE gave up");
    }
    expected.truth("feasible", Optional.of(answer == Sprite.Answer.POSSIBLE));
  }

  private static void order(final JsonNode input, final Expectation expected) {
    final StatisticsOrder order =
        new StatisticsOrder(
            Bounds.exactly(number(input, "min")),
            null,
            Bounds.exactly(number(input, "median")),
            null,
            Bounds.exactly(number(input, "max")),
            Bounds.exactly(number(input, "mean")));
    expected.texts(
        "violations", order.violations().stream().map(StatisticsOrder.Violation::code).toList());
  }

  private static void interval(final JsonNode input, final Expectation expected) {
    final IntervalCheck check =
        IntervalCheck.of(
            new IntervalCheck.Printed(
                number(input, "mean"),
                number(input, "sd"),
                input.path("n").longValue(),
                number(input, "ci_lower"),
                number(input, "ci_upper")),
            ConfidenceInterval.LEVEL,
            RoundingRule.NEAREST);
    expected.number("recomputed_lower", Tolerances.LIMIT, limit(check, ConfidenceInterval::lower));
    expected.number("recomputed_upper", Tolerances.LIMIT, limit(check, ConfidenceInterval::upper));
    expected.truth("consistent", Optional.of(check.agreesWithT()));
  }

  private static OptionalDouble limit(
      final IntervalCheck check,
      final java.util.function.ToDoubleFunction<ConfidenceInterval> limit) {
    return check.t().stream().mapToDouble(limit).findFirst();
  }

  private static void percent(final JsonNode input, final Expectation expected) {
    final BigDecimal printed = number(input, "percent");
    final Optional<PrintedPercent> percent =
        PrintedPercent.of(
            input.path("count").longValue(), input.path("total").longValue(), printed.scale());
    expected.text("expected", percent.map(one -> one.halfUp().toPlainString()));
    expected.truth("consistent", percent.map(one -> one.isHalfUp(printed)));
  }

  private static void smallestP(final JsonNode input, final Expectation expected) {
    final Optional<SmallestWilcoxonP> least = SmallestWilcoxonP.of(input.path("n").longValue());
    expected.number(
        "exact_min",
        Tolerances.EXACT_P,
        least.stream().mapToDouble(SmallestWilcoxonP::exact).findFirst());
    expected.number(
        "asymptotic_min_no_ties",
        Tolerances.ASYMPTOTIC_P,
        least.stream().mapToDouble(SmallestWilcoxonP::asymptoticUntied).findFirst());
    expected.number(
        "asymptotic_min_all_tied",
        Tolerances.ASYMPTOTIC_P,
        least.stream().mapToDouble(SmallestWilcoxonP::asymptoticAllTied).findFirst());
  }

  private static void largestDeviation(final JsonNode input, final Expectation expected) {
    expected.number(
        "max_sd",
        Tolerances.SPREAD,
        DeviationLimits.largest(
            input.path("n").longValue(),
            input.path("min").doubleValue(),
            input.path("max").doubleValue(),
            input.path("mean").doubleValue()));
  }

  /** A number, or a string of one with its trailing zeros. */
  private static BigDecimal number(final JsonNode input, final String key) {
    final JsonNode node = input.path(key);
    return node.isString() ? new BigDecimal(node.stringValue()) : node.decimalValue();
  }
}
