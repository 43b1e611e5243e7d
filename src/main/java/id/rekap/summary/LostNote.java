package id.rekap.summary;

import id.rekap.model.Occasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of an outcome over two occasions or more how many were lost to follow-up, and when. */
final class LostNote {

  private LostNote() {}

  /** A note on each outcome from which anybody was lost, and one on all the others. */
  static List<Quantity> of(final FigureBook book, final List<Outcome> outcomes) {
    final List<Quantity> notes = new ArrayList<>();
    boolean kept = false;
    for (final Outcome outcome : outcomes) {
      final Quantity note = of(book, outcome);
      if (note != null && isLost(book, outcome)) {
        notes.add(note);
      }
      kept |= note != null && !isLost(book, outcome);
    }
    if (kept) {
      notes.add(Quantity.phrase("note.lost.nobody" + (notes.isEmpty() ? "" : ".else")));
    }
    return notes;
  }

  private static boolean isLost(final FigureBook book, final Outcome outcome) {
    return outcome.occasions().stream().anyMatch(one -> book.whole(outcome.at(one, "n_putus")) > 0);
  }

  /** The note; null for an outcome measured once, or of a program without respondents. */
  static @Nullable Quantity of(final FigureBook book, final Outcome outcome) {
    if (!outcome.isCompared() || !book.has(outcome.over("n_lengkap"))) {
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
    final Occasion first = outcome.occasions().getFirst();
    final Map<String, Quantity> slots = new HashMap<>();
    slots.put("label", new Quantity.Label(outcome.variable().label()));
    slots.put("first", outcome.when(first));
    slots.put("n", book.count(outcome.at(first, "n")));
    slots.put("complete", book.count(outcome.over("n_lengkap")));
    slots.put("lost", new Quantity.Listing(lost));
    final String often = outcome.isRepeated() ? "" : ".two";
    return new Quantity.Phrase("note.lost" + (lost.isEmpty() ? ".none" : "") + often, slots);
  }
}
