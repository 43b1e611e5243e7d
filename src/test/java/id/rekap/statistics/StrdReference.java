package id.rekap.statistics;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Compares {@link Descriptives} and {@link Autocorrelation} with the family {@code nist_strd}, the
 * certified univariate data of NIST; the digits that R itself reaches ({@code r_lre_*}) are not
 * judged.
 */
final class StrdReference {

  private StrdReference() {}

  static void check(final JsonNode oneCase) {
    final JsonNode values = oneCase.path("input").path("x");
    final double[] x =
        ReferenceInput.numbers(values).stream().mapToDouble(Objects::requireNonNull).toArray();
    final Descriptives actual = Descriptives.of(x);
    final Expectation expected = Expectation.of(oneCase);
    expected.count("n", actual.n());
    expected.number("mean", Tolerances.MEAN, actual.mean());
    expected.number("sd", Tolerances.CERTIFIED_SPREAD, actual.standardDeviation());
    expected.number("lag1_autocorrelation", Tolerances.SIGNED, Autocorrelation.lagOne(x));
    expected.skip("r_lre_");
    expected.finish();
  }
}
