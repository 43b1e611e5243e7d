package id.rekap.model;

/** A test that the dictionary fixed beforehand: column Uji. */
public enum FixedTest {
  /** {@code t}: paired t test. */
  T,
  /** {@code wilcoxon}: signed-rank test. */
  WILCOXON,
  /** {@code mcnemar}: paired yes/no answers. */
  MCNEMAR,
  /** {@code friedman}: scores on several occasions. */
  FRIEDMAN,
  /** {@code cochran}: yes/no answers on several occasions. */
  COCHRAN
}
