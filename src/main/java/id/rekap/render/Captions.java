package id.rekap.render;

import id.rekap.language.Language;
import id.rekap.language.Run;
import id.rekap.language.Wording;
import id.rekap.summary.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the number of a table or a figure to what it shows. */
final class Captions {

  private Captions() {}

  /**
   * A caption.
   *
   * @param key the key of the numbered label
   * @param chapter what stands before the number; empty for nothing
   * @param number the number; 0 for none
   * @param caption what is shown; null for nothing
   * @param language the language
   * @return label and words, or null where there is neither
   */
  static @Nullable TextView of(
      final String key,
      final String chapter,
      final int number,
      final @Nullable Quantity caption,
      final Language language) {
    final List<Run> runs = new ArrayList<>();
    if (number > 0) {
      final Quantity printed =
          chapter.isEmpty()
              ? new Quantity.Count(number)
              : new Quantity.Text(chapter + "." + number);
      runs.addAll(language.word(Quantity.phrase(key, "number", printed)).runs());
    }
    if (caption != null) {
      if (number > 0) {
        runs.add(new Run(" ", Run.Style.PLAIN));
      }
      runs.addAll(language.word(caption).runs());
    }
    return runs.isEmpty() ? null : TextView.of(new Wording(runs));
  }
}
