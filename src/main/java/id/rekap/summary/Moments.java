package id.rekap.summary;

import id.rekap.model.Variable;
import java.util.Map;

/** The note on a numeric characteristic: mean, standard deviation and range. */
final class Moments {

  private Moments() {}

  static Quantity note(final FigureBook book, final Variable variable, final FigureKey mean) {
    if (!book.has(mean.measure("sd")) || !book.has(mean.measure("min"))) {
      return Quantity.phrase(
          "note.mean.bare",
          "label",
          new Quantity.Label(variable.label()),
          "mean",
          Captions.measured(book.number(mean), variable.scale().unit()));
    }
    final Quantity range = book.range(mean.measure("min"), mean.measure("maks"));
    return new Quantity.Phrase(
        "note.mean",
        Map.of(
            "label", new Quantity.Label(variable.label()),
            "mean", Captions.measured(book.number(mean), variable.scale().unit()),
            "sd", book.number(mean.measure("sd")),
            "range", Captions.measured(range, variable.scale().unit())));
  }
}
