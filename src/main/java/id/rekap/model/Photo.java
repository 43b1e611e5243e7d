package id.rekap.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The caption of one picture: a row of the sheet Dokumentasi. The picture itself is not read.
 *
 * @param origin where the row stands
 * @param caption Keterangan
 * @param file Berkas, a name only
 * @param date Tanggal
 */
public record Photo(
    Origin origin, String caption, @Nullable String file, @Nullable LocalDate date) {}
