package id.rekap.manuscript;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a comparison that was made the other way round: before less after, as SPSS subtracts,
 * so that a rise is printed with a minus sign and the limits of its interval change places.
 *
 * <p>The sign of Wilcoxon's z is nobody's finding: SPSS prints it below 0 always, others as the
 * ranks have it, and many a manuscript without.
 */
final class Reversed {

  private static final String DIFFERENCE = "selisih_rerata";
  private static final String Z = "z_wilcoxon";

  private static final Set<String> SIGNED =
      Set.of(DIFFERENCE, "t", Z, "hodges_lehmann", "r_biserial", "d_z", "g_av");

  private static final Map<String, String> LIMITS =
      Map.of(
          "selisih_ci95_bawah", "selisih_ci95_atas",
          "selisih_ci95_atas", "selisih_ci95_bawah",
          "d_z_ci95_bawah", "d_z_ci95_atas",
          "d_z_ci95_atas", "d_z_ci95_bawah");

  private Reversed() {}

  /**
   * Returns our number with the sign of the other direction; null where it has none, and where the
   * manuscript prints the difference itself in our direction.
   */
  static @Nullable Double of(final PrintedSheet sheet, final Entry entry) {
    final String measure = entry.row().measure();
    final String mirror = LIMITS.getOrDefault(measure, SIGNED.contains(measure) ? measure : null);
    if (mirror == null || (!measure.equals(Z) && isInOurDirection(sheet, entry))) {
      return null;
    }
    final Double value = sheet.value(entry.place(), mirror);
    return value == null ? null : Double.valueOf(-value);
  }

  private static boolean isInOurDirection(final PrintedSheet sheet, final Entry entry) {
    final Entry printed =
        new View(sheet, entry.place(), PrintedSheet.section(entry)).get(DIFFERENCE);
    final Double ours = sheet.value(entry.place(), DIFFERENCE);
    return printed != null
        && printed.value().signum() != 0
        && ours != null
        && Agreement.of(ours, printed.number()) != Verdict.DIFFERENT;
  }
}
