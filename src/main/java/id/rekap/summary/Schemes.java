package id.rekap.summary;

import id.rekap.model.Category;
import id.rekap.model.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which answers a category was made of, where the dictionary lists them. */
final class Schemes {

  private Schemes() {}

  /**
   * A note such as {@code Pendidikan: Rendah = SD, SD/MI; Menengah = SMP, SMA}; null where no
   * category has synonyms.
   */
  static @Nullable Quantity note(final Variable variable) {
    final List<Quantity> parts = new ArrayList<>();
    for (final Category category : variable.categories()) {
      if (!category.synonyms().isEmpty()) {
        parts.add(
            Quantity.phrase(
                "note.scheme.category",
                "category",
                new Quantity.Label(category.label()),
                "answers",
                new Quantity.Text(String.join(", ", category.synonyms()))));
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    return Quantity.phrase(
        "note.scheme",
        "label",
        new Quantity.Label(variable.label()),
        "scheme",
        Captions.semicolons(parts));
  }
}
