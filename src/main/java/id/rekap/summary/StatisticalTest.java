package id.rekap.summary;

import id.rekap.model.FixedTest;
import org.jspecify.annotations.Nullable;

/** The tests that a report can print, each with its p value and its effect size in the figures. */
public enum StatisticalTest {
  /** Paired t; Cohen's d_z. */
  T("t", "p_t", "d_z", FixedTest.T),
  /** Wilcoxon's signed ranks; rank-biserial r. */
  WILCOXON("wilcoxon", "p_wilcoxon", "r_biserial", FixedTest.WILCOXON),
  /** McNemar, exact; the change of the share in percentage points. */
  MCNEMAR("mcnemar", "p_mcnemar", "selisih_persen", FixedTest.MCNEMAR),
  /** Marginal homogeneity of ordered categories; |z| over the root of n. */
  HOMOGENEITY("homogeneity", "p_homogenitas", "r_homogenitas", null),
  /** Stuart and Maxwell's test of categories without order; the shares themselves. */
  STUART_MAXWELL("stuart-maxwell", "p_stuart_maxwell", "persen", null),
  /** Friedman; Kendall's W. */
  FRIEDMAN("friedman", "p_friedman", "kendall_w", FixedTest.FRIEDMAN),
  /** Cochran's Q; Q as a share of the largest that it can be. */
  COCHRAN("cochran", "p_cochran", "eta2_cochran", FixedTest.COCHRAN),
  /** Welch's t of the changes of two groups; Hedges' g. */
  WELCH("welch", "p_welch", "g_kelompok", null),
  /** Mann and Whitney's U of the changes of two groups; rank-biserial r. */
  MANN_WHITNEY("mann-whitney", "p_mann_whitney", "r_mann_whitney", null),
  /** Analysis of variance of the changes of three groups or more; eta squared. */
  ANOVA("anova", "p_anova", "eta2", null),
  /** Kruskal and Wallis's H of the changes of three groups or more; epsilon squared. */
  KRUSKAL_WALLIS("kruskal-wallis", "p_kruskal_wallis", "epsilon2", null);

  private final String key;
  private final String p;
  private final String effect;
  private final @Nullable FixedTest fixedBy;

  StatisticalTest(
      final String key, final String p, final String effect, final @Nullable FixedTest fixedBy) {
    this.key = key;
    this.p = p;
    this.effect = effect;
    this.fixedBy = fixedBy;
  }

  /**
   * Its name in the words files.
   *
   * @return the end of the keys {@code test.}, {@code cell.} and {@code statement.methods.test.}
   */
  public String key() {
    return key;
  }

  /**
   * The measure of its p value in the figures file.
   *
   * @return a measure such as {@code p_t}
   */
  public String p() {
    return p;
  }

  /**
   * The measure of its effect size in the figures file.
   *
   * @return a measure such as {@code d_z}
   */
  public String effect() {
    return effect;
  }

  /** Whether the dictionary's column Uji asks for it. */
  boolean isFixedBy(final @Nullable FixedTest fixed) {
    return fixed != null && fixed == fixedBy;
  }
}
