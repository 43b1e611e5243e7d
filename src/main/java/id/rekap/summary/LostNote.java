package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of an outcome over three occasions or more how many were lost to follow-up, and when. */
final class LostNote {

  private LostNote() {}

  /** The note; null where everybody who was measured first was measured on every occasion. */
  static @Nullable Quantity of(final FigureBook book, final Outcome outcome) {
    if (!outcome.isRepeated()) {
      return null;
    }
    final List<Quantity> lost = new ArrayList<>();
    for (final Occasion occasion : outcome.occasions()) {
      final FigureKey key = outcome.at(occasion, "n_putus");
      if (book.whole(key) > 0) {
        lost.add(
            Quantity.phrase("note.lost.one", "n", book.count(key), "when", outcome.when(occasion)));
      }
    }
    if (lost.isEmpty()) {
      return null;
    }
    final Occasion first = outcome.occasions().getFirst();
    return new Quantity.Phrase(
        "note.lost",
        Map.of(
            "label", new Quantity.Label(outcome.variable().label()),
            "first", outcome.when(first),
            "n", book.count(outcome.at(first, "n")),
            "lost", new Quantity.Listing(lost),
            "complete", book.count(outcome.over("n_lengkap"))));
  }
}
