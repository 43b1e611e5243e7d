package id.rekap.summary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A p value with Holm's beside it, where its test is one of several that answer one question. */
final class Corrected {

  private Corrected() {}

  static boolean has(final FigureBook book, final FigureKey p) {
    return book.has(Families.holm(p));
  }

  /** The p of a cell with words: {@code = 0,012; p Holm = 0,024}. */
  static Quantity beside(final FigureBook book, final FigureKey p) {
    return has(book, p)
        ? Quantity.phrase("cell.p-holm", "p", book.pValue(p), "holm", book.pValue(Families.holm(p)))
        : book.pValue(p);
  }

  /**
   * A cell of the column of corrected p: the raw one where it was the only test of its question.
   */
  static Quantity column(final FigureBook book, final @Nullable FigureKey p) {
    return p == null ? Quantity.none() : book.pValue(has(book, p) ? Families.holm(p) : p);
  }

  /** The note on a p printed with Holm's beside it; null where there is none. */
  static @Nullable Quantity note(final FigureBook book, final @Nullable FigureKey p) {
    return p == null || !has(book, p)
        ? null
        : Quantity.phrase("note.holm", "n", new Quantity.Count(book.size(Families.holm(p), 0)));
  }

  /** Adds the p as the fact {@code name} and the corrected one, where there is one, beside it. */
  static void put(
      final Map<String, Quantity> facts,
      final FigureBook book,
      final String name,
      final FigureKey p) {
    facts.put(name, book.pValue(p));
    if (has(book, p)) {
      facts.put(name + ".holm", book.pValue(Families.holm(p)));
    }
  }

  /** The p by which is decided: the corrected one where there is one. */
  static double decisive(final FigureBook book, final FigureKey p) {
    final Double corrected = book.value(Families.holm(p));
    final Double raw = book.value(p);
    return corrected != null ? corrected : raw == null ? 1 : raw;
  }
}
