package id.rekap.summary;

import id.rekap.model.Direction;
import id.rekap.model.Variable;
import java.util.Map;

/** Notes on the scale of an instrument. */
final class Scales {

  private Scales() {}

  /** The instrument's range and which way is better; the scale must have both ends. */
  static Quantity note(final Variable variable) {
    final Double low = variable.scale().minimum();
    final Double high = variable.scale().maximum();
    if (low == null || high == null) {
      throw new IllegalArgumentException(variable.code() + " has no range");
    }
    final String key =
        variable.direction() == null
            ? "note.scale"
            : variable.direction() == Direction.UP ? "note.scale.up" : "note.scale.down";
    final Quantity range = new Quantity.Range(Captions.whole(low), Captions.whole(high));
    return new Quantity.Phrase(
        key,
        Map.of(
            "label",
            new Quantity.Label(variable.label()),
            "range",
            Captions.measured(range, variable.scale().unit())));
  }
}
