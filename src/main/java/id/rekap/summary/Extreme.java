package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Variable;

/**
 * The best value that a score can take: where many reach it, the instrument cannot show how much
 * better they became.
 *
 * @param value the end of the scale, in the unit of the score
 * @param highest true for the highest value, false for the lowest
 */
record Extreme(double value, boolean highest) {

  /**
   * From this share of respondents on a ceiling or floor effect is named: Terwee et al. (2007), <a
   * href="https://doi.org/10.1016/j.jclinepi.2006.03.012">doi:10.1016/j.jclinepi.2006.03.012</a>.
   */
  static final double SHARE = 0.15;

  /** The better end of a variable's scale; null where it has none. */
  static @org.jspecify.annotations.Nullable Extreme of(final Variable variable) {
    final Double low = variable.scale().minimum();
    final Double high = variable.scale().maximum();
    if (variable.kind() != Variable.Kind.SCORE || variable.direction() == null) {
      return null;
    }
    if (variable.direction() == Direction.DOWN) {
      return low == null ? null : new Extreme(low, false);
    }
    return high == null ? null : new Extreme(high, true);
  }

  /** How many have it: the measure in the figures file. */
  String count() {
    return highest ? "jumlah_maks" : "jumlah_min";
  }

  /** The share of those who have it, in per cent: the measure in the figures file. */
  String share() {
    return highest ? "persen_maks" : "persen_min";
  }

  /** The name of the effect: the end of keys in the words files. */
  String key() {
    return highest ? "extreme.ceiling" : "extreme.floor";
  }
}
