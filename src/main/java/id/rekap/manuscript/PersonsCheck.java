package id.rekap.manuscript;

import id.rekap.model.Occasion;
import id.rekap.statistics.Bounds;
import id.rekap.summary.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A smallest rise in per cent that the values printed person by person do not keep to. */
final class PersonsCheck implements Check {

  private record Rise(Entry before, Entry after, double percent) {}

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Entry entry : sheet.entries()) {
      final List<Occasion> span = sheet.span(entry.place().occasion());
      if (span == null || entry.text() == null || !entry.is("min_kenaikan_persen")) {
        continue;
      }
      final Rise least = least(sheet, entry.place(), span);
      if (least != null && !allows(entry, least)) {
        findings.add(
            "KENAIKAN_TERKECIL_BERBEDA",
            "",
            Verdict.CONTRADICTED,
            List.of(entry),
            Map.of(
                "of", Named.place(sheet, entry.place()),
                "value", Quantity.text(entry.row().printed()),
                "person", Quantity.text(least.before().row().category()),
                "first", least.before().typed(),
                "last", least.after().typed(),
                "percent", new Quantity.Decimal(least.percent(), 1)));
      }
    }
  }

  private static boolean allows(final Entry entry, final Rise least) {
    final BigDecimal exact = Numbers.clean(least.percent());
    return entry.number().allows(Bounds.exactly(exact));
  }

  /** The smallest rise; null where somebody printed before is not printed after. */
  private static @Nullable Rise least(
      final PrintedSheet sheet, final Place place, final List<Occasion> span) {
    final List<Entry> before = persons(sheet, place.at(span.getFirst().code()));
    final List<Entry> after = persons(sheet, place.at(span.getLast().code()));
    final List<Rise> rises = new ArrayList<>();
    for (final Entry one : before) {
      for (final Entry other : after) {
        if (Objects.equals(one.row().category(), other.row().category())
            && one.value().signum() > 0) {
          final double ratio = other.value().doubleValue() / one.value().doubleValue();
          rises.add(new Rise(one, other, 100 * (ratio - 1)));
        }
      }
    }
    final Long n = sheet.size(place.at(span.getFirst().code()));
    final boolean all = n != null && rises.size() == n;
    return all
        ? rises.stream().min(java.util.Comparator.comparingDouble(Rise::percent)).orElse(null)
        : null;
  }

  private static List<Entry> persons(final PrintedSheet sheet, final Place place) {
    return sheet.at(place).filter(one -> one.is("nilai_individu") && one.isNumber()).toList();
  }
}
