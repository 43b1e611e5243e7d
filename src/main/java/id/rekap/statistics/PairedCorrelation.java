package id.rekap.statistics;

import java.util.OptionalDouble;

/**
 * Pearson's correlation of the scores before and after, SPSS "Paired Samples Correlations".
 *
 * <p>It is {@link PearsonCorrelation} of the two occasions. R {@code cor.test(before, after)}.
 *
 * @param r from -1 to 1; empty below 3 pairs or if one occasion has equal scores throughout
 * @param pValue two-sided p from t with n - 2 degrees of freedom, 0 if r is 1 or -1; empty where r
 *     is
 */
public record PairedCorrelation(OptionalDouble r, OptionalDouble pValue) {

  /**
   * Correlates the two occasions.
   *
   * @param sample the pairs; may be empty
   * @return the correlation
   */
  public static PairedCorrelation of(final PairedSample sample) {
    final PearsonCorrelation correlation = PearsonCorrelation.of(sample);
    return new PairedCorrelation(correlation.r(), correlation.pValue());
  }
}
