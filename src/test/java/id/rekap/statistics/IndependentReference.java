package id.rekap.statistics;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * Compares {@link MannWhitney}, {@link IndependentT}, {@link BrownForsythe} and {@link
 * StandardizedDifference} with the family {@code independent}.
 */
final class IndependentReference {

  private IndependentReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode input = oneCase.path("input");
    final IndependentSamples samples =
        IndependentSamples.ofNullable(
            ReferenceInput.numbers(input.path("x")), ReferenceInput.numbers(input.path("y")));
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n1", samples.nFirst());
    expected.count("n2", samples.nSecond());
    expected.block("mann_whitney", block -> mannWhitney(block, MannWhitney.of(samples)));
    expected.block("t_welch", block -> t(block, IndependentT.welch(samples)));
    expected.block("t_student", block -> t(block, IndependentT.student(samples)));
    final BrownForsythe spread = BrownForsythe.of(samples);
    expected.block(
        "brown_forsythe",
        block -> {
          // SIGNED although F is not: where the means are equal R prints rounding noise
          block.number("f", Tolerances.SIGNED, spread.f());
          block.number("p", Tolerances.ASYMPTOTIC_P, spread.pValue());
        });
    final StandardizedDifference effect = StandardizedDifference.of(samples);
    expected.number("cohen_d", Tolerances.SIGNED, effect.cohenD());
    expected.number("hedges_g", Tolerances.SIGNED, effect.hedgesG());
    expected.finish();
  }

  private static void mannWhitney(final Expectation block, final MannWhitney actual) {
    block.number("rank_sum_1", Tolerances.EQUAL, actual.rankSumFirst());
    block.number("rank_sum_2", Tolerances.EQUAL, actual.rankSumSecond());
    block.number("mean_rank_1", Tolerances.UNSIGNED, actual.meanRankFirst());
    block.number("mean_rank_2", Tolerances.UNSIGNED, actual.meanRankSecond());
    block.number("u1", Tolerances.EQUAL, actual.uFirst());
    block.number("u2", Tolerances.EQUAL, actual.uSecond());
    block.number("u_min", Tolerances.EQUAL, actual.uSmaller());
    block.number("z", Tolerances.SIGNED, actual.z());
    block.number("p_asymptotic", Tolerances.ASYMPTOTIC_P, actual.asymptoticPValue());
    block.number("z_continuity", Tolerances.SIGNED, actual.zWithContinuity());
    block.number(
        "p_asymptotic_continuity",
        Tolerances.ASYMPTOTIC_P,
        actual.asymptoticPValueWithContinuity());
    block.number("p_exact", Tolerances.EXACT_P, actual.exactPValue());
    block.number("p_exact_doubled", Tolerances.EXACT_P, actual.doubledExactPValue());
    block.number("hodges_lehmann", Tolerances.SIGNED, actual.hodgesLehmann());
    block.number("rank_biserial", Tolerances.SIGNED, actual.rankBiserial());
  }

  private static void t(final Expectation block, final IndependentT actual) {
    block.number("t", Tolerances.SIGNED, actual.t());
    block.number("df", Tolerances.UNSIGNED, actual.degreesOfFreedom());
    block.number("p", Tolerances.ASYMPTOTIC_P, actual.pValue());
    block.number("ci95_lower", Tolerances.LIMIT, lower(actual));
    block.number("ci95_upper", Tolerances.LIMIT, upper(actual));
  }

  private static OptionalDouble lower(final IndependentT actual) {
    return actual.interval().map(i -> OptionalDouble.of(i.lower())).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble upper(final IndependentT actual) {
    return actual.interval().map(i -> OptionalDouble.of(i.upper())).orElse(OptionalDouble.empty());
  }
}
