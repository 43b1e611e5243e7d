package id.rekap.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * Compares {@link PearsonCorrelation}, {@link SpearmanCorrelation} and {@link KendallTau} with the
 * family {@code correlation}.
 *
 * <p>Where r is 1 or -1, t is infinite: it must be absent and p 0. R prints its rounding noise
 * there, or nothing, as it happens; neither is compared.
 */
final class CorrelationReference {

  private CorrelationReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode input = oneCase.path("input");
    final PairedSample pairs =
        PairedSample.ofNullable(
            /* before= */ ReferenceInput.numbers(input.path("x")),
            /* after= */ ReferenceInput.numbers(input.path("y")));
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n", pairs.n());
    expected.block("pearson", block -> pearson(block, PearsonCorrelation.of(pairs)));
    expected.block("spearman", block -> spearman(block, SpearmanCorrelation.of(pairs)));
    expected.number("kendall_tau_b", Tolerances.SIGNED, KendallTau.b(pairs));
    expected.number("r_critical_05", Tolerances.SIGNED, PearsonCorrelation.critical(pairs.n()));
    expected.finish();
  }

  private static void pearson(final Expectation block, final PearsonCorrelation actual) {
    block.number("r", Tolerances.SIGNED, actual.r());
    t(block, actual.r(), actual.t(), "p", actual.pValue());
    final Optional<ConfidenceInterval> interval = actual.interval();
    block.number("ci95_lower", Tolerances.LIMIT, limit(interval.map(ConfidenceInterval::lower)));
    block.number("ci95_upper", Tolerances.LIMIT, limit(interval.map(ConfidenceInterval::upper)));
  }

  private static void spearman(final Expectation block, final SpearmanCorrelation actual) {
    block.number("rho", Tolerances.SIGNED, actual.rho());
    t(block, actual.rho(), actual.t(), "p_t", actual.pValue());
    block.number("p_exact", Tolerances.EXACT_P, actual.exactPValue());
  }

  private static void t(
      final Expectation block,
      final OptionalDouble r,
      final OptionalDouble t,
      final String keyOfP,
      final OptionalDouble p) {
    if (Math.abs(r.orElse(0)) == 1) {
      block.require("t", t.isEmpty());
      block.require(keyOfP, p.equals(OptionalDouble.of(0)));
    } else {
      block.number("t", Tolerances.SIGNED, t);
      block.number(keyOfP, Tolerances.ASYMPTOTIC_P, p);
    }
  }

  private static OptionalDouble limit(final Optional<Double> limit) {
    return limit.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
