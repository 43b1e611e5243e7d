package id.rekap.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Compares {@link McNemar} and {@link MarginalHomogeneity} with the family {@code
 * paired_categorical}.
 */
final class PairedCategoricalReference {

  private PairedCategoricalReference() {}

  static void check(final JsonNode oneCase) {
    final long[][] table = ReferenceInput.table(oneCase.path("input").path("table"));
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n", Arrays.stream(table).flatMapToLong(Arrays::stream).sum());
    expected.count("k", table.length);
    expected.block("mcnemar", block -> mcNemar(block, McNemar.of(table)));
    expected.block(
        "stuart_maxwell", block -> chiSquared(block, MarginalHomogeneity.stuartMaxwell(table)));
    expected.block("bhapkar", block -> chiSquared(block, MarginalHomogeneity.bhapkar(table)));
    expected.block(
        "marginal_homogeneity_ordinal",
        block -> {
          final Optional<MarginalHomogeneity.Ordinal> ordinal = MarginalHomogeneity.ordinal(table);
          block.number("z", Tolerances.SIGNED, of(ordinal, MarginalHomogeneity.Ordinal::z));
          block.number(
              "p", Tolerances.ASYMPTOTIC_P, of(ordinal, MarginalHomogeneity.Ordinal::pValue));
        });
    expected.block("bowker", block -> bowker(block, MarginalHomogeneity.bowker(table)));
    expected.finish();
  }

  private static void mcNemar(final Expectation expected, final McNemar actual) {
    expected.count("b", actual.b());
    expected.count("c", actual.c());
    expected.number("p_exact", Tolerances.EXACT_P, actual.exactPValue());
    expected.number("p_mid", Tolerances.EXACT_P, actual.midPValue());
    expected.number("chi2", Tolerances.UNSIGNED, actual.chi2());
    expected.number("p_chi2", Tolerances.ASYMPTOTIC_P, actual.chi2PValue());
    expected.number("chi2_continuity", Tolerances.UNSIGNED, actual.chi2Continuity());
    expected.number("p_continuity", Tolerances.ASYMPTOTIC_P, actual.continuityPValue());
    expected.number("odds_ratio", Tolerances.UNSIGNED, actual.oddsRatio());
  }

  private static void chiSquared(
      final Expectation expected, final Optional<MarginalHomogeneity.ChiSquared> actual) {
    expected.number("chi2", Tolerances.UNSIGNED, of(actual, MarginalHomogeneity.ChiSquared::chi2));
    expected.count("df", degreesOfFreedom(actual));
    expected.number(
        "p", Tolerances.ASYMPTOTIC_P, of(actual, MarginalHomogeneity.ChiSquared::pValue));
  }

  private static void bowker(
      final Expectation expected, final Optional<MarginalHomogeneity.Bowker> actual) {
    final Optional<MarginalHomogeneity.ChiSquared> all =
        actual.map(MarginalHomogeneity.Bowker::allPairs);
    final Optional<MarginalHomogeneity.ChiSquared> withData =
        actual.map(MarginalHomogeneity.Bowker::pairsWithData);
    expected.number("chi2", Tolerances.UNSIGNED, of(all, MarginalHomogeneity.ChiSquared::chi2));
    expected.count("df_all_pairs", degreesOfFreedom(all));
    expected.count("df_nonzero_pairs", degreesOfFreedom(withData));
    expected.number(
        "p_all_pairs", Tolerances.ASYMPTOTIC_P, of(all, MarginalHomogeneity.ChiSquared::pValue));
    expected.number(
        "p_nonzero_pairs",
        Tolerances.ASYMPTOTIC_P,
        of(withData, MarginalHomogeneity.ChiSquared::pValue));
  }

  private static OptionalInt degreesOfFreedom(final Optional<MarginalHomogeneity.ChiSquared> test) {
    return test.map(t -> OptionalInt.of(t.degreesOfFreedom())).orElse(OptionalInt.empty());
  }

  private static <T> OptionalDouble of(final Optional<T> test, final Function<T, Double> number) {
    return test.map(t -> OptionalDouble.of(number.apply(t))).orElse(OptionalDouble.empty());
  }
}
