package id.rekap.manuscript;

import id.rekap.summary.Quantity;
import java.util.List;
import java.util.Map;

/** The same number printed twice, each time otherwise. */
final class RepeatedCheck implements Check {

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    final List<Entry> all = sheet.entries().stream().filter(Entry::isNumber).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        final Entry one = all.get(i);
        final Entry other = all.get(j);
        if (one.key().equals(other.key()) && !one.bounds().meets(other.bounds())) {
          findings.add(
              "ANGKA_BERTENTANGAN",
              "",
              Verdict.CONTRADICTED,
              List.of(one, other),
              Map.of(
                  "measure", Named.measure(one.row().measure()),
                  "of", Named.entry(sheet, one),
                  "one", one.typed(),
                  "first", Quantity.text(one.row().section()),
                  "other", other.typed(),
                  "second", Quantity.text(other.row().section())));
        }
      }
    }
  }
}
