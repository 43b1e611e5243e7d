package id.rekap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.rekap.statistics.NormalizedGain.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares one case of the reference family "paired" at the tolerances of the reference's README.
 */
final class PairedReference {

  private static final double EXACT = 0;
  private static final double STATISTIC = 1e-10;
  private static final double ASYMPTOTIC = 1e-8;
  private static final double SOLVED = 1e-6;
  private static final double ILL_CONDITIONED = 1e-9;
  private static final double SMALL = 1e-7;
  private static final double SMALL_ABSOLUTE = 1e-9;
  private static final double SMALLEST_P = 1e-300;

  /** The reference leaves expensive values out of large samples; they are not judged there. */
  private static final int COSTLY = 200;

  /** R takes the exact interval below this many pairs only. */
  private static final int R_EXACT = 50;

  private static final int GENEROUS_EXACT_LIMIT = 2000;

  /** One value of ours and how near it must come; {@code signed} values may be near 0. */
  private record Ours(Object value, double relative, boolean signed) {}

  private final Map<String, Ours> ours = new HashMap<>();
  private final PairedSample sample;
  private final double looser;

  private PairedReference(final PairedSample sample, final double looser) {
    this.sample = sample;
    this.looser = looser;
  }

  /** Compares every expected value of one case; an expected key that is unknown fails. */
  static void check(final JsonNode oneCase) {
    final JsonNode input = oneCase.get("input");
    final PairedSample sample =
        PairedSample.ofNullable(scores(input.get("pre")), scores(input.get("post")));
    final boolean ill =
        oneCase.get("tags").valueStream().anyMatch(t -> t.stringValue().equals("ill-conditioned"));
    final PairedReference family = new PairedReference(sample, ill ? ILL_CONDITIONED : 0);
    family.compute(input.get("max_score").doubleValue(), exactLimit(oneCase.get("expected")));
    oneCase.get("expected").properties().forEach(e -> family.compare(e.getKey(), e.getValue()));
  }

  private static List<@Nullable Double> scores(final JsonNode array) {
    final List<@Nullable Double> scores = new ArrayList<>();
    array.forEach(node -> scores.add(node.isNull() ? null : node.doubleValue()));
    return scores;
  }

  /** Goes beyond the limit of the reports only where the reference did. */
  private static int exactLimit(final JsonNode expected) {
    return expected.path("wilcoxon").path("p_exact").isNumber()
        ? GENEROUS_EXACT_LIMIT
        : WilcoxonSignedRank.EXACT_LIMIT;
  }

  private void compare(final String key, final JsonNode expected) {
    if (expected.isObject()) {
      expected.properties().forEach(e -> compare(key + "." + e.getKey(), e.getValue()));
      return;
    }
    final Ours mine = ours.get(key);
    WorstErrors.noteEqual(key);
    assertTrue(mine != null, () -> "Unknown key " + key);
    if (expected.isNull()) {
      assertTrue(
          isAbsent(mine.value()) || isNotJudged(key),
          () -> key + " is undefined, not " + mine.value());
    } else if (expected.isNumber()) {
      assertTrue(!isAbsent(mine.value()), () -> key + " is absent, not " + expected);
      assertNear(key, expected.doubleValue(), number(mine.value()), mine);
    } else {
      assertEquals(Optional.of(expected.stringValue()), mine.value(), key);
    }
  }

  private static void assertNear(
      final String key, final double expected, final double actual, final Ours mine) {
    final boolean absolute =
        mine.signed() ? Math.abs(expected) < SMALL : Math.abs(expected) < SMALLEST_P;
    final double allowed =
        mine.relative() == EXACT
            ? 0
            : absolute ? SMALL_ABSOLUTE : mine.relative() * Math.abs(expected);
    WorstErrors.note(key, expected, actual);
    assertEquals(expected, actual, allowed, key);
  }

  private static boolean isAbsent(final Object value) {
    return value.equals(OptionalDouble.empty()) || value.equals(Optional.empty());
  }

  private static double number(final Object value) {
    return value instanceof OptionalDouble optional
        ? optional.getAsDouble()
        : ((Number) value).doubleValue();
  }

  private boolean isNotJudged(final String key) {
    return switch (key) {
      case "wilcoxon.p_exact",
          "wilcoxon.p_exact_greater",
          "wilcoxon.p_exact_less",
          "wilcoxon.pratt_p_exact",
          "wilcoxon.hodges_lehmann",
          "wilcoxon.hodges_lehmann_nonzero" ->
          sample.n() > COSTLY;
      case "wilcoxon.hl_ci95_lower", "wilcoxon.hl_ci95_upper" ->
          sample.n() >= R_EXACT || sample.same() > 0 || hasTies();
      default -> false;
    };
  }

  private boolean hasTies() {
    return Arrays.stream(sample.differences()).map(Math::abs).distinct().count() < sample.n();
  }

  private void compute(final double limit, final int exactLimit) {
    count("n_pairs", sample.n());
    count("n_excluded", sample.excluded());
    statistic("pre_mean", sample.meanBefore());
    statistic("pre_sd", sample.standardDeviationBefore());
    statistic("post_mean", sample.meanAfter());
    statistic("post_sd", sample.standardDeviationAfter());
    computeT(PairedT.of(sample));
    final PairedCorrelation correlation = PairedCorrelation.of(sample);
    statistic("correlation.r", correlation.r());
    probability("correlation.p", correlation.pValue(), ASYMPTOTIC);
    computeEffect(EffectSize.of(sample));
    computeWilcoxon(WilcoxonSignedRank.of(sample, exactLimit));
    computeWilcoxonShift(WilcoxonSignedRank.of(sample, exactLimit));
    final SignTest sign = SignTest.of(sample);
    count("sign_test.n_positive", sign.up());
    count("sign_test.n_negative", sign.down());
    probability("sign_test.p_exact", sign.pValue(), STATISTIC);
    computeGain(IndividualGains.of(sample, limit), NormalizedGain.ofMeans(sample, limit));
    final PercentIncrease percent = PercentIncrease.of(sample);
    statistic("percent_increase.of_means", percent.ofMeans());
    statistic("percent_increase.mean_individual", percent.meanIndividual());
    count("percent_increase.n_zero_pre", percent.zeroBefore());
  }

  private void computeT(final PairedT test) {
    statistic("t_test.mean_difference", test.meanDifference());
    statistic("t_test.sd_difference", test.standardDeviation());
    statistic("t_test.se_difference", test.standardError());
    statistic("t_test.t", test.t());
    statistic("t_test.df", test.degreesOfFreedom());
    probability("t_test.p", test.pValue(), ASYMPTOTIC);
    interval("t_test.ci95", test.interval(), ASYMPTOTIC);
  }

  private void computeEffect(final EffectSize effect) {
    statistic("effect.d_z", effect.dZ());
    interval("effect.d_z_ci95", effect.dZInterval(), SOLVED);
    statistic("effect.g_z", effect.gZ());
    statistic("effect.d_av", effect.dAv());
    statistic("effect.d_rms", effect.dRms());
    statistic("effect.g_av", effect.gAv());
    statistic("effect.hedges_j", effect.correction());
  }

  private void computeWilcoxon(final WilcoxonSignedRank test) {
    count("wilcoxon.n_negative", sample.down());
    count("wilcoxon.n_positive", sample.up());
    count("wilcoxon.n_ties", test.zeros());
    count("wilcoxon.n_effective", test.nEffective());
    put("wilcoxon.w_plus", test.wPlus(), EXACT, true);
    put("wilcoxon.w_minus", test.wMinus(), EXACT, true);
    statistic("wilcoxon.mean_rank_positive", test.meanRankUp());
    statistic("wilcoxon.mean_rank_negative", test.meanRankDown());
    probability("wilcoxon.p_exact", test.exactPValue(), STATISTIC);
    probability("wilcoxon.p_exact_greater", test.exactPValueGreater(), STATISTIC);
    probability("wilcoxon.p_exact_less", test.exactPValueLess(), STATISTIC);
    statistic("wilcoxon.z", test.z());
    probability("wilcoxon.p_asymptotic", test.asymptoticPValue(), ASYMPTOTIC);
    statistic("wilcoxon.z_continuity", test.zWithContinuity());
    probability(
        "wilcoxon.p_asymptotic_continuity", test.asymptoticPValueWithContinuity(), ASYMPTOTIC);
    probability("wilcoxon.pratt_p_exact", test.prattExactPValue(), STATISTIC);
    statistic("wilcoxon.pratt_z", test.prattZ());
    probability("wilcoxon.pratt_p_asymptotic", test.prattAsymptoticPValue(), ASYMPTOTIC);
  }

  private void computeWilcoxonShift(final WilcoxonSignedRank test) {
    statistic("wilcoxon.hodges_lehmann", test.hodgesLehmann());
    statistic("wilcoxon.hodges_lehmann_nonzero", test.hodgesLehmannNonzero());
    interval("wilcoxon.hl_ci95", test.shiftInterval(ConfidenceInterval.LEVEL), ASYMPTOTIC);
    statistic("wilcoxon.rank_biserial", test.rankBiserial());
    statistic("wilcoxon.r_z_sqrt_n", test.rZ());
  }

  private void computeGain(final IndividualGains gains, final Optional<NormalizedGain> ofMeans) {
    statistic("gain.mean_individual", gains.mean());
    count("gain.n_defined", gains.defined());
    count("gain.n_undefined", gains.undefined());
    statistic(
        "gain.class_level",
        ofMeans.map(g -> OptionalDouble.of(g.value())).orElse(OptionalDouble.empty()));
    put("gain.class_category", ofMeans.map(g -> word(g.category())), EXACT, false);
    count("gain.n_tinggi", gains.count(Category.HIGH));
    count("gain.n_sedang", gains.count(Category.MEDIUM));
    count("gain.n_rendah", gains.count(Category.LOW) + gains.count(Category.FELL));
  }

  private static String word(final Category category) {
    return switch (category) {
      case HIGH -> "tinggi";
      case MEDIUM -> "sedang";
      case LOW, FELL -> "rendah";
    };
  }

  private void count(final String key, final int value) {
    put(key, value, EXACT, false);
  }

  private void statistic(final String key, final OptionalDouble value) {
    put(key, value, Math.max(STATISTIC, looser), true);
  }

  private void probability(final String key, final OptionalDouble value, final double relative) {
    put(key, value, relative, false);
  }

  private void interval(
      final String key, final Optional<ConfidenceInterval> value, final double relative) {
    put(key + "_lower", value.map(ConfidenceInterval::lower), Math.max(relative, looser), true);
    put(key + "_upper", value.map(ConfidenceInterval::upper), Math.max(relative, looser), true);
  }

  private void put(
      final String key, final Object value, final double relative, final boolean signed) {
    final Object flat =
        value instanceof Optional<?> optional && optional.orElse(null) instanceof Double number
            ? OptionalDouble.of(number)
            : value;
    ours.put(key, new Ours(flat, relative, signed));
  }
}
