package id.rekap.manuscript;

import id.rekap.model.Occasion;
import java.util.List;

/** Tells whether what is printed of two occasions is of the same people. */
final class CompletePairs {

  private CompletePairs() {}

  /**
   * True where both occasions rest on equally many people and the comparison does too; where
   * nothing says how many pairs there are, it is the whole group that was there both times.
   */
  static boolean are(final View view, final List<Occasion> span) {
    final Long first = view.at(span.getFirst().code()).size();
    final Long last = view.at(span.getLast().code()).size();
    final Entry printed = view.get("n_pasangan");
    final Long group = view.sheet().groupSize(view.place());
    final Double known = view.sheet().value(view.place(), "n_pasangan");
    final Long pairs =
        printed != null
            ? Long.valueOf(printed.value().longValue())
            : known == null ? null : Long.valueOf(Math.round(known));
    return first != null && first.equals(last) && first.equals(pairs == null ? group : pairs);
  }
}
