package id.rekap.manuscript;

import id.rekap.model.Occasion;
import id.rekap.statistics.Bounds;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A difference of means that is not the difference of the printed means. */
final class ChangeCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Place place : sheet.places()) {
      final List<Occasion> span = sheet.span(place.occasion());
      if (span == null) {
        continue;
      }
      for (final View view : sheet.views(place)) {
        final Entry change = view.get("selisih_rerata");
        final Entry first = view.at(span.getFirst().code()).get("rerata");
        final Entry last = view.at(span.getLast().code()).get("rerata");
        if (change != null && first != null && last != null && CompletePairs.are(view, span)) {
          change(view, change, first, last, findings);
        }
      }
    }
  }

  private static void change(
      final View view,
      final Entry change,
      final Entry first,
      final Entry last,
      final Findings findings) {
    final Bounds rise = last.bounds().minus(first.bounds());
    final Bounds fall = first.bounds().minus(last.bounds());
    if (change.bounds().meets(rise) || change.bounds().meets(fall)) {
      findings.follows(change, first, last);
    } else {
      final BigDecimal apart = last.value().subtract(first.value());
      findings.add(
          "SELISIH_BERBEDA",
          "",
          Verdict.CONTRADICTED,
          List.of(change),
          Map.of(
              "of", Named.place(view.sheet(), view.place()),
              "value", change.typed(),
              "first", first.typed(),
              "last", last.typed(),
              "change", new Quantity.Typed(apart)));
    }
  }
}
