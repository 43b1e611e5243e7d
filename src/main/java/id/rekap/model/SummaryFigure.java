package id.rekap.model;

import org.jspecify.annotations.Nullable;

/**
 * One number that a program sent instead of respondents: a row of the sheet Rekap.
 *
 * @param origin where the row stands
 * @param variable the variable's code, or {@code responden} for the size of a group
 * @param group Kelompok; null for everybody
 * @param occasion the occasion's code; null without
 * @param category the category's label; null without
 * @param measure Ukuran: n, jumlah, rerata, median, sd, min, maks
 * @param value Nilai
 */
public record SummaryFigure(
    Origin origin,
    String variable,
    @Nullable String group,
    @Nullable String occasion,
    @Nullable String category,
    String measure,
    double value) {

  /** What stands in the place of a variable for the size of a group. */
  public static final String RESPONDENTS = "responden";
}
