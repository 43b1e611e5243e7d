package id.rekap.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that came out of a program: a row of the sheet Luaran.
 *
 * @param origin where the row stands
 * @param kind Jenis
 * @param title Judul
 * @param status Status
 * @param year Tahun
 * @param reference Nomor/Tautan, printed and never opened
 * @param note Catatan
 */
public record Output(
    Origin origin,
    String kind,
    @Nullable String title,
    @Nullable String status,
    @Nullable Integer year,
    @Nullable String reference,
    @Nullable String note) {}
