package id.rekap.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares {@link KruskalWallis} and {@link OneWayAnova} with the family {@code k_groups}. */
final class GroupsReference {

  private GroupsReference() {}

  static void check(final JsonNode oneCase) {
    final List<List<@Nullable Double>> groups =
        ReferenceInput.rows(oneCase.path("input").path("groups"), ReferenceInput::numbers);
    final KruskalWallis ranks = KruskalWallis.ofNullable(groups);
    final OneWayAnova anova = OneWayAnova.ofNullable(groups);
    final Expectation expected = Expectation.of(oneCase);
    expected.numbers("n", Tolerances.EQUAL, ranks.n().stream().map(Integer::doubleValue).toList());
    expected.optionals("mean_ranks", Tolerances.UNSIGNED, ranks.meanRanks());
    expected.block(
        "kruskal_wallis",
        block -> {
          block.number("h", Tolerances.UNSIGNED, ranks.h());
          block.count("df", ranks.degreesOfFreedom());
          block.number("p", Tolerances.ASYMPTOTIC_P, ranks.pValue());
          block.number("epsilon_squared", Tolerances.UNSIGNED, ranks.epsilonSquared());
        });
    expected.block(
        "anova",
        block -> {
          // SIGNED although F is not: where the means are equal R prints rounding noise
          block.number("f", Tolerances.SIGNED, anova.f());
          block.count("df1", anova.betweenDegreesOfFreedom());
          block.count("df2", anova.withinDegreesOfFreedom());
          block.number("p", Tolerances.ASYMPTOTIC_P, anova.pValue());
          block.number("eta_squared", Tolerances.SIGNED, anova.etaSquared());
        });
    expected.finish();
  }
}
