package id.rekap.render;

/**
 * A report as files. The caller owns both arrays: nobody else keeps them, and neither is copied.
 *
 * @param pdf the pages, as PDF
 * @param figures every number of the report, unrounded, as JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record RenderedReport(byte[] pdf, byte[] figures) {}
