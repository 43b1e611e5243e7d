package id.rekap.model;

import org.jspecify.annotations.Nullable;

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
  COCHRAN;

  /** Why a test cannot answer for a variable. */
  public enum Misfit {
    /** It is for values of another kind. */
    KIND,
    /** Nothing is compared: measured once, or not measured at all. */
    ONCE,
    /** It is for two occasions and there are more. */
    MORE,
    /** It is for three occasions or more and there are two. */
    TWO
  }

  /**
   * Tells whether the test can answer for a variable. A paired t test, and a signed-rank test of
   * numbers, are taken for two of several occasions too, those that the report compares.
   *
   * @param variable what the test was fixed for
   * @param occasions on how many occasions it is measured; from 0
   * @return why not; null where it can
   */
  public @Nullable Misfit misfit(final Variable variable, final int occasions) {
    if (!isFor(variable)) {
      return Misfit.KIND;
    }
    if (!variable.measured() || occasions < 2) {
      return Misfit.ONCE;
    }
    if (this == FRIEDMAN || this == COCHRAN) {
      return occasions == 2 ? Misfit.TWO : null;
    }
    return occasions > 2 && !variable.isNumeric() ? Misfit.MORE : null;
  }

  private boolean isFor(final Variable variable) {
    final boolean ordered = variable.categories().size() > 2 && variable.direction() != null;
    return switch (this) {
      case T -> variable.isNumeric();
      case WILCOXON, FRIEDMAN -> variable.isNumeric() || (isCategorical(variable) && ordered);
      case MCNEMAR, COCHRAN -> isCategorical(variable) && variable.isYesNo();
    };
  }

  private static boolean isCategorical(final Variable variable) {
    return variable.kind() == Variable.Kind.CATEGORICAL;
  }
}
