package id.rekap.job;

/**
 * A workbook of the input folder that holds the same bytes as another; only that one is read.
 *
 * @param file its path below the input folder
 * @param original the path of the other
 */
public record Copy(String file, String original) {}
