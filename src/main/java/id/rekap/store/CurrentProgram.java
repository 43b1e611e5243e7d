package id.rekap.store;

/**
 * A program and the workbook that speaks for it now.
 *
 * @param code Kode Kegiatan as that workbook writes it
 * @param sha256 SHA-256 of the workbook
 * @param revision how many workbooks have spoken for it, from 1
 */
public record CurrentProgram(String code, String sha256, int revision) {}
