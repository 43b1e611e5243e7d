package id.rekap.model;

import org.jspecify.annotations.Nullable;

/**
 * One number (or, for the measure {@code klaim}, one sentence) that a manuscript prints: a row of
 * the sheet Publikasi.
 *
 * @param origin where the row stands
 * @param section Bagian
 * @param variable the variable's code; null for the whole program
 * @param group Kelompok
 * @param occasion Waktu: an occasion's code, or two codes joined by a hyphen for a comparison
 * @param category Kategori
 * @param measure Ukuran
 * @param printed Tercetak, as it stands
 * @param note Catatan
 */
public record PublishedFigure(
    Origin origin,
    @Nullable String section,
    @Nullable String variable,
    @Nullable String group,
    @Nullable String occasion,
    @Nullable String category,
    String measure,
    String printed,
    @Nullable String note) {}
