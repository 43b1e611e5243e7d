package id.rekap.manuscript;

import id.rekap.model.Variable;
import id.rekap.summary.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A unit behind a printed number that is not the one of the dictionary. */
final class UnitCheck implements Check {

  /** Units that mean the same. */
  private static final List<Set<String>> SAME =
      List.of(
          Set.of("ml", "cc", "mililiter"),
          Set.of("l", "liter"),
          Set.of("poin", "point", "skor", "nilai"),
          Set.of("tahun", "th", "thn"),
          Set.of("bulan", "bln"),
          Set.of("minggu", "mgg"),
          Set.of("hari", "hr"),
          Set.of("menit", "mnt"),
          Set.of("g", "gr", "gram"),
          Set.of("kg", "kilogram"),
          Set.of("mg", "miligram"),
          Set.of("cm", "sentimeter"),
          Set.of("%", "persen", "percent"),
          Set.of("mmhg"),
          Set.of("jam"),
          Set.of("kkal"));

  @Override
  public void look(final PrintedSheet sheet, final Findings findings) {
    for (final Entry entry : sheet.entries()) {
      final String unit = entry.text() == null ? null : entry.number().unit();
      final boolean percent = PrintedSheet.isPercentage(entry.row().measure());
      final String own = percent ? "%" : sheet.scale(entry.place()).unit();
      if (unit == null || !(percent || PrintedSheet.IN_THE_UNIT.contains(entry.row().measure()))) {
        continue;
      }
      if (own == null) {
        bare(sheet, entry, unit, findings);
        continue;
      }
      final Set<String> printed = kin(unit);
      final Set<String> declared = kin(own.toLowerCase(Locale.ROOT).strip());
      if (printed != null && declared != null && !printed.equals(declared)) {
        findings.add(
            "SATUAN_BERBEDA",
            percent ? "percent" : "",
            Verdict.CONTRADICTED,
            List.of(entry),
            Map.of(
                "of", Named.entry(sheet, entry),
                "measure", Named.measure(entry.row().measure()),
                "printed", Quantity.text(entry.row().printed()),
                "unit", new Quantity.Text(own)));
      }
    }
  }

  /** A sum of answers has points, if anything: no unit of volume, weight, length or time. */
  private static void bare(
      final PrintedSheet sheet, final Entry entry, final String unit, final Findings findings) {
    final Variable variable = sheet.variable(entry.place().variable());
    final Set<String> printed = kin(unit);
    if (variable != null
        && variable.kind() == Variable.Kind.SCORE
        && printed != null
        && !printed.contains("poin")
        && !printed.contains("%")) {
      findings.add(
          "SATUAN_BERBEDA",
          "none",
          Verdict.CONTRADICTED,
          List.of(entry),
          Map.of(
              "of", Named.entry(sheet, entry),
              "measure", Named.measure(entry.row().measure()),
              "printed", Quantity.text(entry.row().printed())));
    }
  }

  /** What means the same; null for a word that is no unit known here. */
  private static @Nullable Set<String> kin(final String unit) {
    return SAME.stream().filter(one -> one.contains(unit)).findFirst().orElse(null);
  }
}
