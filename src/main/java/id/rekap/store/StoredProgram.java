package id.rekap.store;

import java.time.LocalDate;

/**
 * A program as one workbook described it, be it superseded or not.
 *
 * @param code Kode Kegiatan
 * @param start Tanggal Mulai
 */
public record StoredProgram(String code, LocalDate start) {}
