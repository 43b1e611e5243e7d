package id.rekap.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How near a number must come to its reference value, by what it is; the table of the README. */
enum Tolerances {
  /** Counts, ranks, order statistics: equal in the 15 digits that the files carry. */
  EQUAL(0, false),
  /** Mean. */
  MEAN(1e-10, true),
  /** Standard deviation and what is computed from it alone. */
  SPREAD(1e-10, false),
  /** Skewness and kurtosis, not judged in ill-conditioned cases. */
  SHAPE(1e-10, true),
  /** Statistics that can be negative: t, z, r, effect sizes, quantiles. */
  SIGNED(1e-10, true),
  /** Statistics that cannot: chi-squared, F, H, W, shares. */
  UNSIGNED(1e-10, false),
  /** Exact p. */
  EXACT_P(1e-10, false),
  /** Asymptotic p, and p of Shapiro-Wilk and analysis of variance. */
  ASYMPTOTIC_P(1e-8, false),
  /** Confidence limits. */
  LIMIT(1e-8, true),
  /** Confidence limits of the standardised change, where R's root finder stops early. */
  EFFECT_LIMIT(1e-6, true),
  /** What rests on an iterated variance between programs. */
  ITERATED(1e-6, true),
  /** The certified standard deviations of NIST. */
  CERTIFIED_SPREAD(1e-8, false),
  /** The conditional odds ratio, where R's root finder stops earlier still. */
  CONDITIONAL_ODDS_RATIO(1e-4, false);

  static final String ILL_CONDITIONED = "ill-conditioned";

  /** As {@code sprintf("%.15g")} prints: a half to the even digit. */
  private static final MathContext PRINTED = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final double SMALL = 1e-7;
  private static final double ABSOLUTE = 1e-9;
  private static final double ILL_CONDITIONED_RELATIVE = 1e-9;
  private static final double SMALLEST_P = 1e-300;

  private final double relative;
  private final boolean signed;

  Tolerances(final double relative, final boolean signed) {
    this.relative = relative;
    this.signed = signed;
  }

  /** Tells whether the number is compared at all. */
  boolean isJudged(final boolean illConditioned) {
    return this != SHAPE || !illConditioned;
  }

  /** Tells whether the number is near enough; {@code illConditioned} if the case has that tag. */
  boolean accepts(final double expected, final double actual, final boolean illConditioned) {
    if (!Double.isFinite(actual)) {
      return false;
    }
    if (this == EQUAL) {
      return new BigDecimal(actual).round(PRINTED).doubleValue() == expected;
    }
    if (!isJudged(illConditioned)) {
      return true;
    }
    final double distance = Math.abs(actual - expected);
    if (signed && Math.abs(expected) < SMALL) {
      return distance <= ABSOLUTE;
    }
    if (this == ASYMPTOTIC_P && expected < SMALLEST_P) {
      return distance <= SMALLEST_P;
    }
    final boolean loosened = illConditioned && (this == MEAN || this == SPREAD);
    return distance <= Math.abs(expected) * (loosened ? ILL_CONDITIONED_RELATIVE : relative);
  }
}
