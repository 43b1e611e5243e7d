package id.rekap.model;

import org.jspecify.annotations.Nullable;

/**
 * The scale on which a numeric variable or a score is measured.
 *
 * @param unit Satuan: null for a plain count
 * @param minimum Min: lowest possible value
 * @param maximum Maks: highest possible value
 * @param decimals Desimal: decimals of a printed statistic, 0 to 6
 * @param step Langkah: distance between possible values
 */
public record Scale(
    @Nullable String unit,
    @Nullable Double minimum,
    @Nullable Double maximum,
    @Nullable Integer decimals,
    @Nullable Double step) {

  /** A scale of which nothing is known. */
  public static final Scale UNKNOWN = new Scale(null, null, null, null, null);
}
